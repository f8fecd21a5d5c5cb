// The wheel of phases, and the axes that a picture has of its own.
import assert from "node:assert/strict";
import test from "node:test";
import { colourOf, phaseTable, rgb } from "../../synthwidgets/views/js/lib/colours.js";
import { fromOwn, toOwn, turnTo, withinTurn } from "../../synthwidgets/views/js/lib/own_axes.js";

const PAGE = [250, 251, 252];
const near = (one, other, within) => one.forEach((value, index) => assert.ok(Math.abs(value - other[index]) <= within, `${one} ${other}`));

test("the wheel has the look's colours: zero light, half a turn dark, a quarter blue, minus a quarter orange", () => {
  const table = phaseTable({ none: -270, page: PAGE });
  // a level is 1.76°, and colours differ by up to 3 a degree
  for (const [degrees, hex] of [[0, "#e6d8bb"], [90, "#3b7dd8"], [-90, "#dd6f2c"], [45, "#93b4d6"], [180, "#3b1c45"], [-180, "#3b1c45"]]) {
    near(colourOf(table, degrees), rgb(hex), 6);
  }
});

test("what stands for no phase is the page, and nothing else is", () => {
  const table = phaseTable({ none: -270, page: PAGE });
  assert.deepEqual(colourOf(table, -270), PAGE);
  for (let degrees = -180; degrees <= 180; degrees += 5) assert.notDeepEqual(colourOf(table, degrees), PAGE);
});

test("without a turn x is to the right, which is west, and y is up", () => {
  const state = { turn: 0, east: 1, north: 2 };
  assert.deepEqual(toOwn(state, { x: -2, y: 6 }), { x: 3, y: 4 });
  assert.deepEqual(fromOwn(state, { x: 3, y: 4 }), { x: -2, y: 6 });
});

test("turned by 90° from right to up, x is up and y is left; there and back is the same place", () => {
  const { x, y } = toOwn({ turn: 90, east: 0, north: 0 }, { x: 0, y: 5 });
  near([x, y], [5, 0], 1e-12);
  const left = toOwn({ turn: 90, east: 0, north: 0 }, { x: 5, y: 0 });
  near([left.x, left.y], [0, 5], 1e-12);
  const state = { turn: 33, east: -0.4, north: 1.7 };
  const back = fromOwn(state, toOwn(state, { x: 2.5, y: -3.5 }));
  near([back.x, back.y], [2.5, -3.5], 1e-12);
});

test("the turn to a place is that of a picture whose x axis goes there", () => {
  const state = { turn: 0, east: 1, north: 1 };
  for (const turn of [-150, -30, 0, 45, 120]) {
    const place = fromOwn({ ...state, turn }, { x: 2, y: 0 });
    near([turnTo(state, place)], [turn], 1e-9);
  }
  assert.deepEqual([190, -190, 540, 180, -180].map(withinTurn), [-170, 170, -180, -180, -180]);
});
