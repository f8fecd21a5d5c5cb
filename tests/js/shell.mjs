// The shell's plain functions: sizes, grids, keys, numbers, the pieces of the sentence.
import assert from "node:assert/strict";
import test from "node:test";
import { gridOf, peopled, sizeOf, zoomOf } from "../../synthwidgets/views/js/layout.js";
import { counted, everyDigit, formatNumber, parseNumber, withUnit } from "../../synthwidgets/views/js/numbers.js";
import { freePlace } from "../../synthwidgets/views/js/panels/antenna_table.js";
import { share, trackOf } from "../../synthwidgets/views/js/panels/slider.js";
import { piecesOf, untold } from "../../synthwidgets/views/js/panels/words.js";
import { rowsOf, wishOf } from "../../synthwidgets/views/js/shell/keys.js";
import { Store } from "../../synthwidgets/views/js/store.js";

test("the grid goes by the width of the container", () => {
  assert.deepEqual([619, 620, 1099, 1100].map(sizeOf), ["narrow", "medium", "medium", "wide"]);
});

test("larger screens show the same page, larger, and never taller than the window", () => {
  assert.equal(zoomOf(1366, 768), 1);
  assert.equal(zoomOf(1920, 1080), 1920 / 1366);
  assert.equal(zoomOf(1920, 768), 1);
  assert.equal(zoomOf(900, 2000), 1);
  assert.equal(zoomOf(2732, Infinity), 2);
});

test("a wide grid gives its last column room for the colour bar; other grids have equal columns", () => {
  const wide = gridOf(["a b c", "d e c"], "wide");
  assert.equal(wide.areas, '"a b c" "d e c"');
  assert.equal(wide.columns, "minmax(0, 404fr) minmax(0, 404fr) minmax(0, 450fr)");
  assert.equal(wide.rows, "auto 1fr");
  assert.equal(gridOf(["a", "b"], "narrow").columns, "minmax(0, 404fr)");
});

test("beside tall panels low ones are not pulled apart: the row that nothing ends and begins in is loose", () => {
  assert.equal(gridOf(["ground image", "uv pair", "uv vis", "globe vis"], "medium").rows, "auto auto 1fr auto");
});

test("an area that nobody stands in is left empty, and a row of nobody goes", () => {
  assert.deepEqual(peopled(["ground uv", "globe vis", "notes notes"], ["ground", "uv", "globe"]), ["ground uv", "globe ."]);
});

const at = (matching) => ({ closest: (selector) => (matching && selector.includes(matching) ? {} : null) });
const press = (key, more = {}, target = at()) => wishOf({ key, target, ...more }, true);

test("keys ask for what the table says", () => {
  assert.deepEqual(["r", "R", "m", "?", "Escape", "x"].map((key) => press(key)), ["reset", "reset", "more", "keys", "close", undefined]);
  assert.deepEqual(["p", "b", "h", "f"].map((key) => press(key)), ["pin", "flip", "cover", "projector"]);
  assert.equal(press("z", { ctrlKey: true }), "undo");
  assert.equal(press("Z", { ctrlKey: true, shiftKey: true }), "redo");
  assert.equal(press("y", { ctrlKey: true }), "redo");
  assert.equal(press("z", { metaKey: true }), "undo");
  assert.equal(press("r", { ctrlKey: true }), undefined, "the browser reloads");
});

test("the table of keys has the rows that an app has", () => {
  const [block, synthesis, dial] = [["Timeline", "Balance"], ["ArrayMap", "ImagePane"], ["GainDial"]].map(rowsOf);
  assert.deepEqual(["scan", "scans", "zoom", "pan", "antenna", "several", "undo"].filter((row) => block.includes(row)), ["scan", "scans", "zoom", "undo"]);
  assert.deepEqual(["scan", "zoom", "pan", "antenna", "several"].filter((row) => synthesis.includes(row)), ["zoom", "pan", "antenna", "several"]);
  assert.deepEqual(["zoom", "pan", "antenna", "several", "reset"].filter((row) => dial.includes(row)), ["reset"]);
});

test("letters do nothing in a text field, in a menu, or when they are switched off", () => {
  assert.equal(press("r", {}, at("textarea")), undefined);
  assert.equal(press("z", { ctrlKey: true }, at("textarea")), undefined, "the field undoes its own typing");
  assert.equal(press("r", {}, at("select")), undefined);
  assert.equal(press("z", { ctrlKey: true }, at("select")), "undo");
  assert.equal(wishOf({ key: "r", target: at() }, false), undefined);
  assert.equal(wishOf({ key: "z", ctrlKey: true, target: at() }, false), "undo");
});

test("numbers have a real minus sign and no more digits than asked for", () => {
  assert.equal(formatNumber(-30, 0), "−30");
  assert.equal(formatNumber(-0.01, 1), "0.0");
  assert.equal(formatNumber(1234.5), "1235");
  assert.equal(formatNumber(0.05), "0.05");
  assert.equal(formatNumber(0.0012345), "0.00123");
  assert.equal(withUnit("230", "GHz"), "230\u00a0GHz");
  assert.equal(withUnit("−30", "°"), "−30°");
});

