// Things on a plane that a hand can move: a focusable handle for each, taken by mouse, finger or keys. The place in the
// hand is drawn from here at once; the kernel hears of it at most once an animation frame, and once more at the end.

import { arrowStep, localPoint, onDrag, promptly } from "../lib/pointer.js";
import { contains } from "../lib/view.js";
import { AntennaHandles } from "./antenna_handles.js";

const isPress = ({ key }) => key === "Enter" || key === " ";

export class PlaneHandles {
  held = null; // {id, home, place, moved, byKey}

  // `panel` has {frame, host, project, view, box, repaint, step, digits}, `placeWords(place)`, where places have bounds `kept(place)`, and `things`: of each
  // {id, name, place: [x, y], grip: [x, y] from the place to its handle, sets(place)}, or in place of the last `press()` for
  // one that is pressed and stays; `words(place)` where it has its own. The last one lies on top.
  constructor(panel) {
    this.panel = panel;
    this.handles = new AntennaHandles(panel.frame.picture);
    this.tell = promptly(() => this.held && panel.host.send({ sets: this.#sets() }));
    this.drag = onDrag(this.handles.el, {
      start: (event) => this.take(event),
      move: (event) => this.carry(event),
      end: () => this.held && !this.held.byKey && this.letGo(),
    });
    this.handles.el.addEventListener("focusout", () => this.held?.byKey && this.letGo());
    this.handles.el.addEventListener("focusin", (event) => {
      this.handles.current = Math.max(0, this.handles.indexOf(event.target));
      panel.repaint();
    });
  }

  // Where a thing is now: what is held is where the hand has it.
  placeOf({ id, place }) {
    return this.held?.id === id ? this.held.place : place;
  }

  isHeld(id) {
    return this.held?.id === id;
  }

  // The thing in the hand, else the one that has the focus.
  get atHand() {
    return this.panel.things.find(({ id }) => this.isHeld(id)) ?? this.panel.things[this.handles.focused];
  }

  // The one that the Tab key comes to first.
  begin(index) {
    this.handles.current = index;
  }

  // After the picture was painted.
  show() {
    const { things, project, view } = this.panel;
    const points = things.map((thing) => {
      const [x, y] = this.placeOf(thing).map((value, axis) => value + thing.grip[axis]);
      return contains(view, x, y) || this.isHeld(thing.id) ? [project.toX(x), project.toY(y)] : null;
    });
    this.handles.place(points);
    this.handles.label(things.map((thing) => `${thing.name}, ${this.#wordsOf(thing)}`));
    this.handles.press(things.flatMap(({ id }, index) => (this.isHeld(id) ? [index] : [])));
  }

  #wordsOf(thing) {
    const place = this.placeOf(thing);
    return thing.words ? thing.words(place) : this.panel.placeWords(place);
  }

  // pointer ----------------------------------------------------------------------------------------------------

  take(event) {
    const index = this.handles.indexOf(event.target);
    if (this.held || index < 0 || !this.panel.project) return false;
    event.preventDefault(); // the picture is not panned
    this.handles.focus(index, false);
    if (this.#pressed(index)) return false;
    this.grip = this.#pointed(event);
    this.#grab(index, false);
    return true;
  }

  carry(event) {
    if (!this.held) return;
    const here = this.#pointed(event);
    this.#move(this.held.home.map((value, axis) => value + here[axis] - this.grip[axis]));
  }

  // True where that is all one does with it.
  #pressed(index) {
    const { press } = this.panel.things[index];
    press?.();
    return Boolean(press);
  }

  #pointed(event) {
    const { project, frame } = this.panel;
    const { x, y } = localPoint(event, frame.picture);
    return [project.fromX(x), project.fromY(y)];
  }

  // keys -------------------------------------------------------------------------------------------------------

  // True when the key was ours.
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "Escape") return Boolean(this.held) && this.putBack();
    const arrow = arrowStep(event);
    if (!arrow && !isPress(event)) return false;
    if (this.held) this.#keyWhileHeld(event, arrow);
    else if (this.handles.focused < 0) this.handles.focus(this.handles.current);
    else if (arrow) this.#next(arrow[0] + arrow[1] < 0 ? -1 : 1);
    else if (!this.#pressed(this.handles.focused)) this.#grab(this.handles.focused, true);
    return true;
  }

  #keyWhileHeld(event, arrow) {
    if (!this.held.byKey) return; // a pointer holds it: the keys wait
    if (!arrow) return this.letGo();
    const [right, up] = arrow.map((steps) => steps * this.panel.step);
    const [x, y] = this.held.place;
    this.#move([x + right * this.panel.direction, y + up]);
  }

  #next(way) {
    const { inSight, focused } = this.handles;
    this.handles.focus(inSight.at((inSight.indexOf(focused) + way) % inSight.length));
  }

  // what they do -----------------------------------------------------------------------------------------------

  #grab(index, byKey) {
    const { host, things, stepWords } = this.panel;
    const { id, name, place } = things[index];
    this.held = { id, home: [...place], place: [...place], moved: false, byKey };
    if (byKey) host.say(host.text("ui.handles.holding", { name, step: stepWords(1), ten: stepWords(10) }));
    this.panel.repaint();
  }

  #move(place) {
    this.held.place = (this.panel.kept?.(place) ?? place).map((value) => Number(value.toFixed(this.panel.digits)) + 0);
    this.held.moved = true;
    this.tell();
    this.panel.repaint();
  }

  letGo() {
    const thing = this.atHand;
    const { moved } = this.held;
    this.#end(moved && { sets: this.#sets() });
    const values = { name: thing.name, place: this.#wordsOf(thing) };
    if (moved) this.panel.host.say(this.panel.host.text("ui.handles.rests", values));
  }

  putBack() {
    this.drag.drop();
    const { moved, home } = this.held;
    this.held.place = home;
    this.#end(moved && { sets: this.#sets() });
    return true;
  }

  #end(request) {
    this.tell.cancel();
    this.held = null;
    if (request) this.panel.host.send({ ...request, release: true });
    this.panel.repaint();
  }

  #sets() {
    return this.panel.things.find(({ id }) => this.isHeld(id)).sets(this.held.place);
  }
}
