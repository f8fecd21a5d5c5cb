// Handles on a picture: its width, its stretch, its turn and its middle, each a thing to drag, or to hold by keys.

import { h, set } from "../dom.js";
import { disc, strokes, text } from "../lib/canvas.js";
import { fromOwn, toOwn, turnTo, withinTurn } from "../lib/own_axes.js";
import { arrowStep, localPoint, onDrag, promptly } from "../lib/pointer.js";
import { clamp } from "../lib/scales.js";
import { formatNumber } from "../numbers.js";

const STEM = 34; // from the width handle to that of the turn [px]
const ROOM = 20; // handles of a small picture stand so far from its middle
const EDGE = 9; // and so far from the frame

// Where each handle is on the picture's own axes, what a place makes of it, and what an arrow key does.
const HANDLES = {
  width: {
    at: ({ width }) => ({ x: width / 2, y: 0 }),
    sets: (state, { x }) => ({ width_arcsec: 2 * Math.abs(x) }),
    nudge: ({ width }, [right, up]) => ({ width_arcsec: width + 0.02 * (right + up) }),
    says: ({ width }) => `${formatNumber(width, 2)}″`,
  },
  stretch: {
    at: ({ width, stretch }) => ({ x: 0, y: (width * stretch) / 2 }),
    sets: ({ width }, { y }) => ({ stretch: (2 * Math.abs(y)) / width }),
    nudge: ({ stretch }, [right, up]) => ({ stretch: stretch + 0.02 * (right + up) }),
    says: ({ stretch }) => `× ${formatNumber(stretch, 2)}`,
  },
  turn: {
    at: ({ width }, px) => ({ x: Math.max(width / 2, ROOM * px) + STEM * px, y: 0 }),
    sets: (state, _own, place) => ({ turn_deg: turnTo(state, place) }),
    nudge: ({ turn }, [right, up]) => ({ turn_deg: withinTurn(turn + up - right) }),
    says: ({ turn }) => `${formatNumber(turn, 0)}°`,
  },
  move: {
    at: () => ({ x: 0, y: 0 }),
    sets: (_state, _own, { x, y }) => ({ east_arcsec: x, north_arcsec: y }),
    nudge: ({ east, north }, [right, up]) => ({ east_arcsec: east - 0.0625 * right, north_arcsec: north + 0.0625 * up }),
    says: ({ east, north }, words) => words.place(east, north, "side", 0.01),
  },
};
const INPUTS = { width: "width_arcsec", stretch: "stretch", turn: "turn_deg", east: "east_arcsec", north: "north_arcsec" };
export const HANDLED = Object.values(INPUTS);

export class PairHandles {
  held = null; // {name, home: inputs when it was taken, byKey, grip}

  constructor(pane) {
    this.pane = pane;
    this.sets = {};
    this.tell = promptly(() => pane.host.send({ sets: this.sets }));
    this.handles = Object.fromEntries(Object.keys(HANDLES).map((name) => [name, this.make(name)]));
    pane.frame.picture.append(h("div", { class: "sw-antennas" }, ...Object.values(this.handles)));
  }

  make(name) {
    const handle = h("div", { class: `sw-antenna sw-pair-handle sw-pair-${name}`, role: "button", tabindex: 0, "data-handle": name });
    onDrag(handle, {
      start: (event) => this.take(name, event),
      move: (event) => this.carry(event),
      end: () => this.drop(),
    });
    handle.addEventListener("keydown", (event) => this.key(name, event));
    handle.addEventListener("blur", () => this.held?.byKey && this.drop());
    for (const about of ["focus", "blur"]) handle.addEventListener(about, () => this.pane.repaint());
    return handle;
  }

  get state() {
    const { host } = this.pane;
    return Object.fromEntries(Object.entries(INPUTS).map(([name, input]) => [name, host.input(input)]));
  }

  // Where a handle's own value is, and where it stands: not on the middle, not outside of the frame.
  placeOf(name) {
    const px = 1 / this.pane.project.scale;
    return fromOwn(this.state, HANDLES[name].at(this.state, px));
  }

  standsAt(name) {
    const { project, box } = this.pane;
    const own = HANDLES[name].at(this.state, 1 / project.scale);
    const size = Math.hypot(own.x, own.y) * project.scale;
    const away = name === "move" || size >= ROOM ? 1 : ROOM / (size || 1);
    const { x, y } = fromOwn(this.state, { x: own.x * away, y: own.y * away });
    const inside = (value, low) => clamp(value, low + EDGE, low + box.side - EDGE);
    return [inside(project.toX(x), box.left), inside(project.toY(y), box.top)];
  }

  // gestures ---------------------------------------------------------------------------------------------------

