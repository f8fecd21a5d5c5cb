// One scan in words: what each of its intents is for and of what, to choose anew, and what breaks in the picture without it.

import { h, set, uniqueId } from "../dom.js";

const ASKED = ["purpose", "source", "cadence"];

export class ScanCard {
  constructor(spec, host) {
    Object.assign(this, { spec, host });
    this.heading = h("h2", {});
    this.place = h("p", { class: "sw-scan-place" });
    this.made = this.choice("made", (kind) => ["name_scan", this.shown, kind]);
    this.of = this.choice("of", (field) => ["point_scan", this.shown, field]);
    this.jobs = h("div", { class: "sw-scan-jobs" });
    this.loss = h("ul", { class: "sw-scan-loss" });
    this.remove = this.button("delete", () => ["delete_shown"]);
    this.more = this.button("add", () => ["add_like_shown"]);
    this.told = h("div", { class: "sw-scan-told" }, h("h3", {}, host.text("ui.scan.loss")), this.loss, this.jobs);
    this.riddle = h("p", { class: "sw-riddle" }, host.text("ui.scan.riddle"));
    this.choices = h("span", {}, ...this.made.parts, ...this.of.parts);
    const hands = h("p", { class: "sw-scan-choices" }, this.choices, this.remove, this.more);
    host.el.append(h("div", { class: "sw-scan-head" }, this.heading, this.place), hands, this.told, this.riddle);
  }

  choice(key, act) {
    const id = uniqueId(`scan-${key}`);
    const select = h("select", { id, class: "sw-menu", onchange: () => this.host.send({ act: act(select.value), release: true }) });
    return { select, parts: [h("label", { for: id }, this.host.text(`ui.scan.${key}`)), select] };
  }

  button(key, act) {
    return h("button", { type: "button", class: "sw-button", onclick: () => this.host.send({ act: act(), release: true }) }, this.host.text(`ui.timeline.${key}`));
  }

  get shown() {
    return this.host.value(this.spec.shown) ?? 0;
  }

  draw() {
    const { host, spec } = this;
    const [words, scans, cards] = [host.value(spec.words), host.value(spec.scans), host.value(spec.cards)];
    if (!words || !scans || !cards) return;
    const scan = scans[this.shown];
    const named = host.input(spec.named);
    this.heading.textContent = named ? words.title : words.untold;
    this.place.textContent = [words.times, words.parts, words.elevation].join(" · ");
    for (const element of [this.told, this.choices]) set(element, "hidden", !named);
    set(this.riddle, "hidden", named);
    this.fill(this.made.select, kindsOf(cards, scan.class), scan.class);
    this.fill(this.of.select, host.value(spec.names).map((name) => [name, name]), scan.field);
    this.jobs.replaceChildren(...words.jobs.map((job) => this.job(job, cards[job.class])));
    this.loss.replaceChildren(...(host.value(spec.loss) ?? []).map((sentence) => h("li", {}, sentence)));
    set(this.told, "tabindex", this.told.scrollHeight > this.told.clientHeight ? "0" : null); // what scrolls, scrolls by keys
  }

  // One reason of the scan: what it is called here and by the telescope, why, of what, and how often.
  job({ intents }, card) {
    const rows = ASKED.map((key) => h("div", {}, h("dt", {}, this.host.text(`ui.scan.${key}`)), h("dd", {}, card[key])));
    return h("section", {}, h("h3", {}, card.class), h("p", { class: "sw-scan-intents" }, statesOf(intents)), h("dl", {}, ...rows));
  }

  // Rebuilt only where the choices are others: a list that is open stays open.
  fill(select, choices, chosen) {
    const told = JSON.stringify(choices);
    if (select.dataset.told !== told) select.replaceChildren(...choices.map(([value, label]) => h("option", { value }, label)));
    select.dataset.told = told;
    select.value = chosen;
  }
}

// Intents of one name told once, with what is looked at in each: "CALIBRATE_ATMOSPHERE#OFF_SOURCE, #AMBIENT, #HOT".
export const statesOf = (intents) =>
  intents.map((intent, index) => (intents[index - 1]?.split("#")[0] === intent.split("#")[0] ? `#${intent.split("#")[1]}` : intent)).join(", ");

// What a scan can be made for; what it is made for now is among them.
const kindsOf = (cards, now) =>
  Object.entries(cards).filter(([kind]) => !["overhead", "other", "wvr"].includes(kind) || kind === now).map(([kind, card]) => [kind, card.class]);
