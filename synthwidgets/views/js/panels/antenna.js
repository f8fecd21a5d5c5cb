// East and north of one antenna as number fields, and the buttons to add and remove: what the map does, without it.

import { h, uniqueId } from "../dom.js";
import { formatNumber, parseNumber } from "../numbers.js";

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

// Where a new antenna goes: inside the array, and never where the one before it went.
export const freePlace = (positions) => {
  const count = positions.length / 3;
  const radius = Math.max(50, ...positions.map(Math.abs)) * Math.sqrt(((count * 0.618) % 1) * 0.8 + 0.1);
  return [radius * Math.cos(count * GOLDEN_ANGLE), radius * Math.sin(count * GOLDEN_ANGLE)].map(Math.round);
};

export class AntennaFields {
  #index = 0;

  constructor(spec, host) {
    Object.assign(this, { spec, host });
    this.name = h("b", { class: "sw-antenna-name" });
    this.fields = ["east", "north"].map((axis) => this.field(axis));
    host.el.append(
      h("header", { class: "sw-head" }, h("h2", {}, spec.title), this.name),
      h("div", { class: "sw-fields" }, ...this.fields.map(({ row }) => row)),
      h("div", { class: "sw-buttons" }, this.button("add", () => this.add()), this.button("remove", () => this.remove())),
    );
    this.forget = host.onHand(() => this.follow());
  }

  // The antenna in hand, or the one that was in hand last.
  follow() {
    const { hand } = this.host;
    if (hand?.indices?.length) this.#index = hand.indices[0];
    this.draw();
  }

  draw() {
    const names = this.host.value(this.spec.names) ?? [];
    this.#index = Math.max(0, Math.min(this.#index, names.length - 1));
    this.name.textContent = names[this.#index] ?? "";
    this.name.classList.toggle("sw-held", Boolean(this.host.hand?.indices?.includes(this.#index)));
    const place = this.place();
    this.fields.forEach(({ input }, axis) => {
      input.disabled = !place;
      if (document.activeElement !== input) input.value = place ? formatNumber(place[axis], 1) : "";
    });
    this.buttonOf.remove.disabled = !place;
  }

  // East and north [m]: from the hand while it holds the antenna, else from the last answer.
  place() {
    const { hand } = this.host;
    const held = hand?.enu?.[hand.indices.indexOf(this.#index)];
    if (held) return held;
    const positions = this.host.value(this.spec.positions)?.array;
    return positions?.length > 3 * this.#index ? positions.subarray(3 * this.#index) : undefined;
  }

  destroy() {
    this.forget?.();
  }

  field(axis) {
    const id = uniqueId(axis);
    const input = h("input", { type: "text", inputmode: "decimal", id, class: "sw-field", onchange: () => this.move() });
    input.addEventListener("keydown", (event) => this.nudge(event, input));
    const unit = h("span", { class: "sw-unit" }, "m");
    return { input, row: h("span", { class: "sw-control" }, h("label", { for: id }, this.host.text(`ui.antenna.${axis}`)), input, unit) };
  }

  button(name, onclick) {
    this.buttonOf ??= {};
    this.buttonOf[name] = h("button", { type: "button", class: "sw-button", onclick }, this.host.text(`ui.antenna.${name}`));
    return this.buttonOf[name];
  }

  // The arrow keys of a number field: 1 m, with Shift 10 m.
  nudge(event, input) {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    input.value = formatNumber(parseNumber(input.value) + direction * (event.shiftKey ? 10 : 1), 1);
    this.move();
  }

  move() {
    const [east, north] = this.fields.map(({ input }) => parseNumber(input.value));
    if (Number.isFinite(east) && Number.isFinite(north)) this.act("move_antenna", this.#index, east, north);
    else this.draw();
  }

  add() {
    const positions = this.host.value(this.spec.positions)?.array ?? [];
    this.#index = positions.length / 3;
    this.act("add_antenna", ...freePlace([...positions]));
  }

  remove() {
    this.act("remove_antennas", [this.#index]);
  }

  act(...act) {
    this.host.send({ act, release: true });
  }
}
