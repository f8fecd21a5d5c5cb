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

// How often five seconds pass until somebody has asked that widget.
const turnsUntilAsked = (model) => {
  let turns = 0;
  for (; !model.sent.length && turns < 30; turns++) mock.timers.tick(5000);
  return turns;
};

test("where the first is gone another one asks, the newest before all others", async (t) => {
  globalThis[SHELF].clear();
  mock.timers.enable({ apis: ["setTimeout"] });
  t.after(() => mock.timers.reset());
  const shown = [];
  const gone = Array.from({ length: 17 }, () => new Model());
  for (const model of gone) void loader.render({ model, el: { name: "gone", shown } });
  const live = new Model();
  const drawn = loader.render({ model: live, el: { name: "live", shown } });
  assert.equal(turnsUntilAsked(live), 1);
  live.hear({ script: "abc" }, APP, "");
  await drawn;
  assert.ok(shown.includes("live"));
  mock.timers.tick(60_000);
  assert.deepEqual(gone.slice(1).flatMap(({ sent }) => sent), []); // nobody asks for what is there
});

test("where all have asked in vain, one that comes later asks at once", (t) => {
  globalThis[SHELF].clear();
  mock.timers.enable({ apis: ["setTimeout"] });
  t.after(() => mock.timers.reset());
  const [gone, live] = [new Model(), new Model()];
  void loader.render({ model: gone, el: {} });
  mock.timers.tick(60_000);
  assert.equal(gone.sent.length, 1); // what waits for an answer need not ask again
  void loader.render({ model: live, el: {} });
  assert.equal(live.sent.length, 1);
});

test("where asking throws, as in a notebook whose kernel was restarted, the next one asks at once", async () => {
  globalThis[SHELF].clear();
  const shown = [];
  const [dead, live] = [new Model(), new Model()];
  dead.send = () => {
    throw new Error("Comm is disposed");
  };
  void loader.render({ model: dead, el: { name: "dead", shown } });
  const drawn = loader.render({ model: live, el: { name: "live", shown } });
  live.hear({ script: "abc" }, APP, "");
  await drawn;
  assert.deepEqual(live.sent, [{ script: "abc" }]);
  assert.ok(shown.includes("live"));
});

test("an answer counts however late it comes, and is taken once", async (t) => {
  globalThis[SHELF].clear();
  mock.timers.enable({ apis: ["setTimeout"] });
  t.after(() => mock.timers.reset());
  const shown = [];
  const [slow, other] = [new Model(), new Model()];
  const drawn = [slow, other].map((model, name) => loader.render({ model, el: { name, shown } }));
  mock.timers.tick(12_000);
  const before = styles.length;
  slow.hear({ script: "abc" }, APP, ".late {}");
  other.hear({ script: "abc" }, APP, ".late {}");
  await Promise.all(drawn);
  assert.deepEqual(shown, [0, 1]);
  assert.equal(styles.length, before + 1);
  assert.deepEqual([slow.ears, other.ears], [[], []]);
});

test("a view that was closed meanwhile is not drawn", async () => {
  globalThis[SHELF].clear();
  const shown = [];
  const [model, closing] = [new Model(), new AbortController()];
  const drawn = loader.render({ model, el: { name: "closed", shown }, signal: closing.signal });
  closing.abort();
  model.hear({ script: "abc" }, APP, "");
  await drawn;
  assert.deepEqual(shown, []);
});

test("a script that does not run is a fault, and is not asked for again", async () => {
  globalThis[SHELF].clear();
  const model = new Model();
  const drawn = loader.render({ model, el: {} });
  model.hear({ script: "abc" }, "export default {", "");
  await assert.rejects(drawn, SyntaxError);
  assert.equal(model.sent.length, 1);
});
