// The request path with a model and a clock of our own: one question at a time, nothing lost, nothing out of order.
import assert from "node:assert/strict";
import test from "node:test";
import { deflateSync } from "node:zlib";
import { Link, Window, remember } from "../../synthwidgets/views/js/link.js";

class Clock {
  time = 0;
  alarms = new Map();
  performance = { now: () => this.time };
  setTimeout = (call, wait) => {
    const id = Symbol("alarm");
    this.alarms.set(id, { call, at: this.time + wait });
    return id;
  };
  clearTimeout = (id) => this.alarms.delete(id);
  advance(wait) {
    this.time += wait;
    for (const [id, { call, at }] of [...this.alarms]) {
      if (at <= this.time && this.alarms.delete(id)) call();
    }
  }
}

class Model {
  sent = [];
  ears = new Set();
  files = [];
  send = (content, callbacks, buffers) => this.sent.push(content) && buffers && this.files.push(buffers);
  on = (_, ear) => this.ears.add(ear);
  off = (_, ear) => this.ears.delete(ear);
  says = (message, buffers = []) => this.ears.forEach((ear) => ear(message, buffers));
  answer = (index, message = {}, buffers = []) => this.says({ token: this.sent[index].token, ...message }, buffers);
}

const setUp = () => {
  const [model, clock, answers, states] = [new Model(), new Clock(), [], []];
  const link = new Link(model, {
    view: "me",
    clock,
    onAnswer: (answer) => answers.push(answer),
    onState: (state) => states.push(state),
  });
  return { model, clock, answers, states, link };
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test("one request is under way, and the newest value of each input is remembered", () => {
  const { model, link } = setUp();
  link.send({ all: true });
  link.send({ sets: { a: 1, b: 1 } });
  link.send({ sets: { a: 2 } });
  assert.deepEqual(model.sent, [{ token: "me-1", all: true }]);
  model.answer(0);
  assert.deepEqual(model.sent.slice(1), [{ token: "me-2", sets: { a: 2, b: 1 } }]);
});

test("of a slider's acts the newest is remembered, and its release ends them", () => {
  const { link, model } = setUp();
  link.send({ act: ["set_sky_flux", 1] });
  for (const flux of [2, 3]) link.send({ act: ["set_sky_flux", flux] });
  link.send({ act: ["set_sky_width", 1] });
  model.answer(0);
  model.answer(1);
  link.send({ act: ["set_sky_width", 2] });
  link.send({ act: ["set_sky_width", 3], release: true });
  link.send({ act: ["set_sky_width", 4] });
  model.answer(2);
  model.answer(3);
  assert.deepEqual(model.sent.map(({ token, ...request }) => request), [
    { act: ["set_sky_flux", 1] },
    { act: ["set_sky_flux", 3] },
    { act: ["set_sky_width", 1] },
    { act: ["set_sky_width", 3], release: true },
    { act: ["set_sky_width", 4] },
  ]);
});

test("a remembered act is kept and goes before what came later", () => {
  const { model, link } = setUp();
  link.send({});
  link.send({ sets: { a: 1 } });
  link.send({ act: ["drop"], release: true });
  link.send({ act: ["undo"] });
  link.send({ sets: { a: 5 } });
  for (let i = 0; i < 4; i++) model.answer(i);
  const sent = model.sent.slice(1).map(({ token, ...content }) => content);
  assert.deepEqual(sent, [
    { sets: { a: 1 }, act: ["drop"], release: true },
    { act: ["undo"] },
    { sets: { a: 5 } },
  ]);
});

test("the end of a gesture is not merged into the next gesture", () => {
  const ended = remember([{ sets: { a: 1 } }], { sets: { a: 2 }, release: true });
  assert.deepEqual(ended, [{ sets: { a: 2 }, release: true }]);
  assert.equal(remember(ended, { sets: { a: 3 } }).length, 2);
});

test("who asks stays in the browser and comes back with the answer", async () => {
  const { model, link, answers } = setUp();
  link.send({ sets: { a: 1 }, origin: "slider" });
  assert.deepEqual(model.sent[0], { token: "me-1", sets: { a: 1 } });
  model.answer(0, { error: "Too large.", inputs: { a: 0 } });
  await settled();
  assert.equal(answers[0].error, "Too large.");
  assert.deepEqual(answers[0].inputs, { a: 0 });
  assert.equal(answers[0].request.origin, "slider");
  assert.equal(answers[0].values.size, 0);
});

test("answers are painted in their order, though a small one inflates sooner", async () => {
  const { model, link, answers } = setUp();
  link.send({});
  const large = deflateSync(new Uint8Array(4_000_000).map((_, i) => (i * i) >> 3));
  const picture = { buffer: 0, coding: "picture8", shape: [2000, 2000], step: 1, zero: 0 };
  model.answer(0, { values: { picture } }, [new DataView(large.buffer, large.byteOffset, large.byteLength)]);
  link.send({});
  model.answer(1, { values: { picture: { json: 2 } } });
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.deepEqual(answers.map((answer) => answer.token), ["me-1", "me-2"]);
  assert.equal(answers[1].values.get("picture"), 2);
});

test("a broken buffer loses its own answer and no other", async () => {
  const { model, link, answers } = setUp();
  const told = [];
  const whole = console.error;
  console.error = (fault) => told.push(fault);
  link.send({});
  model.answer(0, { values: { x: { buffer: 0, coding: "picture8", shape: [1, 1], step: 1, zero: 0 } } }, [new DataView(new ArrayBuffer(8))]);
  link.send({});
  model.answer(1, { values: { x: { json: 1 } } });
  await settled();
  console.error = whole;
  assert.deepEqual(answers.map((answer) => answer.token), ["me-2"]);
  assert.equal(told.length, 1);
});

test("stale asks plainly, once, and not when something is about to be asked anyway", () => {
  const { model, link } = setUp();
  model.says({ stale: true });
  assert.deepEqual(model.sent, [{ token: "me-1" }]);
  link.send({ sets: { held_enu_m: [[1, 2, 3]] } });
  model.says({ stale: true });
  model.answer(0);
  assert.deepEqual(model.sent.slice(1), [{ token: "me-2", sets: { held_enu_m: [[1, 2, 3]] } }]);
  model.says({ stale: true, but: "me" });
  model.answer(1);
  assert.equal(model.sent.length, 2);
});

test("another view's answers are not ours", async () => {
  const { model, link, answers } = setUp();
  link.send({});
  model.says({ token: "you-1", values: { a: { json: 1 } } });
  await settled();
  assert.deepEqual(answers, []);
  link.send({ sets: { a: 1 } });
  assert.equal(model.sent.length, 1);
});

test("after 5 s without an answer it says so and asks again, every 5 s", () => {
  const { model, clock, states, link } = setUp();
  link.send({ sets: { a: 1 } });
  clock.advance(149);
  assert.deepEqual(states, []);
  clock.advance(1);
  assert.deepEqual(states, [{ busy: true, late: false }]);
  clock.advance(4850);
  assert.deepEqual(states.at(-1), { busy: true, late: true });
  assert.deepEqual(model.sent[1], { token: "me-2" });
  clock.advance(5000);
  assert.deepEqual(model.sent.map((request) => request.token), ["me-1", "me-2", "me-3"]);
  model.answer(2);
  assert.deepEqual(states.at(-1), { busy: false, late: false });
  clock.advance(60_000);
  assert.equal(model.sent.length, 3);
});

test("a line that is cut is as good as no answer: it says so, and closing closes", () => {
  const { model, clock, states, link } = setUp();
  model.send = () => {
    throw new Error("Cannot send");
  };
  link.send({ sets: { a: 1 } });
  clock.advance(5000);
  assert.deepEqual(states.at(-1), { busy: true, late: true });
  link.close();
  assert.equal(model.ears.size, 0);
});

test("an answer to an old token is taken as pictures only", async () => {
  const { model, clock, answers, states, link } = setUp();
  link.send({ sets: { a: 1 } });
  clock.advance(5000);
  link.send({ sets: { a: 2 } });
  model.answer(0, { values: { a: { json: 1 } }, inputs: { a: 1 }, undo: true });
  await settled();
  assert.deepEqual(answers[0].values.get("a"), 1);
  assert.equal(answers[0].inputs, undefined);
  assert.equal(answers[0].undo, undefined);
  assert.equal(states.at(-1).late, false);
  assert.equal(model.sent.length, 2, "what was asked since is still waited for");
  model.answer(1);
  assert.deepEqual(model.sent[2].sets, { a: 2 });
});

test("closing says so, hears nothing more and sends nothing more", async () => {
  const { model, clock, answers, link } = setUp();
  link.send({});
  link.close();
  assert.deepEqual(model.sent.at(-1), { token: "me-2", closing: true });
  model.answer(0, { values: { a: { json: 1 } } });
  link.send({});
  clock.advance(20_000);
  link.close();
  await settled();
  assert.equal(model.sent.length, 2);
  assert.deepEqual(answers, []);
});

// A distant computer: so many ms on the wire, so many for each request, one after the other.
const drag = (wire, work, moves) => {
  const window = new Window();
  let free = 0;
  let time = 0;
  const underWay = [];
  const sizes = [];
  for (let move = 0; move < moves; move++) {
    while (underWay.length < window.size) {
      free = Math.max(free, time + wire / 2) + work;
      underWay.push({ sent: time, back: free + wire / 2 });
    }
    const { sent, back } = underWay.shift();
    time = back;
    window.answered(back - sent, true, work);
    sizes.push(window.size);
  }
  return sizes;
};

test("the window opens to 4 on a fast but distant link", () => {
  assert.equal(Math.max(...drag(100, 6, 40)), 4);
  assert.equal(drag(100, 6, 40).at(-1), 4);
});

test("the window stays at one request when the work, not the wire, takes the time", () => {
  assert.deepEqual(new Set(drag(2, 200, 400)), new Set([1]));
});

test("over a slow narrow link a live request asks for half the pixels, a release for all", () => {
  const { model, clock, link } = setUp();
  for (let i = 0; i < 4; i++) {
    link.send({ sets: { a: i } });
    clock.advance(300);
    model.answer(i);
  }
  link.send({ sets: { a: 9 } });
  assert.equal(model.sent.at(-1).half, true);
  model.answer(4);
  link.send({ sets: { a: 9 }, release: true });
  assert.equal(model.sent.at(-1).half, undefined);
});

test("a file travels as the one buffer of a request of its own", () => {
  const { model, link } = setUp();
  const content = new ArrayBuffer(8);
  link.send({});
  link.send({ sets: { a: 1 } });
  link.send({ act: ["open"], release: true, content, origin: "sky" });
  link.send({ sets: { a: 2 } });
  for (let i = 0; i < 4; i++) model.answer(i);
  const sent = model.sent.slice(1).map(({ token, ...message }) => message);
  assert.deepEqual(sent, [{ sets: { a: 1 } }, { act: ["open"], release: true }, { sets: { a: 2 } }]);
  assert.deepEqual(model.files, [[content]]);
});

test("asking for a file is a request of its own, and the file comes with the answer", async () => {
  const { model, link, answers } = setUp();
  link.send({});
  link.send({ sets: { a: 1 } });
  link.send({ give: ["words"] });
  link.send({ sets: { a: 2 } });
  model.answer(0);
  model.answer(1);
  const bytes = new DataView(new ArrayBuffer(3));
  model.answer(2, { values: { a: { json: 1 } }, file: { name: "words.txt", type: "text/plain", buffer: 1 } }, [null, bytes]);
  model.answer(3);
  await settled();
  const sent = model.sent.slice(1).map(({ token, ...message }) => message);
  assert.deepEqual(sent, [{ sets: { a: 1 } }, { give: ["words"] }, { sets: { a: 2 } }]);
  assert.equal(answers[2].file.name, "words.txt");
  assert.equal(answers[2].file.content, bytes);
});

test("a file may take a minute before it counts as late", () => {
  const { model, clock, states, link } = setUp();
  link.send({ give: ["picture"] });
  clock.advance(59_000);
  assert.deepEqual(states.at(-1), { busy: true, late: false });
  clock.advance(1000);
  assert.deepEqual(states.at(-1), { busy: true, late: true });
  assert.equal(model.sent.length, 2);
});

test("a release that waits behind another is pending until its own answer", () => {
  const { model, link } = setUp();
  assert.equal(link.pending, false);
  for (const value of [12, 24]) link.send({ sets: { removed: value }, release: true });
  assert.equal(model.sent.length, 1);
  model.answer(0);
  assert.equal(link.pending, true);
  model.answer(1);
  assert.equal(link.pending, false);
});
