// Antennas out of files and photographs, and into a file: the buttons under the table.

import { h, uniqueId } from "../dom.js";
import { readFile } from "../files.js";
import { formatNumber, parseNumber } from "../numbers.js";

const PHOTOGRAPH = /^image\/(png|jpeg)$/;
const SIZE_M = 500; // what the longest baseline of a photograph becomes

export class AntennaFiles {
  constructor(spec, host) {
    Object.assign(this, { spec, host });
    const id = uniqueId("size");
    this.size = h("input", { type: "text", inputmode: "decimal", id, class: "sw-field", value: formatNumber(SIZE_M) });
    const save = this.button("save", () => host.send({ give: ["array_cfg"] }));
    this.buttons = [...this.chooser("open", { accept: spec.accept }, (file) => ["open_array", file.name]), save];
    const camera = this.chooser("photograph", { accept: "image/*", capture: "environment" }, () => ["photograph_antennas", this.size_m]);
    const label = h("label", { for: id }, host.text("ui.table.size"));
    this.el = h("div", { class: "sw-table-photograph" }, ...camera, label, this.size, h("span", { class: "sw-unit" }, "m"));
  }

  // What stands in the field, even if it is no number: the kernel says what it takes.
  get size_m() {
    const number = parseNumber(this.size.value);
    return Number.isNaN(number) ? this.size.value : number;
  }

  // A button, and the browser's own way to choose a file behind it.
  chooser(name, attributes, request) {
    const input = h("input", { type: "file", class: "sw-file", "data-chooses": name, tabindex: -1, "aria-hidden": "true", ...attributes });
    input.addEventListener("change", () => this.chosen(input, request));
    return [this.button(name, () => input.click()), input];
  }

  async chosen(input, request) {
    const [file] = input.files;
    if (!file) return;
    await this.take(file, request(file));
    input.value = ""; // so that the same file can be chosen again
  }

  async take(file, act) {
    try {
      this.host.send({ act, release: true, content: await readFile(file, this.spec, this.host.text) });
    } catch (refusal) {
      this.host.refuse(refusal.message);
    }
  }

  // A photograph that is dropped on the table is as large as its field says; any other file is the app's to take.
  drop(event) {
    const [file, another] = event.dataTransfer?.files ?? [];
    if (another || !PHOTOGRAPH.test(file?.type)) return;
    event.preventDefault();
    this.take(file, ["photograph_antennas", this.size_m]);
  }

  button(name, onclick) {
    const { text } = this.host;
    return h("button", { type: "button", class: "sw-button", title: text(`ui.table.${name}.tip`), onclick }, text(`ui.table.${name}`));
  }
}
