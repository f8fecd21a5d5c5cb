// Runs of neighbours that keys choose, the integrations in a box, and the pair at a place of the list of all.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pairAt } from "../../synthwidgets/views/js/lib/pair_grid.js";
import { endsOf, spanAfter, spanBetween } from "../../synthwidgets/views/js/lib/span.js";

const key = (name, shiftKey = false) => ({ key: name, shiftKey });

test("arrows go, Shift stretches from where it began, either way", () => {
  assert.deepEqual(spanAfter([3, 3], key("ArrowRight"), 9), [4, 4]);
  assert.deepEqual(spanAfter([3, 3], key("ArrowRight", true), 9), [3, 4]);
  assert.deepEqual(spanAfter([3, 4], key("ArrowLeft", true), 9), [3, 3]);
  assert.deepEqual(spanAfter([3, 3], key("ArrowLeft", true), 9), [3, 2]);
  assert.deepEqual(spanAfter([3, 6], key("ArrowLeft"), 9), [5, 5]);
  assert.deepEqual(endsOf([3, 2]), [2, 3]);
});

test("big steps stay inside, and other keys are not taken", () => {
  assert.deepEqual(spanAfter([3, 3], key("PageDown", true), 9), [3, 8]);
  assert.deepEqual(spanAfter([3, 3], key("Home"), 9), [0, 0]);
  assert.deepEqual(spanAfter([3, 3], key("End", true), 9), [3, 8]);
  assert.equal(spanAfter([3, 3], key("x"), 9), null);
  assert.equal(spanAfter([3, 3], { key: "ArrowRight", ctrlKey: true }, 9), null);
});

test("a box holds what lies in it, and nothing in a gap", () => {
  assert.deepEqual(spanBetween([3, 9, 21, 27], 9, 26), [1, 2]);
  assert.deepEqual(spanBetween([3, 9, 21, 27], 0, 99), [0, 3]);
  for (const [low, high] of [[10, 20], [28, 40], [0, 2]]) assert.equal(spanBetween([3, 9, 21, 27], low, high), null);
});

test("places of the list of all pairs: 0–1, 0–2, …, 1–2, …", () => {
  const pairs = [0, 1, 2, 3, 4].flatMap((first) => [0, 1, 2, 3, 4].filter((second) => second > first).map((second) => [first, second]));
  assert.deepEqual(pairs.map((_, place) => pairAt(place, 5)), pairs);
});
