// A driving question in view above the panels: the app's own or the teacher's, one at a time; or, where the kernel has
// one, a challenge in its place.

import { h, uniqueId } from "../dom.js";
import { icon } from "../icons.js";
import { Challenge } from "./challenge.js";

export class Questions {
  at = 0;

  // `questions` are sentences; in mode "question" one of them is in view from the start, in mode "challenge" that.
  // `onChoose()` hears that the bar has come or gone.
  constructor({ questions = [], mode, gives = [] }, text, send, onChoose) {
    Object.assign(this, { questions, text, onChoose, mode: mode ?? "play" });
    this.count = h("span", { class: "sw-question-count" });
    this.line = h("p", { class: "sw-question-words", "aria-live": "polite" });
    this.steps = h("span", { class: "sw-question-steps" }, this.step("before", -1), this.step("after", 1));
    this.steps.hidden = questions.length < 2;
    this.el = h("section", { class: "sw-question", "aria-label": text("ui.question") }, this.count, this.line, this.steps);
    this.challenge = gives.includes("challenge") ? new Challenge(text, send) : null;
    this.show();
  }

  step(name, by) {
    const label = this.text(`ui.question.${name}`);
    const onclick = () => {
      this.at = (this.at + by + this.questions.length) % this.questions.length;
      this.show();
    };
    return h("button", { type: "button", class: "sw-tool", title: label, "aria-label": label, onclick }, icon(name));
  }

  show() {
    this.el.hidden = this.mode !== "question" || !this.questions.length;
    const values = { number: this.at + 1, count: this.questions.length };
    this.count.textContent = this.text(this.questions.length > 1 ? "ui.question.count" : "ui.question", values);
    this.line.textContent = this.questions[this.at] ?? "";
    this.challenge?.show(this.mode === "challenge");
  }

  // Whether a bar stands above the panels.
  get asked() {
    return [this.el, this.challenge?.el].some((bar) => bar && !bar.hidden);
  }

  get modes() {
    return ["play", "question", ...(this.challenge ? ["challenge"] : [])];
  }

  // The choice in the drawer; null where there is nothing to ask.
  control() {
    if (!this.questions.length) return null;
    const name = uniqueId("mode");
    const choice = (mode) => {
      const input = h("input", { type: "radio", name, value: mode, onchange: () => this.choose(mode) });
      input.checked = mode === this.mode;
      return h("label", {}, input, h("span", {}, this.text(`ui.mode.${mode}`)));
    };
    const label = this.text("ui.mode");
    const segments = h("span", { class: "sw-segments", role: "radiogroup", "aria-label": label }, ...this.modes.map(choice));
    return h("div", { class: "sw-control sw-Segments", title: this.text("ui.mode.tooltip") }, h("span", { class: "sw-label", "aria-hidden": "true" }, label), segments);
  }

  choose(mode) {
    this.mode = mode;
    this.show();
    this.onChoose();
  }
}
