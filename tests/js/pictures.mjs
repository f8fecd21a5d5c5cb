// Colour tables, pictures and the scale that panes share.
import assert from "node:assert/strict";
import test from "node:test";
import { MAPS, STRETCHES, colourOf, colourTable, rgb } from "../../synthwidgets/views/js/lib/colours.js";
import { extremes, indexOf, placeOf, toPixels } from "../../synthwidgets/views/js/lib/picture.js";
import { SharedScale } from "../../synthwidgets/views/js/lib/shared_scale.js";
import { linesOf } from "../../synthwidgets/views/js/panels/restored.js";

const WHITE = [255, 255, 255];
const BLACK = [0, 0, 0];
const LIGHT = { lo: -0.3, hi: 1, dark: false, page: WHITE, ink: BLACK };

test("zero is the page, in every stretch, whatever the page", () => {
  for (const page of [WHITE, [17, 20, 24], [33, 33, 33]]) {
    for (const stretch of Object.keys(STRETCHES)) {
      assert.deepEqual(colourOf(colourTable({ ...LIGHT, page, stretch }), 0), page);
    }
  }
});

test("the ends are the look's own colours, and what is beyond stays there", () => {
  const table = colourTable(LIGHT);
  assert.deepEqual(colourOf(table, 1), rgb("#430b22"));
  assert.deepEqual(colourOf(table, 9), rgb("#430b22"));
  assert.deepEqual(colourOf(table, -9), colourOf(table, -0.3));
  const dark = colourTable({ ...LIGHT, lo: -1, dark: true, page: [17, 20, 24] });
  assert.deepEqual(colourOf(dark, 1), rgb("#fff6d8"));
  assert.deepEqual(colourOf(dark, -1), rgb("#cbe7ff"));
});

test("one scale for both signs: the value whose root is a stop has that stop's colour", () => {
  // |f|^0.6 = 0.4 and 0.35: f = 0.4^(1/0.6) = 0.217 below, 0.35^(1/0.6) = 0.174 above. Neighbouring levels are
  // 2/255 apart, which is 6 levels of a channel at most there.
  const table = colourTable({ ...LIGHT, lo: -1 });
  const close = (a, b) => assert.ok(a.every((channel, index) => Math.abs(channel - b[index]) <= 6), `${a} is not ${b}`);
  close(colourOf(table, -(0.4 ** (1 / 0.6))), rgb("#a6cbee"));
  close(colourOf(table, 0.35 ** (1 / 0.6)), rgb("#fdcf88"));
});

test("grey runs from page to ink without turning back", () => {
  const table = colourTable({ ...LIGHT, map: "grey" });
  const reds = Array.from(table.colours, (packed) => packed & 255);
  assert.deepEqual([reds[0], reds[255]], [255, 0]);
  assert.ok(reds.every((red, index) => !index || red <= reds[index - 1]));
  assert.deepEqual(Object.keys(MAPS), ["signed", "grey", "night"]);
});

test("night is dark at zero on a light page", () => {
  assert.deepEqual(colourOf(colourTable({ ...LIGHT, map: "night" }), 0), [17, 20, 24]);
});

test("pixels: the first row is the south and comes last, columns stay, not-a-number is clear", () => {
  const colours = Uint32Array.from({ length: 256 }, (_, level) => level + 1);
  const pixels = new Uint32Array(4);
  toPixels(Float32Array.from([0, 10, NaN, 1e9]), 2, { colours, zero: 5, scale: 1 }, pixels);
  assert.deepEqual([...pixels], [0, 256, 6, 16]); // north: not-a-number and beyond the end; south: levels 5 and 15
});

test("the extremes and where they are", () => {
  assert.deepEqual(extremes([NaN, -2, 7, 1]), { lo: -2, hi: 7, lowest: 1, brightest: 2 });
  assert.equal(extremes([NaN]).brightest, null);
  assert.equal(extremes([]).lowest, null);
});

