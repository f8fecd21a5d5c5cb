// One focusable handle for each antenna, above the canvas that draws it: a name for the ear, a target for the finger.
// The map is one stop of the Tab key; inside, one handle at a time can be reached, and arrow keys go on from there.

import { h, set } from "../dom.js";

export class AntennaHandles {
  current = 0;
  #handles = [];
  #shown = [];
  #places = []; // as they were written, so that only what moved is written again

  constructor(picture) {
    this.el = h("div", { class: "sw-antennas" });
    picture.append(this.el);
  }

  // Every antenna's place on the canvas, or null where it is out of sight.
  place(points) {
    this.#adjust(points.length);
    this.#shown = points;
    points.forEach((point, index) => {
      const place = point && `translate(${point[0]}px, ${point[1]}px) translate(-50%, -50%)`;
      if (place === this.#places[index]) return;
      this.#places[index] = place;
      Object.assign(this.#handles[index].style, place ? { display: "", transform: place } : { display: "none" });
    });
    this.#rove();
  }

  label(labels) {
    labels.forEach((label, index) => this.#handles[index] && set(this.#handles[index], "aria-label", label));
  }

  press(indices) {
    this.#handles.forEach((handle, index) => set(handle, "aria-pressed", String(indices.includes(index))));
  }

  // A pointer shows by itself where it is: then no ring is drawn.
  focus(index, focusVisible = true) {
    this.current = index;
    this.#rove();
    this.#handles[this.current]?.focus({ preventScroll: true, focusVisible });
  }

  // The next to be reached; the focus goes there if it is on an antenna now.
  show(index) {
    if (this.focused >= 0) this.focus(index);
    else this.current = index;
    this.#rove();
  }

  get inSight() {
    return this.#shown.flatMap((point, index) => (point ? [index] : []));
  }

  get focused() {
    return this.#handles.indexOf(this.el.ownerDocument.activeElement);
  }

  // The antenna whose handle is this element, or −1.
  indexOf(element) {
    return this.#handles.indexOf(element);
  }

  #adjust(count) {
    const had = this.focused >= 0;
    while (this.#handles.length > count) this.#handles.pop().remove();
    this.#places.length = count;
    while (this.#handles.length < count) {
      const handle = h("div", { class: "sw-antenna", role: "button", tabindex: -1 });
      this.#handles.push(handle);
      this.el.append(handle);
    }
    this.current = Math.max(0, Math.min(this.current, count - 1));
    if (had && this.focused < 0) this.#handles[this.current]?.focus({ preventScroll: true });
  }

  #rove() {
    const { inSight } = this;
    if (!inSight.includes(this.current) && inSight.length) [this.current] = inSight;
    this.#handles.forEach((handle, index) => set(handle, "tabindex", index === this.current ? 0 : -1));
  }
}
