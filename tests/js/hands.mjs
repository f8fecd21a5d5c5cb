// Hands and keys: drags, keys, antennas on the ground, what is held, tracks.
import assert from "node:assert/strict";
import test from "node:test";
import { easing } from "../../synthwidgets/views/js/lib/ease.js";
import * as ground from "../../synthwidgets/views/js/lib/ground.js";
import { MapWords } from "../../synthwidgets/views/js/panels/map_words.js";
import { MapFurther } from "../../synthwidgets/views/js/panels/map_further.js";
import { UvHand } from "../../synthwidgets/views/js/panels/uv_hand.js";
import { emptied, halfFor, knownPart, nearestSample, piecesOf, reachOf, rowsInHand } from "../../synthwidgets/views/js/lib/tracks.js";

const told = {}; // what the page hears, by its kind
globalThis.addEventListener = (kind, ear) => (told[kind] = ear);
const { arrowStep, localPoint, onDrag, oncePerFrame, promptly, wheelFactor, zoomKey } = await import("../../synthwidgets/views/js/lib/pointer.js");
const { MapGestures } = await import("../../synthwidgets/views/js/panels/map_gestures.js");

const element = () => {
  const target = new EventTarget();
  return Object.assign(target, { offsetWidth: 100, offsetHeight: 50, getBoundingClientRect: () => ({ left: 10, top: 20, width: 150, height: 75 }) });
};
const pointer = (type, x, y, more = {}) =>
  Object.assign(new Event(type), { clientX: x, clientY: y, pointerId: 1, pointerType: "mouse", button: 0, ...more });

test("a place in an element is in its own pixels, also under CSS zoom", () => {
  assert.deepEqual(localPoint({ clientX: 10 + 75, clientY: 20 + 15 }, element()), { x: 50, y: 10 });
});

test("in a drag an element is measured once, and anew for the next press, a hover, another element", () => {
  const target = element();
  let measured = 0;
  const { getBoundingClientRect } = target;
  target.getBoundingClientRect = () => (measured++, getBoundingClientRect());
  const at = (type, buttons) => localPoint({ type, buttons, clientX: 85, clientY: 35 }, target);
  assert.deepEqual([at("pointerdown", 1), at("pointermove", 1), at("pointermove", 1)], Array(3).fill({ x: 50, y: 10 }));
  assert.equal(measured, 1);
  at("pointermove", 0), at("pointerdown", 1);
  assert.equal(measured, 3);
  localPoint({ type: "pointermove", buttons: 1, clientX: 0, clientY: 0 }, element());
  at("pointermove", 1);
  assert.equal(measured, 4);
  for (const kind of ["pointerdown", "scroll", "resize"]) {
    told[kind](); // a press that asks for no place itself, such as a curtain's
    at("pointermove", 1);
  }
  assert.equal(measured, 7);
});

const dragged = () => {
  const heard = [];
  const target = element();
  const drag = onDrag(target, { start: () => heard.push("start"), move: () => heard.push("move"), end: (_event, moved) => heard.push(moved ? "end" : "click") });
  return { heard, target, drag };
};

test("a press that trembles is a click; a drag begins with the first real move", () => {
  const { heard, target } = dragged();
  for (const event of [pointer("pointerdown", 0, 0), pointer("pointermove", 1, 1), pointer("pointerup", 1, 1)]) target.dispatchEvent(event);
  assert.deepEqual(heard, ["start", "click"]);
  for (const event of [pointer("pointerdown", 0, 0), pointer("pointermove", 9, 0), pointer("pointermove", 1, 0), pointer("pointerup", 0, 0)]) target.dispatchEvent(event);
  assert.deepEqual(heard.slice(2), ["start", "move", "move", "end"]);
});

test("a pointer that is taken away has let go, once; a second finger is not heard", () => {
  const { heard, target } = dragged();
  target.dispatchEvent(pointer("pointerdown", 0, 0));
  target.dispatchEvent(pointer("pointermove", 50, 0, { pointerId: 2 }));
  target.dispatchEvent(pointer("pointermove", 50, 0));
  target.dispatchEvent(pointer("pointercancel", 50, 0));
  target.dispatchEvent(pointer("lostpointercapture", 50, 0));
  assert.deepEqual(heard, ["start", "move", "end"]);
});

