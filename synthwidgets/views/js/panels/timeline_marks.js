// How a timeline is drawn: bars of scans or parts, times below, marks above what a colleague complains of.

import { strokes, text } from "../lib/canvas.js";
import { clock, timeTicks, tokenOf } from "../lib/schedule.js";

export const BAR = { top: 20, high: 54 };
export const HIGH = BAR.top + BAR.high + 24; // with the row of times
const SHORT = 10; // so much lower than a target's is the bar of another class [px]
const LETTER = 15; // a bar that is so wide has room for a letter [px]
const WORD = 8; // beside a word in a bar

// `look` is {ink, named, cards, toX}; of a scan its colour is its class.
export const paintScans = (context, scans, shown, look) => {
  scans.forEach((scan, index) => {
    const edges = edgesOf(scan, look.toX);
    const short = look.named && scan.class === "target" ? 0 : SHORT;
    bar(context, edges, look.ink[tokenOf(scan.class)], short);
    if (look.named) label(context, edges, look.cards[scan.class].class, look.ink, short);
    if (scan.severity) mark(context, edges, scan.severity, look.ink);
    if (index === shown) outline(context, edges, look.ink);
  });
};

export const paintParts = (context, parts, at, colour, look) => {
  parts.forEach((part, index) => {
    const edges = edgesOf(part, look.toX);
    bar(context, edges, look.ink[part.state === "WVR" ? "air" : colour], part.state === "WVR" ? 22 : 6);
    label(context, edges, part.label, look.ink, part.state === "WVR" ? 22 : 6);
    if (index === at && part.state !== "WVR") outline(context, edges, look.ink);
  });
};

// What the hand does: the bar goes with it, or its end does.
export const paintHand = (context, [left, right], { ink }) => {
  context.globalAlpha = 0.35;
  bar(context, [left, right], ink.held, 0);
  context.globalAlpha = 1;
  strokes(context, [[[right, BAR.top - 4], [right, BAR.top + BAR.high + 4]]], { colour: ink.held, width: 2 });
};

export const paintTimes = (context, [start, end], { toX, ink, width }) => {
  const { step, ticks } = timeTicks(start, end, Math.max(2, Math.floor(width / 110)));
  const foot = BAR.top + BAR.high;
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

const label = (context, [left, right], words, ink, short) => {
  const room = right - left;
  if (room < LETTER) return;
  context.font = ink.font("600 12px");
  const fits = context.measureText(words).width <= room - WORD;
  const style = { colour: ink.page, font: ink.font("600 12px"), align: "center" };
  text(context, fits ? words : words.slice(0, 1), (left + right) / 2, BAR.top + (BAR.high + short) / 2 + 4, style);
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
