// A plane wave that reaches two antennas, from the side, antenna 2 on the left. What is true to scale are wavelengths:
// the extra path is as many of them as it is; the slant that this takes is far too steep, and says by how much.

import { mostSide, pictureBox } from "../lib/axes.js";
import { fitCanvas, strokes, text } from "../lib/canvas.js";
import { turnsWords } from "../lib/phase_words.js";
import { amount } from "../lib/units.js";
import { formatNumber } from "../numbers.js";
import { Sketch } from "./sketch.js";
import { dish, front, ground, ray } from "./wave_marks.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "antenna", "sky", "phase"];
const NAMES = "ABCDE";
const WAVELENGTH = 130; // as long as there is room for it [px]
const STEEPEST = 0.5; // the sine of the slant
const BELOW = 24;
const FOOT = 44; // from the ground to the picture's end
const HIGH = 36; // a dish above the ground

// How a wave of so many turns is drawn between antennas `apart` pixels from one another: {sine, cosine, wavelength}.
export const slantOf = (turns, apart) => {
  const wavelength = Math.min(WAVELENGTH, (STEEPEST * apart) / Math.abs(turns || 1e-9));
  const sine = (turns * wavelength) / apart;
  return { sine, cosine: Math.sqrt(1 - sine * sine), wavelength };
};

export class Wavefronts extends Sketch {
  constructor(spec, host) {
    super(spec, host, { shows: "wave", tokens: TOKENS });
  }

  sketch(wave, width) {
    const high = pictureBox(width, mostSide(this.host.el)).side; // as high as the sky beside it
    const floor = high - FOOT;
    const antennas = [0.2, 0.8].map((share) => [share * width, floor - HIGH]);
    const slant = slantOf(wave.turns, antennas[1][0] - antennas[0][0]);
    const context = fitCanvas(this.frame.canvas, width, high + BELOW);
    this.paintWave(context, { width, floor }, antennas, slant, wave);
    this.paintGround(context, { width, floor, high }, antennas, slant, wave);
    this.tell(wave);
  }

  // Crests and troughs; the strong crest has just reached the nearer antenna, and the way that is left is the extra path.
  paintWave(context, { width, floor }, antennas, slant, { turns }) {
    const { ink } = this;
    const [far, near] = turns < 0 ? [...antennas].reverse() : antennas;
    context.save();
    context.beginPath();
    context.rect(0, 0, width, floor);
    context.clip();
    for (const antenna of antennas) ray(context, antenna, slant, width, ink);
    const count = Math.ceil((2 * width) / slant.wavelength);
    for (let half = -2 * count; half <= 2 * count; half++) front(context, near, slant, half, width, ink);
    front(context, near, slant, 0, width, ink, true);
    context.restore();
    const end = [far[0] + Math.abs(turns) * slant.wavelength * slant.sine, far[1] - Math.abs(turns) * slant.wavelength * slant.cosine];
    strokes(context, [[far, end]], { colour: ink.phase, width: 5, halo: ink.page });
  }

  paintGround(context, { width, floor, high }, antennas, slant, wave) {
    const { ink, host } = this;
    ground(context, width, floor, ink);
    const bold = { colour: ink.antenna, font: ink.font("600 13px"), align: "center", halo: ink.page };
    [...wave.pair].reverse().forEach((index, place) => {
      dish(context, antennas[place], floor, slant, ink);
      text(context, NAMES[index], antennas[place][0], floor + 20, bold);
    });
    const middle = width / 2;
    const [from, to] = antennas.map(([x], place) => x + (place ? -22 : 22));
    strokes(context, [[[from, floor + 16], [to, floor + 16]]], { colour: ink.ink2 });
    text(context, amount(wave.length_m, "distance"), middle, floor + 20, { ...bold, colour: ink.ink });
    this.paintPath(context, middle, floor, wave);
    const times = Math.abs(wave.slope) > 1e-12 ? Math.abs(slant.sine / wave.slope) : 0;
    const words = times ? host.text("ui.wave.slant", { times: spaced(times) }) : host.text("ui.wave.flat");
    text(context, words, middle, high + 18, { colour: ink.ink2, font: ink.font("12px"), align: "center" });
  }

  paintPath(context, middle, floor, wave) {
    const { ink, host } = this;
    const style = { align: "center", halo: ink.page };
    const turns = Math.abs(wave.turns);
    text(context, `${host.text("ui.wave.extra")} ${this.path(wave)}`, middle, floor - 42, { ...style, colour: ink.phase, font: ink.font("600 13px") });
    const whole = host.text("ui.wave.whole", { whole: Math.abs(wave.whole), rest: turnsWords(turns - Math.abs(wave.whole)) });
    const words = host.text("ui.wave.turns", { turns: turnsWords(turns) });
    text(context, words, middle, floor - 25, { ...style, colour: ink.ink, font: ink.font("12px") });
    if (wave.whole) text(context, whole, middle, floor - 10, { ...style, colour: ink.ink2, font: ink.font("12px") });
  }

  path({ extra_mm }) {
    const millimetres = Math.abs(extra_mm);
    return millimetres < 1000 ? `${formatNumber(millimetres)}\u00a0mm` : amount(millimetres / 1000, "distance");
  }

  tell(wave) {
    const { frame: row, host, spec } = this;
    const together = turnsWords(wave.turns) === "0";
    const reach = together ? host.text("ui.wave.together") : host.text("ui.wave.later", { name: NAMES[wave.pair[wave.turns > 0 ? 1 : 0]] });
    const later = together ? "" : host.text("ui.wave.by", { path: this.path(wave) });
    row.value = together ? [[reach, ""]] : [[`${reach} `, "detail"], [later, "bold"]];
    const length = amount(wave.length_m, "distance");
    row.content = host.text("ui.wave.content", { title: spec.title, length, reach: `${reach} ${later}`.trim(), turns: turnsWords(Math.abs(wave.turns)) });
  }
}

// Two digits, in groups of three: "41 000".
const spaced = (value) => String(Math.round(Number(value.toPrecision(2)))).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