test("a dropped drag ends without a word, and the right button starts none", () => {
  const { heard, target, drag } = dragged();
  target.dispatchEvent(pointer("pointerdown", 0, 0, { button: 2 }));
  target.dispatchEvent(pointer("pointerdown", 0, 0));
  drag.drop();
  target.dispatchEvent(pointer("pointerup", 0, 0));
  assert.deepEqual(heard, ["start"]);
});

test("many calls in a frame are one; now means now, and not again", () => {
  const frames = [];
  let calls = 0;
  const later = oncePerFrame(() => calls++, { ask: (run) => frames.push(run), cancel: () => frames.pop() });
  later();
  later();
  assert.equal(frames.length, 1);
  frames.pop()();
  assert.equal(calls, 1);
  later();
  later.now();
  assert.deepEqual([calls, frames.length], [2, 0]);
  later.now();
  assert.equal(calls, 2);
});

test("promptly: at once, and once more in the next frame when asked again in this one", () => {
  const frames = [];
  let calls = 0;
  const call = promptly(() => calls++, { ask: (run) => frames.push(run) });
  call();
  assert.equal(calls, 1);
  call();
  call();
  assert.equal(calls, 1);
  frames.pop()();
  assert.equal(calls, 2);
  call();
  call.cancel();
  frames.pop()();
  assert.equal(calls, 2);
  call();
  assert.equal(calls, 3);
});

test("keys: arrows with Shift go ten times as far, Ctrl is somebody else's", () => {
  assert.deepEqual(arrowStep({ key: "ArrowUp" }), [0, 1]);
  assert.deepEqual(arrowStep({ key: "ArrowLeft", shiftKey: true }), [-10, 0]);
  assert.equal(arrowStep({ key: "ArrowUp", ctrlKey: true }), null);
  assert.equal(arrowStep({ key: "x" }), null);
  assert.ok(zoomKey({ key: "+" }) > 1 && zoomKey({ key: "-" }) < 1);
  assert.equal(zoomKey({ key: "0" }), 0);
  assert.equal(zoomKey({ key: "0", ctrlKey: true }), undefined);
  assert.ok(wheelFactor({ deltaY: -100, deltaMode: 0 }) > 1 && wheelFactor({ deltaY: 3, deltaMode: 1 }) < 1);
});

// Four antennas: centre, east, far east, north-east.
const PLACES = Float64Array.from([0, 0, 1, 10, 0, 1, 30, 0, 1, 12, 12, 1]);

test("the next antenna in a direction is the one ahead, not the one aside", () => {
  assert.equal(ground.neighbour(PLACES, 0, [1, 0]), 1);
  assert.equal(ground.neighbour(PLACES, 1, [1, 0]), 2);
  assert.equal(ground.neighbour(PLACES, 1, [0, 1]), 3);
  assert.equal(ground.neighbour(PLACES, 0, [-10, 0]), -1);
  assert.equal(ground.neighbour(PLACES, 0, [1, 0], [2, 3]), 2);
});

test("nearest, in a box, and how far the array reaches", () => {
  assert.equal(ground.nearest(PLACES, 11, 1), 1);
  assert.equal(ground.nearest(PLACES, 100, 100, 5), -1);
  assert.equal(ground.nearest(new Float64Array(0), 0, 0), -1);
  assert.deepEqual(ground.inBox(PLACES, [13, -1], [9, 13]), [1, 3]);
  assert.equal(ground.reach(PLACES), 30);
  assert.equal(ground.fittingHalf(new Float64Array(3)), 10);
});

test("an arrow key goes 1 m in arrays up to 2 km, a round step in larger ones", () => {
  const step = (radius) => ground.nudgeStep([radius, 0, 0]);
  assert.deepEqual([0, 300, 1000, 8000, 6.3e6].map(step), [1, 1, 1, 10, 10000]);
});

test("a hand's own move is no other array; a preset is", () => {
  const after = PLACES.slice();
  after[0] = 5;
  assert.equal(ground.movedCount(PLACES, after), 1);
  assert.equal(ground.movedCount(PLACES, after, [0]), 0);
  assert.equal(ground.movedCount(PLACES, PLACES.subarray(0, 9)), 0);
  assert.equal(ground.movedCount(PLACES, new Float64Array(30)), 10);
});

