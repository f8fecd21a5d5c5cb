// How the squares of baselines are painted: what they show, the names on their diagonal, and what the colours mean.

import { rgbOf, strokes, text } from "../lib/canvas.js";
import { colourOf, colourTable } from "../lib/colours.js";
import { cellsOf, phaseOf } from "../lib/pair_grid.js";

const MARKED = 12; // a square so large wears its cross, one that shows a number twice as large [px]
const NAMED = 21; // a cell so wide holds its name
const LINE = 13; // between two names

// `of` is {grid, look, box, ink, dark}.
export const paintSquares = (context, of) => {
  const { grid, box, ink } = of;
  const colour = painter(of);
  const gap = box.cell > MARKED ? 1 : 0.4;
  eachSquare(box.count, (row, column) => {
    const [x, y, side] = [column * box.cell + gap, row * box.cell + gap, box.cell - 2 * gap];
    if (grid.unused[row][column]) return hatched(context, x, y, side, ink);
    context.fillStyle = ink.page;
    context.fillRect(x, y, side, side);
    context.globalAlpha = colour.alpha(row, column);
    context.fillStyle = colour.of(row, column);
    context.fillRect(x, y, side, side);
    context.globalAlpha = 1;
    Object.assign(context, { strokeStyle: ink.rule, lineWidth: gap });
    context.strokeRect(x, y, side, side);
    if (grid.red[row][column] && box.cell >= (of.look === "red" ? MARKED : 2 * MARKED)) cross(context, x + side / 2, y + side / 2, side * 0.2, ink, of.look);
  });
};

const eachSquare = (count, act) => {
  for (let row = 0; row < count; row++) for (let column = 0; column < row; column++) act(row, column);
};

// Red or not: how near a square in order comes to its limit is a tint of grey. Else signed colours about zero.
const painter = ({ grid, look, ink, dark }) => {
  const { degrees, share } = grid.limits;
  const [phase, amplitude] = [(row, column) => phaseOf(grid, [row, column]), (row, column) => grid.amplitude[row][column] - 1];
  if (look === "red") {
    const near = (row, column) => Math.max(Math.abs(phase(row, column)) / degrees, Math.abs(amplitude(row, column)) / share);
    return {
      of: (row, column) => (grid.red[row][column] ? ink.poor : ink.ink3),
      alpha: (row, column) => (grid.red[row][column] ? 1 : 0.06 + 0.22 * Math.min(1, near(row, column))),
    };
  }
  const [value, most] = look === "phase" ? [phase, 180] : [amplitude, 1];
  const table = signedTable(most, dark, ink.page);
  return { of: (row, column) => `rgb(${colourOf(table, value(row, column))})`, alpha: () => 1 };
};

const signedTable = (most, dark, page) =>
  colourTable({ stretch: "root", lo: -most, hi: most, dark, page: rgbOf(page), ink: [0, 0, 0] });

const hatched = (context, x, y, side, { edge, rule }) => {
  context.save();
  context.beginPath();
  context.rect(x, y, side, side);
  context.clip();
  const lines = [];
  for (let at = -side; at < side; at += 5) lines.push([[x + at, y + side], [x + at + side, y]]);
  strokes(context, lines, { colour: edge });
  context.restore();
  Object.assign(context, { strokeStyle: rule, lineWidth: 1 });
  context.strokeRect(x, y, side, side);
};

const cross = (context, x, y, arm, ink, look) => {
  const pieces = [[[x - arm, y - arm], [x + arm, y + arm]], [[x - arm, y + arm], [x + arm, y - arm]]];
  strokes(context, pieces, { colour: look === "red" ? ink.page : ink.ink, width: 2, halo: look === "red" ? undefined : ink.page });
};

// Names where they have room: in their cell, or to the right of it; the marked ones first.
export const paintNames = (context, { grid, box, ink, reference }, marked) => {
  const every = Math.max(1, Math.ceil(LINE / box.cell));
  grid.names.forEach((name, index) => {
    const bold = marked.includes(index);
    if (!bold && (index % every || marked.some((other) => Math.abs(other - index) * box.cell < LINE))) return;
    const style = { colour: bold || name === reference ? ink.ink : ink.ink2, font: ink.font(`${bold || name === reference ? 700 : 400} 12px`), halo: ink.page };
    const y = (index + 0.5) * box.cell + 4;
    if (box.cell >= NAMED) text(context, name, (index + 0.5) * box.cell, y, { ...style, align: "center" });
    else text(context, name, index * box.cell + 3, y, style);
  });
};

// A row and a column, a square, or the three of a triangle.
export const paintMarks = (context, { box, ink }, antennas) => {
  if (!antennas.length) return;
  const corner = (row, column) => [[column, row], [column + 1, row], [column + 1, row + 1], [column, row + 1], [column, row]];
  const pieces = cellsOf(antennas, box.count).map(([row, column]) => corner(row, column).map(([x, y]) => [x * box.cell, y * box.cell]));
  strokes(context, pieces, { colour: ink.ink, width: box.cell > MARKED ? 2.2 : 1.4 });
};

// The part of the grid that a hand pulls a box over.
export const paintBox = (context, { box, ink }, [[row, column], [other, another]]) => {
  const [left, right] = [Math.min(column, another) * box.cell, (Math.max(column, another) + 1) * box.cell];
  const [top, bottom] = [Math.min(row, other) * box.cell, (Math.max(row, other) + 1) * box.cell];
  strokes(context, [[[left, top], [right, top], [right, bottom], [left, bottom], [left, top]]], { colour: ink.held, width: 2.2, halo: ink.page });
};

// In the empty corner: how many are red, and what the colours mean.
export const paintLegend = (context, of, { red, used }, host) => {
  const { box, ink, look, grid } = of;
  const right = box.side;
  const style = { colour: ink.ink2, font: ink.font("13px"), align: "right" };
  text(context, String(red), right, 34, { ...style, colour: red ? ink.poor : ink.good, font: ink.font("700 36px") });
  text(context, host.text("ui.grid.red", { used }), right, 54, style);
  if (look !== "red") return paintBar(context, of, right, 70);
  const limits = { degrees: grid.limits.degrees, share: Math.round(100 * grid.limits.share), noise: grid.limits.noise };
  text(context, host.text("ui.grid.limits", limits), right, 72, { ...style, font: ink.font("12px") });
};

const BAR = 110; // of the colours [px]

const paintBar = (context, { look, ink, dark }, right, top) => {
  const most = look === "phase" ? 180 : 1;
  const table = signedTable(most, dark, ink.page);
  for (let at = 0; at < BAR; at++) {
    context.fillStyle = `rgb(${colourOf(table, ((2 * at) / (BAR - 1) - 1) * most)})`;
    context.fillRect(right - BAR + at, top, 1.5, 10);
  }
  Object.assign(context, { strokeStyle: ink.rule, lineWidth: 1 });
  context.strokeRect(right - BAR, top, BAR, 10);
  const labels = look === "phase" ? ["−180°", "0°", "180°"] : ["×0", "×1", "×2"];
  labels.forEach((label, index) => {
    const place = { x: right - BAR + (index * BAR) / 2, align: ["left", "center", "right"][index] };
    text(context, label, place.x, top + 24, { colour: ink.ink2, font: ink.font("12px"), align: place.align });
  });
};
