// A card of a lesson: a question, and what is said to its answer. The kernel knows what is right; this does not.
//
// A prediction goes: choose, keep, look, write what was seen, read why. A question goes: answer, check, try again.
// A target goes: build, measure, build on.

import { h, uniqueId } from "../dom.js";
import { parseNumber } from "../numbers.js";

export const KEPT = "sw-kept"; // what the page hears when a prediction is kept

// The card that a thing further down the page was covered for: the last one above it.
const cardOf = (thing) => {
  const above = (one) => one.compareDocumentPosition(thing) & Node.DOCUMENT_POSITION_FOLLOWING;
  return [...document.querySelectorAll(".sw-card")].filter(above).at(-1);
};

export const isFor = (card, thing) => cardOf(thing) === card;

// Whether that card waits for a prediction to be kept.
export const isAwaited = (thing) => {
  const card = cardOf(thing);
  return Boolean(card?.matches("[data-predicts]")) && !card.querySelector(".sw-card-form").hidden;
};

export class Card {
  #picked; // the option that was chosen last, until its own answer comes: an earlier answer knows an earlier one
  #next; // what gets the focus when the answer to a button is painted

  constructor(spec, host) {
    Object.assign(this, { spec, host, id: uniqueId("card") });
    this.answer = spec.choices.length ? this.options() : spec.measures ? this.target() : this.number();
    this.go = this.button(spec.predicts ? "keep" : spec.measures ? "measure" : "check", () => this.reveal(), "sw-button sw-go");
    this.hint = h("span", { class: "sw-card-hint" });
    const row = h("div", { class: "sw-card-row" }, this.field, this.field && h("span", { class: "sw-unit" }, spec.unit), this.go, this.hint);
    this.form = h("form", { class: "sw-card-form" }, this.answer, row);
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.told = h("div", { class: "sw-card-told", role: "status" });
    this.kept = spec.predicts ? this.prediction() : null;
    const kind = h("p", { class: "sw-card-kind" }, spec.title);
    host.el.append(h("div", { class: "sw-card", "data-predicts": spec.predicts || null }, kind, this.form, this.kept, this.told));
  }

  button(name, onclick, css = "sw-button") {
    return h("button", { type: "button", class: css, onclick }, this.host.text(`ui.card.${name}`));
  }