test("a free place is free, and it is the wish itself where that is free", () => {
  assert.deepEqual(ground.freePlace(PLACES, [50, 50], 3), [50, 50]);
  const place = ground.freePlace(PLACES, [0, 0], 3);
  assert.equal(ground.nearest(PLACES, ...place, 3), -1);
  assert.ok(Math.hypot(...place) < 9);
});

test("two antennas that A adds to an empty ground do not stand in each other's way", () => {
  const places = ground.freePlace([0, 0, 0], [0, 0], ground.roomFor(10));
  assert.ok(Math.hypot(...places) > 12 + Math.SQRT2, "also where a place is rounded to a metre");
  assert.equal(ground.roomFor(1000), 60);
});

test("what is put back is said while it is still known, for the sentence of the hand is true no more", () => {
  const heard = [];
  const host = { text: (key, { names }) => `${key} ${names}`, say: (sentence) => heard.push(sentence) };
  const map = { host, names: ["A1", "A2", "A3"], repaint() {}, hold: { indices: [0, 2], moved: true, putBack: () => (map.hold.indices = []) } };
  map.words = new MapWords(map);
  MapGestures.prototype.putBack.call({ map, hand: { drop() {} } });
  assert.deepEqual(heard, ["ui.map.back A1, A3"]);
});

test("antennas that are chosen are said, and that none is", () => {
  const heard = [];
  const host = { text: (key, { names }) => `${key} ${names}`, say: (sentence) => heard.push(sentence) };
  const map = { host, names: ["A1", "A2", "A3"], repaint() {}, gestures: { selected: new Set() } };
  map.words = new MapWords(map);
  for (const index of [2, 0, 2, 0]) MapGestures.prototype.toggle.call({ map, selected: map.gestures.selected }, index);
  assert.deepEqual(heard, ["ui.map.chosen A3", "ui.map.chosen A1, A3", "ui.map.chosen A1", "ui.map.chosen.none "]);
});

const TRACKS = { array: Float32Array.from([10, 0, 20, 5, /**/ -30, 40, -35, 40]), shape: [2, 2, 2] };

test("the sample nearest to a place, its conjugate counting as itself", () => {
  assert.deepEqual(nearestSample(TRACKS, 19, 5, 3), { pair: 0, point: 1, u: 20, v: 5, distance: 1 });
  assert.equal(nearestSample(TRACKS, 30, -40, 3).pair, 1);
  assert.equal(nearestSample(TRACKS, 0, 300, 3), null);
  assert.equal(nearestSample(undefined, 0, 0, 3), null);
});

test("the plane is a round number wider than its longest track", () => {
  assert.equal(reachOf(TRACKS), 40);
  assert.equal(reachOf(undefined), 0);
  assert.equal(halfFor(420), 450);
  assert.equal(halfFor(0), 1);
});

test("a track falls into kept and lost pieces that share their ends", () => {
  const lost = [0, 0, 1, 1, 1, 0];
  assert.deepEqual(piecesOf(lost, 0, 6, false), [[0, 2], [4, 5]]);
  assert.deepEqual(piecesOf(lost, 0, 6, true), [[2, 4]]);
  assert.deepEqual(piecesOf([0, 1], 1, 1, true), [[1, 1]]); // a track of one sample
  assert.deepEqual(piecesOf([], 1, 3, false), [[3, 5]]); // nothing is lost
  assert.deepEqual(piecesOf([], 1, 3, true), []);
});

test("a piece of track ends where its samples are numbers", () => {
  const x = (point) => [NaN, NaN, 3, 4, NaN][point];
  assert.deepEqual(knownPart([0, 4], x), [2, 3]);
  assert.deepEqual(knownPart([2, 3], x), [2, 3]);
  assert.deepEqual(knownPart([0, 1], x), [1, 1]); // nothing to draw
});

test("pairs in the hand are those of its antennas and those that an answer moves", () => {
  const pairs = Int32Array.of(0, 1, 0, 2, 1, 2);
  assert.deepEqual(rowsInHand(pairs, [], []), []);
  assert.deepEqual(rowsInHand(pairs, [1], []), [0, 2]);
  assert.deepEqual(rowsInHand(pairs, [], Int32Array.of(0, 2)), [1]);
  assert.deepEqual(rowsInHand(pairs, [0], Int32Array.of(1, 2)), [0, 1, 2]);
});

