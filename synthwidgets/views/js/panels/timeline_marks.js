// How a timeline is drawn: bars of scans or parts, times below, marks above what a colleague complains of.

import { strokes, text } from "../lib/canvas.js";
import { clock, timeTicks, tokenOf } from "../lib/schedule.js";

export const BAR = { top: 20, high: 130 };
export const HIGH = BAR.top + BAR.high + 24; // with the row of times
export const PINNED = 30; // so much more with a row of what was pinned
const STRIP = 12; // of it are its bars; above them stands what they are, on none of them
const SHORT = 50; // so much lower than a target's is the bar of another class, which leaves room for a word that stands [px]
const WORD = 10; // beside a word in a bar
const LYING = { least: 15, most: 22 }; // sizes of a word that lies in its bar [px]
const STANDING = { least: 15, most: 18 }; // of one that stands in it
const ABOVE = { least: 12, most: 15, gap: 5 }; // and of one that stands above a bar too narrow for either
const [LEFT, RIGHT] = [0.4, 0.55]; // so many sizes of a word that stands are left and right of its middle
const TALL = 1.12; // so much larger than its room is wide it may be: capitals are three quarters of a size high

// `look` is {ink, named, cards, toX}; of a scan its colour is its class.
export const paintScans = (context, scans, shown, look) => {
  const places = scans.map((scan) => edgesOf(scan, look.toX));
  let taken = 0; // up to where words above bars have no room
  scans.forEach((scan, index) => {
    const short = look.named && scan.class !== "target" ? SHORT : 0;
    bar(context, places[index], look.ink[tokenOf(scan.class)], short);
    if (look.named) taken = label(context, places[index], wordsOf(look.cards[scan.class]), look, short, [taken, freeTo(scans, places, index, look)]);
    if (scan.severity) mark(context, places[index], scan.severity, look.ink);
    if (index === shown) outline(context, places[index], look.ink, short);
  });
};

const wordsOf = ({ class: name, short }) => [name, short];

// Up to where a word above a bar has room: to a target's bar, or its part of the way to the next one's middle.
const freeTo = (scans, places, index, { width }) => {
  const next = places[index + 1];
  if (!next) return width + EDGE;
  const middle = middleOf(places[index]);
  return scans[index + 1].class === "target" ? next[0] : middle + ((middleOf(next) - middle) * RIGHT) / (LEFT + RIGHT);
};

const EDGE = 4; // the last word may stand so far out of the picture's end: its letters hardly do [px]

const middleOf = ([left, right]) => (left + right) / 2;

export const paintParts = (context, parts, at, colour, look) => {
  parts.forEach((part, index) => {
    const edges = edgesOf(part, look.toX);
    bar(context, edges, look.ink[part.state === "WVR" ? "air" : colour], part.state === "WVR" ? 22 : 6);
    if (edges[1] - edges[0] >= STANDING.least) label(context, edges, [part.label], look, part.state === "WVR" ? 22 : 6);
    if (index === at && part.state !== "WVR") outline(context, edges, look.ink, 6);
  });
};

// What was pinned, as a thin row of its bars under those of now; above the times, which make room.
export const paintPinned = (context, scans, words, { ink, toX }) => {
  const top = BAR.top + BAR.high + PINNED - STRIP - 1;
  for (const scan of scans) {
    const [left, right] = edgesOf(scan, toX);
    context.fillStyle = ink[tokenOf(scan.class)];
    context.fillRect(left, top, right - left, STRIP);
  }
  text(context, words, 3, top - 4, { colour: ink.ink2, font: ink.font("12px") });
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

// A word, or else the next shorter one, as it lies or stands in its bar; where none does, the last of them stands above it,
// with room from `limits[0]` to `limits[1]`. Returns up to where there is no room any more.
const label = (context, [left, right], words, { ink }, short, limits) => {
  const [room, middle] = [right - left - WORD, (left + right) / 2];
  const half = BAR.top + (BAR.high + short) / 2;
  const most = Math.min(STANDING.most, TALL * (right - left));
  const style = (size) => ({ colour: ink.page, font: ink.font(`600 ${size}px`), align: "center" });
  const after = limits && (short ? limits[0] : right);
  for (const word of words) {
    const lying = sizeFor(context, word, room, LYING, ink);
    const standing = sizeFor(context, word, BAR.high - short - WORD, { least: STANDING.least, most }, ink);
    if (lying) text(context, word, middle, half + lying * 0.35, style(lying));
    else if (standing) upright(context, word, [middle, half], style(standing), standing);
    if (lying || standing) return after;
  }
  return short && limits ? above(context, words.at(-1), middle, ink, limits) : after;
};

// As many of its letters as have room.
const above = (context, word, middle, ink, [from, to]) => {
  const most = Math.floor(Math.min(ABOVE.most, (middle - from) / LEFT, (to - middle) / RIGHT));
  if (most < ABOVE.least) return from;
  let letters = word;
  while (!sizeFor(context, letters, SHORT - ABOVE.gap, { least: ABOVE.least, most }, ink)) letters = letters.slice(0, -1);
  const size = sizeFor(context, letters, SHORT - ABOVE.gap, { least: ABOVE.least, most }, ink);
  const style = { colour: ink.ink, font: ink.font(`600 ${size}px`), align: "left" };
  upright(context, letters, [middle, BAR.top + SHORT - ABOVE.gap], style, size);
  return middle + size * RIGHT;
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

const outline = (context, [left, right], ink, short) => {
  for (const [colour, width] of [[ink.page, 5], [ink.ink, 2.4]]) {
    Object.assign(context, { strokeStyle: colour, lineWidth: width });
    context.strokeRect(left, BAR.top + short - 1, right - left, BAR.high - short + 2);
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