  options() {
    this.inputs = this.spec.choices.map(([value]) => {
      const onchange = () => (this.#picked = value) && this.set({ chosen: value, ...(this.spec.predicts ? {} : { revealed: false }) });
      return h("input", { type: "radio", name: this.id, value, onchange });
    });
    const labels = this.spec.choices.map(([, words], index) => h("label", {}, this.inputs[index], h("span", {}, words)));
    return h("fieldset", {}, h("legend", {}, this.spec.question), ...labels);
  }

  // Native, but a text: a number field takes no comma in an English browser, and no real minus sign in any.
  number() {
    this.field = h("input", { type: "text", inputmode: "decimal", id: this.id, class: "sw-field", autocomplete: "off" });
    this.field.addEventListener("keydown", (event) => event.key === "Enter" && this.reveal());
    this.field.addEventListener("input", () => (this.typed = true));
    return h("label", { for: this.id, class: "sw-card-question" }, this.spec.question);
  }

  target() {
    return h("p", { class: "sw-card-question" }, this.spec.question);
  }

  prediction() {
    const { text } = this.host;
    this.mine = h("p", { class: "sw-card-mine" });
    this.look = h("p", {});
    this.seen = h("textarea", { id: this.id, rows: 3, maxlength: 1000, "aria-describedby": `${this.id}-tip` });
    const keep = this.button("note", () => this.note());
    const columns = [
      h("div", {}, h("h3", {}, text("ui.card.prediction")), this.mine, this.button("again", () => this.again(), "sw-action")),
      h("div", {}, h("h3", {}, text("ui.card.look")), this.look, h("label", { for: this.id }, text("ui.card.seen"))),
    ];
    const tip = h("p", { class: "sw-card-hint", id: `${this.id}-tip` }, text("ui.card.seen.tip"));
    columns[1].append(this.seen, tip, keep);
    return h("div", {}, h("p", { class: "sw-card-question" }, this.spec.question), h("div", { class: "sw-card-kept" }, ...columns));
  }

  // By the card's own words for its inputs.
  set(values) {
    const sets = Object.fromEntries(Object.entries(values).map(([name, value]) => [this.spec[name], value]));
    this.host.send({ sets, release: true });
  }

  // What the kernel has to look at the app for.
  act(name, ...words) {
    this.host.send({ act: [name, Number(this.spec.id.split("_")[1]), ...words], release: true });
  }

  reveal() {
    if (this.spec.measures) return this.act("measure");
    const chosen = this.field ? parseNumber(this.field.value, this.spec.unit) : (this.inputs.find((input) => input.checked)?.value ?? null);
    const missing = chosen === null || Number.isNaN(chosen);
    this.hint.textContent = missing ? this.host.text(this.field ? "ui.card.no_number" : "ui.card.choose") : "";
    if (missing) {
      if (!this.spec.predicts && !this.solved) this.tell([]); // a verdict of before is not about this; praise stays
      return (this.field ?? this.inputs[0]).focus();
    }
    this.typed = false;
    this.#next = this.spec.predicts ? this.seen : null;
    if (this.spec.weighs) return this.act("weigh", chosen);
    this.set({ chosen, revealed: true });
    if (this.spec.predicts) this.form.dispatchEvent(new Event(KEPT, { bubbles: true }));
  }

  get solved() {
    return Boolean(this.host.value(this.spec.feedback)?.right);
  }

  note() {
    if (!this.seen.value.trim()) return this.seen.focus();
    this.set({ seen: this.seen.value });
  }

  again() {
    this.#next = this.inputs[0];
    this.#picked = undefined;
    this.set({ chosen: null, revealed: false, seen: "" });
  }

  draw() {
    const { host, spec } = this;
    const [chosen, feedback] = [host.input(spec.chosen), host.value(spec.feedback)];
    if (this.#picked === chosen) this.#picked = undefined;
    for (const input of this.inputs ?? []) input.checked = input.value === (this.#picked ?? chosen);
    const typed = spec.weighs ? chosen?.typed : chosen;
    if (this.field && !this.typed) this.field.value = String(typed ?? "").replace("-", "−");
    if (spec.predicts) this.drawKept(feedback);
    else this.drawChecked(feedback);
    if (!this.#next || this.#next.closest("[hidden]")) return; // an earlier answer: what is meant is not there yet
    this.#next.focus({ preventScroll: true });
    this.#next = undefined;
  }

  drawKept(feedback) {
    this.form.hidden = Boolean(feedback);
    this.kept.hidden = !feedback;
    this.tell(feedback?.why ? [h("h3", {}, this.host.text("ui.card.why")), ...lines(feedback.own, feedback.why)] : []);
    if (!feedback) return;
    this.mine.textContent = feedback.prediction;
    this.look.textContent = feedback.look;
    if (document.activeElement !== this.seen) this.seen.value = this.host.input(this.spec.seen);
  }

  drawChecked(feedback) {
    const word = feedback?.right ? (this.spec.measures ? "met" : "right") : "wrong";
    const verdict = feedback && h("b", { class: feedback.right ? "sw-card-right" : "sw-card-wrong" }, this.host.text(`ui.card.${word}`));
    this.tell(feedback ? [h("p", {}, verdict, " ", feedback.own), ...lines(...(feedback.measured ?? []), feedback.why)] : []);
  }

  // A region that is filled again with the same words would be read out again.
  tell(parts) {
    const words = parts.map((part) => part.textContent).join("\n");
    if (words === this.said) return;
    this.said = words;
    this.told.replaceChildren(...parts);
  }
}

const lines = (...texts) => texts.filter(Boolean).map((text) => h("p", {}, text));
