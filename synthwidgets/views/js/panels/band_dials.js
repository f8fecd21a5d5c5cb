// The same path at several frequencies, side by side: the arrow of a point of 1 Jy, turned by the air.

import { mostSide } from "../lib/axes.js";
import { disc, fitCanvas, strokes, text } from "../lib/canvas.js";
import { amount } from "../lib/units.js";
import { formatNumber, withUnit } from "../numbers.js";
import { arc, arrow } from "./argand.js";
import { Sketch } from "./sketch.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "amplitude", "phase"];
const HIGHEST = 176; // [px]
const BETWEEN = 4; // the words of two dials, at least [px]
const WORDS = 92; // below a dial
const LIGHT = 299_792.458; // micrometres in a period of 1 GHz

export class BandDials extends Sketch {
  constructor(spec, host) {
    super(spec, host, { shows: "bands", tokens: TOKENS });
  }

  sketch(bands, width) {
    const high = Math.min(mostSide(this.host.el), HIGHEST);
    const context = fitCanvas(this.frame.canvas, width, high + 24);
    const cell = width / bands.length;
    context.font = this.ink.font("12px"); // as wide as the page's font is
    this.roomy = context.measureText(this.host.text("ui.bands.keeps", { share: "100\u00a0%" })).width <= cell - BETWEEN;
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
    text(context, `λ ${amount(LIGHT / ghz, "path")}`, x, y + radius + 35, style);
    text(context, `${formatNumber(phase, 0)}°`, x, y + radius + 54, { ...style, colour: ink.phase, font: ink.font("600 15px") });
    if (rms === undefined) return;
    text(context, `${host.text("ui.bands.rms")} ${formatNumber(rms, 0)}°`, x, y + radius + 70, style);
    const share = `${formatNumber(100 * coherence, 0)}\u00a0%`;
    text(context, this.roomy ? host.text("ui.bands.keeps", { share }) : share, x, y + radius + 85, style);
  }

  tell(bands) {
    const { frame: row, host, spec } = this;
    const words = bands.map(({ ghz, phase_deg: phase, rms_deg: rms, coherence }) => {
      const now = host.text("ui.traces.at", { phase: `${formatNumber(phase, 0)}°`, ghz: formatNumber(ghz) });
      if (rms === undefined) return now;
      return `${now} (${host.text("ui.bands.rms")} ${formatNumber(rms, 0)}°, ${host.text("ui.bands.keeps", { share: `${formatNumber(100 * coherence, 0)} %` })})`;
    });
    const turbulent = bands.some(({ rms_deg: rms }) => rms !== undefined);
    row.value = turbulent ? [[host.text("ui.bands.head"), ""]] : [];
    const title = turbulent ? `${spec.title}, ${host.text("ui.bands.long")}` : spec.title;
    row.content = host.text("ui.bands.content", { title, bands: words.join(", ") });
  }
}
