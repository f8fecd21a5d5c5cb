// The ground of several arrays: which of them its window fits.
import assert from "node:assert/strict";
import test from "node:test";
import { MapFurther } from "../../synthwidgets/views/js/panels/map_further.js";
import { MapWindow } from "../../synthwidgets/views/js/panels/map_window.js";

globalThis.requestAnimationFrame = globalThis.cancelAnimationFrame = () => assert.fail("nothing is eased here");

test("the map's window fits further arrays that stand there, and stays where one antenna is pulled", () => {
  const base = new Float64Array([0, 0, 0, 100, 0, 0, -100, 0, 0, 0, 100, 0, 0, -100, 0]);
  const navigation = { view: null, showAll: () => {} };
  const map = { base, places: base, further: { near: [] }, hold: {}, navigation, gestures: { selected: new Set() }, repaint: () => {} };
  const seen = new MapWindow(map);
  const half = () => Math.round(seen.whole.half);
  seen.fit(null, []);
  assert.equal(half(), 110);
  map.further.near = [0, -390, 0, 20, -400, 0];
  seen.fit(base, []);
  assert.equal(half(), 440);
  map.base = map.places = base.with(0, 430);
  seen.fit(base, [0]);
  assert.equal(half(), 440);
  seen.refit();
  assert.equal(half(), 473);
  map.further.near = [];
  seen.fit(map.base, []);
  assert.equal(half(), 473);
});

test("further arrays that stand far away are no part of what the map fits", () => {
  const values = { grounds: [{ count: 1, there: false }, { count: 2, there: true }], further: { array: Float64Array.of(1, 2, 0, 3, 4, 0, 5, 6, 0) } };
  const near = (spec) => new MapFurther({ spec, host: { value: (field) => values[field] } }).near;
  assert.deepEqual(near({ grounds: "grounds", further: "further" }), [3, 4, 0, 5, 6, 0]);
  assert.deepEqual(near({}), []);
});
