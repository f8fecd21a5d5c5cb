// The teaching tools' plain functions: changes of numbers, the pinned state, the curtain's keys, the projector's sizes.
import assert from "node:assert/strict";
import test from "node:test";
import { changeOf, numberOf } from "../../synthwidgets/views/js/lib/ghost.js";
import { SharedScale } from "../../synthwidgets/views/js/lib/shared_scale.js";
import { pulled } from "../../synthwidgets/views/js/shell/curtain.js";
import { projected } from "../../synthwidgets/views/js/shell/projector.js";
import { Store } from "../../synthwidgets/views/js/store.js";

test("a number is read with its unit, spaces in it and a real minus", () => {
  assert.deepEqual(numberOf("11 400 km"), { value: 11400, unit: "km" });
  assert.deepEqual(numberOf("2\u00a0709"), { value: 2709, unit: "" });
  assert.deepEqual(numberOf("−8.17°"), { value: -8.17, unit: "°" });
  assert.equal(numberOf("8.8″ × 1.7″"), null);
  assert.equal(numberOf("35 m – 76 m"), null);
  assert.equal(numberOf("–"), null);
});

test("a change is a percentage of what it was, where units agree", () => {
  assert.equal(changeOf("2.6″", "2.4″"), "+8\u00a0%");
  assert.equal(changeOf("50 m", "100 m"), "−50\u00a0%");
  assert.equal(changeOf("100 m", "100 m"), "");
  assert.equal(changeOf("1.2 km", "900 m"), "", "another unit");
  assert.equal(changeOf("6 %", "5 %"), "", "percent of a percentage");
  assert.equal(changeOf("5 m", "0 m"), "", "nothing to compare with");
  assert.equal(changeOf("5 m", "–"), "");
});

test("what is pinned stays while answers come, and flipping shows it", () => {
  const store = new Store({ declination_deg: -30 });
  store.take({ token: "x-1", values: new Map([["beam", 1]]) });
  assert.equal(store.other, null);
  store.pin();
  assert.equal(store.ghost("beam"), undefined, "the same twice is drawn once");
  store.take({ token: "x-2", values: new Map([["beam", 2]]), inputs: { declination_deg: 10 } });
  assert.deepEqual([store.shown.values.get("beam"), store.other.values.get("beam")], [2, 1]);
  assert.equal(store.ghost("beam"), 1);
  store.flipped = true;
  assert.equal(store.ghost("beam"), undefined);
  assert.deepEqual([store.shown.values.get("beam"), store.other.values.get("beam")], [1, 2]);
  assert.deepEqual([store.shown.inputs.declination_deg, store.inputs.declination_deg], [-30, 10]);
  store.unpin();
  assert.deepEqual([store.shown.values.get("beam"), store.flipped, store.other], [2, false, null]);
});

test("one colour scale holds what is pinned and what is now, until it is let go", () => {
  const scale = new SharedScale();
  scale.offer("image", { lo: 0, hi: 1 });
  scale.offer("image pinned", { lo: 0, hi: 3 });
  assert.equal(scale.hi, 3);
  scale.offer("image", { lo: 0, hi: 1 });
  assert.equal(scale.misfit, null, "the pinned one fills it");
  scale.withdraw("image pinned");
  assert.equal(scale.misfit, "fainter");
});

test("the curtain's keys: right and up open it, with Shift ten times as far, Home and End all the way", () => {
  const at = (open, key, shiftKey = false) => Number(pulled(open, { key, shiftKey })?.toFixed(6));
  assert.equal(at(0.5, "ArrowRight"), 0.52);
  assert.equal(at(0.5, "ArrowDown", true), 0.3);
  assert.equal(at(0.05, "ArrowLeft", true), 0);
  assert.deepEqual([at(0.5, "Home"), at(0.5, "End")], [0, 1]);
  assert.equal(pulled(0.5, { key: "x" }), null);
  assert.equal(pulled(0.5, { key: "ArrowRight", ctrlKey: true }), null);
});

test("on the projector 12 px are at least 20 px, and a square picture fits below the headline", () => {
  for (const [width, height, page] of [[1366, 768, 1], [1920, 1080, 1.4], [820, 1180, 1], [1024, 768, 1]]) {
    const { zoom, side, wide } = projected({ width, height, page, headline: 60 });
    assert.ok(12 * zoom >= 20, `${width}: ${12 * zoom}`);
    assert.ok((side + 60) * zoom < height && wide * zoom <= width, `${width} × ${height}: ${side}, ${wide}, ${zoom}`);
    assert.ok(side * zoom > 0.5 * Math.min(width, height), "large");
  }
});
