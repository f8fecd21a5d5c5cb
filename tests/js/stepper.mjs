// Counts along a track, and a player that goes by the clock and never ahead of what is painted.
import assert from "node:assert/strict";
import test from "node:test";
import { isBegun, valueAt } from "../../synthwidgets/views/js/panels/step_curve.js";
import { StepPlayer } from "../../synthwidgets/views/js/panels/step_player.js";
import { countTrack, evenTrack } from "../../synthwidgets/views/js/panels/stepper.js";

test("half of the track is a quarter of the counts, its ends are the first and the last, and back again", () => {
  const track = countTrack(400);
  assert.deepEqual([0, 0.5, 1, 7].map(track.count), [0, 100, 400, 400]);
  const even = evenTrack(10);
  assert.deepEqual([0, 0.1, 0.5, 1].map(even.count), [0, 1, 5, 10]);
  for (const one of [track, even]) {
    for (const count of [0, 1, 2, 10]) assert.equal(one.count(one.at(count)), count);
  }
  for (const count of [17, 399, 400]) assert.equal(track.count(track.at(count)), count);
  assert.deepEqual([countTrack(0).at(0), countTrack(0).count(1)], [0, 0]);
});

test("between two points the curve is the line that joins them", () => {
  const curve = { at: [0, 10, 30], values: [0, 5, 6] };
  assert.deepEqual([0, 5, 10, 20, 30, 99].map((count) => valueAt(curve, count)), [0, 2.5, 5, 5.5, 6, 6]);
});

test("a curve is there as soon as one step is known", () => {
  assert.deepEqual([[], [0], [0, 1], [1]].map((at) => isBegun({ at })), [false, false, true, true]);
});

// A stepper of 100 counts, a clock that is set by hand, and what is due later.
const setUp = (quiet = false) => {
  const clock = { time: 0, now: () => clock.time };
  const stepper = { value: 0, last: 100, track: countTrack(100), told: [], moving: (count) => stepper.told.push(count), done: (count) => stepper.told.push(`${count} done`) };
  const due = [];
  const player = new StepPlayer(stepper, () => {}, { clock, quiet: () => quiet, later: (action, wait) => due.push([action, wait]) });
  const paint = (count) => {
    stepper.value = count;
    player.painted(count);
  };
  return { clock, stepper, due, player, paint };
};

test("the next count is asked for when the last was painted and its time has come", () => {
  const { clock, stepper, due, player, paint } = setUp();
  player.play();
  assert.deepEqual(stepper.told, [1]);
  clock.time = 5; // early: 2 of 100 is due at √0.02 of 12 s, and 1, at √0.01, was shown at once
  paint(1);
  assert.equal(stepper.told.length, 1);
  assert.ok(Math.abs(due[0][1] - (12000 * (Math.sqrt(0.02) - 0.1) - 5)) < 1e-6);
  clock.time = 4800; // half of the track, a tenth of which was gone at the start: late, so that counts are left out
  due[0][0]();
  assert.deepEqual(stepper.told, [1, 25]);
  clock.time = 7800;
  assert.equal(stepper.told.length, 2); // nothing while 25 is not painted
  paint(25);
  assert.equal(stepper.told.at(-1), 56);
  clock.time = 20000;
  paint(56);
  paint(100);
  assert.equal(stepper.told.at(-1), "100 done");
  assert.ok(!player.playing);
});

test("pause ends the gesture at what was shown, and play goes on from there; from the end it begins anew", () => {
  const { clock, stepper, player, paint } = setUp();
  player.play();
  clock.time = 4800;
  paint(1);
  player.toggle();
  assert.equal(stepper.told.at(-1), "25 done");
  stepper.value = 25;
  player.toggle();
  assert.equal(stepper.told.at(-1), 26);
  player.halt();
  stepper.value = 100;
  player.toggle();
  assert.equal(stepper.told.at(-1), 1);
});

test("where motion is not wanted, a press is a tenth of the track, and a gesture of its own", () => {
  const { stepper, player } = setUp(true);
  player.toggle();
  assert.deepEqual(stepper.told, ["1 done"]);
  stepper.value = 25; // at a half
  player.toggle();
  assert.deepEqual(stepper.told, ["1 done", "36 done"]);
  assert.ok(!player.playing);
});

test("on an even track every count stays as long as every other, the first too", () => {
  const { clock, stepper, due, player, paint } = setUp();
  Object.assign(stepper, { last: 10, track: evenTrack(10), wholeMs: 8000 });
  player.play();
  const shownAt = [0];
  for (let count = 1; count < 10; count++) {
    paint(count);
    const [action, wait] = due.at(-1);
    clock.time += wait;
    shownAt.push(clock.time);
    action();
  }
  assert.deepEqual(stepper.told, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.deepEqual(shownAt.map(Math.round), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((steps) => 800 * steps));
});
