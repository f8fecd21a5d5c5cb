// The keyboard of the whole app, and the table that explains it. Panels handle their own keys first.

import { h, uniqueId } from "../dom.js";

const SETTING = "synthwidgets.letters";
const TYPED_IN = 'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]';

// Whether single letters act: a learner's own choice, kept by the browser where it keeps anything.
export const letters = {
  chosen: true, // for as long as this page lives
  get on() {
    try {
      return (localStorage.getItem(SETTING) ?? (this.chosen ? "on" : "off")) === "on";
    } catch {
      return this.chosen;
    }
  },
  set on(value) {
    this.chosen = value;
    try {
      localStorage.setItem(SETTING, value ? "on" : "off");
    } catch {
      // Storage is forbidden here; the page remembers.
    }
  },
};

const LETTERS = {
  r: "reset", l: "link", s: "picture", m: "more", p: "pin", b: "flip", h: "cover", f: "projector", "?": "keys",
};

// What a keydown asks of the stage: "undo", "redo", "close", what a letter is for, or nothing.
export const wishOf = (event, lettersOn) => {
  if (event.key === "Escape") return "close";
  if (event.altKey || event.target.closest?.(TYPED_IN)) return undefined;
  if (event.ctrlKey || event.metaKey) {
    const key = event.key.toLowerCase();
    if (key === "y") return "redo";
    return key === "z" ? (event.shiftKey ? "redo" : "undo") : undefined;
  }
  const chosen = event.target.closest?.("select"); // a letter in a menu goes to the choice that begins with it
  return lettersOn && !chosen ? LETTERS[event.key.toLowerCase()] : undefined;
};

// Keys that the notebook around us may have: it must not get the plain ones, or "r" would change the learner's cell.
const passes = ({ key, ctrlKey, metaKey, altKey }) => key === "Tab" || key === "Escape" || ctrlKey || metaKey || altKey;

export class Keyboard {
  // `commands` is {wish: function}. A full page listens everywhere, a stage in a notebook only to itself.
  constructor(root, commands, page) {
    this.listen = (event) => this.hear(event, commands);
    this.places = page ? [root, document.body] : [root];
    for (const place of this.places) place.addEventListener("keydown", this.listen);
  }

  hear(event, commands) {
    const wish = event.defaultPrevented ? undefined : wishOf(event, letters.on);
    const done = wish && commands[wish] && commands[wish]() !== false; // a bare stage has few
    if (done) event.preventDefault();
    if (done || !passes(event)) event.stopPropagation();
  }

  destroy() {
    for (const place of this.places) place.removeEventListener("keydown", this.listen);
  }
}

const ROWS = [
  "tab", "arrows", "enter", "ends", "zoom", "pan", "antenna", "several", "escape", "undo", "reset", "pin", "flip", "cover", "projector",
  "link", "picture", "more", "keys",
];
const OF_PANELS = { Timeline: ["scan", "scans"], PhaseSeries: ["flags"], BaselineGrid: ["squares"] }; // keys that only one kind of panel has
const LOOKED_AROUND = [
  "ArrayMap", "AirMap", "UvPlane", "UvSteps", "UvPicture", "ImagePane", "RestoredPane", "ResidualPane", "ComponentPane", "RangedPane",
  "PairPicture", "PairSky", "PairGround",
];
const ONLY_WITH = { antenna: ["ArrayMap"], several: ["ArrayMap"], pan: LOOKED_AROUND, zoom: [...LOOKED_AROUND, "Timeline"] };

// The rows of an app with panels of these kinds: only what its keys do there.
export const rowsOf = (kinds) => [
  ...[...new Set(kinds)].flatMap((kind) => OF_PANELS[kind] ?? []),
  ...ROWS.filter((row) => !ONLY_WITH[row] || ONLY_WITH[row].some((kind) => kinds.includes(kind))),
];

export class KeysTable {
  // `kinds` are those of the panels on the stage.
  constructor(text, kinds = []) {
    const title = uniqueId("keys");
    const close = h("button", { type: "button", class: "sw-button", onclick: () => this.el.close() }, text("ui.close"));
    const rows = rowsOf(kinds).map((row) =>
      h("tr", {}, h("th", { scope: "row" }, text(`ui.keys.${row}.keys`)), h("td", {}, text(`ui.keys.${row}.does`))),
    );
    this.el = h("dialog", { class: "sw-keys", "aria-labelledby": title });
    this.el.append(h("h2", { id: title }, text("ui.keys.title")), h("table", {}, h("tbody", {}, ...rows)), close);
  }

  open = () => this.el.open || this.el.showModal();
}
