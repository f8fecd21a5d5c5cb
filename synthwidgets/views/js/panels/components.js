// The components that CLEAN has found: discs whose area is their flux, hollow where it is negative.

import { clipped, disc, inkOf } from "../lib/canvas.js";
import { ImagePane } from "./image.js";

const [LARGEST, LEAST] = [11, 1.6]; // radius [px] of the brightest, and of any

export class ComponentPane extends ImagePane {
  // Discs need no colours; the scale only says in which unit the numbers are short.
  take(picture) {
    super.take(picture);
    if (this.picture?.precise && !this.found.hi && !this.found.lo) this.found.brightest = null; // none is no place
    if (this.picture?.precise) this.own.hi = Math.max(this.found.hi, -this.found.lo) || 1;
  }

  paintSky(context) {
    const { host, spec, box, project } = this;
    const marks = host.value(spec.marks)?.array ?? [];
    const largest = marks.reduce((most, mark, index) => (index % 3 === 2 ? Math.max(most, Math.abs(mark)) : most), 0) || 1;
    const ink = inkOf(host, ["image", "uv", "held", "ink", "page"]);
    clipped(context, box, () => {
      for (let index = 3; index < marks.length; index += 3) {
        const [east, north, flux] = marks.subarray(index, index + 3);
        const radius = Math.max(LEAST, LARGEST * Math.sqrt(Math.abs(flux) / largest));
        const style = flux > 0 ? { fill: ink.image, edge: ink.page, width: 0.8 } : { edge: ink.uv };
        disc(context, project.toX(east), project.toY(north), radius, style);
      }
      const last = [project.toX(marks[0]), project.toY(marks[1])];
      if (marks.length > 3) disc(context, ...last, LARGEST + 3, { edge: host.holding() ? ink.held : ink.ink, width: 1.6 });
    });
  }

  get more() {
    const marks = this.host.value(this.spec.marks)?.array ?? [];
    const count = Math.max(0, marks.length / 3 - 1);
    return this.host.text(count === 1 ? "ui.components.one" : "ui.components.count", { count });
  }
}
