// Times of a block, and what a hand on its timeline means.
import assert from "node:assert/strict";
import test from "node:test";
import { clock, levelAfter, nearestPart, nextOf, partAt, partsOf, placeFor, timeTicks, tokenOf } from "../../synthwidgets/views/js/lib/schedule.js";
import { apart, between, rangeOf } from "../../synthwidgets/views/js/panels/elevations.js";
import { statesOf } from "../../synthwidgets/views/js/panels/scan_card.js";
import { ScanHold } from "../../synthwidgets/views/js/panels/scan_hold.js";
import { Timeline } from "../../synthwidgets/views/js/panels/timeline.js";

globalThis.requestAnimationFrame = () => 0;
const SCANS = [[0, 100], [110, 20], [150, 300], [470, 30]].map(([start_s, duration_s]) => ({ start_s, duration_s }));

test("times are minutes and seconds, and tenths where less than a second is a step", () => {
  assert.deepEqual([0, 59.6, 507.4, 3604].map((seconds) => clock(seconds)), ["0:00", "1:00", "8:27", "60:04"]);
  assert.deepEqual([clock(59.96, 0.5), clock(61.5, 0.5)], ["1:00.0", "1:01.5"]);
});

test("ticks are round, inside the window, and not more than asked for and one", () => {
  for (const [start, end] of [[0, 3036], [790.64, 1183.76], [132, 144], [132, 138.048], [0, 21600]]) {
    const { step, ticks } = timeTicks(start, end, 6);
    assert.ok(ticks.length >= 2 && ticks.length <= 7, `${start} to ${end}: ${ticks}`);
    assert.ok(ticks.every((tick) => tick >= start - 1e-9 && tick <= end + 1e-9 && Math.abs(tick / step - Math.round(tick / step)) < 1e-6));
  }
});

test("a scan that is drawn goes behind all others whose middle its own has passed", () => {
  assert.equal(placeFor(SCANS, 2, 300), 2); // where it is
  assert.equal(placeFor(SCANS, 2, 0), 0);
  assert.equal(placeFor(SCANS, 2, 119), 1); // the middle of the second one is at 120
  assert.equal(placeFor(SCANS, 2, 121), 2);
  assert.equal(placeFor(SCANS, 2, 486), 3);
  assert.equal(placeFor(SCANS, 0, 1e6), 3);
});

test("a time is in a scan or in a pause; a pause near a scan means that one", () => {
  assert.deepEqual([50, 105, 469.9].map((seconds) => partAt(SCANS, seconds)), [0, -1, -1]);
  assert.deepEqual([103, 105, 145].map((seconds) => nearestPart(SCANS, seconds, 4)), [0, -1, -1]);
  assert.equal(nearestPart(SCANS, 147, 4), 2);
});

test("levels end at their ends, and every class has a colour", () => {
  assert.deepEqual([levelAfter("block", 1), levelAfter("block", -1), levelAfter("integration", 1)], ["scan", "block", "integration"]);
  assert.equal(tokenOf("target"), "target");
  assert.equal(tokenOf("anything else"), "air");
});

test("part of a curve ends on the line between its points", () => {
  const curve = [[0, 0], [10, 20], [20, 0]];
  assert.deepEqual(between(curve, 5, 15), [[5, 10], [10, 20], [15, 10]]);
  assert.deepEqual(between(curve, 0, 20), [[0, 0], [10, 20], [20, 0]]);
  assert.deepEqual(between(curve, 18, 25).map(([, height]) => height), [4, 0, 0]);
});

// A hold, and what it sends.
const held = () => {
  const sent = [];
  const host = { send: (request) => sent.push(request), value: () => 6, holding: () => true };
  return { sent, hold: new ScanHold(host, { held: "held_scan", integration_s: "x" }, () => {}) };
};
const last = (sent) => sent.at(-1).sets?.held_scan;

test("a scan that is only moved keeps its length to the digit; moved and stretched, both are told", () => {
  const { sent, hold } = held();
  hold.take(SCANS, { index: 2, byKey: true });
  hold.moveBy(-1);
  assert.deepEqual(last(sent), { scan: 2, to: 1 });
  hold.stretchBy(2);
  hold.drop();
  assert.deepEqual(sent.at(-1), { sets: { held_scan: { scan: 2, to: 1, duration_s: 312 } }, act: ["drop"], release: true });
  assert.ok(!hold.active);
});

test("moves end at the first and the last place, and a length at nothing", () => {
  const { hold } = held();
  hold.take(SCANS, { index: 1, byKey: true });
  hold.moveBy(-10);
  assert.equal(hold.to, 0);
  hold.moveBy(10);
  assert.equal(hold.to, 3);
  hold.stretchBy(-99);
  assert.equal(hold.length, 0);
});

