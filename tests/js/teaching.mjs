// The teaching tools' plain functions: changes of numbers, the pinned state, the curtain's keys, the projector's sizes.
import assert from "node:assert/strict";
import test from "node:test";
import { changeOf, numberOf } from "../../synthwidgets/views/js/lib/ghost.js";
import { elevation } from "../../synthwidgets/views/js/lib/globe.js";
import { SharedScale } from "../../synthwidgets/views/js/lib/shared_scale.js";
import { otherSpan, outlineOf, pinnedHours } from "../../synthwidgets/views/js/panels/globe_ghost.js";
import { VisibilityGhost } from "../../synthwidgets/views/js/panels/visibility_ghost.js";
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

test("what is like the pinned value again, as after an undo, is no ghost any more", () => {
  const store = new Store({});
  const values = (first, last) => new Map([["scans", [{ start_s: first }]], ["curve", { array: Float32Array.of(first, NaN, last), shape: [3] }]]);
  const ghosts = () => ["scans", "curve"].map((name) => store.ghost(name) !== undefined);
  store.take({ token: "x-1", values: values(0, 2) });
  store.pin();
  store.take({ token: "x-2", values: values(5, 2) });
  assert.deepEqual(ghosts(), [true, true]);
  store.take({ token: "x-3", values: values(0, 2) }); // the same numbers, in other arrays
  assert.deepEqual(ghosts(), [false, false]);
  store.take({ token: "x-4", values: values(0, 3) });
  assert.deepEqual(ghosts(), [false, true], "the last number is another");
  store.take({ token: "x-5", values: new Map([["curve", { array: Float32Array.of(0, NaN), shape: [2] }]]) });
  assert.deepEqual(ghosts(), [false, true], "one number fewer");
});

// A store that was pinned with some values and has others now, as panels ask it.
const pinnedHost = (then, now) => {
  const store = new Store({});
  store.take({ token: "x-1", values: new Map(Object.entries(then)) });
  store.pin();
  store.take({ token: "x-2", values: new Map(Object.entries(now)) });
  return {
    store,
    value: (name) => store.shown.values.get(name),
    other: (name) => store.other?.values.get(name),
    ghost: (name) => store.ghost(name),
  };
};

test("pinned hours are a ghost where they, or the site, are others now; both spans fit one strip", () => {
  const then = { hours: { start_h: -2, end_h: 1, declination_deg: -30 }, place: { latitude_deg: -23, earth_wide: false } };
  const spec = { observation: "hours", site: "place" };
  assert.equal(pinnedHours({ host: pinnedHost(then, {}), spec }), null, "the same twice is drawn once");
  const host = pinnedHost(then, { hours: { start_h: 0, end_h: 6, declination_deg: 10 } });
  const pinned = pinnedHours({ host, spec });
  const outline = outlineOf(pinned);
  assert.deepEqual([outline[0], outline.at(-1)], [[-2, 0], [1, 0]]);
  for (const [at, height] of outline.slice(1, -1)) assert.equal(height, elevation(at, -30, -23) / 90);
  assert.deepEqual(otherSpan({ host, spec }), [-2, 1]);
  host.store.flipped = true;
  assert.equal(pinnedHours({ host, spec }), null);
  assert.deepEqual(otherSpan({ host, spec }), [0, 6]);
  host.store.unpin();
  assert.deepEqual([pinnedHours({ host, spec }), otherSpan({ host, spec })], [null, []]);
});

test("pinned hours reach for nothing below the horizon, and are flat for an array as wide as the Earth", () => {
  const hours = { start_h: -12, end_h: 12, declination_deg: 40 };
  const low = outlineOf({ observation: hours, site: { latitude_deg: 30, earth_wide: false } }).map(([, height]) => height);
  assert.ok(Math.min(...low) === 0 && Math.max(...low) > 0.8);
  const wide = outlineOf({ observation: hours, site: { latitude_deg: 30, earth_wide: true } }).slice(1, -1);
  assert.equal(new Set(wide.map(([, height]) => height)).size, 1);
});

test("pinned samples and the pinned model are a ghost where they are others now, and one window holds both", () => {
  const shape = [1, 2, 2];
  const band = (...rows) => ({ array: [0, 2].flatMap((row) => [rows[row], 0, rows[row + 1], 9]), shape: [2, 4] });
  const choice = { step: 1, along: [0, 1], plot_step: 1, plot_along: [0, 1] };
  const then = { vis: { array: [3, 4, NaN, NaN], shape }, choice, tracks: { array: [6, 8, 0, 1], shape }, hours: [-1, 1], band: band(0, 2, 10, 1) };
  const spec = { resting: "vis", resting_choice: "choice", resting_tracks: "tracks", resting_hours: "hours", band: "band" };
  const host = pinnedHost(then, { band: band(0, 6, 10, 3) });
  const ghost = new VisibilityGhost({ spec, host });
  ghost.take();
  assert.deepEqual([ghost.all.length, ghost.dots, ghost.mean, ghost.band], [1, [], then.band, then.band.array], "the sky alone is another");
  host.store.take({ token: "x-3", values: new Map([["vis", { array: [0, 1, 0, 2], shape }]]) });
  ghost.take();
  assert.deepEqual(ghost.dots.map(({ klambda, hour, amplitude }) => [klambda, hour, amplitude]), [[10, -1, 5]], "a lost one is not there");
  host.store.take({ token: "x-4", values: new Map([["band", band(0, 2, 20, 0)]]) });
  assert.equal(ghost.mean, undefined, "the same curve, asked for longer baselines");
  host.store.flipped = true;
  ghost.take();
  assert.deepEqual([ghost.all.length, ghost.dots.length, ghost.mean], [2, 0, undefined], "what is now widens the window, unseen");
  host.store.unpin();
  ghost.take();
  assert.deepEqual([ghost.all, ghost.dots, ghost.mean, ghost.band], [[], [], undefined, []]);
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
