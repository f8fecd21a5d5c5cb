// The air over an array: the wind as an arrow and as words, axes that stay, labels that keep apart, colours, a clock.
import assert from "node:assert/strict";
import test from "node:test";
import { airTable, colourOf } from "../../synthwidgets/views/js/lib/colours.js";
import { contour } from "../../synthwidgets/views/js/lib/contour.js";
import { keptApart, steadyEnds } from "../../synthwidgets/views/js/lib/steady.js";
import { amount } from "../../synthwidgets/views/js/lib/units.js";
import { arrowOf, windOf } from "../../synthwidgets/views/js/lib/wind.js";
import { paintAirGhost } from "../../synthwidgets/views/js/panels/air_ghost.js";
import { countOf, secondsOf } from "../../synthwidgets/views/js/panels/clock.js";
import { decadeTicks, logEnds } from "../../synthwidgets/views/js/panels/rms_plot.js";
import { StepPlayer } from "../../synthwidgets/views/js/panels/step_player.js";
import { evenTrack } from "../../synthwidgets/views/js/panels/stepper.js";

const close = (found, expected) => found.forEach((value, index) => assert.ok(Math.abs(value - expected[index]) < 1e-9, `${found}`));

test("a wind from the west goes east, one from the north goes south, and back again", () => {
  close(arrowOf(10, 270), [10, 0]);
  close(arrowOf(7, 0), [0, -7]);
  for (const from of [0, 45, 123, 270, 359]) assert.deepEqual(windOf(arrowOf(8.5, from)), { speed: 8.5, from });
  assert.deepEqual(windOf([0, -0.001], 123), { speed: 0, from: 123 });
});

test("an axis stays while its data fit, grows with them, and is fitted anew when they are far smaller", () => {
  const first = steadyEnds(undefined, 0, 600, 100);
  assert.ok(first.low <= 0 && first.high >= 600);
  assert.equal(steadyEnds(first, 10, 500, 100), first);
  const grown = steadyEnds(first, 0, 900, 100);
  assert.ok(grown.high >= 900);
  const small = steadyEnds(grown, 0, 20, 100);
  assert.ok(small.high - small.low >= 100 && small.high < 200);
});

test("a contour lies where the picture has the value, and closes round a hill", () => {
  const side = 41;
  const cone = Float64Array.from({ length: side * side }, (_, index) => 20 - Math.hypot((index % side) - 22, Math.floor(index / side) - 18)); // a peak at (22, 18)
  const pieces = contour({ array: cone, shape: [side, side] }, 8);
  const ends = pieces.flat();
  for (const [x, y] of ends) assert.ok(Math.abs(Math.hypot(x - 22, y - 18) - 12) < 0.05, `${x}, ${y}`); // a cone is straight but across
  const met = new Map();
  for (const [x, y] of ends) met.set(`${x.toFixed(6)} ${y.toFixed(6)}`, (met.get(`${x.toFixed(6)} ${y.toFixed(6)}`) ?? 0) + 1);
  assert.deepEqual([...new Set(met.values())], [2], "every end is that of two pieces");
  const long = pieces.reduce((sum, [[x, y], [u, v]]) => sum + Math.hypot(u - x, v - y), 0);
  assert.ok(Math.abs(long / (24 * Math.PI) - 1) < 0.01);
  assert.deepEqual(contour({ array: cone, shape: [side, side] }, 99), []);
});

// A context that keeps the ends of the lines that are drawn, and the middles of rings.
const kept = () => {
  const drawn = { lines: [], rings: [] };
  const nothing = () => {};
  const context = { save: nothing, restore: nothing, beginPath: nothing, stroke: nothing, setLineDash: nothing, closePath: nothing };
  return { drawn, context: { ...context, moveTo: (x, y) => drawn.lines.push([x, y]), lineTo: (x, y) => drawn.lines.push([x, y]), arc: (x, y) => drawn.rings.push([x, y]) } };
};

