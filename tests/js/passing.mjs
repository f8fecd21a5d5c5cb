// A word that goes by itself.
import assert from "node:assert/strict";
import test, { mock } from "node:test";
import { passing } from "../../synthwidgets/views/js/lib/passing.js";

test("a word goes after some seconds, later while somebody is at it, and never once it was ended", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  let [gone, busy] = [0, true];
  passing(() => gone++, () => busy);
  mock.timers.tick(20_000);
  assert.equal(gone, 0);
  busy = false;
  mock.timers.tick(1000);
  assert.equal(gone, 1);
  passing(() => gone++, () => false)();
  mock.timers.tick(20_000);
  assert.equal(gone, 1);
  mock.timers.reset();
});
