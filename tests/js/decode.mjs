// What Python writes (coding.py) is what the browser reads.
import assert from "node:assert/strict";
import test from "node:test";
import { deflateSync } from "node:zlib";
import { decodeAnswer, decodeEntry } from "../../synthwidgets/views/js/decode.js";

// As anywidget hands it over: a view that starts anywhere in a larger buffer.
const asView = (bytes) => {
  const larger = new Uint8Array(bytes.length + 8);
  larger.set(bytes, 3);
  return new DataView(larger.buffer, 3, bytes.length);
};

test("a JSON entry is its value, null too", async () => {
  const values = await decodeAnswer({ a: { json: null }, b: { json: [1, "x"] } }, []);
  assert.deepEqual([...values], [["a", null], ["b", [1, "x"]]]);
});

test("an answer without values is an empty Map", async () => {
  assert.equal((await decodeAnswer(undefined, [])).size, 0);
});

test("picture8 sums the differences along x and y modulo 256", async () => {
  // levels [[10, 250, 3], [200, 0, 255]]: by hand, d = q − left − above + above-left, modulo 256
  const differences = Uint8Array.from([10, 240, 9, 190, 72, 246]);
  const entry = { buffer: 0, coding: "picture8", shape: [2, 3], step: 0.5, zero: 10 };
  const { array, shape, precise } = await decodeEntry(entry, [asView(deflateSync(differences))]);
  assert.deepEqual([...array], [0, 120, -3.5, 95, -5, 122.5]);
  assert.deepEqual(shape, [2, 3]);
  assert.equal(precise, false);
});

test("raw numbers are read wherever their view starts, exactly", async () => {
  for (const [coding, Kind] of [["float64", Float64Array], ["float32", Float32Array], ["int32", Int32Array], ["uint8", Uint8Array]]) {
    const numbers = Kind.from([1, 0, 200, 3.25]);
    const view = asView(new Uint8Array(numbers.buffer));
    const { array, precise } = await decodeEntry({ buffer: 0, coding, shape: [2, 2] }, [view]);
    assert.deepEqual(array, numbers);
    assert.ok(precise);
  }
});

test("int16 is scaled, and −32768 is not a number", async () => {
  const levels = Int16Array.from([-32768, -2, 0, 32767]);
  const view = asView(new Uint8Array(levels.buffer));
  const { array } = await decodeEntry({ buffer: 0, coding: "int16", shape: [4], step: 0.5 }, [view]);
  assert.deepEqual([...array], [NaN, -1, 0, 16383.5]);
});
