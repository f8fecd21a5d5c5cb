// Hands and keys on the map: take an antenna and let it go, choose several, add and remove.

import { freePlace, inBox, nearest, neighbour, roomFor } from "../lib/ground.js";
import { arrowStep, localPoint, onDrag } from "../lib/pointer.js";
import { letters } from "../shell/keys.js";

const REACH = { touch: 28, mouse: 16, pen: 16 }; // an antenna so near to the pointer is meant [px]

export class MapGestures {
  adding = false;
  box = null; // the corners of a selection under way, on the ground
  selected = new Set();

  constructor(map) {
    this.map = map;
    const { picture } = map.frame;
    this.hand = onDrag(map.handles.el, {
      start: (event) => this.take(event),
      move: (event) => this.carry(event),
      end: (_event, moved) => this.letGo(moved),
    });
    onDrag(picture, {
      start: (event) => this.startBox(event),
      move: (event) => this.moveBox(event),
      end: (event, moved) => this.endBox(event, moved),
    });
    map.handles.el.addEventListener("focusin", (event) => {
      const index = map.handles.indexOf(event.target);
      if (index >= 0) map.handles.current = index;
      map.pairs.refocus();
      map.repaint();
    });
    map.handles.el.addEventListener("focusout", () => {
      if (this.byKey) this.drop();
      queueMicrotask(() => map.handles.focused < 0 && map.pairs.refocus());
    });
  }

  // These gestures come before panning.
  claims(event) {
    return this.adding || event.shiftKey;
  }

  // pointer ----------------------------------------------------------------------------------------------------

  take(event) {
    const { map } = this;
    if (map.hold.active || map.handles.indexOf(event.target) < 0 || !map.project) return false;
    const { east, north } = this.placeOf(event);
    const index = nearest(map.places, east, north, (REACH[event.pointerType] ?? 16) / map.project.scale);
    if (index < 0) return false;
    event.preventDefault();
    map.handles.focus(index, false);
    if (event.shiftKey) return this.toggle(index);
    this.grip = { east, north };
    map.hold.grab(this.withSelected(index), map.places, map.names);
    map.repaint();
    return true;
  }

  carry(event) {
    const { hold } = this.map;
    if (!hold.active) return;
    if (!hold.moved) this.map.words.sayGrab();
    const { east, north } = this.placeOf(event);
    hold.moveTo([east - this.grip.east, north - this.grip.north]);
    this.map.repaint();
  }

  letGo(moved) {
    if (!this.map.hold.active) return;
    if (!moved) this.selected.clear();
    this.drop();
  }

  toggle(index) {
    if (!this.selected.delete(index)) this.selected.add(index);
    this.map.words.sayChosen();
    this.map.repaint();
    return false;
  }

  withSelected(index) {
    if (!this.selected.has(index)) this.selected.clear();
    return this.selected.size ? [...this.selected].sort((a, b) => a - b) : [index];
  }

  placeOf(event) {
    const { project, frame } = this.map;
    const { x, y } = localPoint(event, frame.picture);
    return { east: project.fromX(x), north: project.fromY(y) };
  }

  // A box with Shift, or one click of the add tool.
  startBox(event) {
    if (event.defaultPrevented || !this.map.project || !this.claims(event)) return false;
    const { east, north } = this.placeOf(event);
    this.corner = [east, north];
    return true;
  }

  moveBox(event) {
    if (this.adding) return;
    const { east, north } = this.placeOf(event);
    this.box = [this.corner, [east, north]];
    this.map.repaint();
  }

  endBox(event, moved) {
    if (this.box) {
      for (const index of inBox(this.map.places, ...this.box)) this.selected.add(index);
      this.map.words.sayChosen();
    } else if (this.adding && !moved && event.type === "pointerup") {
      this.add(this.corner);
      this.setAdding(false);
    }
    this.box = null;
    this.map.repaint();
  }

