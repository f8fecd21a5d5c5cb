// Baselines as squares: antenna i is row i and column i, its name on the diagonal, the square of a pair where i > j.

import { clamp } from "./scales.js";

// {count, side, cell}: the largest grid of so many antennas.
export const gridBox = (count, side) => ({ count, side, cell: side / Math.max(1, count) });

// The cell at a place, [row, column] with row ≥ column; null beyond the diagonal and outside.
export const cellAt = ({ count, cell }, { x, y }) => {
  const [row, column] = [Math.floor(y / cell), Math.floor(x / cell)];
  return row >= 0 && column >= 0 && row < count && column <= row ? [row, column] : null;
};

// The next cell of an arrow key, [right, up] steps; what would leave the grid stays at its edge.
export const cellAfter = ({ count }, [row, column], [right, up]) => {
  const [below, along] = [clamp(row - up, 0, count - 1), clamp(column + right, 0, count - 1)];
  return right ? [below, Math.min(along, below)] : [Math.max(below, along), along];
};

// The phase of a square, whichever way round it is named: that of V_pq with p before q, antenna 1 before antenna 2.
export const phaseOf = ({ phase_deg }, [row, column]) => phase_deg[Math.min(row, column)][Math.max(row, column)];

// What a cell stands for: an antenna, or a pair.
export const antennasOf = ([row, column]) => (row === column ? [row] : [row, column]);

// The two antennas of a pair by its place in the list of all: 0–1, 0–2, …
export const pairAt = (place, count) => {
  let [first, left] = [0, place];
  while (left >= count - 1 - first) left -= count - 1 - first++;
  return [first, first + 1 + left];
};

// The cells that a set of antennas stands for: a row and a column, or all pairs among them.
export const cellsOf = (antennas, count) => {
  const all = Array.from({ length: count }, (_, index) => index);
  const [one] = antennas;
  if (antennas.length === 1) return all.filter((other) => other !== one).map((other) => ordered(one, other));
  return antennas.flatMap((first, index) => antennas.slice(index + 1).map((second) => ordered(first, second)));
};

const ordered = (one, other) => (one > other ? [one, other] : [other, one]);

// How many squares are red and in use, of all or of one antenna; and who has most red ones.
export const tally = ({ red, unused, names }) => {
  const each = names.map(() => ({ red: 0, used: 0 }));
  const whole = { red: 0, used: 0, out: 0 };
  names.forEach((_, row) => {
    for (let column = 0; column < row; column++) {
      if (unused[row][column]) whole.out += 1;
      else for (const count of [whole, each[row], each[column]]) [count.used, count.red] = [count.used + 1, count.red + red[row][column]];
    }
  });
  const most = each.reduce((best, { red: count }, index) => (count > each[best].red ? index : best), 0);
  return { ...whole, each, most };
};
