// What ties a picture of the sky to the other panels: a place marked in all of them, and the pattern of a pair.

import { Hover, differs } from "../lib/hover.js";
import { shared } from "../lib/shared_scale.js";
import { spacingOf } from "../lib/stripes.js";
import { contains } from "../lib/view.js";
import { pairWords } from "./pair_words.js";
import { stripeLabel, stripes } from "./stripe_marks.js";

export class PictureLink {
  // `pane` has `spec`, `host`, `view`, `cross`, `hovered`, `repaint`.
  constructor(pane) {
    this.pane = pane;
    this.hover = shared(pane.host.scales, "hover", () => new Hover());
    const parts = this.striped ? ["place", "uv", "held"] : ["place"];
    this.forget = this.hover.onChange((now, before) => differs(now, before, parts) && pane.repaint());
  }

  // The pane of the true sky shows the pattern.
  get striped() {
    return this.pane.spec.colours === "sky";
  }

  // Tell the other panes where this one is looked at.
  tell() {
    const { cross, hovered, spec } = this.pane;
    const place = cross ?? hovered;
    if (place) this.hover.set({ place: { x: place.x, y: place.y }, by: spec.id });
    else this.hover.clear(spec.id);
  }

  // A place that another pane is looked at, where it is in sight here.
  get elsewhere() {
    const { place, by } = this.hover.what ?? {};
    const { view, spec } = this.pane;
    return place && by !== spec.id && view && contains(view, place.x, place.y) ? place : null;
  }

  get pair() {
    return this.striped && this.hover.what?.uv ? this.hover.what : null;
  }

  paintPattern(context, box, project, ink) {
    const { pair, pane: { host, spec } } = this;
    if (!pair || !Number.isFinite(spacingOf(pair.uv))) return;
    stripes(context, box, project, pair.uv, { dark: host.dark(), crests: pair.held ? ink.held : null });
    const { stripes: spacing, line } = pairWords(pair, host.value(spec.names) ?? [], host.text);
    stripeLabel(context, box, [`${spacing}, ${line}`, host.text("ui.link.pattern"), host.text("ui.link.pattern.not")], ink);
  }

  // Added to what the picture says it shows.
  get words() {
    const { pair, pane: { host, spec } } = this;
    if (!pair || !Number.isFinite(spacingOf(pair.uv))) return "";
    return host.text("ui.link.over", pairWords(pair, host.value(spec.names) ?? [], host.text));
  }

  destroy() {
    this.forget();
  }
}
