// The row of the live sentence: the sentence, what the hand holds, and what is wrong with the link.

import { h } from "../dom.js";

const SECOND = 1000;
const TOUCHES = ["pointerdown", "keydown"];
const SOON = 250; // what follows at once, such as the exact numbers after a release, is said instead

// Says things to a screen reader, politely and at most once a second; the newest words of each channel win.
class Announcer {
  #waiting = new Map();
  #timer;

  constructor(region) {
    this.region = region;
  }

  say(channel, words) {
    if (!words) return;
    this.#waiting.set(channel, words);
    this.#timer ??= setTimeout(() => this.#speak(), SOON);
  }

  #speak() {
    this.region.textContent = [...this.#waiting.values()].join(" ");
    this.#waiting.clear();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#waiting.size) this.#speak();
    }, SECOND);
  }

  destroy() {
    clearTimeout(this.#timer);
  }
}

export class Headline {
  #read = false;

  constructor(text) {
    this.text = text;
    const region = h("div", { class: "sw-heard", role: "status", "aria-live": "polite" });
    this.announcer = new Announcer(region);
    this.place = h("div", { class: "sw-headline-place" });
    this.hint = h("p", { class: "sw-hint" });
    this.trouble = h("p", { class: "sw-trouble", role: "alert" });
    this.trouble.hidden = true;
    this.line = h("div", { class: "sw-progress", "aria-hidden": "true" });
    this.aside = h("div", { class: "sw-aside" }, this.hint);
    this.row = h("div", { class: "sw-headline-row" }, this.place, this.aside);
    this.el = h("div", { class: "sw-headline" }, this.row, this.trouble, region, this.line);
    for (const kind of TOUCHES) document.addEventListener(kind, this.touched, true);
  }

  // From now on what is said counts as read: a hand or a key has come after it.
  touched = () => (this.#read = true);

  // What was said about an earlier gesture would mislead during this one.
  gestureBegins = () => this.#read && this.say("");

  // No more of this sentence, if it still stands.
  unsay = (sentence) => this.hint.textContent === sentence && this.say("");

  // What a panel says: shown at the right of the sentence, and heard.
  say = (sentence) => {
    this.#read = false;
    this.hint.textContent = sentence ?? "";
    this.announcer.say("hint", sentence);
  };

  announce = (sentence) => this.announcer.say("sentence", sentence);

  showState({ late }) {
    this.trouble.hidden = !late;
    this.trouble.textContent = late ? this.text("ui.lost") : "";
  }

  destroy() {
    for (const kind of TOUCHES) document.removeEventListener(kind, this.touched, true);
    this.announcer.destroy();
  }
}
