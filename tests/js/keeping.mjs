// What is kept and shared, in the browser's part: links, what takes a file, the memory of a learner.
import assert from "node:assert/strict";
import test from "node:test";
import { tooLarge } from "../../synthwidgets/views/js/files.js";
import { wordsFor } from "../../synthwidgets/views/js/shell/drop.js";
import { inShort, Memory, storage } from "../../synthwidgets/views/js/shell/memory.js";
import { fileOf, keyOf, offered } from "../../synthwidgets/views/js/shell/offer.js";
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
  constructor(room = Infinity) {
    this.room = room;
  }
  get length() {
    return this.#map.size;
  }
  key = (index) => [...this.#map.keys()][index];
  getItem = (key) => this.#map.get(key) ?? null;
  setItem(key, value) {
    const others = [...this.#map].filter(([name]) => name !== key);
    const full = others.reduce((sum, [name, entry]) => sum + name.length + entry.length, key.length + value.length) > this.room;
    if (full) throw new DOMException("no room", "QuotaExceededError");
    this.#map.set(key, value);
  }
  removeItem = (key) => this.#map.delete(key);
}

const inputsOf = (memory) => memory.others().map(({ inputs }) => inputs);

test("what was written is read by others that start alike on the same page, and by nobody else", () => {
  const store = new Store();
  const first = new Memory("start", "/a", "1", store, () => 7);
  first.write({ robust: 1 }, "3 antennas");
  assert.deepEqual(first.others(), []);
  const second = new Memory("start", "/a", "2", store);
  assert.deepEqual(second.others(), [{ key: first.key, saved: 7, words: "3 antennas", inputs: { robust: 1 } }]);
  assert.deepEqual(new Memory("start", "/a/b", "2", store).others(), []);
  assert.deepEqual(new Memory("other", "/a", "2", store).others(), []);
  second.forget(second.others()[0]);
  assert.equal(store.length, 0);
});

test("neither of two tabs writes over what the other has, and the newest comes first", () => {
  const store = new Store();
  const [one, two] = [1, 2].map((stage) => new Memory("start", "/", stage, store, () => stage));
  two.write({ tab: 2 }, "");
  one.write({ tab: 1 }, "");
  two.write({ tab: 2, more: true }, "");
  assert.deepEqual(inputsOf(new Memory("start", "/", "3", store)), [{ tab: 2, more: true }, { tab: 1 }]);
});

test("what an app has written since it was read is not forgotten", () => {
  const store = new Store();
  let time = 1;
  const [one, two] = [1, 2].map((stage) => new Memory("start", "/", stage, store, () => time++));
  one.write({ robust: 1 }, "");
  const [read] = two.others();
  one.write({ robust: 2 }, "");
  two.forget(read);
  assert.deepEqual(inputsOf(two), [{ robust: 2 }]);
});

test("of many entries the oldest are forgotten, and nothing of anybody else's", () => {
  const store = new Store();
  store.setItem("someone", "else");
  for (let page = 0; page < 50; page++) new Memory("start", `/${page}`, "1", store, () => page).write({ page }, "");
  assert.equal(store.length, 41);
  assert.deepEqual(new Memory("start", "/9", "2", store).others(), []);
  assert.deepEqual(inputsOf(new Memory("start", "/10", "2", store)), [{ page: 10 }]);
  assert.equal(store.getItem("someone"), "else");
});

test("what is too large is not kept, and what was there stays", () => {
  const store = new Store();
  const memory = new Memory("start", "/", "1", store);
  memory.write({ robust: 1 }, "");
  memory.write({ picture: "A".repeat(500_000) }, "");
  assert.deepEqual(inputsOf(new Memory("start", "/", "2", store)), [{ robust: 1 }]);
});

test("where there is no room the oldest of other pages goes, not what waits for an answer; else it is said", () => {
  const store = new Store(900);
  const large = (letters) => ({ picture: "A".repeat(letters) });
  const [old, newer, earlier, now] = [["/old", 1], ["/newer", 2], ["/", 3], ["/", 4]].map(([path, age]) => new Memory("start", path, age, store, () => age));
  for (const memory of [earlier, newer, old]) assert.equal(memory.write(large(100), ""), true);
  assert.equal(now.write(large(300), ""), true); // as much as is left once the oldest is gone
  const kept = [old, newer, earlier].map((memory) => store.getItem(memory.key) !== null);
  assert.deepEqual(kept, [false, true, true]);
  assert.equal(now.write(large(900), ""), false);
  assert.notEqual(store.getItem(earlier.key), null);
  assert.deepEqual(inputsOf(earlier), [large(300)]); // what it had before stays
});

test("what is damaged, or of another version, is not offered", () => {
  const store = new Store();
  const [memory, other] = ["1", "2"].map((stage) => new Memory("start", "/", stage, store));
  const entry = { version: 1, saved: 0, words: "", inputs: {} };
  for (const bad of ["", "{", "null", "7", { ...entry, version: 2 }, { ...entry, words: 5 }, { ...entry, inputs: [] }, { ...entry, inputs: null }]) {
    store.setItem(memory.key, typeof bad === "string" ? bad : JSON.stringify(bad));
    assert.deepEqual(other.others(), [], JSON.stringify(bad));
  }
  store.setItem(memory.key, JSON.stringify(entry));
  assert.deepEqual(inputsOf(other), [{}]);
});

test("storage that is forbidden is as good as none, and nobody is told that it is full", () => {
  const forbidden = new Proxy({}, { get: () => () => { throw new DOMException("no", "SecurityError"); } });
  for (const store of [null, forbidden]) {
    const memory = new Memory("start", "/", "1", store);
    assert.equal(memory.write({ a: 1 }, ""), true);
    assert.deepEqual(memory.others(), []);
  }
  const had = Object.getOwnPropertyDescriptor(globalThis, "localStorage");
  Object.defineProperty(globalThis, "localStorage", { configurable: true, get() { throw new Error("forbidden"); } });
  assert.equal(storage(), null);
  delete globalThis.localStorage;
  if (had) Object.defineProperty(globalThis, "localStorage", had);
});

test("where its sentence would answer a riddle, an entry is told by its time alone", () => {
  assert.deepEqual([keyOf(0, false), keyOf(1, false)], ["ui.memory.offer", "ui.memory.before"]);
  assert.deepEqual([keyOf(0, true), keyOf(1, true)], ["ui.memory.offer.when", "ui.memory.before.when"]);
});

test("offered are the newest and what waits longest, once each, and not how the app stands already", () => {
  const kept = (...values) => values.map((x) => ({ words: "", inputs: { x } }));
  const values = (entries) => entries.map(({ inputs }) => inputs.x);
  assert.deepEqual(values(offered(kept(1, 2), { x: 0 })), [1, 2]);
  assert.deepEqual(values(offered(kept(1, 2, 3, 4), { x: 0 })), [1, 4]);
  assert.deepEqual(values(offered(kept(2, 2), { x: 0 })), [2]);
  assert.deepEqual(values(offered(kept(0, 2), { x: 0 })), [2]);
  assert.deepEqual(offered([], { x: 0 }), []);
});

test("what cannot be taken up is saved as a state file is", () => {
  const { name, content } = fileOf({ inputs: { robust: 1 } });
  assert.ok(name.endsWith(".json"));
  assert.deepEqual(JSON.parse(content), { synthwidgets: 1, robust: 1 });
});

test("a long sentence is cut at a word", () => {
  assert.equal(inShort("**43 antennas** make **903 pairs**."), "43 antennas make 903 pairs.");
  assert.equal(inShort("one two three four", 10), "one two …");
});
