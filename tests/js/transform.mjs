// The model's transform under the tracks: its halves, its parts and scales, its colours, and where it stands.
import assert from "node:assert/strict";
import test from "node:test";
import { colourOf } from "../../synthwidgets/views/js/lib/colours.js";
import {
  endsOf, logarithmic, PARTS, pictureOf, placeOf, tableFor, wholeOf,
} from "../../synthwidgets/views/js/lib/transform.js";
import { projection, viewOf } from "../../synthwidgets/views/js/lib/view.js";
import { haloed } from "../../synthwidgets/views/js/panels/uv_marks.js";

const close = (a, b, most = 1e-6) => assert.ok(Math.abs(a - b) <= most, `${a} is not ${b}`);
const LOOK = { map: "signed", dark: false, page: [255, 255, 255], ink: [22, 25, 29] };

// The upper half of a square of five cells of a point, 2 Jy exp(2πi (u l + v m)), u from +2 on, v from 0 on.
const [L, M] = [0.04, 0.1];
const valueAt = (u, v) => ({ re: 2 * Math.cos(2 * Math.PI * (u * L + v * M)), im: 2 * Math.sin(2 * Math.PI * (u * L + v * M)) });
const upper = () => {
  const cells = [0, 1, 2].flatMap((v) => [2, 1, 0, -1, -2].flatMap((u) => Object.values(valueAt(u, v))));
  return { array: Float32Array.from(cells), shape: [3, 5, 2] };
};

test("the lower half is the upper one turned and conjugated: row 0 is −v, column 0 is +u", () => {
  const { side, peak, at } = wholeOf(upper());
  assert.equal(side, 5);
  close(peak, 2);
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < 5; column++) {
      const [expected, got] = [valueAt(2 - column, row - 2), at(row, column)];
      close(got.re, expected.re);
      close(got.im, expected.im);
    }
  }
});

test("a point east and north: its phase grows to the left and up", () => {
  const { array, shape } = pictureOf(wholeOf(upper()), "phase");
  assert.deepEqual(shape, [5, 5]);
  close(array[12], 0); // the middle
  close(array[11], 360 * L, 1e-4); // one cell to the left
  close(array[17], 360 * M, 1e-4); // one cell up
  close(array[13], -360 * L, 1e-4);
});

test("each power of ten below the peak is a third less, for both signs, down to three of them", () => {
  close(logarithmic(1), 1);
  close(logarithmic(0.01), 1 / 3);
  close(logarithmic(-0.01), -1 / 3);
  close(Math.abs(logarithmic(1e-3)), 0);
  close(Math.abs(logarithmic(1e-7)), 0);
  close(Math.abs(logarithmic(0)), 0);
  for (const part of PARTS) assert.ok(endsOf(part)[0] < endsOf(part)[1]);
});

test("real and imaginary part, and no phase where there is next to no amplitude", () => {
  const whole = wholeOf({ array: Float32Array.from([1, 0, -0.1, 0, 0, 1e-5]), shape: [1, 3, 2] });
  close(pictureOf(whole, "real").array[1], -2 / 3);
  close(pictureOf(whole, "amplitude").array[1], 2 / 3);
  close(pictureOf(whole, "phase").array[1], 180, 1e-4);
  assert.ok(Number.isNaN(pictureOf(whole, "phase").array[2]));
  const dark = wholeOf({ array: new Float32Array(6), shape: [1, 3, 2] });
  for (const part of PARTS) assert.ok([...pictureOf(dark, part).array].every((value) => !value));
});

test("nothing is the colour of the page, minus is blue, plus is warm; a phase of half a turn has one colour", () => {
  const [red, , blue] = [0, 1, 2];
  for (const part of ["amplitude", "real", "imaginary"]) assert.deepEqual(colourOf(tableFor(part, LOOK), 0), LOOK.page);
  const real = tableFor("real", LOOK);
  const [plus, minus] = [colourOf(real, 0.6), colourOf(real, -0.6)];
  assert.ok(plus[red] > plus[blue] && minus[blue] > minus[red]);
  const phase = tableFor("phase", LOOK);
  const both = [-180, 180].map((degrees) => colourOf(phase, degrees));
  for (const channel of [0, 1, 2]) close(both[0][channel], both[1][channel], 8); // two steps of the table apart
  assert.notDeepEqual(colourOf(phase, -90), colourOf(phase, 90));
});

test("the outermost cells are centred on the square's end, +u on the left and +v above", () => {
  const project = projection(viewOf(100), { left: 40, top: 0, side: 300 }, -1);
  const [half, side] = [80, 5];
  const { x, y, size } = placeOf(half, side, project);
  close(x + size / side / 2, project.toX(half));
  close(y + size / side / 2, project.toY(half));
  close(x + size / 2, project.toX(0)); // the middle cell on the middle
  close(y + size / 2, project.toY(0));
});

test("a halo is wider than its stroke and of the page, and lets more be seen where tracks are many", () => {
  const looks = { sample: { colour: "blue", width: 1, alpha: 0.72 } };
  const [few, many] = [true, false].map((strong) => haloed(looks, "white", strong).sample);
  assert.equal(few.colour, "white");
  assert.ok(many.width > 1 && few.width > many.width && few.alpha > many.alpha);
});
