// A file from the learner, or the camera of a tablet: the browser's own file input under a button of ours.

import { h } from "../dom.js";
import { readFile } from "../files.js";
import { Control } from "./control.js";

export class Upload extends Control {
  constructor(spec, host) {
    super(spec, host);
    const help = `${this.id}-help`;
    this.input = h("input", { type: "file", id: this.id, accept: spec.accept, "aria-describedby": help });
    this.input.addEventListener("change", () => this.chosen(this.input.files[0]));
    const button = h("span", { class: "sw-button", "aria-hidden": "true" }, host.text("ui.upload.choose"));
    this.name = h("span", { class: "sw-upload-name" });
    const words = h("p", { class: "sw-control-help", id: help }, this.name, spec.help);
    host.el.append(this.label(), h("span", { class: "sw-upload" }, this.input, button), words);
  }

  // Without a file of one's own the control stays, empty.
  draw() {
    const name = this.host.value(this.spec.value);
    this.name.textContent = name ? this.host.text("ui.upload.is", { name }) : "";
  }

  async chosen(file) {
    if (!file) return;
    try {
      const content = await readFile(file, this.spec, this.host.text);
      this.host.send({ act: [this.spec.act, file.name], release: true, content });
    } catch (refusal) {
      this.host.refuse(refusal.message);
    }
    this.input.value = ""; // so that the same file can be chosen again
  }
}
