// The panels: one object for each declaration, all painted in one animation frame.

import { h, set } from "./dom.js";
import { forgetMeasures } from "./lib/measures.js";
import { promptly } from "./lib/pointer.js";
import { inHand } from "./store.js";

// `stage` gives {root, store, theme, teaching, text, send, ask, say, announce, openDrawer}; `kinds` is {kind: class}; `placeOf(spec)` the element to stand in.
export class Board {
  #panels = [];
  #changed = new Set();
  #frame = 0;

  constructor(stage, specs, kinds, placeOf) {
    this.stage = stage;
    this.watcher = new ResizeObserver(forgetMeasures); // before the panels' own, which then measure anew
    for (const spec of specs) this.#add(spec, kinds[spec.kind], placeOf(spec));
  }

  // Paint what shows these quantities or inputs, in the next animation frame. What a panel shows stands in its
  // declaration; its class may name more (`static also`), such as "holding": whether a gesture is under way, or
  // "curtains": what is covered.
  paint(changed) {
    for (const name of changed) this.#changed.add(name);
    this.#frame ||= requestAnimationFrame(() => this.#paintNow());
  }

  // The same at once, so that the next frame shows it: an answer has been waited for long enough.
  paintAnswer(changed) {
    for (const name of changed) this.#changed.add(name);
    this.#prompt();
  }

  #prompt = promptly(() => this.#paintNow());

  repaint() {
    for (const { panel } of this.#panels) panel.theme?.();
    this.paint(this.stage.store.everything);
  }

  // Something is asked elsewhere: what plays by itself ends there, as a gesture and a step of undo of its own.
  interrupt(origin) {
    for (const { panel, spec } of this.#panels) if (spec.id !== origin) panel.interrupt?.();
  }

  // Say under the panel that asked, or where that itself says so (`fail`), what went wrong; true when there is such a panel.
  fail(id, sentence) {
    const failed = this.#panels.find(({ spec }) => spec.id === id);
    if (failed?.panel.fail) failed.panel.fail(sentence);
    else failed?.section.append(sentence);
    return Boolean(failed);
  }

  destroy() {
    cancelAnimationFrame(this.#frame);
    this.watcher.disconnect();
    for (const { panel } of this.#panels) panel.destroy?.();
  }

  #add(spec, Kind, place) {
    const section = h("section", { class: `sw-panel sw-${spec.kind}`, "data-panel": spec.id, "aria-label": spec.title || null });
    section.style.gridArea = spec.id;
    place.append(section);
    this.watcher.observe(section);
    if (!Kind) return; // a newer declaration than this browser code: the rest of the app still works
    const shown = [...Object.values(spec), ...(Kind.also ?? []), inHand(spec.input)].filter((value) => typeof value === "string");
    const panel = new Kind(spec, this.#host(spec, section));
    this.#panels.push({ spec, section, shown, panel });
    this.stage.teaching.panes.add(spec, section, panel);
  }

  #paintNow() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const changed = this.#changed;
    this.#changed = new Set();
    this.stage.teaching.panes.prepare(changed);
    for (const { panel, shown, spec } of this.#panels) {
      if (!shown.some((name) => changed.has(name))) continue;
      try {
        panel.draw(changed);
      } catch (fault) {
        console.error(`The panel ${spec.id} could not be drawn.`, fault); // the other panels still can
      }
    }
    set(this.stage.root, "data-painted", this.stage.store.token);
  }

  // What a panel may know and do.
  #host(spec, el) {
    const { store, theme, text, send, ask, refuse, say, unsay, announce, openDrawer } = this.stage;
    return {
      el,
      text,
      say,
      unsay,
      announce,
      openDrawer,
      scales: store.scales,
      value: (name) => store.shown.values.get(name),
      input: (name) => store.input(name),
      other: (name) => store.other?.values.get(name), // of the two states, pinned and now, the one not on screen
      ghost: (name) => store.ghost(name),
      ghostInput: (name) => store.ghostInput(name),
      flipped: () => store.flipped,
      send: (request) => send({ ...request, origin: spec.id }),
      refuse: (sentence) => refuse(sentence, spec.id),
      ask: (field, wanted) => ask(`${spec.id}.${field}`, wanted), // what is optional: shown from now on, or no more
      token: () => store.token,
      covered: (id) => this.stage.teaching.panes.covered(id),
      colour: (token) => theme.colour(token),
      dark: () => theme.dark,
      holding: () => store.holding,
      get hand() {
        return store.hand;
      },
      setHand: (hand) => store.setHand(hand),
      onHand: (ear) => store.onHand(ear),
      onGesture: (ear) => store.onGesture(ear),
      repaint: () => this.paint(store.everything),
    };
  }
}
