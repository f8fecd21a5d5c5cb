// What is kept and shared, in the browser's part: links, what takes a file, the memory of a learner.
import assert from "node:assert/strict";
import test from "node:test";
import { tooLarge } from "../../synthwidgets/views/js/files.js";
import { wordsFor } from "../../synthwidgets/views/js/shell/drop.js";
import { inShort, Memory, storage } from "../../synthwidgets/views/js/shell/memory.js";
import { unanswered } from "../../synthwidgets/views/js/shell/offer.js";
import { cellOf, linkOf } from "../../synthwidgets/views/js/shell/share_link.js";

test("a link takes the language along, and no token", () => {
  const place = { origin: "https://a.org", pathname: "/voila/render/synthesis.ipynb", search: "?token=secret&lang=es&state=old&theme=dark" };
  assert.equal(linkOf("ab-_1", place), "https://a.org/voila/render/synthesis.ipynb?state=ab-_1&lang=es");
  assert.equal(linkOf("ab", { ...place, search: "" }), "https://a.org/voila/render/synthesis.ipynb?state=ab");
  assert.equal(cellOf("ab", "Synthesis"), 'Synthesis.from_link("ab")');
});

test("a file that hovers over a panel with words of its own is told those, elsewhere the app's", () => {
  const drops = { "": "a sky", ground: "antennas" };
  assert.deepEqual(wordsFor("ground", drops), { own: true, words: "antennas" });
  assert.deepEqual(wordsFor("image", drops), { own: false, words: "a sky" });
  assert.deepEqual(wordsFor(undefined, drops), { own: false, words: "a sky" });
});

test("the sentence for a file that is too large names both sizes", () => {
  const text = (key, values) => `${key} ${JSON.stringify(values)}`;
  assert.equal(tooLarge(25e6, { largest_file: 25e6 }, text), undefined);
  assert.equal(tooLarge(1e8, { largest_file: 25e6 }, text), 'ui.files.large {"largest":25,"got":100}');
});

class Store {
  #map = new Map();
  get length() {
    return this.#map.size;
  }
  key = (index) => [...this.#map.keys()][index];
  getItem = (key) => this.#map.get(key) ?? null;
  setItem = (key, value) => this.#map.set(key, value);
  removeItem = (key) => this.#map.delete(key);
}

test("what was written is read, for the same start on the same page only", () => {
  const store = new Store();
  new Memory("start", "/a", store, () => 1).write({ robust: 1 }, "3 antennas");
  assert.deepEqual(new Memory("start", "/a", store).read(), { words: "3 antennas", inputs: { robust: 1 } });
  assert.equal(new Memory("start", "/b", store).read(), null);
  assert.equal(new Memory("other", "/a", store).read(), null);
  new Memory("start", "/a", store).forget();
  assert.equal(store.length, 0);
});

test("of many pages the oldest are forgotten, and nothing of anybody else's", () => {
  const store = new Store();
  store.setItem("someone", "else");
  for (let page = 0; page < 30; page++) new Memory("start", `/${page}`, store, () => page).write({ page }, "");
  assert.equal(store.length, 21);
  assert.equal(new Memory("start", "/9", store).read(), null);
  assert.deepEqual(new Memory("start", "/10", store).read().inputs, { page: 10 });
  assert.equal(store.getItem("someone"), "else");
});

test("what is too large is not kept, and what was there stays", () => {
  const store = new Store();
  const memory = new Memory("start", "/", store);
  memory.write({ robust: 1 }, "");
  memory.write({ picture: "A".repeat(500_000) }, "");
  assert.deepEqual(memory.read().inputs, { robust: 1 });
});

test("what is damaged, or of another version, is not offered", () => {
  const store = new Store();
  const memory = new Memory("start", "/", store);
  const entry = { version: 1, saved: 0, words: "", inputs: {} };
  for (const bad of ["", "{", "null", "7", { ...entry, version: 2 }, { ...entry, words: 5 }, { ...entry, inputs: [] }, { ...entry, inputs: null }]) {
    store.setItem(memory.key, typeof bad === "string" ? bad : JSON.stringify(bad));
    assert.equal(memory.read(), null, JSON.stringify(bad));
  }
  store.setItem(memory.key, JSON.stringify(entry));
  assert.deepEqual(memory.read(), { words: "", inputs: {} });
});

test("storage that is forbidden or full is as good as none", () => {
  const forbidden = new Proxy({}, { get: () => () => { throw new Error("forbidden"); } });
  for (const store of [null, forbidden]) {
    const memory = new Memory("start", "/", store);
    memory.write({ a: 1 }, "");
    assert.equal(memory.read(), null);
    memory.forget();
  }
  const had = Object.getOwnPropertyDescriptor(globalThis, "localStorage");
  Object.defineProperty(globalThis, "localStorage", { configurable: true, get() { throw new Error("forbidden"); } });
  assert.equal(storage(), null);
  delete globalThis.localStorage;
  if (had) Object.defineProperty(globalThis, "localStorage", had);
});

test("what waits for an answer is the latest work, then what was offered before it, once each", () => {
  const [now, drag, work] = [{ x: 0 }, { x: 1 }, { x: 2 }].map((inputs) => ({ words: "", inputs }));
  assert.deepEqual(unanswered({ x: 0 }, [drag, work]), [drag, work]);
  assert.deepEqual(unanswered({ x: 0 }, [work, work]), [work]);
  assert.deepEqual(unanswered({ x: 0 }, [now, work]), [work]);
  assert.deepEqual(unanswered({ x: 0 }, [null, null]), []);
});

test("a long sentence is cut at a word", () => {
  assert.equal(inShort("**43 antennas** make **903 pairs**."), "43 antennas make 903 pairs.");
  assert.equal(inShort("one two three four", 10), "one two …");
});
