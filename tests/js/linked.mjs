// What is marked in several panels at once, stripes, and the arithmetic of visibilities.
import assert from "node:assert/strict";
import test from "node:test";
import { Hover, differs } from "../../synthwidgets/views/js/lib/hover.js";
import { SharedScale } from "../../synthwidgets/views/js/lib/shared_scale.js";
import { lineOf, spacingOf, tileMatrix } from "../../synthwidgets/views/js/lib/stripes.js";
import { middleOf, pairOf, pairsWith, rowsOf } from "../../synthwidgets/views/js/lib/tracks.js";
import {
  amplitudeRange, dotsOf, logTicks, phaseOf, trackOf, unbroken, visibilityAt,
} from "../../synthwidgets/views/js/lib/visibilities.js";
import { projection, viewOf } from "../../synthwidgets/views/js/lib/view.js";
import { UvFurther } from "../../synthwidgets/views/js/panels/uv_further.js";
import { UvPairs } from "../../synthwidgets/views/js/panels/uv_pairs.js";
import { VisibilityFurther } from "../../synthwidgets/views/js/panels/visibility_further.js";
import { numbersOf } from "../../synthwidgets/views/js/panels/visibility_words.js";

const close = (a, b, most = 1e-9) => assert.ok(Math.abs(a - b) <= most, `${a} is not ${b}`);

// stripes ------------------------------------------------------------------------------------------------------

test("stripes: one kilowavelength is 206 arcseconds, and stripes are the finer the longer the pair", () => {
  close(spacingOf({ u: 1, v: 0 }), 180 * 3.6 / Math.PI, 1e-6);
  close(spacingOf({ u: 30, v: -40 }), 180 * 3.6 / Math.PI / 50, 1e-6);
  assert.equal(spacingOf({ u: 0, v: 0 }), Infinity);
});

test("stripes run at right angles to their sample, in words of the compass", () => {
  assert.equal(lineOf({ u: 50, v: 0 }), 0); // an east–west pair: crests run north–south
  assert.equal(lineOf({ u: 0, v: -50 }), 4);
  assert.equal(lineOf({ u: 10, v: 10 }), 6); // towards the north-east: crests south-east–north-west
  assert.equal(lineOf({ u: -10, v: 10 }), 2);
  for (const uv of [{ u: 3, v: 1 }, { u: -2, v: 5 }]) assert.equal(lineOf(uv), lineOf({ u: -uv.u, v: -uv.v }));
});

// What the tile of a pair's stripes shows at a place of the sky [arcsec]: 1 on a crest, −1 between two.
const shownAt = (uv, project, l, m) => {
  const [a, b, c, d, e, f] = tileMatrix(uv, { x: project.toX(0), y: project.toY(0), scale: project.scale }, 64);
  const [x, y] = [project.toX(l) - e, project.toY(m) - f];
  return Math.cos((2 * Math.PI * (x * d - y * c)) / (a * d - b * c) / 64); // pixels of the tile
};

test("the tile of a pattern lies on the screen where the pattern is, east left and north up", () => {
  const project = projection(viewOf(15), { left: 10, top: 20, side: 300 }, -1);
  const uv = { u: 20, v: 7 };
  for (const [l, m] of [[0, 0], [3, 1], [-4, 9], [7, -2]]) {
    close(shownAt(uv, project, l, m), Math.cos((2 * Math.PI * (uv.u * l + uv.v * m) * 1000 * Math.PI) / 648000), 1e-6);
  }
});

test("on the tile a crest lies a period from a crest, and runs at right angles to the pair", () => {
  const project = projection(viewOf(15), { left: 10, top: 20, side: 300 }, -1);
  const uv = { u: 30, v: -40 };
  const period = 180 * 3.6 / Math.PI / 50;
  close(shownAt(uv, project, 0, 0), 1);
  close(shownAt(uv, project, 0.6 * period, -0.8 * period), 1, 1e-6);
  close(shownAt(uv, project, 0.3 * period, -0.4 * period), -1, 1e-6);
  close(shownAt(uv, project, 0.8 * 7, 0.6 * 7), 1, 1e-6); // along a crest
});

