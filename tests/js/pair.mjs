// A pair's wave from the side, and its number in words.
import assert from "node:assert/strict";
import test from "node:test";
import { partsWords, phaseWords, turnsWords } from "../../synthwidgets/views/js/lib/phase_words.js";
import { twinLabel } from "../../synthwidgets/views/js/panels/arrow_dial.js";
import { slantOf } from "../../synthwidgets/views/js/panels/wavefronts.js";

const near = (a, b) => assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`); // a few roundings

test("the extra path is as many wavelengths as there are turns, however steep that makes the slant", () => {
  for (const turns of [0.25, -0.25, 1, 3.72, -12]) {
    const { sine, cosine, wavelength } = slantOf(turns, 240);
    near((240 * sine) / wavelength, turns); // the way that is left to the farther antenna, 240 px away
    near(sine ** 2 + cosine ** 2, 1);
    assert.ok(Math.abs(sine) <= 0.5 + 1e-9);
  }
});

test("a wave from straight above has no slant and a length all the same", () => {
  const { sine, wavelength } = slantOf(0, 240);
  assert.equal(sine, 0);
  assert.ok(wavelength > 0 && Number.isFinite(wavelength));
});

test("a phase is written to the degree, half a turn as plus, no arrow as a dash", () => {
  assert.deepEqual([[0, 2], [-1, -1e-12], [1, -1], [0, 0]].map(([re, im]) => phaseWords({ re, im })), ["90°", "180°", "−45°", "–"]);
});

test("a part that no arrow shows is zero; turns have two decimals", () => {
  assert.equal(partsWords({ re: 8e-5, im: 2 }, 2), "0.00 + 2.00 i");
  assert.equal(partsWords({ re: -0.9, im: -1.79 }, 2), "−0.90 − 1.79 i");
  assert.deepEqual([0.2501, 3.7195, 0].map(turnsWords), ["0.25", "3.72", "0"]);
});

test("the label of the twin stays inside of the dial's outer ring, whichever way the twin lies", () => {
  const [width, radius, twin] = [82, 124, 82]; // as at 820 px: two thirds of the way out
  for (let degrees = 0; degrees < 360; degrees += 5) {
    const [x, y] = [twin * Math.cos((degrees * Math.PI) / 180), twin * Math.sin((degrees * Math.PI) / 180)];
    if (Math.abs(y) <= 24) continue; // no room above the axis: no label
    const { x: at, y: base, align } = twinLabel([x, y], width, radius);
    const ends = align === "left" ? [at, at + width] : [at - width, at];
    for (const end of ends) assert.ok(Math.hypot(end, base) < radius && Math.hypot(end, base - 10) < radius, `${degrees}°`);
    assert.ok(ends[0] > x || ends[1] < x, `${degrees}°: it lies on the twin`);
  }
});

test("where there is room the label of the twin stands right beside it", () => {
  assert.deepEqual([twinLabel([0, 60], 80, 300), twinLabel([0, -60], 80, 300)].map(({ x, y, align }) => [x, y, align]), [[10, 65, "left"], [10, -55, "left"]]);
});
