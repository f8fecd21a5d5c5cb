// How a timeline is drawn: bars of scans or parts, times below, marks above what a colleague complains of.

import { strokes, text } from "../lib/canvas.js";
import { clock, timeTicks, tokenOf } from "../lib/schedule.js";

export const BAR = { top: 20, high: 130 };
export const HIGH = BAR.top + BAR.high + 24; // with the row of times
export const PINNED = 16; // so much more with a row of what was pinned
const SHORT = 20; // so much lower than a target's is the bar of another class, which leaves room for two letters [px]
const WORD = 10; // beside a word in a bar
const LYING = { least: 15, most: 22 }; // sizes of a word that lies in its bar [px]
const STANDING = { least: 12, most: 18 }; // and of one that stands
const TALL = 1.12; // so much larger than its bar is wide it may be: capitals are three quarters of a size high
const INITIALS = 2; // letters above a bar too narrow for either

// `look` is {ink, named, cards, toX}; of a scan its colour is its class.
export const paintScans = (context, scans, shown, look) => {
  let taken = 0; // up to where the row of initials has no room
  scans.forEach((scan, index) => {
    const edges = edgesOf(scan, look.toX);
    const short = look.named && scan.class === "target" ? 0 : SHORT;
    bar(context, edges, look.ink[tokenOf(scan.class)], short);
    const next = scans[index + 1]?.class === "target" ? look.toX(scans[index + 1].start_s) : look.width;
    if (look.named) taken = label(context, edges, look.cards[scan.class].class, look, short, [taken, next]);
    if (scan.severity) mark(context, edges, scan.severity, look.ink);
    if (index === shown) outline(context, edges, look.ink);
  });
};

export const paintParts = (context, parts, at, colour, look) => {
  parts.forEach((part, index) => {
    const edges = edgesOf(part, look.toX);
    bar(context, edges, look.ink[part.state === "WVR" ? "air" : colour], part.state === "WVR" ? 22 : 6);
    if (edges[1] - edges[0] >= STANDING.least) label(context, edges, part.label, look, part.state === "WVR" ? 22 : 6);
    if (index === at && part.state !== "WVR") outline(context, edges, look.ink);
  });
};

// What was pinned, as a thin row of its bars under those of now; above the times, which make room.
export const paintPinned = (context, scans, words, { ink, toX }) => {
  const top = BAR.top + BAR.high + 3;
  for (const scan of scans) {
    const [left, right] = edgesOf(scan, toX);
    context.fillStyle = ink[tokenOf(scan.class)];
    context.fillRect(left, top, right - left, PINNED - 4);
  }
  text(context, words, 3, top + 10, { colour: ink.ink2, font: ink.font("12px"), halo: ink.page });
};

// What the hand does: the bar goes with it, or its end does.
export const paintHand = (context, [left, right], { ink }) => {
  context.globalAlpha = 0.35;
  bar(context, [left, right], ink.held, 0);
  context.globalAlpha = 1;
  strokes(context, [[[right, BAR.top - 4], [right, BAR.top + BAR.high + 4]]], { colour: ink.held, width: 2 });
};

export const paintTimes = (context, [start, end], { toX, ink, width, lower }) => {
  const { step, ticks } = timeTicks(start, end, Math.max(2, Math.floor(width / 110)));
  const foot = BAR.top + BAR.high + lower;
  strokes(context, [[[toX(start), foot + 0.5], [toX(end), foot + 0.5]]], { colour: ink.rule });
  strokes(context, ticks.map((tick) => [[toX(tick), foot], [toX(tick), foot + 5]]), { colour: ink.rule });
  for (const tick of ticks) {
    const x = Math.min(toX(tick), width - 16);
    text(context, clock(tick, step), Math.max(x, 14), foot + 19, { colour: ink.ink2, font: ink.font("12px"), align: "center" });
  }
};

const edgesOf = ({ start_s, duration_s }, toX) => {
  const [left, right] = [toX(start_s), toX(start_s + duration_s)];
  return [left, Math.max(right - (right - left > 4 ? 1 : 0), left + 1.5)]; // a hair between neighbours
};

// `short`: so much lower than the highest; named, the target stands out without any colour too.
const bar = (context, [left, right], colour, short) => {
  context.fillStyle = colour;
  context.fillRect(left, BAR.top + short, right - left, BAR.high - short);
};

// The whole word if any size lets it lie, or stand, in its bar; else its first letters above, where they have room from
// `limits[0]` to `limits[1]`. Returns up to where there is none any more.
const label = (context, [left, right], words, { ink }, short, limits = []) => {
  const [room, middle] = [right - left - WORD, (left + right) / 2];
  const lying = sizeFor(context, words, room, LYING, ink);
  const high = BAR.high - short - WORD;
  const standing = sizeFor(context, words, high, { ...STANDING, most: Math.min(STANDING.most, TALL * (right - left)) }, ink);
  const half = BAR.top + (BAR.high + short) / 2;
  const style = (size) => ({ colour: ink.page, font: ink.font(`600 ${size}px`), align: "center" });
  if (lying) text(context, words, middle, half + lying * 0.35, style(lying));
  else if (standing) upright(context, words, [middle, half], style(standing), standing);
  else if (short) return initials(context, words, middle, ink, limits);
  return short ? limits[0] : right;
};

const sizeFor = (context, words, room, { least, most }, ink) => {
  context.font = ink.font(`600 ${most}px`);
  const size = Math.floor(Math.min(most, (most * Math.max(0, room)) / context.measureText(words).width));
  return size >= least ? size : 0;
};

const upright = (context, words, [x, y], style, size) => {
  context.save();
  context.translate(x + size * 0.35, y);
  context.rotate(-Math.PI / 2);
  text(context, words, 0, 0, style);
  context.restore();
};

const initials = (context, words, middle, ink, [from, to]) => {
  const font = ink.font("600 12px");
  context.font = font;
  const half = context.measureText(words.slice(0, INITIALS)).width / 2;
  const x = Math.min(middle, to - half - 1);
  if (x - half < from || middle - x > half) return from;
  text(context, words.slice(0, INITIALS), x, BAR.top + SHORT - 6, { colour: ink.ink, font, align: "center" });
  return x + half + 1;
};

const outline = (context, [left, right], ink) => {
  for (const [colour, width] of [[ink.page, 5], [ink.ink, 2.4]]) {
    Object.assign(context, { strokeStyle: colour, lineWidth: width });
    context.strokeRect(left, BAR.top - 1, right - left, BAR.high + 2);
  }
};

// A triangle for a fault, a hollow one for an advice.
const mark = (context, [left, right], severity, ink) => {
  const x = (left + right) / 2;
  context.beginPath();
  context.moveTo(x, 4);
  context.lineTo(x + 6, 15);
  context.lineTo(x - 6, 15);
  context.closePath();
  Object.assign(context, { fillStyle: severity === "fault" ? ink.poor : ink.page, strokeStyle: ink.poor, lineWidth: 1.6 });
  context.fill();
  context.stroke();
};
