// What rarely changes, kept as a picture: axes, names, tracks at rest. Strokes and letters cost more than a copy.

export class Layer {
  #canvas = document.createElement("canvas");
  #needs = [];

  // Put on a canvas what `paint(context)` draws in its coordinates; from memory while all `needs` are the same.
  draw(context, needs, paint) {
    const { width, height } = context.canvas;
    const all = [...needs, width, height];
    if (all.length !== this.#needs.length || all.some((need, index) => need !== this.#needs[index])) {
      this.#needs = all;
      Object.assign(this.#canvas, { width, height });
      const under = this.#canvas.getContext("2d");
      under.setTransform(context.getTransform());
      paint(under);
    }
    context.save();
    context.resetTransform();
    context.drawImage(this.#canvas, 0, 0);
    context.restore();
  }

  forget() {
    this.#needs = [];
  }
}