test("a pair turned by 30° turns its stripes and its uv point by 30° the same way on the screen", () => {
  const project = projection(viewOf(100), { side: 200 }, -1);
  const [turn, size] = [Math.PI / 6, 40];
  const seen = (angle) => {
    const uv = { u: size * Math.cos(angle), v: size * Math.sin(angle) };
    const [a, b] = tileMatrix(uv, { x: 0, y: 0, scale: 1 }, 64);
    return { point: Math.atan2(project.toY(uv.v) - 100, project.toX(uv.u) - 100), stripes: Math.atan2(b, a) };
  };
  const [before, after] = [seen(0.2), seen(0.2 + turn)];
  close(after.point - before.point, turn, 1e-9); // u grows to the left and v up: both mirrored, so the same sense
  close(after.stripes - before.stripes, turn, 1e-9);
  close(after.stripes, after.point, 1e-9);
});

// hover --------------------------------------------------------------------------------------------------------

test("hover: told once, completed by the plane, cleared by whoever said it, renewed when the pair moved", () => {
  const hover = new Hover();
  const heard = [];
  let u = 1;
  hover.complete = (what) => (what.antennas?.length === 2 ? { ...what, uv: { u, v: 0 } } : what);
  hover.onChange((now, before) => heard.push([now?.uv?.u ?? null, before?.uv?.u ?? null]));
  hover.set({ antennas: [0, 1], by: "uv" });
  hover.set({ antennas: [0, 1], by: "uv" });
  hover.clear("ground");
  u = 2;
  hover.renew();
  hover.clear("uv");
  hover.renew();
  assert.deepEqual(heard, [[1, null], [2, 1], [null, 2]]);
  assert.ok(differs({ place: { x: 1 } }, null, ["place"]) && !differs({ place: { x: 1 } }, { place: { x: 1 }, uv: 1 }, ["place"]));
});

test("pairs: found in either order, with one antenna or both", () => {
  const pairs = [0, 1, 0, 2, 1, 2];
  assert.deepEqual([pairOf(pairs, [2, 1]), pairOf(pairs, [0, 2]), pairOf(pairs, [0, 3]), pairOf(undefined, [0, 1])], [2, 1, -1, -1]);
  assert.deepEqual([pairsWith(pairs, [2]), pairsWith(pairs, [2, 0])], [[1, 2], [1]]);
  const tracks = { array: Float32Array.from({ length: 12 }, (_, index) => index), shape: [3, 2, 2] };
  assert.deepEqual([...rowsOf(tracks, [2, 0]).array], [8, 9, 10, 11, 0, 1, 2, 3]);
});

test("a pair has its one name and sign, held or not, by whichever antenna it is asked for", () => {
  const plane = (kind) => ({
    [`${kind}_pairs`]: { array: Int32Array.of(0, 2) },
    [kind]: { array: Float32Array.of(-57, -10), shape: [1, 1, 2] },
  });
  for (const held of [false, true]) {
    const values = plane(held ? "held" : "resting");
    const hand = { held: values.held };
    const host = { hand: held ? { indices: [2] } : null };
    const panel = { value: (field) => values[field], hand, host, further: { parts: [] } };
    const { antennas, uv, held: said } = new UvPairs(panel).complete({ antennas: [2, 0], by: "ground" });
    assert.deepEqual({ antennas, uv, said }, { antennas: [0, 2], uv: { u: -57, v: -10 }, said: held });
  }
});

// Two pairs of a second array with two points each, and one of a third with three; antennas 0 to 2 are the first's.
const FURTHER = {
  further: { array: Float32Array.from([1, 2, 3, 4, 5, 6, 7, 8, -9, 1, -9, 2, -9, 3]), shape: [7, 2] },
  further_lost: { array: Uint8Array.from([0, 0, 0, 0, 0, 1, 0]), shape: [7] },
  further_pairs: { array: Int32Array.of(3, 4, 3, 5, 6, 7), shape: [3, 2] },
  further_shapes: [[2, 2], [1, 3]],
  legend: [{ name: "A", number: 1 }, { name: "B", number: 2 }, { name: "C", number: 3 }],
};

