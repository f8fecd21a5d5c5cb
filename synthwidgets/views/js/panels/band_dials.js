// The same path at several frequencies, side by side: the arrow of a point of 1 Jy, turned by the air.

import { mostSide } from "../lib/axes.js";
import { disc, fitCanvas, inkOf, strokes, text } from "../lib/canvas.js";
import { widthOf } from "../lib/measures.js";
import { oncePerFrame } from "../lib/pointer.js";
import { formatNumber, withUnit } from "../numbers.js";
import { arc, arrow } from "./argand.js";
import { Frame } from "./frame.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "amplitude", "phase"];
const HIGHEST = 176; // [px]
const ROOMY = 30; // the radius of a dial that has room for more words
const WORDS = 76; // below a dial

export class BandDials {
  constructor(spec, host) {
    Object.assign(this, { spec, host });
    this.frame = new Frame(host, spec, spec.title);
    this.repaint = oncePerFrame(() => this.paint());
    this.watcher = new ResizeObserver(() => this.paint());
    this.watcher.observe(host.el);
  }

  draw() {
    this.paint();
    this.frame.canvas.dataset.token = this.host.token?.() ?? "";
  }

  paint() {
    this.repaint.cancel();
    const width = widthOf(this.host.el);
    const bands = this.host.value(this.spec.bands);
    if (!bands || !width) return;
    this.ink = inkOf(this.host, TOKENS);
    const high = Math.min(mostSide(this.host.el), HIGHEST);
    const context = fitCanvas(this.frame.canvas, width, high + 24);
    const cell = width / bands.length;
    const radius = Math.min(cell / 2 - 6, (high + 24 - WORDS) / 2 - 6);
    bands.forEach((band, index) => this.dial(context, [(index + 0.5) * cell, radius + 6], radius, band));
    this.tell(bands);
  }

  dial(context, [x, y], radius, { ghz, phase_deg: phase, rms_deg: rms, coherence }) {
    const { ink, host } = this;
    const angle = (phase * Math.PI) / 180;
    const value = { re: Math.cos(angle), im: Math.sin(angle) };
    disc(context, x, y, radius, { edge: ink.rule, width: 1.2 });
    strokes(context, [[[x, y], [x + radius, y]]], { colour: ink.ink3, dash: [1.5, 3] });
    arc(context, x, y, radius * 0.4, value, ink.phase);
    arrow(context, [x, y], [x + value.re * radius, y - value.im * radius], ink.amplitude);
    const style = { colour: ink.ink2, font: ink.font("12px"), align: "center" };
    text(context, withUnit(formatNumber(ghz), "GHz"), x, y + radius + 20, style);
    text(context, `${formatNumber(phase, 0)}°`, x, y + radius + 38, { ...style, colour: ink.phase, font: ink.font("600 15px") });
    if (rms === undefined) return;
    text(context, `${host.text("ui.bands.rms")} ${formatNumber(rms, 0)}°`, x, y + radius + 54, style);
    const share = `${formatNumber(100 * coherence, 0)}\u00a0%`;
    text(context, radius < ROOMY ? share : host.text("ui.bands.keeps", { share }), x, y + radius + 69, style);
  }

  tell(bands) {
    const { frame: row, host, spec } = this;
    const words = bands.map(({ ghz, phase_deg: phase, rms_deg: rms, coherence }) => {
      const now = host.text("ui.traces.at", { phase: `${formatNumber(phase, 0)}°`, ghz: formatNumber(ghz) });
      if (rms === undefined) return now;
      return `${now} (${host.text("ui.bands.rms")} ${formatNumber(rms, 0)}°, ${host.text("ui.bands.keeps", { share: `${formatNumber(100 * coherence, 0)} %` })})`;
    });
    row.content = host.text("ui.bands.content", { title: spec.title, bands: words.join(", ") });
  }

  theme() {
    this.repaint();
  }

  destroy() {
    this.repaint.cancel();
    this.watcher.disconnect();
  }
}
