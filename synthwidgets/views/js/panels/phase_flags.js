// Flags in the plot of phases against time: a press flags a scan, a box a span of time, of whom the menu says. Arrow keys
// go from scan to scan, and one key down from integration to integration; Shift makes a span, Enter flags.

import { localPoint, onDrag } from "../lib/pointer.js";
import { clamp } from "../lib/scales.js";
import { clock } from "../lib/schedule.js";
import { endsOf, spanAfter, spanBetween } from "../lib/span.js";
import { h } from "../dom.js";

const NEAR = 12; // of a mark that is meant [px]
const OF = ["pair", "first", "second", "all"];
const PRESS = ["Enter", " ", "Delete"];
const SAY_AFTER_MS = 300; // a place that runs along is read when it stands

export class PhaseFlags {
  scan = null; // that the keys are at
  span = null; // of integrations, by keys or by hand

  // The panel has `frame`, `scale`, `box`, `times`, `fields`, `flagged`, `means`, `placeOf`, `wordsOf` and `repaint`.
  constructor(panel) {
    Object.assign(this, { panel, host: panel.host });
    const { picture } = panel.frame;
    this.menu = panel.frame.choice("flag", { "aria-label": this.host.text("ui.phase.flags_of") }, []);
    panel.frame.items.push(tableItem(this.host));
    const { start, move, end } = this;
    this.drag = onDrag(picture, { start, move, end });
    picture.addEventListener("keydown", (event) => this.key(event));
    picture.addEventListener("blur", () => this.go(null, null));
  }

  // Whose data a span is flagged of: the pair's, either antenna's, or all.
  offer(watched, names) {
    const told = watched.map((index) => names[index]);
    if (`${told}` === this.told) return;
    this.told = `${told}`;
    const { value } = this.menu;
    const words = [told.join("–"), ...told, this.host.text("ui.phase.all")];
    this.menu.replaceChildren(...OF.map((kind, place) => h("option", { value: kind }, words[place])));
    this.menu.value = value || OF[0];
    this.choices = { pair: watched, first: [watched[0]], second: [watched[1]], all: [] };
  }

  get of() {
    return this.menu.selectedOptions[0]?.textContent ?? "";
  }

  // Where the chosen integrations begin and end [s].
  get ends() {
    const { times } = this.panel;
    const half = shortest(times) / 2;
    const [first, last] = endsOf(this.span);
    return [times[first] - half, times[last] + half].map((time) => Math.max(0, Math.round(10 * time) / 10));
  }

  // The band of the box, or of the span [px].
  get band() {
    if (this.pulled) return endsOf(this.pulled);
    return this.span && this.ends.map(this.panel.scale.toX);
  }

  // pointer ----------------------------------------------------------------------------------------------------

  xOf(event) {
    const { left, wide } = this.panel.box;
    return clamp(localPoint(event, this.panel.frame.picture).x, left, left + wide);
  }

  start = (event) => {
    if (!this.panel.scale) return false;
    this.began = this.xOf(event);
    return true;
  };

  move = (event) => {
    this.pulled = [this.began, this.xOf(event)];
    this.span = spanBetween(Array.from(this.panel.times, this.panel.scale.toX), ...endsOf(this.pulled));
    this.panel.repaint();
  };

  end = (event, moved) => {
    this.pulled = null;
    if (event.type === "pointerup") {
      if (!moved) this.press(event);
      else if (this.span) this.flagSpan();
    }
    this.go(null, null);
  };

  press(event) {
    const { x, y } = localPoint(event, this.panel.frame.picture);
    const far = this.panel.means.map((mean) => Math.hypot(...this.panel.placeOf(mean).map((value, axis) => value - [x, y][axis])));
    const nearest = far.indexOf(Math.min(...far));
    if (far[nearest] <= NEAR) this.flagScan(nearest);
  }

  // keys -------------------------------------------------------------------------------------------------------

  key(event) {
    if (!this.panel.times || !this.act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  // Whether the key was one of these.
  act(event) {
    const { span, scan } = this;
    if (PRESS.includes(event.key) && (span || scan !== null)) return span ? this.flagSpan() : this.flagScan(scan);
    if (event.key === "Escape" && (this.pulled || span || scan !== null)) return this.leave();
    if (event.key === "ArrowUp" && span) return this.go(this.scanAt(span[1]), null);
    return span || event.shiftKey || event.key === "ArrowDown" ? this.goAlong(event) : this.goToScan(event);
  }

  goToScan(event) {
    const next = spanAfter([0, this.scan ?? 0], event, this.panel.means.length);
    return next && this.go(this.scan === null ? 0 : next[1], null);
  }

  // From integration to integration, the first of the scan where there is none yet.
  goAlong(event) {
    const first = this.starts[this.scan ?? 0];
    const from = this.span ?? [first, first];
    if (event.key === "ArrowDown") return this.go(null, from);
    const next = spanAfter(from, event, this.panel.times.length);
    return next && this.go(null, next);
  }

  leave() {
    this.drag.drop();
    this.pulled = null;
    return this.go(null, null);
  }

  // The first integration of each scan: no two scans of one field follow one another.
  get starts() {
    const { fields } = this.panel;
    return Array.from(fields.keys()).filter((place) => !place || fields[place] !== fields[place - 1]);
  }

  scanAt(integration) {
    return this.starts.findLastIndex((start) => start <= integration);
  }

  go(scan, span) {
    clearTimeout(this.saying);
    if (scan === null && span === null && this.scan === null && this.span === null) return true;
    Object.assign(this, { scan, span });
    this.panel.repaint();
    if (this.words) this.saying = setTimeout(() => this.host.say(this.words), SAY_AFTER_MS);
    return true;
  }

  get words() {
    const { panel, host, span, scan } = this;
    if (!span) return scan === null ? "" : panel.wordsOf(panel.means[scan]);
    const [first, last] = endsOf(span);
    const [from, to] = this.ends.map((time) => clock(time));
    const said = host.text("ui.phase.span", { from, to, count: last - first + 1, of: this.of });
    return panel.flagged.subarray(first, last + 1).every(Number.isFinite) ? `${said}, ${host.text("ui.phase.flagged")}` : said;
  }

  // ------------------------------------------------------------------------------------------------------------

  flagScan(place) {
    this.host.send({ act: ["toggle_scan", this.panel.means[place].scan], release: true });
    return true;
  }

  flagSpan() {
    this.host.send({ act: ["toggle_times", ...this.ends, this.choices[this.menu.value]], release: true });
    return true;
  }

  destroy() {
    clearTimeout(this.saying);
    this.drag.remove();
  }
}

// Of the menu of a pane: to the antennas and the table of flags, where a lesson shows them.
export const tableItem = (host) => ({
  label: host.text("ui.phase.table"),
  onclick: () => host.openDrawer("Flags"),
  there: () => Boolean(host.el.closest(".sw").querySelector(".sw-drawer .sw-FlagTable")),
});

// From one integration to the next [s].
const shortest = (times) => times.reduce((least, time, place) => (place ? Math.min(least, time - times[place - 1]) : least), Infinity);