test("emptied tracks are neither found nor counted, the others stay", () => {
  const tracks = { array: Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8), shape: [2, 2, 2] };
  const left = emptied(tracks, [1]);
  assert.deepEqual([...left.array].map(Number.isFinite), [true, true, true, true, false, false, false, false]);
  assert.equal(reachOf(left), 4);
  assert.equal(nearestSample(left, 7, 8, 1), null);
  assert.equal(nearestSample(tracks, 7, 8, 1).pair, 1);
  assert.equal(reachOf(tracks), 8); // the tracks themselves are as they were
});

test("an eased change goes on from 0 to 1 and ends there; where motion is not wanted it is there at once", () => {
  const frames = [];
  const clock = { time: 0, now: () => clock.time };
  const options = { ask: (run) => frames.push(run), cancel: () => frames.pop(), clock };
  const shares = [];
  const eased = easing({ ...options, still: () => false });
  eased((share) => shares.push(share));
  for (const time of [125, 300]) {
    clock.time = time;
    frames.shift()();
  }
  assert.deepEqual(shares, [0, 0.5, 1]);
  assert.equal(frames.length, 0);
  easing({ ...options, still: () => true })((share) => shares.push(share));
  assert.deepEqual(shares, [0, 0.5, 1, 1]);
  assert.equal(frames.length, 0);
});

test("what an answer says of the pairs in the hand is what the grab has said: the rest, and its picture, stay", () => {
  const rest = {
    resting: { array: Float32Array.of(1, 1, 2, 2, 3, 3), shape: [3, 1, 2] },
    resting_lost: { array: new Uint8Array(3), shape: [3, 1] },
    resting_pairs: { array: Int32Array.of(0, 1, 0, 2, 1, 2), shape: [3, 2] },
  };
  const answers = { ...rest };
  const host = { hand: null };
  const uv = new UvHand({ host, value: (field) => answers[field] });
  assert.equal(uv.divide(), true);
  assert.equal(uv.resting, rest.resting);
  host.hand = { indices: [1] };
  assert.equal(uv.divide(), true);
  const divided = uv.resting;
  assert.deepEqual([...divided.array], [NaN, NaN, 2, 2, NaN, NaN]);
  assert.deepEqual([...uv.held.array], [1, 1, 3, 3]);
  Object.assign(answers, {
    held: { array: Float32Array.of(1, 9, 3, 9), shape: [2, 1, 2] },
    held_lost: { array: new Uint8Array(2), shape: [2, 1] },
    held_pairs: { array: Int32Array.of(0, 1, 1, 2), shape: [2, 2] },
  });
  assert.equal(uv.divide(), false);
  assert.equal(uv.resting, divided);
  assert.deepEqual([...uv.held.array], [1, 9, 3, 9]);
  answers.resting = { ...rest.resting };
  assert.equal(uv.divide(), true);
});

test("antennas of further arrays go on from the numbers of the first; without one there is the first alone", () => {
  const values = {
    grounds: [{ number: 2, count: 1, words: "B." }, { number: 3, count: 2, words: "C." }],
    further: { array: Float32Array.from([1, 2, 0, 3, 4, 0, 5, 6, 0]) },
    names: ["A1", "A2", "2:A1", "3:A1", "3:A2"],
  };
  const spec = { grounds: "grounds", further: "further", further_names: "names" };
  const map = { spec, host: { value: (field) => values[field] }, base: [9, 9, 0, 8, 8, 0], places: [9, 9, 0, 7, 7, 0], names: ["A1", "A2"] };
  const further = new MapFurther(map);
  assert.deepEqual([further.count, further.words], [5, ["B.", "C."]]);
  assert.deepEqual([1, 2, 4].map((index) => further.nameOf(index)), ["A2", "2:A1", "3:A2"]);
  assert.deepEqual([1, 4].map((index) => [...further.placeOf(index)]), [[7, 7, 0], [5, 6, 0]]); // the first's as the hand has it
  const alone = new MapFurther({ ...map, spec: {} });
  assert.deepEqual([alone.count, alone.words, alone.value], [2, [], null]);
});
