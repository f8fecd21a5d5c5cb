// One question a page, however many widgets; and where the one that asked is gone, another one asks.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

const SHELF = Symbol.for("synthwidgets");
const APP = `export default { render: ({ el }) => el.shown.push(el.name) };`;
const styles = [];
// node imports from no blob
globalThis.Blob = class { constructor([code]) { this.code = code; } };
URL.createObjectURL = ({ code }) => `data:text/javascript,${encodeURIComponent(code)}`;
URL.revokeObjectURL = () => {};
globalThis.document = { head: { append: ({ textContent }) => styles.push(textContent) }, createElement: () => ({}) };

const { default: loader } = await import("../../synthwidgets/views/loader.js");

class Model {
  ears = [];
  sent = [];
  get = () => ({ script: "abc" });
  on = (_, ear) => this.ears.push(ear);
  off = (_, ear) => (this.ears = this.ears.filter((one) => one !== ear));
  send = (message) => this.sent.push(message);
  hear = (message, ...texts) => this.ears.forEach((ear) => ear(message, texts.map((text) => new TextEncoder().encode(text))));
}

const settled = () => new Promise((done) => setImmediate(done));

test("seventeen widgets ask once, and each is drawn", async () => {
  globalThis[SHELF].clear();
  const shown = [];
  const models = Array.from({ length: 17 }, () => new Model());
  const drawn = models.map((model, name) => loader.render({ model, el: { name, shown } }));
  assert.deepEqual(models.flatMap(({ sent }) => sent), [{ script: "abc" }]);
  models[0].hear({ token: "x-1", values: {} }); // an answer to something else
  models[0].hear({ script: "abc" }, APP, ".sw {}");
  await Promise.all(drawn);
  assert.deepEqual(shown, [...models.keys()]);
  assert.deepEqual(styles, [".sw {}"]);
  assert.deepEqual(models[0].ears, []);
});

test("where the first is gone another one asks", async () => {
  globalThis[SHELF].clear();
  mock.timers.enable({ apis: ["setTimeout"] });
  const [gone, other] = [new Model(), new Model()];
  const shown = [];
  gone.send = () => {};
  void loader.render({ model: gone, el: { name: "gone", shown } });
  const drawn = loader.render({ model: other, el: { name: "other", shown } });
  for (let turn = 0; !other.sent.length && turn < 9; turn++) {
    mock.timers.tick(5000);
    await settled();
  }
  mock.timers.reset();
  assert.deepEqual(other.sent, [{ script: "abc" }]);
  other.hear({ script: "abc" }, APP, "");
  await drawn;
  assert.ok(shown.includes("other"));
});

test("a script that does not run is a fault, and is not asked for again", async () => {
  globalThis[SHELF].clear();
  const model = new Model();
  const drawn = loader.render({ model, el: {} });
  model.hear({ script: "abc" }, "export default {", "");
  await assert.rejects(drawn, SyntaxError);
  assert.equal(model.sent.length, 1);
});
