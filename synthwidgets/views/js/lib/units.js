// Which unit makes a number short, and how numbers with units and places are written.

import { formatNumber, withUnit } from "../numbers.js";
import { decimalsFor, niceBelow } from "./scales.js";

// Units of a family, largest first: [unit, its size in the family's base unit, from which size on it is used].
const FAMILIES = {
  flux: [["Jy", 1, 1], ["mJy", 1e-3, 1e-3], ["µJy", 1e-6, 1e-6], ["nJy", 1e-9, 0]],
  angle: [["°", 3600, 7200], ["′", 60, 180], ["″", 1, 0.4], ["mas", 1e-3, 4e-4], ["µas", 1e-6, 0]],
  distance: [["km", 1000, 1000], ["m", 1, 0]],
  path: [["mm", 1000, 1000], ["µm", 1, 0]],
  wavelengths: [["Gλ", 1e6, 1e6], ["Mλ", 1e3, 1e3], ["kλ", 1, 1], ["λ", 1e-3, 0]],
};

// The unit for numbers of about this size [base unit: Jy, arcsec, m, µm of path, kλ]: {unit, factor}.
export const unitFor = (family, size) => {
  const [unit, factor] = FAMILIES[family].find(([, , from]) => Math.abs(size) >= from);
  return { unit, factor };
};

const SPACE = "\u00a0"; // one that does not break

// Three digits in all, zeros after them: "184", "1.12", "11 400".
const threeDigits = (value) => {
  const text = formatNumber(Number(value.toPrecision(3)));
  return Math.abs(value) < 1e4 ? text : text.replace(/\B(?=(\d{3})+$)/g, SPACE);
};

// The same for an angle, with the label that follows a number: "″", but " mas".
export const angleUnit = (size) => {
  const { unit, factor } = unitFor("angle", size);
  return { label: withUnit("", unit), factor };
};

const NOTHING = 5e-4; // of the unit: rounding, and nothing that anybody could see

// Three digits and the unit that fits: "184 kλ", "1.12″", "301 m", "1.2 km"; what is nothing even in the smallest unit is
// 0 of the family's own.
export const amount = (value, family, { unit, factor } = unitForAmount(family, value)) =>
  withUnit(threeDigits(Math.abs(value / factor) < NOTHING ? 0 : value / factor), unit);

const unitForAmount = (family, value) => {
  const fitting = unitFor(family, value);
  return Math.abs(value / fitting.factor) < NOTHING ? unitFor(family, 1) : fitting;
};

// The largest size up to this one that is round in the unit in which it is written: 5′, not the 500″ that are 8.33′.
export const roundBelow = (value, family) => {
  const unit = unitFor(family, value);
  const size = niceBelow(value / unit.factor) * unit.factor;
  return { size, words: amount(size, family, unit) };
};

// A number to the decimals that its `step` shows, and never more than three digits.
export const roundedTo = (value, step) => {
  const shown = Number(value.toFixed(Math.min(20, decimalsFor(step))));
  return shown ? padded(shown, decimalsFor(step)) : "0";
};

const padded = (value, decimals, most = 2) => {
  const whole = Math.max(0, Math.floor(Math.log10(Math.abs(value))));
  return whole > 2 ? threeDigits(value) : formatNumber(value, Math.max(0, Math.min(decimals, most - whole)));
};

// A number of a picture: three digits in all, and none that is below a ten-thousandth of the unit.
export const pictureNumber = (value) => {
  const decimals = 2 - Math.floor(Math.log10(Math.abs(Number(value.toPrecision(3))) || 1)); // 0.9996 is 1.00
  const shown = Number(value.toFixed(Math.max(0, Math.min(4, decimals))));
  return shown ? padded(shown, Math.min(4, decimals), 4) : "0";
};

// The label of a tick: "+6" on a sky axis, "−200" on a uv axis.
export const tickLabel = (value, step, plus = "") => {
  if (!value) return "0";
  return (value > 0 ? plus : "") + formatNumber(value, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
};
