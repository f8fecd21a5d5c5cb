// The request path: the browser asks, the kernel answers each request once, in order.
//
// While an answer is awaited only the newest wish is remembered, so a slow computer shows fewer pictures,
// never late ones. There is no timer between the hand and the wire.

import { decodeAnswer } from "./decode.js";

const PATIENCE_MS = 5000; // without an answer for so long we say so, and ask again
const FILE_PATIENCE_MS = 60_000; // a file takes its time on the wire, and a printed page in the kernel
const BUSY_MS = 150; // shorter waits show nothing
const LARGEST_WINDOW = 4;
const ROUND_TRIPS = 4; // so many are compared at a time: their median does not mind one late frame
const GROWTH = 1.4; // a round trip this much longer means that requests wait for one another
const SLOW_MS = 250; // round trips above this ask for half the pixels

const DISTANT_MS = 60; // a wire this long, there and back, is worth a second request under way

// How many requests may be under way: more on a distant link while that does not lengthen the round trip, else one.
// Where the work takes the time a second request would only wait, and the picture would lag behind the hand.
export class Window {
  size = 1;
  #alone = Infinity; // the usual round trip when requests go one by one
  #rest = 0;
  #restNext = 4;
  #recent = [];

  // `waiting`: something was remembered when this answer came, so a wider window would have been used; `work` is
  // what the answer itself took of the round trip.
  answered(roundTrip, waiting, work = 0) {
    this.#recent.push(roundTrip);
    const distant = roundTrip - work > DISTANT_MS;
    if (this.#recent.length < ROUND_TRIPS) return;
    const usual = this.#recent.sort((a, b) => a - b)[ROUND_TRIPS >> 1];
    this.#recent = [];
    if (this.size === 1) this.#alone = usual;
    if (usual > GROWTH * this.#alone) this.close();
    else if (this.#rest > 0) this.#rest -= 1;
    else if (waiting && distant && this.size < LARGEST_WINDOW) this.size += 1;
  }

  // Back to one; each time it is longer before a wider one is tried again.
  close() {
    this.size = 1;
    this.#rest = this.#restNext;
    this.#restNext = Math.min(64, 2 * this.#restNext);
  }

  get slow() {
    return this.size === 1 && this.#alone > SLOW_MS && this.#alone < Infinity;
  }
}

// What is remembered: newest value per input wins, and the newest of a slider's acts; an act or the end of a gesture
// closes a request for good. A request that brings a file (`content`) or asks for one (`give`) stays by itself.
export const remember = (requests, wish) => {
  const last = requests.at(-1);
  const slides = last?.act && !last.release && !last.content && last.act[0] === wish.act?.[0];
  if (slides) return [...requests.slice(0, -1), wish];
  if (!last || last.act || last.release || last.give || wish.give || wish.content) return [...requests, wish];
  const sets = last.sets || wish.sets ? { sets: { ...last.sets, ...wish.sets } } : {};
  return [...requests.slice(0, -1), { ...last, ...wish, ...sets }];
};

export class Link {
  #waiting = [];
  #underWay = new Map(); // token -> {request, sent}
  #given = new Set(); // tokens that were given up: their answers are taken as pictures only
  #window = new Window();
  #counter = 0;
  #answers = Promise.resolve();
  #busyTimer;
  #lateTimer;

  // onAnswer({token, request, values, …}) in the order of the answers; onState({busy, late}) when one changes.
  // `standing()` is what every request of this view says.
  constructor(model, { onAnswer, onState = () => {}, standing = () => ({}), view = newView(), clock = globalThis }) {
    Object.assign(this, { model, onAnswer, onState, standing, view, clock, busy: false, late: false, closed: false });
    this.listen = (message, buffers) => this.#hear(message, buffers ?? []);
    model.on("msg:custom", this.listen);
  }

  // `origin` names the panel that asks, `then(file)` takes the file that was asked for, `file` is the name of
  // the one that is brought; all stay in the browser.
  send(wish) {
    if (this.closed) return;
    this.#waiting = remember(this.#waiting, wish);
    this.#pump();
  }

  // Whether anything is asked that is not yet answered.
  get pending() {
    return this.#waiting.length > 0 || this.#underWay.size > 0;
  }

  close() {
    if (this.closed) return;
    this.closed = true;
    this.#stopTimers();
    this.model.off("msg:custom", this.listen);
    this.#post({ token: this.#token(), closing: true });
  }

  #pump() {
    while (this.#waiting.length && this.#underWay.size < this.#window.size) {
      const request = this.#waiting.shift();
      const { origin, then, content, file, ...message } = request;
      const live = (message.sets || message.act) && !message.release;
      this.#transmit(request, live && this.#window.slow ? { ...message, half: true } : message, content);
    }
  }

  #transmit(request, message, content) {
    const token = this.#token();
    this.#underWay.set(token, { request, sent: this.clock.performance.now() });
    this.#post({ token, ...this.standing(), ...message }, content);
    this.#watch();
  }

  // A notebook throws where its kernel was restarted. That is no answer like any other: patience ends, and we say so.
  #post(message, content) {
    try {
      if (content) this.model.send(message, undefined, [content]);
      else this.model.send(message);
    } catch {
      // Nobody to tell.
    }
  }