test("none and one have words of their own, also in front of another array's", () => {
  assert.deepEqual([0, 1, 2, "1", "1 + 43"].map((count) => counted("antennas", count)), ["antennas.none", "antennas.one", "antennas", "antennas.one", "antennas"]);
});

test("what was typed is read with either minus sign and either point", () => {
  assert.equal(parseNumber(" −2,5 "), -2.5);
  assert.equal(parseNumber("1e3"), 1000);
  assert.ok(Number.isNaN(parseNumber("")));
  assert.ok(Number.isNaN(parseNumber("ten")));
});

test("the unit that stands beside a field may be typed with the number, and no other", () => {
  assert.deepEqual([["41,4 %", "%"], ["352 m", "m"], ["10°", "°"], ["−41.4 °", "°"], ["7", "m"]].map(([text, unit]) => parseNumber(text, unit)), [41.4, 352, 10, -41.4, 7]);
  for (const [text, unit] of [["352 km", "m"], ["352 m", ""], ["%", "%"], ["10 m", "°"]]) assert.ok(Number.isNaN(parseNumber(text, unit)), text);
});

test("a logarithmic track goes there and back, in three digits", () => {
  const track = trackOf({ low: 0.05, high: 1000, log: true, step: 0.001, digits: 1 });
  assert.equal(track.value(track.at(230)), 230);
  assert.equal(track.value(0), 0.05);
  assert.equal(track.value(track.high), 1000);
  assert.equal(share(track.at(1e6), track), 1, "what lies beyond the end stands at the end");
});

test("what somebody typed is told with all of its digits", () => {
  assert.deepEqual([-30.5, 230.538, 12].map(everyDigit), ["−30.5", "230.538", "12"]);
});

test("a logarithmic track of whole numbers gives each of them to a key, and ends where it ends", () => {
  const track = trackOf({ low: 2, high: 313, log: true, step: 1, digits: 0 });
  const numbers = Array.from({ length: track.high + 1 }, (_, at) => track.value(at));
  assert.deepEqual(numbers.slice(0, 12), [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  assert.equal(numbers.at(-1), 313);
  assert.deepEqual(numbers.map(track.at), numbers.map((_, at) => at), "there and back");
  assert.ok(numbers.every((number, at) => at === 0 || number > numbers[at - 1]));
  assert.equal(track.format(43), "43");
});

test("bold pieces stand between two stars", () => {
  assert.deepEqual(piecesOf("**43 antennas** make **903**."), [
    { text: "43 antennas", bold: true },
    { text: " make ", bold: false },
    { text: "903", bold: true },
    { text: ".", bold: false },
  ]);
});

test("a headline above a curtain says no more than who observes", () => {
  const said = (sentence) => untold(piecesOf(sentence)).map(({ text }) => text).join("");
  assert.equal(said("**51.8 %** of 50.6 min looks up, **26.2 min**."), "51.8 % of 50.6 min looks up."); // no end in 50.6
  assert.equal(said("**43 antennas** make **903 pairs**. Longest baseline **1.2 km**, beam **1.2″**."), "43 antennas make 903 pairs.");
  assert.equal(said("**Two antennas, one pair**: the picture is one set of stripes."), "Two antennas, one pair.");
  assert.equal(said("**3 antennas** at one place: every pair sees it."), "3 antennas at one place.");
});

test("a new antenna never goes where the one before it went", () => {
  const positions = [];
  const places = new Set();
  for (let count = 0; count < 60; count++) {
    const [east, north] = freePlace(positions);
    assert.ok(Number.isFinite(east) && Number.isFinite(north));
    places.add(`${east},${north}`);
    positions.push(east, north, 0);
  }
  assert.equal(places.size, 60);
});

test("an answer changes what it brings, and the inputs that differ", () => {
  const store = new Store({ a: [1, 2], b: 1 });
  const changed = store.take({ token: "x-1", values: new Map([["image", 5]]), inputs: { a: [1, 2], b: 2 }, undo: true });
  assert.deepEqual([...changed], ["image", "b"]);
  assert.equal(store.inputs.b, 2);
  assert.equal(store.undo, true);
  store.take({ token: "x-2", values: new Map() });
  assert.equal(store.inputs.b, 2, "an answer without inputs leaves them");
});

test("an input in a hand is what the hand has, until an answer has it; what is not saved is in no control", () => {
  const store = new Store({ declination_deg: -30, robust: 0 });
  assert.deepEqual(store.send({ declination_deg: -20, held_indices: [1] }), ["hand.declination_deg"]);
  assert.deepEqual(store.send(), []);
  assert.equal(store.input("declination_deg"), -20);
  assert.equal(store.input("robust"), 0);
  assert.equal(store.inputs.declination_deg, -30, "what is kept and shared is the app's own");
  store.take({ token: "x-1", values: new Map(), inputs: { declination_deg: -25, robust: 0 } });
  assert.deepEqual(store.settle(), ["hand.declination_deg"]);
  assert.equal(store.input("declination_deg"), -25);
});

test("what was pinned keeps its inputs while a hand moves", () => {
  const store = new Store({ declination_deg: -30 });
  store.pin();
  store.flipped = true;
  store.send({ declination_deg: -20 });
  assert.equal(store.input("declination_deg"), -30);
});