test("drawn at its end it grows from its start; drawn elsewhere it goes with the pointer", () => {
  const { sent, hold } = held();
  hold.take(SCANS, { index: 2, seconds: 449, atEnd: true });
  hold.carry(500);
  assert.deepEqual(last(sent), { scan: 2, duration_s: 350 });
  assert.deepEqual(hold.hand, [150, 500]);
  hold.putBack();
  assert.deepEqual(sent.at(-1), { act: ["put_back"], release: true });
  hold.take(SCANS, { index: 2, seconds: 160 });
  hold.carry(10); // ten seconds into it is where the hand has it
  assert.deepEqual(hold.hand, [0, 300]);
  assert.equal(hold.to, 2); // its middle is at 150: behind the first two
  hold.carry(-200);
  assert.equal(hold.to, 0);
});

test("a press that was no drag sends nothing", () => {
  const { sent, hold } = held();
  hold.take(SCANS, { index: 2, seconds: 160 });
  hold.forget();
  hold.take(SCANS, { index: 2, byKey: true });
  hold.drop();
  assert.deepEqual(sent, []);
});

// A timeline whose kernel has not answered since the whole block of four scans was shown.
const unanswered = () => {
  const inputs = { zoom: "block", scan: 2, subscan: 0, integration: 7 };
  const values = { scans: SCANS, zoomed: { level: "block", count: 4, index: 2 } };
  const acts = [];
  const send = ({ sets, act }) => (act ? acts.push(act[0]) : Object.assign(inputs, sets));
  const spec = { ...Object.fromEntries(Object.keys(inputs).map((name) => [name, name])), scans: "scans", zoomed: "zoomed" };
  const timeline = Object.create(Timeline.prototype);
  Object.assign(timeline, { spec, host: { input: (name) => inputs[name], value: (name) => values[name], send } });
  return { inputs, acts, press: (...keys) => keys.forEach((key) => timeline.restKey({ key })) };
};

test("zoom keys faster than answers are all counted, and arrows go on from where they lead", () => {
  const { inputs, acts, press } = unanswered();
  press("+", "+", "ArrowRight");
  assert.deepEqual(inputs, { zoom: "subscan", scan: 2, subscan: 0, integration: 8 });
  press("a", "Delete");
  assert.deepEqual(acts, [], "of a subscan there is nothing to add or delete");
  press("-", "-", "ArrowRight", "ArrowRight");
  assert.deepEqual(inputs, { zoom: "block", scan: 3, subscan: 0, integration: 0 });
  press("Delete");
  assert.deepEqual(acts, ["delete_shown"]);
});

test("classes side by side fill the width, each as long as it lasts", () => {
  const rows = [["target", 300], ["phase", 60], ["overhead", 40]].map(([kind, seconds]) => ({ class: kind, seconds }));
  assert.deepEqual(partsOf(rows, 800), [
    { kind: "target", left: 0, right: 600 }, { kind: "phase", left: 600, right: 720 }, { kind: "overhead", left: 720, right: 800 },
  ]);
});

test("the next scan of a class comes round again, and of a class that is not there is none", () => {
  const scans = ["phase", "target", "phase", "target"].map((kind) => ({ class: kind }));
  assert.deepEqual([0, 1, 2, 3].map((shown) => nextOf(scans, shown, "phase")), [2, 2, 0, 0]);
  assert.equal(nextOf(scans, 0, "check"), -1);
});

test("an axis of elevations is as long as what is on it, in whole tens, and never short of twenty", () => {
  const curve = (...heights) => ({ points: heights.map((degrees, at) => [60 * at, degrees]) });
  assert.deepEqual(rangeOf([curve(59.6, 68.5), curve(79.8, 70)], 0, 60), [50, 80]);
  assert.deepEqual(rangeOf([curve(85, 86)], 0, 60), [70, 90]);
  assert.deepEqual(rangeOf([curve(-8, 3)], 0, 60), [0, 20]); // below the ground there is nothing to see
  assert.deepEqual(rangeOf([curve(41, 44)], 0, 60), [30, 50]);
});

test("names keep a line's distance, in the order of their curves, and stay above the foot", () => {
  assert.deepEqual(apart([100, 20, 25, 30], 10, 200), [100, 20, 30, 40]);
  const placed = apart([195, 20, 199, 190], 10, 200);
  assert.deepEqual(placed, [190, 20, 200, 180]);
});

test("intents of one name are told once", () => {
  assert.equal(statesOf(["A#OFF_SOURCE", "A#HOT", "B#ON_SOURCE"]), "A#OFF_SOURCE, #HOT, B#ON_SOURCE");
});