test("tracks of further arrays are cut one array from the next, with lost samples, antennas and colour of each", () => {
  const further = new UvFurther({ spec: { further: "tracks" }, value: (field) => FURTHER[field] });
  const [second, third] = further.parts;
  assert.equal(further.parts, further.parts); // cut once
  assert.deepEqual([[...second.tracks.array], second.tracks.shape], [[1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2]]);
  assert.deepEqual([[...third.tracks.array], third.tracks.shape], [[-9, 1, -9, 2, -9, 3], [1, 3, 2]]);
  assert.deepEqual([[...second.lost.array], [...third.lost.array]], [[0, 0, 0, 0], [0, 1, 0]]);
  assert.deepEqual([[...second.pairs], [...third.pairs]], [[3, 4, 3, 5], [6, 7]]);
  assert.deepEqual([second.colour, third.colour], ["uv-second", "uv-third"]);
  assert.deepEqual(new UvFurther({ spec: {} }).parts, []); // an app of one array
});

test("a pair of a further array is completed from that array's tracks", () => {
  const panel = { value: (field) => FURTHER[field], hand: {}, host: {}, spec: { further: "tracks" } };
  panel.further = new UvFurther(panel);
  const { complete } = new UvPairs(panel);
  const found = { antennas: [3, 5], held: false, further: 0, pair: 1, point: 1, uv: { u: 7, v: 8 }, by: "uv" };
  assert.deepEqual(complete({ antennas: [5, 3], point: 1, by: "uv" }), found);
  const third = complete({ antennas: [6, 7], by: "uv" }); // no point: the kept one nearest to the middle
  assert.deepEqual([third.further, third.point, third.uv], [1, 0, { u: -9, v: 1 }]);
  assert.deepEqual(complete({ antennas: [0, 3], by: "uv" }), { antennas: [0, 3], by: "uv" }); // of two arrays: no pair
});

test("the middle of a track is its nearest kept point", () => {
  assert.equal(middleOf([0, 0, 0, 0, 0], 0, 5), 2);
  assert.equal(middleOf([1, 1, 1, 1, 1, 0, 0, 1, 1, 1], 1, 5), 1);
  assert.equal(middleOf([1, 1, 1], 0, 3), 1);
});

// visibilities -------------------------------------------------------------------------------------------------

test("dots of further arrays are read with the tracks, hours and choice of their own array", () => {
  const values = {
    ...FURTHER,
    further: { array: Float32Array.from([3, 4, NaN, NaN, 1, 0, 0, 2, 0, 5, 0, 6, 0, 7]), shape: [7, 2] },
    further_model: null,
    further_choice: [{ step: 1, along: [0, 1], plot_step: 1, plot_along: [0, 1] }, { step: 1, along: [0, 1, 2], plot_step: 1, plot_along: [1] }],
    further_tracks: { array: Float32Array.from([3, 4, 3, 4, 6, 8, 6, 8, 5, 12, 5, 12, 5, 12]), shape: [7, 2] },
    further_hours: [[-1, 1], [2, 3, 4]],
  };
  const [second, third] = new VisibilityFurther({ spec: { further: "values" }, value: (field) => values[field] }).parts;
  const told = ({ pair, point, klambda, hour, amplitude, further }) => [further, pair, point, klambda, hour, amplitude];
  assert.deepEqual(second.dots.map(told), [[0, 0, 0, 5, -1, 5], [0, 1, 0, 10, -1, 1], [0, 1, 1, 10, 1, 2]]); // one is lost
  assert.deepEqual(third.dots.map(told), [[1, 0, 1, 13, 3, 6]]);
  assert.deepEqual([[...third.pairs], third.colour, [...second.model.array]], [[6, 7], "uv-third", [3, 4, NaN, NaN, 1, 0, 0, 2]]);
  assert.deepEqual(new VisibilityFurther({ spec: {} }).parts, []);
});

