// What CLEAN has left of the dirty image, with the mask that a hand paints on it and the component taken last.

import { disc } from "../lib/canvas.js";
import { ImagePane } from "./image.js";
import { Mask } from "./mask.js";

export class ResidualPane extends ImagePane {
  constructor(spec, host) {
    super(spec, host);
    this.mask = new Mask(this);
  }

  // Before the first component it is the dirty image itself.
  get title() {
    return this.host.value(this.spec.count) > 0 ? this.spec.title : this.spec.first;
  }

  draw(changed) {
    this.frame.title = this.title;
    super.draw(changed);
  }

  paintMarks(context) {
    super.paintMarks(context);
    this.mask?.paint(context);
    const { host, spec, project, ink } = this;
    const marks = host.value(spec.marks)?.array;
    if (!(host.value(spec.count) > 0) || !marks?.length) return;
    const [x, y] = [project.toX(marks[0]), project.toY(marks[1])];
    disc(context, x, y, 8, { edge: ink.page, width: 4 });
    disc(context, x, y, 8, { edge: host.holding() ? ink.held : ink.ink, width: 1.8 });
  }

  get more() {
    return this.mask?.words ?? "";
  }

  key(event) {
    return this.mask.key(event) || super.key(event);
  }

  destroy() {
    this.mask.destroy();
    super.destroy();
  }
}
