// The picture that an execution block makes, with a sentence below it: what is left of it, and of which block.

import { h } from "../dom.js";
import { ImagePane } from "./image.js";
import { piecesOf } from "./words.js";

export class BlockPicture extends ImagePane {
  constructor(spec, host) {
    super(spec, host);
    this.caption = h("p", { class: "sw-caption" });
    host.el.append(this.caption);
  }

  draw(changed) {
    const said = this.host.value(this.spec.caption) ?? "";
    if (said !== this.said) this.caption.replaceChildren(...piecesOf(said).map(({ text, bold }) => h(bold ? "b" : "span", {}, text)));
    this.said = said;
    super.draw(changed);
  }

  // For those who do not see it the picture says what it means.
  get more() {
    return (this.said ?? "").replaceAll("**", "");
  }
}
