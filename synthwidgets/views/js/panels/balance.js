// Where the time of a block goes: its scans sorted by class into one bar, on the scale of the timeline above. What the
// colours mean is a riddle until names are told. A press or an arrow key looks at a scan of a class.

import { h, set } from "../dom.js";
import { fitCanvas, strokes, text } from "../lib/canvas.js";
import { arrowStep, localPoint } from "../lib/pointer.js";
import { clamp } from "../lib/scales.js";
import { CLASS_TOKENS, nextOf, partsOf, tokenOf } from "../lib/schedule.js";
import { Sketch } from "./sketch.js";

const TOKENS = ["ink", "ink2", "page", "edge", "hair", ...CLASS_TOKENS];
const BAR = { top: 20, high: 42 };
const PINNED = { top: 66, high: 10 };
const NOTCH = 9; // where the half is, at the bar's top and foot: words stand between
const WORD = 6; // beside a word in a part [px]

export class Balance extends Sketch {
  constructor(spec, host) {
    super(spec, host, { shows: "rows", tokens: TOKENS, operate: host.text("ui.balance.operate", { title: spec.title }) });
    this.list = h("ul", { class: "sw-balance" });
    const reveal = () => host.send({ sets: { [spec.named]: true }, release: true });
    const button = h("button", { type: "button", class: "sw-button", onclick: reveal }, host.text("ui.balance.reveal"));
    this.riddle = h("p", { class: "sw-riddle" }, h("span", {}, host.text("ui.balance.riddle")), button);
    host.el.append(this.list, this.riddle);
    const { picture } = this.frame;
    picture.addEventListener("click", (event) => this.press(event));
    picture.addEventListener("keydown", (event) => this.key(event));
  }

  get rows() {
    return this.value;
  }

  get scans() {
    return this.host.value(this.spec.scans);
  }

  get chosen() {
    return this.scans[this.host.value(this.spec.shown)]?.class;
  }

  sketch(rows, width) {
    const { host, spec, ink, ghost: pinned } = this;
    if (!this.scans) return;
    const named = host.input(spec.named);
    const context = fitCanvas(this.frame.canvas, width, pinned ? PINNED.top + PINNED.high : BAR.top + BAR.high + 2);
    this.parts = partsOf(rows, width);
    for (const part of this.parts) this.paintPart(context, part, BAR, ink, named);
    if (pinned) for (const part of partsOf(pinned, width)) fillPart(context, part, PINNED, ink);
    const [middle, foot] = [width / 2, BAR.top + BAR.high];
    strokes(context, [[[middle, 4], [middle, BAR.top + NOTCH]], [[middle, foot - NOTCH], [middle, foot]]], { colour: ink.ink, width: 2, halo: ink.page });
    text(context, host.text("ui.balance.half"), middle + 6, 14, { colour: ink.ink2, font: ink.font("13px") });
    this.tell(named, pinned);
  }

  paintPart(context, part, { top, high }, ink, named) {
    const { left, right, kind } = part;
    fillPart(context, part, { top, high }, ink);
    if (kind === this.chosen) {
      Object.assign(context, { strokeStyle: ink.ink, lineWidth: 2.4 });
      context.strokeRect(left + 1.2, top - 1 + 1.2, right - left - 2.4, high);
    }
    if (!named) return;
    const { class: name, short } = this.host.value(this.spec.cards)[kind];
    const fonts = [17, 15].map((size) => ink.font(`600 ${size}px`));
    for (const [words, font] of [name, short].flatMap((one) => fonts.map((each) => [one, each]))) {
      context.font = font;
      if (context.measureText(words).width > right - left - 2 * WORD) continue;
      return text(context, words, left + WORD, top + high / 2 + 6, { colour: kind === "overhead" ? ink.ink : ink.page, font });
    }
  }

  tell(named, pinned) {
    const { host, spec, rows, frame } = this;
    const cards = host.value(spec.cards);
    set(this.riddle, "hidden", named);
    set(this.list, "hidden", !named);
    const list = rows.map(({ class: kind, time, share }) => `${cards[kind].class} ${time}, ${share}`).join("; ");
    frame.content = named
      ? host.text("ui.balance.content", { title: spec.title, list })
      : host.text("ui.balance.untold", { title: spec.title, count: rows.length - 1, share: rows[0].share });
    const told = JSON.stringify([named, rows, pinned]);
    if (told === this.told || !named) return;
    this.told = told;
    this.list.replaceChildren(...rows.map((row) => this.entry(row, cards[row.class], pinned)));
  }

  entry({ class: kind, time, share }, { class: name, purpose }, pinned) {
    const swatch = h("i", { class: kind === "overhead" ? "sw-idle" : null, style: kind === "overhead" ? null : `background: var(--sw-${tokenOf(kind)})` });
    const was = pinned?.find((one) => one.class === kind)?.share ?? (pinned ? "0\u00a0%" : share);
    const before = was === share ? null : h("span", { class: "sw-was" }, this.host.text("ui.balance.was", { share: was }));
    return h("li", { title: purpose }, swatch, h("span", {}, name), h("b", {}, share), h("span", {}, time), before);
  }

  press(event) {
    if (!this.parts) return;
    const { x } = localPoint(event, this.frame.picture);
    const part = this.parts.find(({ left, right }) => x >= left && x < right);
    if (part) this.lookAt(part.kind);
  }

  key(event) {
    if (event.target !== this.frame.picture || !this.parts) return;
    const kinds = this.parts.map(({ kind }) => kind).filter((kind) => this.scans.some((scan) => scan.class === kind));
    const at = kinds.indexOf(this.chosen);
    const step = arrowStep(event)?.[0];
    if (step) this.lookAt(kinds[clamp(at + Math.sign(step), 0, kinds.length - 1)]);
    else if (event.key === "Enter" || event.key === " ") this.lookAt(this.chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // A scan of this class: the next one after that which is looked at.
  lookAt(kind) {
    const { spec, host } = this;
    const next = nextOf(this.scans, host.value(spec.shown), kind);
    if (next < 0) return;
    host.send({ sets: { [spec.scan]: next, [spec.subscan]: 0, [spec.integration]: 0, [spec.zoom]: "block" }, release: true });
  }
}

// Time that is no scan's is an outline with strokes.
const fillPart = (context, { left, right, kind }, { top, high }, ink) => {
  const wide = Math.max(1, right - left - 1);
  context.fillStyle = kind === "overhead" ? ink.hair : ink[tokenOf(kind)];
  context.fillRect(left, top, wide, high);
  if (kind !== "overhead") return;
  Object.assign(context, { strokeStyle: ink.edge, lineWidth: 1 });
  context.strokeRect(left + 0.5, top + 0.5, wide - 1, high - 1);
};