  #hear(message, buffers) {
    if (message.stale) {
      // Every answer brings what is stale, so this asks only when nothing else is about to.
      if (message.but !== this.view && !this.#waiting.length) this.send({});
      return;
    }
    const old = this.#given.delete(message.token);
    const asked = this.#underWay.get(message.token);
    if (!old && !asked) return; // another view's
    if (asked) this.#settle(message.token, asked, message.work_ms);
    this.#stopTimers();
    this.#state({ busy: false, late: false });
    this.#deliver(message, buffers, old, asked?.request ?? {});
    this.#pump();
    this.#watch();
  }

  #settle(token, { sent, request }, work) {
    this.#underWay.delete(token);
    if (!request.content && !request.give) this.#window.answered(this.clock.performance.now() - sent, this.#waiting.length > 0, work);
  }

  // Inflating takes its own time, so one chain keeps the answers in order.
  #deliver(message, buffers, old, request) {
    const { values, file, ...rest } = old ? { token: message.token, values: message.values } : message;
    if (file) rest.file = { ...file, content: buffers[file.buffer] };
    const decoded = decodeAnswer(values, buffers);
    decoded.catch(() => {}); // it is met below, when its turn comes
    this.#answers = this.#answers
      .then(async () => this.closed || this.onAnswer({ ...rest, request, old, values: await decoded }))
      .catch((fault) => console.error(fault));
  }

  #watch() {
    if (this.closed || !this.#underWay.size) return;
    this.#busyTimer ??= this.clock.setTimeout(() => this.#state({ busy: true }), BUSY_MS);
    const files = [...this.#underWay.values()].some(({ request }) => request.content || request.give);
    this.#lateTimer ??= this.clock.setTimeout(() => this.#giveUp(), files ? FILE_PATIENCE_MS : PATIENCE_MS);
  }

  // Nobody answered: say so and ask again, plainly, because what was asked may yet be done.
  #giveUp() {
    this.#stopTimers();
    for (const token of this.#underWay.keys()) this.#given.add(token);
    this.#underWay.clear();
    this.#window.close();
    this.#state({ busy: true, late: true });
    this.#transmit({}, {});
  }

  #state(change) {
    const before = [this.busy, this.late];
    Object.assign(this, change);
    if (this.busy !== before[0] || this.late !== before[1]) this.onState({ busy: this.busy, late: this.late });
  }

  #stopTimers() {
    this.clock.clearTimeout(this.#busyTimer);
    this.clock.clearTimeout(this.#lateTimer);
    this.#busyTimer = this.#lateTimer = undefined;
  }

  #token() {
    return `${this.view}-${++this.#counter}`;
  }
}

const newView = () => Math.random().toString(36).slice(2, 10);