  take(name, event) {
    if (this.held || !this.pane.project || this.pane.brush.claims()) return false;
    event.preventDefault();
    this.handles[name].focus({ preventScroll: true, focusVisible: false });
    const place = this.placeOf(name);
    const hand = this.handOf(event);
    this.grab(name, { grip: { x: place.x - hand.x, y: place.y - hand.y } });
    return true;
  }

  grab(name, more) {
    const { host } = this.pane;
    this.held = { name, home: Object.fromEntries(HANDLED.map((input) => [input, host.input(input)])), ...more };
    this.sets = {};
    this.pane.link.clear(); // a pattern would hide what changes
    this.pane.repaint();
  }

  handOf(event) {
    const { project, frame } = this.pane;
    const { x, y } = localPoint(event, frame.picture);
    return { x: project.fromX(x), y: project.fromY(y) };
  }

  carry(event) {
    if (!this.held) return;
    const { name, grip } = this.held;
    const hand = this.handOf(event);
    const place = { x: hand.x + grip.x, y: hand.y + grip.y };
    this.change(HANDLES[name].sets(this.state, toOwn(this.state, place), place));
  }

  change(sets) {
    const { bounds } = this.pane.spec;
    const rounded = ([input, value]) => [input, Number(clamp(value, ...bounds[input]).toFixed(input === "turn_deg" ? 1 : 3))];
    this.sets = Object.fromEntries(Object.entries(sets).map(rounded));
    this.tell();
    this.pane.repaint();
  }

  drop() {
    const moved = Object.keys(this.sets).length > 0;
    this.end(moved ? this.sets : null);
  }

  putBack() {
    const moved = Object.keys(this.sets).length > 0;
    this.end(moved ? Object.fromEntries(Object.keys(this.sets).map((input) => [input, this.held.home[input]])) : null);
  }

  end(sets) {
    if (!this.held) return;
    this.tell.cancel();
    this.held = null;
    this.sets = {};
    if (sets) this.pane.host.send({ sets, release: true });
    this.pane.repaint();
  }

  key(name, event) {
    const step = arrowStep(event);
    if (this.held?.byKey) {
      if (step) this.change(HANDLES[name].nudge(this.state, step));
      else if (event.key === "Enter" || event.key === " ") this.drop();
      else if (event.key === "Escape") this.putBack();
      else return;
    } else if (event.key === "Enter" || event.key === " ") {
      this.grab(name, { byKey: true });
      this.pane.host.say(this.pane.host.text("ui.pairs.holding"));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // what is seen -----------------------------------------------------------------------------------------------

  place() {
    const { host, words, brush } = this.pane;
    for (const [name, handle] of Object.entries(this.handles)) {
      const [x, y] = this.standsAt(name);
      const transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
      Object.assign(handle.style, { transform, display: brush.claims() ? "none" : "" });
      set(handle, "aria-label", host.text(`ui.pairs.handle.${name}`, { value: HANDLES[name].says(this.state, words) }));
      set(handle, "aria-pressed", String(this.held?.name === name));
    }
  }

  paint(context, { ink, page, held, ink2, font }) {
    if (this.pane.brush.claims()) return;
    const at = Object.fromEntries(Object.keys(HANDLES).map((name) => [name, this.standsAt(name)]));
    const inHand = this.held?.name;
    strokes(context, [[at.width, at.turn]], { colour: ink2, width: 1.3, dash: [3, 3], halo: page });
    if (inHand) this.paintHeld(context, at, { page, held, font });
    for (const name of ["move", "stretch", "turn", "width"]) paintHandle(context, name, at[name], inHand === name, { ink, page, held });
  }

  // The line that the hand changes, with its number.
  paintHeld(context, at, { page, held, font }) {
    const { name } = this.held;
    strokes(context, [[at.move, at[name]]], { colour: held, width: 2, halo: page });
    const [x, y] = at[name];
    const words = HANDLES[name].says(this.state, this.pane.words);
    text(context, words, x + 16, y - 12, { colour: held, font: font("600 13px"), halo: page });
  }
}

const paintHandle = (context, name, [x, y], inHand, { ink, page, held }) => {
  const colour = inHand || name === "width" ? held : ink;
  if (inHand) disc(context, x, y, 14, { fill: held, alpha: 0.2 });
  disc(context, x, y, name === "width" ? 7 : 5, { fill: name === "width" || inHand ? colour : page, edge: name === "width" ? page : colour, width: 1.8 });
  if (name === "turn") turnMark(context, x, y, colour, page);
};

const turnMark = (context, x, y, colour, page) => {
  for (const [style, width] of [[page, 4], [colour, 1.6]]) {
    context.beginPath();
    context.arc(x, y, 10, -1.1, 1.1);
    Object.assign(context, { strokeStyle: style, lineWidth: width });
    context.stroke();
  }
};