test("pinned air, lines of sight and wind are drawn on the map where they were, and what is the same is not", () => {
  const hill = { array: Float64Array.from({ length: 81 }, (_, index) => (index === 4 * 9 + 6 ? 100 : 0)), shape: [9, 9] };
  const spec = { air: "air", marks: "marks", places: "places", wind: "wind", wind_from: "from" };
  const ghosts = { air: hill, places: { array: Float64Array.of(30, 0) } };
  const host = { ghost: (name) => ghosts[name], value: () => ({ middle_m: [0, 0], side_m: 90 }), ghostInput: (name) => ({ wind: 5 })[name], input: () => 270 };
  const panel = { host, spec, ink: {}, project: { scale: 1 }, pointOf: ([x, y]) => [x, -y], home: [-30, 30], length: 2 };
  const { drawn, context } = kept();
  paintAirGhost(context, panel);
  const round = drawn.lines.filter(([, y]) => Math.abs(y) < 10);
  const middle = [0, 1].map((axis) => round.reduce((sum, at) => sum + at[axis], 0) / round.length);
  close(middle, [20, 0]); // the seventh column of nine of 10 m, the fifth row
  assert.deepEqual(drawn.rings, [[30, -0]]);
  assert.ok(drawn.lines.some(([x, y]) => x === -20 && Math.abs(y + 30) < 1e-9), "5 m/s from the west: 10 px to the east of the arrow's middle");
  const still = { ...panel, host: { ...host, ghost: () => undefined, ghostInput: () => undefined } };
  const none = kept();
  paintAirGhost(none.context, still);
  assert.deepEqual(none.drawn, { lines: [], rings: [] });
});

test("labels keep their order and their distance, and stay on the picture", () => {
  assert.deepEqual(keptApart([10, 60, 90], 15, [0, 100]), [10, 60, 90]);
  assert.deepEqual(keptApart([50, 50, 50], 15, [0, 100]), [50, 65, 80]);
  const low = keptApart([98, 99, 97], 15, [0, 100]);
  assert.deepEqual(low, [85, 100, 70]);
});

test("more path is darker on a light page and lighter on a dark one", () => {
  const shade = (dark, value) => colourOf(airTable({ lo: -100, hi: 100, dark }), value).reduce((sum, channel) => sum + channel);
  assert.ok(shade(false, -90) > shade(false, 0) && shade(false, 0) > shade(false, 90));
  assert.ok(shade(true, -90) < shade(true, 0) && shade(true, 0) < shade(true, 90));
  const ends = airTable({ lo: 20, hi: 620, dark: false }); // a range that zero is not in
  assert.deepEqual([colourOf(ends, 20), colourOf(ends, 620), colourOf(ends, 999)], [[255, 255, 255], [47, 86, 111], [47, 86, 111]]);
});

test("a path is told in micrometres, a long one in millimetres", () => {
  assert.deepEqual([amount(597, "path"), amount(1500, "path")], ["597\u00a0µm", "1.5\u00a0mm"]);
});

test("a logarithmic axis holds what it is given, and has round ticks", () => {
  const { low, high } = logEnds([12, 47, 0.001]);
  assert.ok(low < 12 && high > 47 && high / low < 1e3);
  assert.deepEqual(decadeTicks(3, 100), [3, 10, 30, 100]);
});

test("a clock counts twentieths of a second evenly, and plays so many seconds in one of the browser's", () => {
  assert.deepEqual([countOf(17), secondsOf(340), secondsOf(341)], [340, 17, 17.05]);
  const last = countOf(70);
  const track = evenTrack(last);
  assert.deepEqual([track.count(0.5), track.at(last / 2), track.at(2 * last)], [last / 2, 0.5, 1]);
  const clock = { time: 0, now: () => clock.time };
  const told = [];
  const stepper = { value: 0, last, track, wholeMs: 14_000, share: countOf(5) / last, moving: (count) => told.push(count), done: (count) => told.push(`${count} done`) };
  let quiet = false;
  const player = new StepPlayer(stepper, () => {}, { clock, quiet: () => quiet });
  player.play();
  clock.time = 1000; // five seconds of air
  player.painted(1);
  assert.equal(told.at(-1), countOf(5) + 1); // and the first count, which was shown at once
  player.pause();
  quiet = true;
  stepper.value = countOf(5);
  player.toggle();
  assert.equal(told.at(-1), `${countOf(10)} done`);
});
