// Squares of baselines: which cell a place is, where arrow keys go, what is counted; tips of gains, reach of triangles.

import assert from "node:assert/strict";
import { test } from "node:test";
import { antennasOf, cellAfter, cellAt, cellsOf, gridBox, phaseOf, tally } from "../../synthwidgets/views/js/lib/pair_grid.js";
import { BaselineGrid } from "../../synthwidgets/views/js/panels/baseline_grid.js";
import { GainDial, middleOf, tipsOf } from "../../synthwidgets/views/js/panels/gain_dial.js";
import { reachOf, TrianglePlot } from "../../synthwidgets/views/js/panels/triangle_plot.js";

const box = gridBox(5, 100);

test("a place below the diagonal is a pair, one on it an antenna, one above it nothing", () => {
  assert.equal(box.cell, 20);
  assert.deepEqual(cellAt(box, { x: 5, y: 95 }), [4, 0]);
  assert.deepEqual(cellAt(box, { x: 45, y: 45 }), [2, 2]);
  for (const place of [{ x: 95, y: 5 }, { x: -1, y: 50 }, { x: 50, y: 101 }]) assert.equal(cellAt(box, place), null);
  assert.deepEqual([antennasOf([4, 0]), antennasOf([2, 2])], [[4, 0], [2]]);
});

test("keys reach every square and stay inside", () => {
  assert.deepEqual(cellAfter(box, [2, 1], [0, -1]), [3, 1]);
  assert.deepEqual(cellAfter(box, [2, 1], [1, 0]), [2, 2]);
  assert.deepEqual(cellAfter(box, [2, 2], [1, 0]), [2, 2]);
  assert.deepEqual(cellAfter(box, [2, 2], [0, 1]), [2, 2]);
  assert.deepEqual(cellAfter(box, [2, 0], [-10, 0]), [2, 0]);
  assert.deepEqual(cellAfter(box, [1, 1], [0, -10]), [4, 1]);
});

test("an antenna is N − 1 squares, a triangle three, a pair one in either order", () => {
  assert.deepEqual(cellsOf([2], 5), [[2, 0], [2, 1], [3, 2], [4, 2]]);
  assert.deepEqual(cellsOf([1, 3], 5), cellsOf([3, 1], 5));
  assert.deepEqual(cellsOf([0, 2, 4], 5), [[2, 0], [4, 0], [4, 2]]);
});

test("the phase of a square is that of antenna 1 with antenna 2, whichever way round it is asked for", () => {
  const grid = { phase_deg: [[0, 116, -3], [-116, 0, 7], [3, -7, 0]] };
  for (const cell of [[1, 0], [0, 1]]) assert.equal(phaseOf(grid, cell), 116);
  assert.deepEqual([phaseOf(grid, [2, 0]), phaseOf(grid, [2, 1])], [-3, 7]);
});

test("red squares are counted once each, without those that are not used", () => {
  const matrix = (pairs) => [0, 1, 2].map((i) => [0, 1, 2].map((j) => pairs.some(([a, b]) => (a === i && b === j) || (a === j && b === i))));
  const counted = tally({ names: ["A", "B", "C"], red: matrix([[0, 2], [1, 2]]), unused: matrix([[0, 2]]) });
  assert.deepEqual([counted.red, counted.used, counted.out], [1, 2, 1]);
  assert.deepEqual(counted.each, [{ red: 0, used: 1 }, { red: 1, used: 2 }, { red: 1, used: 1 }]);
  assert.equal(counted.most, 1);
});

test("a quarter of a turn points up, and the middle amplitude is the ring", () => {
  const row = (amplitude, phase_deg) => ({ amplitude, phase_deg });
  const [one, other, third, none] = tipsOf([row(2, 0), row(2, 90), row(1, 180), row(null, null)]);
  assert.deepEqual([one, none], [[1, 0], null]);
  assert.ok(Math.abs(other[0]) < 1e-12 && Math.abs(other[1] - 1) < 1e-12 && Math.abs(third[0] + 0.5) < 1e-12);
  assert.equal(middleOf([9, 1, 5]), 5);
});

test("an axis of triangles has room for all of them", () => {
  assert.equal(reachOf([]), 15);
  assert.equal(reachOf([-13, 3]), 15);
  assert.equal(reachOf([-14]), 30);
  assert.equal(reachOf([179]), 180);
});

// A panel without a page: what it shows, and what it says and sends.
const panelOf = (Panel, shows, value) => {
  const [said, sent] = [[], []];
  const values = { [shows]: value, names: { names: ["A", "B", "C", "D"] } };
  const host = { value: (name) => values[name], text: (key, { name, pair }) => name ?? pair, say: (words) => said.push(words), send: (message) => sent.push(message) };
  const hover = { set: () => {}, clear: () => {} };
  const panel = Object.assign(Object.create(Panel.prototype), { at: null, host, hover, shows, spec: { id: "panel", grid: "names", [shows]: shows }, box: gridBox(4, 80), count: {} });
  return { panel, said, sent, values };
};
const keyOf = (key) => ({ key, preventDefault: () => {}, stopPropagation: () => {} });
const square = (count) => Array.from({ length: count }, () => Array(count).fill(0));
const gridOf = (count) => ({ names: ["A", "B", "C", "D"].slice(0, count), unused: square(count), red: square(count), phase_deg: square(count), amplitude: square(count) });
const rowsOf = (count) => ["A", "B", "C", "D"].slice(0, count).map((name) => ({ name, amplitude: 1, phase_deg: 0, snr: null }));
const closureOf = (count) => ({ triangles: [[0, 1, 2], [0, 1, 3], [0, 2, 3]].slice(0, count), before_deg: [1, 2, 3], after_deg: [1, 2, 3] });
const PANELS = [
  ["a triangle", TrianglePlot, "closure", closureOf(3), closureOf(1), ["ArrowRight", "ArrowRight", "ArrowRight"], "A–C–D"],
  ["an arrow", GainDial, "rows", rowsOf(4), rowsOf(2), ["ArrowRight", "ArrowLeft"], "D"],
  ["a square", BaselineGrid, "grid", gridOf(4), gridOf(2), ["ArrowRight", "ArrowDown", "ArrowDown"], "A–D"],
];

for (const [what, Panel, shows, many, few, keys, told] of PANELS) {
  test(`${what} that keys have gone to is told a moment later, and not if it is gone by then`, (t) => {
    t.mock.timers.enable({ apis: ["setTimeout"] });
    const { panel, said, sent, values } = panelOf(Panel, shows, many);
    keys.forEach((key) => panel.key(keyOf(key)));
    t.mock.timers.tick(1000);
    assert.deepEqual(said, [told]);
    panel.key(keyOf(keys.at(-1))); // one on, or still the last
    values[shows] = few;
    t.mock.timers.tick(1000);
    assert.deepEqual(said, [told]);
    if (Panel === GainDial) panel.key(keyOf("Enter"));
    assert.deepEqual(sent, []);
  });
}
