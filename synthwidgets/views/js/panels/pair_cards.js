// Cards to match: press a picture, then the transform that belongs to it.

import { h, set } from "../dom.js";
import { rgbOf } from "../lib/canvas.js";
import { colourTable } from "../lib/colours.js";
import { Raster } from "../lib/picture.js";
import { piecesOf } from "./words.js";

const LETTERS = ["A", "B", "C", "D"];

export class PairCards {
  chosen = -1; // the picture that waits for its transform

  constructor(spec, host) {
    Object.assign(this, { spec, host });
    const { text } = host;
    this.rows = ["pictures", "transforms"].map((row, index) => ({
      cards: LETTERS.map((letter, card) => this.card(index, card)),
      label: text(`ui.match.${row}`),
    }));
    this.sentence = h("p", { class: "sw-match-words", role: "status" });
    this.again = h("button", { type: "button", class: "sw-button", onclick: () => host.send({ act: ["match_again"], release: true }) }, text("ui.match.again"));
    const rows = this.rows.map(({ cards, label }) => h("div", { class: "sw-match-row", role: "group", "aria-label": label }, ...cards.map(({ button }) => button)));
    host.el.append(h("header", { class: "sw-head" }, h("h2", {}, spec.title)), ...rows, this.sentence, this.again);
  }

  card(row, index) {
    const image = h("img", { alt: "" });
    const mark = h("span", { class: "sw-match-mark", "aria-hidden": "true" });
    const button = h("button", { type: "button", class: "sw-match-card", onclick: () => this.press(row, index) }, image, mark);
    return { button, image, mark };
  }

  draw() {
    const [cards, said] = [this.host.value(this.spec.cards), this.host.value(this.spec.said)];
    if (!cards?.array || !said) return;
    if (cards !== this.cards || this.recoloured) this.paint(cards);
    Object.assign(this, { cards, recoloured: false });
    this.tell(said);
  }

  theme() {
    this.recoloured = true;
  }

  paint({ array, shape: [, count, side] }) {
    const { host } = this;
    const [page, ink] = ["page", "ink"].map((token) => rgbOf(host.colour(token)));
    const table = colourTable({ stretch: "linear", lo: 0, hi: 255, dark: host.dark(), page, ink });
    const raster = new Raster();
    this.rows.forEach(({ cards }, row) => cards.forEach(({ image }, index) => {
      const start = (row * count + index) * side * side;
      raster.paint({ array: array.subarray(start, start + side * side), shape: [side, side] }, table);
      image.src = raster.canvas.toDataURL();
    }));
  }

  tell({ pictures, transforms, answers, right, sentence }) {
    const { text } = this.host;
    this.rows[0].cards.forEach(({ button, mark }, index) => {
      const answer = answers[index];
      const picture = text("ui.match.picture", { number: index + 1, what: pictures[index] });
      const verdict = answer < 0 ? "" : right[index] ? "right" : "wrong";
      const has = verdict && text("ui.match.has", { picture, letter: LETTERS[answer], verdict: text(`ui.match.${verdict}`) });
      set(button, "aria-label", has || picture);
      set(button, "aria-pressed", String(this.chosen === index));
      set(button, "data-verdict", verdict);
      mark.textContent = verdict ? `${LETTERS[answer]} ${verdict === "right" ? "✓" : "✗"}` : `${index + 1}`;
    });
    this.rows[1].cards.forEach(({ button, mark }, index) => {
      const used = answers.indexOf(index);
      set(button, "aria-label", text("ui.match.transform", { letter: LETTERS[index], what: transforms[index] }));
      set(button, "data-verdict", used < 0 ? "" : right[used] ? "right" : "wrong");
      mark.textContent = LETTERS[index];
    });
    this.sentence.replaceChildren(...piecesOf(sentence).map(({ text: words, bold }) => (bold ? h("b", {}, words) : words)));
  }

  press(row, index) {
    if (row === 0) this.chosen = this.chosen === index ? -1 : index;
    else if (this.chosen >= 0) {
      this.host.send({ act: ["match_pair", this.chosen, index], release: true });
      this.chosen = -1;
    }
    this.draw();
  }
}
