// A picture whose colours run between two values that the app names, where a scale of its first picture would not do.

import { ImagePane } from "./image.js";

export class RangedPane extends ImagePane {
  draw(changed) {
    const [lo, hi] = this.host.value(this.spec.extent) ?? [-1, 1];
    if (lo !== this.own.lo || hi !== this.own.hi) Object.assign(this.own, { fixed: true, lo, hi });
    super.draw(changed);
    if (changed.has(this.spec.extent)) this.recolour();
  }
}
