// What a picture of the sky says in words and numbers: values, places, and what it shows to those who do not see it.

import { indexOf, placeOf } from "../lib/picture.js";
import { angleUnit, pictureNumber, roundedTo, unitFor } from "../lib/units.js";

export class PictureWords {
  // `pane` has `spec`, `host`, `unit`, `scale`, `picture`, `found` (its extremes), `cell` and `whole`.
  constructor(pane) {
    this.pane = pane;
  }

  get title() {
    return this.pane.title;
  }

  // Jy, mJy or µJy, whichever makes the numbers of the scale short.
  get flux() {
    const { unit = "" } = this.pane;
    if (!unit.startsWith("Jy")) return { unit, factor: 1 };
    const chosen = unitFor("flux", this.pane.scale.hi || 1); // before there is any: the plain one
    return { unit: unit.replace("Jy", chosen.unit), factor: chosen.factor };
  }

  // In the unit of the scale, so that panes of one scale can be compared.
  number(value) {
    return pictureNumber(value / this.flux.factor);
  }

  withUnit(value) {
    return `${this.number(value)} ${this.flux.unit}`.trim();
  }

  // The value row: at a place, or at rest the peak. A picture that was rounded to travel has no numbers.
  row(place) {
    const { picture, found } = this.pane;
    if (!picture.precise || found.brightest === null) return [];
    const value = place && this.valueAt(place);
    const unit = this.pane.spec.unit_beside ? [[` ${this.flux.unit}`, ""]] : [];
    if (value === null || value === undefined) return [[`${this.text("peak")} `, "detail"], [this.number(found.hi), "bold"], ...unit];
    return [[this.number(value), "bold"], ...unit, [` ${this.text("at", { place: this.place(place.x, place.y) })}`, "detail"]];
  }

  valueAt({ x, y }) {
    const { picture, cell } = this.pane;
    const index = indexOf({ east: x / cell, north: y / cell }, picture.shape);
    return index === null ? null : picture.array[index];
  }

  // "1.6″ W, 1.7″ S", or in words for the ear; what a step moves is said as fine as the step.
  place(x, y, form = "letter", step = this.pane.cell) {
    const { whole } = this.pane;
    const { label, factor } = angleUnit(whole.half);
    const part = (value, [plus, minus]) => {
      const side = this.pane.host.text(`ui.${form}.${value < 0 ? minus : plus}`);
      return `${roundedTo(Math.abs(value) / factor, step / factor)}${label} ${side}`;
    };
    return `${part(x, ["east", "west"])}, ${part(y, ["north", "south"])}`;
  }

  // What is read at a cross-hair; null beside the picture.
  spoken(place) {
    const value = this.valueAt(place);
    if (value === null) return null;
    return this.text("spoken", { value: this.withUnit(value), place: this.place(place.x, place.y, "side") });
  }

  description() {
    const { found, whole, picture, cell } = this.pane;
    if (found.brightest === null) return this.text("empty", { title: this.title });
    const { label, factor } = angleUnit(2 * whole.half);
    const placed = (index) => {
      const { east, north } = placeOf(index, picture.shape);
      return this.place(east * cell, north * cell, "side");
    };
    const content = this.text("content", {
      title: this.title,
      width: roundedTo((2 * whole.half) / factor, whole.half / factor / 50) + label,
      peak: this.withUnit(found.hi),
      place: placed(found.brightest),
      lowest: this.number(found.lo),
      low: placed(found.lowest), // three pairs' beam is never below −0.5, wherever they stand; but where it is changes
    });
    return `${content}${this.beam()}`;
  }

  // How fine a detail the array shows of this; of the true sky too, which looks the same wherever antennas stand.
  beam() {
    const { spec, host } = this.pane;
    const beam = spec.clean_beam && host.value(spec.clean_beam);
    if (!beam) return "";
    const { label, factor } = angleUnit(beam.major_arcsec);
    const [major, minor] = [beam.major_arcsec, beam.minor_arcsec].map((width) => roundedTo(width / factor, width / factor / 500));
    return ` ${this.text("beam_spoken", { beam: `${major}${label} × ${minor}${label}` })}`;
  }

  text(key, values) {
    return this.pane.host.text(`ui.pane.${key}`, values);
  }
}