test("a pixel's place: the phase centre is n // 2, columns grow west, rows north", () => {
  // conventions.md: 3.0″ east, 1.5″ north with 0.1″ cells in 256² lies at x = 98, y = 143
  const shape = [256, 256];
  assert.deepEqual(placeOf(143 * 256 + 98, shape), { east: 30, north: 15 });
  assert.equal(indexOf({ east: 30, north: 15 }, shape), 143 * 256 + 98);
  assert.equal(indexOf({ east: 129, north: 0 }, shape), null);
  assert.deepEqual(placeOf(128 * 256 + 128, shape), { east: 0, north: 0 });
});

test("a scale is set by the first picture and then stays", () => {
  const scale = new SharedScale();
  scale.offer("image", { lo: -0.2, hi: 1 });
  assert.deepEqual([scale.lo, scale.hi], [-0.25, 1]);
  scale.offer("image", { lo: -0.24, hi: 1.1 });
  assert.deepEqual([scale.lo, scale.hi, scale.misfit], [-0.25, 1, null]);
});

test("it says what is off: brighter by 15 %, fainter than 40 %, deeper than its end", () => {
  const misfit = (extent) => {
    const scale = new SharedScale();
    scale.offer("image", { lo: -0.2, hi: 1 });
    scale.offer("image", extent);
    return scale.misfit;
  };
  assert.equal(misfit({ lo: -0.2, hi: 1.2 }), "brighter");
  assert.equal(misfit({ lo: -0.1, hi: 0.39 }), "fainter");
  assert.equal(misfit({ lo: -0.3, hi: 1 }), "deeper");
  assert.equal(misfit({ lo: -0.2, hi: 0.5 }), null);
});

test("panes of a group share it: the first picture of each fits, one button sets all anew", () => {
  const scale = new SharedScale();
  let heard = 0;
  scale.onChange(() => heard++);
  scale.offer("a", { lo: 0, hi: 1 });
  scale.offer("b", { lo: 0, hi: 3 });
  assert.deepEqual([scale.hi, heard], [3, 2]);
  scale.offer("a", { lo: 0, hi: 0.1 });
  assert.equal(scale.misfit, null); // b still fills it
  scale.offer("b", { lo: 0, hi: 0.2 });
  assert.equal(scale.misfit, "fainter");
  scale.rescale();
  assert.deepEqual([scale.hi, scale.misfit, scale.renewed, heard], [0.2, null, true, 3]);
  scale.settle();
  assert.equal(scale.renewed, false);
});

test("another field begins anew and says so; the same field changes nothing", () => {
  const scale = new SharedScale();
  const show = (field, pane, hi) => {
    scale.begin(field);
    scale.offer(pane, { lo: 0, hi });
    return [scale.hi, scale.renewed];
  };
  assert.deepEqual(show("8 arcsec", "a", 1), [1, false]);
  assert.deepEqual(show("8 arcsec", "a", 9), [1, false]);
  assert.deepEqual(show("16 arcsec", "a", 0.1), [0.1, true]);
  assert.deepEqual(show("16 arcsec", "b", 0.3), [0.3, true]);
});

test("a fixed range never changes, an empty picture has a scale too", () => {
  const beam = new SharedScale([-0.3, 1]);
  beam.offer("beam", { lo: -9, hi: 9 });
  assert.deepEqual([beam.lo, beam.hi, beam.misfit], [-0.3, 1, null]);
  const empty = new SharedScale();
  empty.offer("image", { lo: 0, hi: 0 });
  assert.deepEqual([empty.lo, empty.hi], [0, 1]);
});

test("a sentence goes into lines that fit, a word that is too long into one of its own, and nothing is lost", () => {
  const wide = (words) => words.length;
  assert.deepEqual(linesOf("Press Play or drag it", 10, wide), ["Press Play", "or drag it"]);
  assert.deepEqual(linesOf("a multiplication b", 6, wide), ["a", "multiplication", "b"]);
  assert.deepEqual(linesOf("", 10, wide), []);
});
