// What a transform says in words and numbers: values of its part, and places in the uv plane.

import { formatNumber } from "../numbers.js";
import { multiples } from "../lib/scales.js";
import { amount, roundedTo } from "../lib/units.js";
import { SaidWords } from "./pair_picture.js";

export class PlaneWords extends SaidWords {
  // The part that is shown stands where other pictures have their unit.
  get flux() {
    const { look } = this.pane;
    return { unit: look ? this.pane.host.text(`ui.pairs.part.${look.part}`) : "", factor: 1 };
  }

  number(value) {
    const { part, scale, decades, none } = this.pane.look;
    if (part === "phase") return value < (none - 180) / 2 ? this.pane.host.text("ui.pairs.none") : `${roundedTo(value, 1)}°`;
    if (scale !== "log") return roundedTo(value, 0.005);
    const share = Math.sign(value) * 10 ** ((Math.abs(value) - 1) * decades);
    return formatNumber(Number(share.toPrecision(2)));
  }

  withUnit(value) {
    return this.number(value);
  }

  place(x, y) {
    const { unit, factor } = this.pane.uvUnit;
    const part = (value) => roundedTo(value / factor, this.pane.cell / factor);
    return `u ${part(x)}, v ${part(y)} ${unit}`;
  }

  spoken(place) {
    const said = super.spoken(place);
    return said && `${said} ${amount(Math.hypot(place.x, place.y), "wavelengths")}.`;
  }

  // Of the colour bar: [[value as drawn, label], …].
  ticks() {
    const { look: { part, scale, decades }, scale: { lo, hi } } = this.pane;
    if (part === "phase") return [-180, -90, 0, 90, 180].map((value) => [value, `${formatNumber(value)}°`]);
    if (scale !== "log") return multiples(lo, hi, 0.2).map((value) => [value, formatNumber(Number(value.toFixed(1)))]);
    const powers = Array.from({ length: decades + 1 }, (_, power) => [1 - power / decades, formatNumber(10 ** -power)]);
    const negative = lo < 0 ? powers.slice(0, -1).map(([value, label]) => [-value, `−${label}`]) : [];
    return [...powers, ...negative];
  }
}
