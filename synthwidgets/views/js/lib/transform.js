// The transform of a model as a picture: one of its parts at every cell of a square of the uv plane.

import { colourTable, phaseTable } from "./colours.js";

export const PARTS = ["amplitude", "phase", "real", "imaginary"];
export const DECADES = 3; // of the logarithmic scale, for each sign
export const FAINTEST = 1e-4; // of the largest amplitude: a smaller one has no phase to show
const NO_PHASE = -270; // stands below all phases in their table of colours

// What crosses is the upper half, {array: [re, im, …], shape: [rows, side, 2]}: row 0 at v = 0, column 0 at +u. All of
// it has so many rows again below, conjugates at (−u, −v). Gives {peak, at(row, column)}, row 0 southernmost.
export const wholeOf = ({ array, shape: [rows, side] }) => {
  const last = rows - 1;
  const at = (row, column) => {
    const above = row >= last;
    const cell = above ? (row - last) * side + column : (last - row) * side + side - 1 - column;
    return { re: array[2 * cell], im: above ? array[2 * cell + 1] : -array[2 * cell + 1] };
  };
  let peak = 0;
  for (let cell = 0; cell < array.length; cell += 2) peak = Math.max(peak, Math.hypot(array[cell], array[cell + 1]));
  return { side, peak, at };
};

// A share of the peak as it is drawn: 1 at the peak, each power of ten below it a third less, for both signs.
export const logarithmic = (share) => {
  const size = 1 + Math.log10(Math.max(Math.abs(share), 10 ** -DECADES)) / DECADES;
  return share < 0 ? -size : size;
};

const VALUES = {
  amplitude: ({ re, im }, peak) => logarithmic(Math.hypot(re, im) / peak),
  phase: ({ re, im }, peak) => (Math.hypot(re, im) < FAINTEST * peak ? NaN : (Math.atan2(im, re) * 180) / Math.PI),
  real: ({ re }, peak) => logarithmic(re / peak),
  imaginary: ({ im }, peak) => logarithmic(im / peak),
};

// One of `PARTS` as a picture, {array, shape}: degrees, or shares of the peak on the logarithmic scale. Where there is
// next to no amplitude there is no phase, and not a number.
export const pictureOf = ({ side, peak, at }, part) => {
  const value = VALUES[part];
  const array = new Float32Array(side * side);
  for (let row = 0, cell = 0; row < side; row++) {
    for (let column = 0; column < side; column++, cell++) array[cell] = peak ? value(at(row, column), peak) : 0;
  }
  return { array, shape: [side, side] };
};

// The two ends of a part's scale, as `pictureOf` counts.
export const endsOf = (part) => ({ amplitude: [0, 1], phase: [-180, 180] })[part] ?? [-1, 1];

// Its colours: of phases a wheel; else those that pictures have, which begin at the page. `look` is {map, dark, page, ink}.
export const tableFor = (part, look) => {
  if (part === "phase") return phaseTable({ none: NO_PHASE, page: look.page });
  const [lo, hi] = endsOf(part);
  return colourTable({ ...look, stretch: "linear", lo, hi });
};

// Where the square stands on the canvas: its outermost cells are centred on ±half, and reach half a cell further.
export const placeOf = (half, side, { toX, toY, scale }) => {
  const reach = half * (1 + 1 / (side - 1));
  return { x: toX(reach), y: toY(reach), size: 2 * reach * scale };
};
