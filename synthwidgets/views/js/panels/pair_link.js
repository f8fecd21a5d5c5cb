// What ties a picture to its transform: a point of one plane is a pattern of stripes in the other, with the same words.

import { Hover, differs } from "../lib/hover.js";
import { shared } from "../lib/shared_scale.js";
import { spacingOf } from "../lib/stripes.js";
import { amount } from "../lib/units.js";
import { stripeLabel, stripes } from "./stripe_marks.js";

// By the plane that a pane shows: what it tells of a place, and what the other one's stripes are measured in.
const PLANES = {
  sky: { tells: "place", hears: "uv", family: "angle", says: "here" },
  uv: { tells: "uv", hears: "place", family: "wavelengths", says: "there" },
};

export class PairLink {
  elsewhere = null; // no place is marked in the other plane

  constructor(pane, plane) {
    Object.assign(this, { pane, plane: PLANES[plane] });
    this.hover = shared(pane.host.scales, "hover", () => new Hover());
    this.forget = this.hover.onChange((now, before) => differs(now, before, ["place", "uv"]) && pane.repaint());
  }

  tell() {
    const { cross, hovered, spec } = this.pane;
    const place = cross ?? hovered;
    if (!place) return this.clear();
    const { tells } = this.plane;
    this.hover.set({ [tells]: tells === "uv" ? { u: place.x, v: place.y } : { x: place.x, y: place.y }, by: spec.id });
  }

  clear() {
    this.hover.clear(this.pane.spec.id);
  }

  // The point of the other plane that is looked at, as stripes in this one are drawn by.
  get point() {
    const point = this.hover.what?.[this.plane.hears];
    return point && { u: point.u ?? point.x, v: point.v ?? point.y };
  }

  paintPattern(context, box, project, ink) {
    const { point, pane } = this;
    if (!point) return;
    if (Number.isFinite(spacingOf(point))) stripes(context, box, project, point, { dark: pane.host.dark(), crests: null });
    stripeLabel(context, box, this.lines(point), ink);
  }

  lines(point) {
    const { text } = this.pane.host;
    const { says, family } = this.plane;
    const spacing = spacingOf(point);
    return Number.isFinite(spacing) ? [text(`ui.pairs.${says}`, { amount: amount(spacing, family) })] : [text("ui.pairs.middle")];
  }

  get words() {
    const { point } = this;
    return point ? `${this.lines(point)[0]}.` : "";
  }

  destroy() {
    this.forget();
  }
}
