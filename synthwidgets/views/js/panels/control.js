// What all controls share: where their value stands, and how it is sent while the hand moves and when it lets go.

import { h, uniqueId } from "../dom.js";

export class Control {
  inHand = false; // while it is, the value comes from the hand and not from an answer
  #frame = 0;
  #next;

  constructor(spec, host) {
    Object.assign(this, { spec, host, id: uniqueId(spec.id) });
    host.el.classList.add("sw-control");
    if (spec.tooltip) host.el.title = spec.tooltip;
  }

  // The value as the app knows it: an input, or a quantity where an act sets what is no input. An input that is an object is
  // controlled by one of its keys.
  get value() {
    const { input, key, act, value: quantity } = this.spec;
    if (act && !input) return this.host.value(quantity);
    const value = this.host.input(input);
    return key ? value?.[key] : value;
  }

  // A quantity of null says that there is nothing to control.
  draw() {
    this.host.el.hidden = this.value === null;
    if (!this.inHand && this.value !== undefined && this.value !== null) this.show(this.value);
  }

  destroy() {
    cancelAnimationFrame(this.#frame);
  }

  label(text = this.spec.label || this.spec.title) {
    return h("label", { for: this.id }, text);
  }

  // The hand moves: sent at once, and at most once in an animation frame.
  moving(value) {
    this.inHand = true;
    this.#next = value;
    if (this.#frame) return;
    this.#send({});
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#next !== undefined) this.moving(this.#next);
    });
  }

  // The hand lets go: one step of undo.
  done(value) {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.inHand = false;
    this.#next = value;
    this.#send({ release: true });
  }

  // What is sent of a value, where a control counts in units of its own.
  told(value) {
    return value;
  }

  #send(request) {
    const { input, key, also, act } = this.spec;
    const next = this.told(this.#next);
    this.#next = undefined;
    if (act) return this.host.send({ act: [act, next], ...request });
    const value = key ? { ...this.host.input(input), [key]: next } : next;
    this.host.send({ sets: { ...also, [input]: value }, ...request });
  }
}
