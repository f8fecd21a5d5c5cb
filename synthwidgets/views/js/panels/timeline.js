// The timeline of an execution block. A press chooses a scan; drawn sideways it goes to another place, drawn at its end
// it grows. By keys: arrows choose, Enter takes, then arrows move (left, right) and stretch (up, down).

import { fitCanvas, inkOf } from "../lib/canvas.js";
import { widthOf } from "../lib/measures.js";
import { arrowStep, localPoint, onDrag, oncePerFrame, zoomKey } from "../lib/pointer.js";
import { clamp } from "../lib/scales.js";
import { CLASS_TOKENS, clock, levelAfter, nearestPart, tokenOf } from "../lib/schedule.js";
import { formatNumber } from "../numbers.js";
import { Frame } from "./frame.js";
import { ScanHold } from "./scan_hold.js";
import { HIGH, PINNED, paintHand, paintParts, paintPinned, paintScans, paintTimes } from "./timeline_marks.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "rule", "held", "poor", ...CLASS_TOKENS];
const SLACK = 5; // pixels beside a bar that still mean it
const UNANSWERED = 1000; // parts that there may be of what no answer has counted yet
const EDGE = 6; // at the end of a bar, where it is stretched [px]

export class Timeline {
  static also = ["holding"];

  constructor(spec, host) {
    Object.assign(this, { spec, host });
    this.frame = new Frame(host, spec, host.text("ui.timeline.operate", { title: spec.title }));
    this.hold = new ScanHold(host, spec, () => this.repaint());
    this.frame.tool("add", host.text("ui.timeline.add"), () => this.add());
    this.frame.tool("remove", host.text("ui.timeline.delete"), () => this.remove());
    this.frame.tool("zoom", host.text("ui.timeline.zoom"), () => this.zoomTo(this.asked === "integration" ? "block" : levelAfter(this.asked, 1)));
    const { picture } = this.frame;
    onDrag(picture, { start: (event) => this.press(event), move: (event) => this.carry(event), end: (event, moved) => this.letGo(moved) });
    picture.addEventListener("pointermove", (event) => this.hover(event));
    picture.addEventListener("keydown", (event) => this.key(event));
    picture.addEventListener("blur", () => this.hold.byKey && this.hold.drop());
    this.repaint = oncePerFrame(() => this.paint());
    this.watcher = new ResizeObserver(() => this.paint());
    this.watcher.observe(host.el);
  }

  draw() {
    this.hold.heard();
    this.paint();
    this.frame.canvas.dataset.token = this.host.token?.() ?? "";
  }

  get scans() {
    return this.host.value(this.spec.scans);
  }

  get zoomed() {
    return this.host.value(this.spec.zoomed);
  }

  get level() {
    return this.zoomed?.level ?? "block";
  }

  // In the hand it is where the last answer has it.
  get shown() {
    const held = this.hold.active && this.level === "block";
    return clamp(held ? this.zoomed.index : this.host.input(this.spec.scan), 0, this.scans.length - 1);
  }

  // painting ---------------------------------------------------------------------------------------------------

  paint() {
    this.repaint.cancel();
    const width = widthOf(this.host.el);
    const { scans, zoomed, host, spec } = this;
    if (!scans || !zoomed || !width) return;
    if (!this.hold.active || !this.window) this.window = [zoomed.start_s, zoomed.end_s]; // it stays under a hand
    const [start, end] = this.window;
    this.scale = (width - 2) / (end - start);
    const toX = (seconds) => 1 + (seconds - start) * this.scale;
    const look = { ink: inkOf(host, TOKENS), toX, width, named: host.input(spec.named), cards: host.value(spec.cards) };
    const pinned = this.level === "block" && host.ghost(spec.scans);
    look.lower = pinned ? PINNED : 0;
    const context = fitCanvas(this.frame.canvas, width, HIGH + look.lower);
    if (this.level === "block") paintScans(context, scans, this.shown, look);
    else paintParts(context, zoomed.parts, zoomed.index, tokenOf(scans[this.shown].class), look);
    if (pinned) paintPinned(context, pinned, host.text("ui.timeline.pinned"), look);
    if (this.hold.hand) paintHand(context, this.hold.hand.map(toX), look);
    paintTimes(context, [start, end], look);
    this.tell(look);
  }

  tell({ named, cards }) {
    const { scans, zoomed, frame, host, spec, shown, hold } = this;
    const scan = scans[shown];
    const name = named ? cards[scan.class].class : host.text("ui.timeline.unnamed");
    const numbers = { number: shown + 1, count: scans.length, name, field: scan.field };
    this.said = host.text("ui.timeline.scan", { ...numbers, start: clock(scan.start_s), end: clock(scan.start_s + scan.duration_s) });
    if (this.level !== "block") this.said += ` ${host.text(`ui.timeline.level.${this.level}`, { number: zoomed.index + 1, count: zoomed.count })}`;
    frame.value = [[`${name}, ${scan.field}`, hold.active ? "held" : "bold"], [` ${formatNumber(scan.duration_s, 1)} s`, ""]];
    if (!hold.active) frame.content = `${spec.title}. ${this.said}`;
  }

  // pointer ----------------------------------------------------------------------------------------------------

  secondsAt(event) {
    const { x } = localPoint(event, this.frame.picture);
    return this.window[0] + (x - 1) / this.scale;
  }

