// Round steps, ticks, the window on a plane, units and written numbers.
import assert from "node:assert/strict";
import test from "node:test";
import { decimalsFor, multiples, niceAbove, niceBelow, stepFor } from "../../synthwidgets/views/js/lib/scales.js";
import { axes, pictureBox, ticksOf } from "../../synthwidgets/views/js/lib/axes.js";
import { amount, pictureNumber, roundBelow, roundedTo, tickLabel, unitFor } from "../../synthwidgets/views/js/lib/units.js";
import { contains, projection, viewOf, within, zoomed } from "../../synthwidgets/views/js/lib/view.js";
import { placesOf } from "../../synthwidgets/views/js/lib/legend.js";

const near = (a, b) => assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`); // a few roundings of doubles near 1

test("the next round number above and below, round numbers being their own", () => {
  assert.deepEqual([0.3, 1, 3, 51, 100].map((value) => niceAbove(value)), [0.5, 1, 5, 100, 100]);
  assert.deepEqual([0.3, 1, 3, 51, 99].map((value) => niceBelow(value)), [0.2, 1, 2, 50, 50]);
  near(niceBelow(0.1 * 2), 0.2);
});

test("a step cuts a span in at most so many parts", () => {
  assert.equal(stepFor(15.36, 6, true), 3); // the field of the mock-up: ±6 ±3 0
  assert.equal(stepFor(900, 6), 200);
  for (const span of [0.07, 1, 13, 4321]) assert.ok(span / stepFor(span, 5) <= 5);
});

test("multiples hold the ends, and no negative zero", () => {
  const found = multiples(-0.6, 0.6, 0.2);
  assert.equal(found.length, 7);
  assert.ok(Object.is(found[3], 0));
  near(found[0], -0.6);
  assert.deepEqual(multiples(1, 2, 5), []);
});

test("decimals show one step, not more", () => {
  assert.deepEqual([3, 1, 0.06, 0.1, 0.01].map(decimalsFor), [0, 0, 1, 1, 2]);
});

test("a place in the window goes to its pixel and back; x grows as the direction says", () => {
  for (const direction of [1, -1]) {
    const { toX, toY, fromX, fromY, scale } = projection(viewOf(10, 2, -3), { side: 100, left: 40, top: 5 }, direction);
    assert.equal(scale, 5);
    assert.equal(toX(2), 90);
    assert.equal(Math.sign(toX(3) - toX(2)), direction);
    assert.ok(toY(0) < toY(-3)); // up is up
    near(fromX(toX(7.3)), 7.3);
    near(fromY(toY(-8.1)), -8.1);
  }
});

test("zooming keeps the point under the pointer, and stops at the ends", () => {
  const view = viewOf(10);
  const closer = zoomed(view, 2, { x: 4, y: -6 });
  const where = (window) => projection(window, { side: 100 }).toX(4);
  assert.equal(closer.half, 5);
  near(where(closer), where(view));
  assert.equal(zoomed(view, 1e9, view, { least: 1 }).half, 1);
  assert.equal(zoomed(view, 1e-9, view, { most: 20 }).half, 20);
});

test("a window does not look past the whole", () => {
  const moved = within(viewOf(5, 9, -9), viewOf(10));
  assert.deepEqual(moved, viewOf(5, 5, -5));
  assert.ok(contains(moved, 10, -10) && !contains(moved, -1, 0));
});

test("the unit that makes a number short", () => {
  const units = (family, sizes) => sizes.map((size) => unitFor(family, size).unit);
  assert.deepEqual(units("angle", [7.7, 0.04, 1e-5, 300, 8000]), ["″", "mas", "µas", "′", "°"]);
  assert.deepEqual(units("flux", [2, 0.015, 3e-6, 0]), ["Jy", "mJy", "µJy", "nJy"]);
  assert.deepEqual(units("wavelengths", [184, 1500, 9e6]), ["kλ", "Mλ", "Gλ"]);
  assert.deepEqual(units("distance", [554, 1200, -1200]), ["m", "km", "km"]);
});

test("numbers: three digits, a true minus, no empty zeros of a zero", () => {
  assert.equal(amount(301.4, "distance"), "301\u00a0m");
  assert.equal(amount(1.1234, "angle"), "1.12″");
  assert.equal(amount(11_387_000, "distance"), "11\u00a0400\u00a0km");
  assert.deepEqual(["distance", "angle", "flux"].map((family) => amount(2.45e-14, family)), ["0\u00a0m", "0″", "0\u00a0Jy"]);
  assert.deepEqual([amount(0.001, "distance"), amount(-3e-9, "flux")], ["0.001\u00a0m", "−3\u00a0nJy"]);
  assert.equal(amount(-1e-5, "flux", unitFor("flux", 2)), "0\u00a0Jy"); // beside numbers in Jy
  assert.equal(roundedTo(-3.8765, 0.06), "−3.9");
  assert.equal(roundedTo(-0.001, 0.06), "0");
  assert.equal(roundedTo(496.2, 0.06), "496");
  assert.equal(roundedTo(1052, 2), "1050");
  assert.deepEqual([6, 0, -3].map((tick) => tickLabel(tick, 3, "+")), ["+6", "0", "−3"]);
  assert.deepEqual([0.5, 0].map((tick) => tickLabel(tick, 0.5)), ["0.5", "0"]);
});

test("a number of a picture has three digits, however much smaller than the scale it is", () => {
  assert.deepEqual([29.8169, 0.29, -0.0512, 147.3, 1, 0.99961, 1052.4].map(pictureNumber), ["29.8", "0.290", "−0.0512", "147", "1.00", "1.00", "1050"]);
  assert.deepEqual([0, 3e-17, -4e-5].map(pictureNumber), ["0", "0", "0"]); // of the unit; rounding, and nothing to see
});

test("the projector's columns hold pictures of 338 px, and a bar where there is room", () => {
  assert.deepEqual(pictureBox(404, 338), { left: 42, top: 0, side: 338, width: 404, height: 362, roomy: true });
  assert.equal(pictureBox(450, 338, true).side, 338);
  assert.equal(pictureBox(372, Infinity, true).side, pictureBox(372).side); // side by side on a tablet: equal
  assert.ok(pictureBox(20).side > 0);
  const { left, side, width } = pictureBox(300, 338, true); // beside the drawer
  assert.ok(width - left - side >= 6 + 11 + 7 + 20); // gap, bar, gap, "800"
});

test("ticks of a large and of a small picture", () => {
  assert.deepEqual(ticksOf(-7.68, 7.68, 338, true).ticks, [-6, -3, 0, 3, 6]);
  assert.deepEqual(ticksOf(-7.68, 7.68, 176, true).ticks, [-5, 0, 5]);
});

test("a number at the edge of a picture moves inwards rather than lose its last digit", () => {
  const written = [];
  const context = new Proxy({ measureText: (words) => ({ width: 7 * words.length }), fillText: (words, x) => written.push([words, x]) }, {
    get: (target, name) => target[name] ?? (() => {}),
  });
  const box = { left: 42, top: 0, side: 166, width: 208, height: 190 }; // no room on the right of it
  axes(context, box, { x: 0, y: 0, half: 20.5 }, { factor: 1, plus: "+" }, { font: (font) => font });
  const [words, x] = written.find(([words]) => words === "−20");
  assert.ok(x + (7 * words.length) / 2 <= box.width, `${words} ends beyond the canvas`);
  assert.ok(x > 190); // and stands by its tick all the same
});

test("the length of a scale bar is round in the unit that stands beside it, and no longer than its room", () => {
  assert.deepEqual(roundBelow(512, "angle"), { size: 300, words: "5′" }); // 8.5′ of room: 500″ would be 8.33′
  assert.deepEqual([23, 200, 8000].map((room) => roundBelow(room, "angle").words), ["20″", "2′", "2°"]);
  for (const room of [0.3, 7, 179, 181, 7199, 7201]) assert.ok(roundBelow(room, "angle").size <= room);
});

test("what does not fit beside the other entries of a legend stands in a row of its own, and none begins beyond the edge", () => {
  assert.deepEqual(placesOf([60, 60, 60], 40, 260), [{ x: 40, row: 0 }, { x: 116, row: 0 }, { x: 192, row: 0 }]);
  assert.deepEqual(placesOf([60, 60, 60], 40, 251), [{ x: 40, row: 0 }, { x: 116, row: 0 }, { x: 40, row: 1 }]); // 192 + 60 is one too far
  assert.deepEqual(placesOf([300, 60], 40, 260), [{ x: 40, row: 0 }, { x: 40, row: 1 }]);
});
