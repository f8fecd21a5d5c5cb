// Something to reach or to find out, in view above the panels: three levels, hints one after the other, and a button
// that has the kernel measure what was built. What is right is known there alone.

import { h, uniqueId } from "../dom.js";

const LEVELS = [1, 2, 3];
const decoded = (file) => JSON.parse(new TextDecoder().decode(file.content));

export class Challenge {
  level = 1;
  told = null; // what the kernel says of this level: {code, task, choices, hints, met?, lines?}
  hints = 0; // so many were asked for

  constructor(text, send) {
    Object.assign(this, { text, send });
    this.code = h("span", { class: "sw-challenge-code" });
    this.task = h("p", { class: "sw-question-words", "aria-live": "polite" });
    this.answer = h("select", { class: "sw-menu sw-small", "aria-label": text("ui.challenge.answer") });
    this.measure = this.button("measure", () => this.ask(true), "sw-button sw-go");
    this.hint = this.button("hint", () => this.nextHint());
    this.verdict = h("div", { class: "sw-challenge-verdict", role: "status" });
    this.hinted = h("p", { class: "sw-challenge-hint", role: "status" });
    const row = h("div", { class: "sw-challenge-row" }, this.levels(), this.code, this.task, this.answer, this.measure, this.hint);
    this.el = h("section", { class: "sw-question sw-challenge", "aria-label": text("ui.challenge") }, row, h("div", { class: "sw-challenge-told" }, this.verdict, this.hinted));
    this.el.hidden = true;
  }

  button(name, onclick, css = "sw-button") {
    return h("button", { type: "button", class: css, onclick }, this.text(`ui.challenge.${name}`));
  }

  levels() {
    const [name, label] = [uniqueId("level"), this.text("ui.challenge.level")];
    const choice = (level) => {
      const input = h("input", { type: "radio", name, value: level, "aria-label": `${label} ${level}`, onchange: () => this.choose(level) });
      input.checked = level === this.level;
      return h("label", {}, input, h("span", {}, String(level)));
    };
    const segments = h("span", { class: "sw-segments", role: "radiogroup", "aria-label": label }, ...LEVELS.map(choice));
    return h("span", { class: "sw-challenge-levels" }, h("span", { class: "sw-question-count", "aria-hidden": "true" }, label), segments);
  }

  show(shown) {
    this.el.hidden = !shown;
    if (shown && !this.told) this.ask(false);
  }

  choose(level) {
    Object.assign(this, { level, hints: 0 });
    this.ask(false);
  }

  // Another class code asks something else.
  renew() {
    if (!this.el.hidden) this.ask(false);
    else this.told = null;
  }

  ask(measure) {
    const { level } = this;
    const answer = (measure && this.told?.choices.length && this.answer.value) || null;
    this.send({ give: ["challenge", level, answer, measure], then: (file) => level === this.level && this.take(decoded(file)) });
  }

  take(told) {
    if (JSON.stringify(told.choices) !== JSON.stringify(this.told?.choices)) this.offer(told.choices);
    this.told = told;
    this.task.textContent = told.task;
    this.code.hidden = !told.code; // not every app has one
    this.code.textContent = this.text("ui.challenge.code", { code: told.code });
    this.tell(told);
    this.tellHint();
  }

  offer(choices) {
    const none = h("option", { value: "" }, this.text("ui.challenge.no_answer"));
    this.answer.replaceChildren(none, ...choices.map(([value, words]) => h("option", { value }, words)));
    this.answer.hidden = !choices.length;
  }

  // In words, not by a colour alone; what was measured stands until it is measured again.
  tell({ met, lines = [] }) {
    if (met === undefined) return this.verdict.replaceChildren();
    const word = h("b", { class: met ? "sw-card-right" : "sw-card-wrong" }, this.text(met ? "ui.challenge.met" : "ui.challenge.not_yet"));
    this.verdict.replaceChildren(word, ...lines.map((line) => h("span", {}, line)));
  }

  nextHint() {
    this.hints = Math.min(this.hints + 1, this.told?.hints.length ?? 0);
    this.tellHint();
  }

  tellHint() {
    const count = this.told?.hints.length ?? 0;
    const values = { number: this.hints, count, hint: this.told?.hints[this.hints - 1] };
    this.hinted.textContent = this.hints ? this.text("ui.challenge.hint.of", values) : "";
    this.hinted.hidden = !this.hints;
    this.hint.disabled = this.hints >= count;
  }
}
