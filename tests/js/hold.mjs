// What the hand holds: the messages it sends, and what is drawn meanwhile.
import assert from "node:assert/strict";
import test from "node:test";
import { Hold } from "../../synthwidgets/views/js/panels/hold.js";

const PLACES = Float64Array.from([0, 0, 5, 100, 50, 6]);

// A host that keeps what it is told, and frames that come when the test wants them.
const holding = () => {
  const sent = [];
  const frames = [];
  globalThis.requestAnimationFrame = (run) => frames.push(run);
  globalThis.cancelAnimationFrame = () => frames.pop();
  const host = { sent, hand: null, send: (request) => sent.push(request), setHand: (hand) => (host.hand = hand), value: () => ({ array: PLACES }) };
  const hold = new Hold(host, "places");
  const frame = () => frames.splice(0).forEach((run) => run());
  return { hold, host, sent, frame };
};

test("nothing is sent before the first move, and nothing at all by a press", () => {
  const { hold, host, sent } = holding();
  hold.grab([1], PLACES, ["A", "B"]);
  assert.deepEqual(host.hand, { indices: [1], names: ["B"], enu: [[100, 50, 6]] });
  hold.drop();
  assert.deepEqual(sent, []);
  assert.equal(host.hand, null);
});

const at = (...place) => ({ sets: { held_indices: [1], held_enu_m: [place] } });

test("a move is sent at once, more of them in a frame as one, the newest; the release carries the last place and the act", () => {
  const { hold, host, sent, frame } = holding();
  hold.grab([1], PLACES, ["A", "B"]);
  hold.moveTo([1, 0]);
  assert.deepEqual(sent, [at(101, 50, 6)]);
  hold.moveTo([1, 1]);
  hold.moveTo([2, -3]);
  assert.deepEqual(host.hand.enu, [[102, 47, 6]]);
  assert.equal(sent.length, 1);
  frame();
  assert.deepEqual(sent.slice(1), [at(102, 47, 6)]);
  hold.nudge([10, 0]);
  hold.drop();
  frame();
  assert.deepEqual(sent.slice(2), [{ sets: { held_indices: [1], held_enu_m: [[112, 47, 6]] }, act: ["drop"], release: true }]);
});

test("several move together, each from its own place", () => {
  const { hold } = holding();
  hold.grab([0, 1], PLACES, ["A", "B"]);
  hold.moveTo([5, 5]);
  assert.deepEqual([...hold.overlaid(PLACES)], [5, 5, 5, 105, 55, 6]);
  assert.deepEqual([...PLACES], [0, 0, 5, 100, 50, 6]);
});

test("after the release the place stays until the answer has it; a late answer does not pull it back", () => {
  const { hold } = holding();
  hold.grab([1], PLACES, ["A", "B"]);
  hold.moveTo([10, 0]);
  hold.drop();
  const late = Float64Array.from([0, 0, 5, 104, 50, 6]);
  hold.heard(late, false);
  assert.equal(hold.overlaid(late)[3], 110);
  const there = Float64Array.from([0, 0, 5, 110, 50, 6]);
  hold.heard(there, false);
  assert.equal(hold.overlaid(there), there);
});

test("a refusal brings the same places again, and they are the truth", () => {
  const { hold } = holding();
  hold.grab([1], PLACES, ["A", "B"]);
  hold.moveTo([10, 0]);
  hold.drop();
  hold.heard(PLACES, true);
  assert.equal(hold.overlaid(PLACES), PLACES);
});

test("put back: one act, and the old place is drawn at once", () => {
  const { hold, sent } = holding();
  hold.grab([1], PLACES, ["A", "B"]);
  hold.moveTo([10, 0]);
  hold.putBack();
  assert.deepEqual(sent, [at(110, 50, 6), { act: ["put_back"], release: true }]);
  const late = Float64Array.from([0, 0, 5, 110, 50, 6]);
  hold.heard(late, false);
  assert.equal(hold.overlaid(late)[3], 100);
});

test("an array that changes under the hand ends the hold without a word", () => {
  const { hold, host, sent, frame } = holding();
  hold.grab([1], PLACES, ["A", "B"]);
  hold.moveTo([10, 0]);
  hold.moveTo([20, 0]);
  hold.lose();
  frame();
  assert.deepEqual([hold.active, host.hand, sent], [false, null, [at(110, 50, 6)]]);
});
