// Native fields under a hand: when a gesture ends, and what an app may show in them then. What the browser fires is what
// Chromium was seen to fire: no "change" where a thumb or a number ends as it began.
import assert from "node:assert/strict";
import test from "node:test";
import { ArrayMap } from "../../synthwidgets/views/js/panels/map.js";
import { MapGestures } from "../../synthwidgets/views/js/panels/map_gestures.js";
import { NumberField, rangeInput } from "../../synthwidgets/views/js/panels/slider.js";

const element = () =>
  Object.assign(new EventTarget(), { style: {}, classList: { add() {} }, append() {}, getAttribute: () => null, setAttribute() {}, removeAttribute() {} });
globalThis.document = Object.assign(new EventTarget(), { createElement: element });
globalThis.cancelAnimationFrame = () => {};
const fire = (target, ...kinds) => kinds.forEach((kind) => target.dispatchEvent(new Event(kind)));
const soon = () => new Promise((resolve) => setTimeout(resolve));

const slider = () => {
  const ends = [];
  const input = rangeInput({ low: 0, high: 100, step: 1 }, {}, () => {}, (at) => ends.push(at));
  input.value = "50";
  return { input, ends };
};

test("a thumb that is brought back to where it was taken is let go of, though no change is fired", async () => {
  for (const goes of ["pointerup", "pointercancel"]) {
    const { input, ends } = slider();
    fire(input, "pointerdown", "input", "input", goes);
    await soon();
    assert.deepEqual(ends, [50]);
  }
});

test("a thumb that is let go elsewhere ends its gesture once, and a press that moves nothing is none", async () => {
  const { input, ends } = slider();
  fire(input, "pointerdown", "input", "pointerup", "change");
  await soon();
  assert.deepEqual(ends, [50]);
  fire(input, "pointerdown", "pointerup");
  await soon();
  assert.deepEqual(ends, [50]);
});

test("a number that is typed and taken back again shows what the app has from then on", () => {
  const inputs = { dishes: 7 };
  const sent = [];
  const field = new NumberField({ id: "n", input: "dishes" }, { el: element(), input: (name) => inputs[name], send: (request) => sent.push(request) });
  fire(field.field, "input");
  inputs.dishes = 8;
  field.draw();
  assert.notEqual(field.field.value, 8, "while one types the field is the hand's");
  fire(field.field, "blur");
  assert.equal(field.field.value, 8);
  inputs.dishes = 9; // undo, or code in a cell
  field.draw();
  assert.equal(field.field.value, 9);
  assert.deepEqual(sent, []);
});

test("a map that is closed while an antenna is being added listens to the page no more", () => {
  const nothing = () => {};
  const heard = []; // the page's listeners
  document.addEventListener = (...ear) => heard.push(ear);
  document.removeEventListener = (...ear) => heard.splice(heard.findIndex((other) => other.every((part, index) => part === ear[index])), 1);
  const map = { handles: { el: element() }, frame: { picture: element() }, showAdding: nothing };
  const gestures = new MapGestures(map);
  gestures.setAdding(true);
  assert.equal(heard.length, 1);
  ArrayMap.prototype.destroy.call({
    gestures, repaint: { cancel: nothing }, window: { destroy: nothing }, hold: { tell: { cancel: nothing } }, watcher: { disconnect: nothing }, forget: [],
  });
  assert.deepEqual(heard, [], "an Escape would be taken from the page");
});