// Two pairs and three points: values re = 10 pair + point, im = 1; the last is lost.
const POINTS = { array: Float32Array.from([0, 1, 1, 1, 2, 1, 10, 1, 11, 1, NaN, NaN]), shape: [2, 3, 2] };
const ALL = { step: 1, along: [0, 4, 9], plot_step: 1, plot_along: [0, 9] };
const TRACKS = { array: Float32Array.from({ length: 40 }, (_, index) => (index % 2 ? 4 : 3) * (1 + Math.floor(index / 20))), shape: [2, 10, 2] };
const HOURS = Array.from({ length: 10 }, (_, point) => point / 2);

test("a visibility is found by pair and the nearest point that was sent; backwards it is the conjugate", () => {
  assert.deepEqual(visibilityAt(POINTS, ALL, 1, 5), { re: 11, im: 1, point: 4 });
  assert.equal(visibilityAt(POINTS, ALL, 1, 9), null); // lost
  assert.equal(visibilityAt(POINTS, { ...ALL, step: 2 }, 1, 0), null); // not sent
  assert.deepEqual(visibilityAt(POINTS, { ...ALL, step: 2 }, 2, 0), { re: 10, im: 1, point: 0 });
});

test("dots: the plotted points with their distance and hour, lost ones left out", () => {
  const dots = dotsOf(POINTS, ALL, TRACKS, HOURS);
  assert.deepEqual(dots.map(({ pair, point, klambda, hour }) => [pair, point, klambda, hour]), [[0, 0, 5, 0], [0, 9, 5, 4.5], [1, 0, 10, 0]]);
  close(dots[0].phase, 90);
  close(dots[2].amplitude, Math.sqrt(101), 1e-6);
  assert.deepEqual(trackOf(POINTS, ALL, TRACKS, HOURS, 0).map(({ point }) => point), [0, 4, 9]);
  assert.deepEqual(dotsOf(null, ALL, TRACKS, HOURS), []);
});

test("phases go from −180° to 180°, counter-clockwise from the right", () => {
  assert.deepEqual([phaseOf({ re: 1, im: 0 }), phaseOf({ re: 0, im: 1 }), phaseOf({ re: 0, im: -2 })], [0, 90, -90]);
});

test("an amplitude axis: a decade below nearly all, never more than four decades, never less than one", () => {
  const many = Array.from({ length: 100 }, (_, index) => 0.02 + index / 100);
  assert.deepEqual(amplitudeRange(many).low, 0.01);
  close(amplitudeRange([1, 1e-9]).low, 1e-4);
  close(amplitudeRange([1, 1, 1]).low, 0.1);
  assert.deepEqual(amplitudeRange([]), { low: 0.01, high: 1 });
  assert.deepEqual(logTicks({ low: 0.01, high: 1 }), [0.01, 0.1, 1]);
  assert.deepEqual(logTicks({ low: 0.1, high: 1.3 }), [0.1, 0.2, 0.5, 1]);
});

test("a line of phases is cut where it leaves at 180° and comes in at −180°", () => {
  const dots = [150, 175, -170, -160].map((phase) => ({ phase }));
  assert.deepEqual(unbroken(dots, ({ phase }) => phase).map((piece) => piece.length), [2, 2]);
});

test("a visibility in numbers: amplitude, phase, both parts, with one unit", () => {
  const said = numbersOf({ re: -0.0835, im: 0.164 });
  assert.deepEqual([said.amplitude, said.phase, said.parts], ["184\u00a0mJy", "117°", "−84 + 164\u00a0i\u00a0mJy"]);
  assert.equal(numbersOf({ re: 1.5, im: -1e-9 }).parts, "1.50 + 0.00\u00a0i\u00a0Jy");
});

test("a pane that shows something else has no say in the scale any more", () => {
  const scale = new SharedScale();
  scale.offer("image", { lo: 0, hi: 1 });
  scale.offer("sky", { lo: 0, hi: 3 });
  assert.equal(scale.hi, 3);
  scale.withdraw("sky");
  assert.equal(scale.misfit, "fainter");
});