  clickGround() {
    this.selected.clear();
    this.map.repaint();
  }

  // keys -------------------------------------------------------------------------------------------------------

  // True when the key was ours.
  key(event) {
    const { hold } = this.map;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === "Escape") return this.escape();
    if (!plain) return false;
    if (hold.active) return this.keyWhileHeld(event);
    if (event.key.toLowerCase() === "a" && letters.on) return this.addHere();
    return this.map.handles.focused < 0 ? this.keyOnMap(event) : this.keyOnAntenna(event);
  }

  escape() {
    const { hold } = this.map;
    if (hold.active) this.putBack();
    else if (this.map.pairs.partner >= 0) this.map.pairs.refocus();
    else if (this.selected.size) this.clickGround();
    else return false;
    return true;
  }

  nudge(step) {
    this.map.hold.nudge(step);
    this.map.window.follow();
  }

  keyWhileHeld(event) {
    const { step } = this.map;
    const arrow = arrowStep(event);
    if (arrow && this.byKey) this.nudge(arrow.map((steps) => steps * step));
    else if (this.byKey && isPress(event)) this.drop();
    else return Boolean(arrow) || isPress(event); // a pointer holds it: the keys wait
    this.map.repaint();
    return true;
  }

  keyOnMap(event) {
    const { handles } = this.map;
    if (!isPress(event) && !arrowStep(event)) return false;
    handles.focus(handles.current);
    return true;
  }

  keyOnAntenna(event) {
    const { handles, places, hold, names } = this.map;
    const arrow = arrowStep(event);
    const partner = { PageDown: 1, PageUp: -1 }[event.key];
    if (partner) this.map.pairs.step(partner);
    else if (arrow) {
      const next = neighbour(places, handles.focused, arrow, handles.inSight);
      if (next >= 0) handles.focus(next);
    } else if (isPress(event) && event.shiftKey) this.toggle(handles.focused);
    else if (isPress(event)) {
      this.byKey = true;
      hold.grab(this.withSelected(handles.focused), places, names);
      hold.moveTo([0, 0]); // so that all panels show what is in hand
      this.map.words.sayGrab();
      this.map.repaint();
    } else if (event.key === "Delete" || event.key === "Backspace") this.remove();
    else return false;
    return true;
  }

  // what they do -----------------------------------------------------------------------------------------------

  drop() {
    const { hold } = this.map;
    this.byKey = false;
    if (hold.moved) this.map.words.sayRelease();
    hold.drop();
    this.map.repaint();
  }

  putBack() {
    this.byKey = false;
    this.hand.drop();
    if (this.map.hold.moved) this.map.words.sayBack();
    this.map.hold.putBack();
    this.map.repaint();
  }

  // It lasts until the click, Escape wherever the focus is, or another gesture.
  setAdding(adding) {
    if (adding === this.adding) return;
    this.adding = adding;
    document[adding ? "addEventListener" : "removeEventListener"]("keydown", this.endAdding, true);
    this.map.showAdding(adding);
  }

  endAdding = (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.setAdding(false);
  };

  // Where the pointer is, else in the middle of what is seen.
  addHere() {
    const { x, y } = this.map.pointed ?? this.map.view;
    const { places, view } = this.map;
    this.add(freePlace(places, [x, y], roomFor(view.half)));
    return true;
  }

  add([east, north]) {
    const rounded = [east, north].map((value) => Math.round(value / this.map.step) * this.map.step);
    this.map.awaited = "added";
    this.map.host.send({ act: ["add_antenna", ...rounded], release: true });
  }

  remove() {
    const { handles, host } = this.map;
    const gone = this.selected.has(handles.current) ? [...this.selected].sort((a, b) => a - b) : [handles.current];
    this.selected.clear();
    this.map.awaited = "removed";
    host.send({ act: ["remove_antennas", gone], release: true });
  }
}

const isPress = ({ key }) => key === "Enter" || key === " ";