  // The scan or part under the pointer, and whether at the end where it is stretched.
  under(event) {
    const seconds = this.secondsAt(event);
    const parts = this.level === "block" ? this.scans : this.zoomed.parts;
    const index = nearestPart(parts, seconds, SLACK / this.scale);
    if (index < 0) return null;
    const toEnd = Math.abs(parts[index].start_s + parts[index].duration_s - seconds) * this.scale;
    const wide = parts[index].duration_s * this.scale > 3 * EDGE || index === this.shown;
    return { index, seconds, atEnd: this.level === "block" && wide && toEnd <= EDGE };
  }

  press(event) {
    const under = this.zoomed && this.under(event);
    if (!under || this.hold.active) return false;
    event.preventDefault();
    this.frame.picture.focus({ preventScroll: true });
    if (this.level === "block") this.hold.take(this.scans, under);
    this.pressed = under;
    return true;
  }

  carry(event) {
    if (this.hold.active) this.hold.carry(this.secondsAt(event));
  }

  letGo(moved) {
    if (this.hold.active && moved) return this.hold.drop();
    this.hold.forget();
    this.choose(this.pressed.index);
  }

  hover(event) {
    if (!this.zoomed || this.hold.active) return;
    const under = this.under(event);
    this.frame.picture.style.cursor = !under ? "default" : under.atEnd ? "ew-resize" : "pointer";
    const scan = under && this.level === "block" && this.host.input(this.spec.named) ? this.scans[under.index] : null;
    this.frame.picture.title = scan ? this.cardOf(scan) : "";
  }

  // What a class is for, of what and how often, and the scan's own intents.
  cardOf({ class: kind, field, intents }) {
    const { class: name, purpose, source, cadence, solves } = this.host.value(this.spec.cards)[kind];
    const said = ["source", "cadence", "solves"].map((key) => this.host.text(`ui.scan.${key}`));
    return [`${name}, ${field}`, purpose, `${said[0]}: ${source}`, `${said[1]}: ${cadence}`, `${said[2]}: ${solves}`, intents.join(", ")].join("\n");
  }

  // what is chosen ---------------------------------------------------------------------------------------------

  // The input that arrow keys change at a level.
  stepped(level) {
    const { scan, subscan, integration } = this.spec;
    return { block: scan, scan: subscan, subscan: integration, integration }[level];
  }

  // The level that was asked for last: keys faster than answers go on from there.
  get asked() {
    return this.host.input(this.spec.zoom) ?? this.level;
  }

  // How many there are to choose from at a level; of one that is not answered yet, the kernel takes the last for too many.
  countAt(level) {
    if (level === "block") return this.scans.length;
    return level === this.level ? this.zoomed.count : UNANSWERED;
  }

  step(steps) {
    const { asked } = this;
    this.choose(clamp(this.host.input(this.stepped(asked)), 0, this.countAt(asked) - 1) + steps, asked);
  }

  choose(index, level = this.level) {
    const { spec } = this;
    const input = this.stepped(level);
    const at = clamp(index, 0, this.countAt(level) - 1);
    const inner = level === "block" ? { [spec.subscan]: 0, [spec.integration]: 0 } : level === "scan" ? { [spec.integration]: 0 } : {};
    this.host.send({ sets: { [input]: at, ...inner }, release: true });
  }

  zoomTo(level) {
    if (level !== this.asked) this.host.send({ sets: { [this.spec.zoom]: level }, release: true });
  }

  add() {
    this.host.send({ act: ["add_like_shown"], release: true });
  }

  remove() {
    this.host.send({ act: ["delete_shown"], release: true });
  }

  // keys -------------------------------------------------------------------------------------------------------

  key(event) {
    if (event.target !== this.frame.picture || !this.zoomed) return;
    const handled = this.hold.byKey ? this.holdKey(event) : this.restKey(event);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  }

  holdKey(event) {
    const step = arrowStep(event);
    if (step?.[0]) this.hold.moveBy(step[0]);
    else if (step) this.hold.stretchBy(step[1]);
    else if (event.key === "Enter" || event.key === " ") this.hold.drop();
    else if (event.key === "Escape") this.hold.putBack();
    else return false;
    return true;
  }

  restKey(event) {
    const [step, zoom] = [arrowStep(event), zoomKey(event)];
    if (step?.[0]) this.step(step[0]);
    else if (event.key === "Home" || event.key === "End") this.choose(event.key === "Home" ? 0 : this.countAt(this.asked) - 1, this.asked);
    else if (zoom !== undefined) this.zoomTo(zoom === 0 ? "block" : levelAfter(this.asked, zoom > 1 ? 1 : -1));
    else if (this.asked === "block" && event.key === "Delete") this.remove();
    else if (this.asked === "block" && ["a", "A"].includes(event.key) && !event.ctrlKey && !event.metaKey) this.add();
    else if (this.asked === "block" && this.level === "block" && (event.key === "Enter" || event.key === " ")) this.takeByKey();
    else return false;
    return true;
  }

  takeByKey() {
    this.hold.take(this.scans, { index: this.shown, byKey: true });
    this.host.say(this.host.text("ui.timeline.holding", { name: this.said }));
  }

  theme() {
    this.repaint();
  }

  destroy() {
    this.repaint.cancel();
    this.watcher.disconnect();
  }
}
