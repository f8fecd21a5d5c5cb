// The Earth as a source sees it: from the pole, from the equator and from 30°; what is near; when a source is up.
import assert from "node:assert/strict";
import test from "node:test";
import {
  allSeenFrom, elevation, equatorial, hoursAbove, onBall, seenFrom, standpoints, viewFrom,
} from "../../synthwidgets/views/js/lib/globe.js";
import { graticule, nearLand, nearPieces } from "../../synthwidgets/views/js/lib/limb.js";

import { firstEnd, spanToPlay } from "../../synthwidgets/views/js/panels/play.js";

const near = (found, wanted, slack = 1e-12) => // a few roundings of doubles near 1
  found.forEach((value, index) => assert.ok(Math.abs(value - wanted[index]) < slack, `${found} is not ${wanted}`));
const seen = (hours, declination, longitude, latitude) => seenFrom(viewFrom(hours, declination), ...onBall(longitude, latitude));
const half = Math.sqrt(3) / 2;

test("from above the pole: the pole in the middle, the meridian of the hour angle below it, east to its right", () => {
  near(seen(0, 90, 123, 90), [0, 0, 1]);
  near(seen(0, 90, 0, 0), [0, -1, 0]);
  near(seen(0, 90, 90, 0), [1, 0, 0]);
});

test("from above the equator: north up, east right, and the far side is far", () => {
  near(seen(0, 0, 0, 0), [0, 0, 1]);
  near(seen(0, 0, 0, 90), [0, 1, 0]);
  near(seen(0, 0, 30, 0), [0.5, 0, half]);
  near(seen(0, 0, 180, 0), [0, 0, -1]);
});

test("at 30° the pole leans towards the source by 30°", () => {
  near(seen(0, 30, 0, 90), [0, half, 0.5]);
  near(seen(0, 30, 0, 30), [0, 0, 1]);
});

test("the source is above the place at latitude = declination that lies as far west as the hour angle says", () => {
  for (const [hours, declination] of [[2, -30], [-5, 40], [11, 0]]) near(seen(hours, declination, -15 * hours, declination), [0, 0, 1]);
});

test("time carries the near side to the right: the Earth turns eastward", () => {
  const [before] = seen(1, -20, -10, -20);
  const [after] = seen(1.1, -20, -10, -20);
  assert.ok(after > before);
});

test("east, north and up of a site become the axes of the equator, and stay as long as they are", () => {
  const site = { latitude_deg: -30, longitude_deg: 77, earth_wide: false, itrf_m: [1, 2, 3] };
  near([...equatorial([100, 0, 0, 0, 100, 0, 0, 0, 100], site)], [0, 100, 0, 50, 0, 100 * half, 100 * half, 0, -50], 1e-10);
});

test("a source passes overhead where latitude is declination, and stays up for half a day on the equator", () => {
  near([elevation(0, -23, -23), elevation(0, 10, 40), elevation(6, 0, 50), elevation(3, 0, 0)], [90, 60, 0, 45], 1e-5); // arcsin is flat at 90°
  near([hoursAbove(0, 0, -23), hoursAbove(0, -80, -23), hoursAbove(0, 80, -23)], [6, 12, 0]);
  const hours = hoursAbove(10, -30, -23);
  near([elevation(hours, -30, -23)], [10], 1e-9);
});

test("where a source circles level, the limit is met all day or never, exactly met too", () => {
  // from a pole every source stands as high as its declination, a pole of the sky everywhere as high as the latitude
  for (const degrees of [10, 17, 30, 45, 60]) {
    near([hoursAbove(degrees, degrees, 90), hoursAbove(degrees, 90, degrees), hoursAbove(degrees, -90, -degrees)], [12, 12, 12]);
    near([hoursAbove(degrees + 0.001, degrees, 90), hoursAbove(degrees, -degrees, 90)], [0, 0]);
  }
});

test("a place on the ellipsoid has its geodetic latitude again", () => {
  // WGS84 at 45°: N = a/√(1 − e² sin²φ)
  const e2 = 0.00669437999014;
  const across = 6378137 / Math.sqrt(1 - e2 / 2);
  const [stand] = standpoints([0, across * Math.SQRT1_2, across * (1 - e2) * Math.SQRT1_2]);
  near([stand.latitude, stand.longitude], [45, 90], 1e-9);
});

// A cap of land round a place of the unit ball, with land on the right: clockwise as one looks at it from outside.
const cap = (longitude, latitude, radius, view) => {
  const [x, y, z] = onBall(longitude, latitude);
  const east = onBall(longitude + 90, 0);
  const north = onBall(longitude, latitude + 90);
  const around = Array.from({ length: 360 }, (_, index) => {
    const turn = (-index * Math.PI) / 180;
    const [c, s] = [Math.cos(radius), Math.sin(radius)];
    const axis = (k, centre) => c * centre + s * (Math.cos(turn) * east[k] + Math.sin(turn) * north[k]);
    return [axis(0, x), axis(1, y), axis(2, z)];
  });
  return allSeenFrom(view, Float64Array.from(around.flat()));
};

// Twice the area on the right of the outlines, their arcs filled in by small steps.
const area = (outlines) => outlines.reduce((sum, { points, arcs }) => sum - shoelace(withArcs(points, arcs)), 0);
const withArcs = (points, arcs) => points.flatMap((point, index) => {
  const arc = arcs.find(({ after }) => after === index);
  if (!arc) return [point];
  const turn = ((arc.from - arc.to) % (2 * Math.PI) + 2 * Math.PI) % (2 * Math.PI);
  const step = (k) => arc.from - (turn * k) / 500;
  return [point, ...Array.from({ length: 500 }, (_, k) => [Math.cos(step(k)), Math.sin(step(k))])];
});
const shoelace = (points) => points.reduce((sum, [x, y], index) => {
  const [x2, y2] = points[(index + 1) % points.length];
  return sum + (x * y2 - x2 * y) / 2;
}, 0);

test("a cap of land covers of the disc what it should: whole, half on the limb, behind it nothing", () => {
  const view = viewFrom(0, 0);
  const covered = (longitude, radius) => area(nearLand(nearPieces(cap(longitude, 0, radius, view), true)));
  const whole = Math.PI * Math.sin(0.5) ** 2; // a cap in the middle is a disc
  assert.ok(Math.abs(covered(0, 0.5) - whole) < 1e-3); // 360 corners
  assert.equal(nearPieces(cap(180, 0, 0.5, view), true).length, 0);
  // on the limb: the chord that cuts the disc at cos 0.5
  assert.ok(Math.abs(covered(90, 0.5) - (0.5 - Math.sin(0.5) * Math.cos(0.5))) < 1e-3);
});

test("land that goes round the far side is seen as what is left of the disc", () => {
  const view = viewFrom(0, 0);
  const covered = area(nearLand(nearPieces(cap(180, 0, Math.PI / 2 + 0.3, view), true)));
  // all of the far side and 0.3 beyond the limb: no point of its edge is hidden, so what is on its right is outside
  // of a disc of radius cos 0.3, which is filled as a hole
  assert.ok(Math.abs(covered + Math.PI * Math.cos(0.3) ** 2) < 1e-3);
  const beside = area(nearLand(nearPieces(cap(150, 0, Math.PI / 2, view), true)));
  assert.ok(beside > 0 && beside < Math.PI / 2); // a half ball turned away by 150° leaves a sickle of (1 − cos 30°)π/2
  assert.ok(Math.abs(beside - (Math.PI / 2) * (1 - half)) < 1e-3);
});

test("a line is cut where it goes behind", () => {
  const view = viewFrom(0, 0);
  const equator = graticule(30, 5).find((line) => line.every(([, latitude]) => latitude === 0));
  const points = allSeenFrom(view, Float64Array.from(equator.flatMap((place) => onBall(...place))));
  const pieces = nearPieces(points);
  const spots = pieces.flatMap(({ points: some }) => some);
  near([Math.min(...spots.map(([u]) => u)), Math.max(...spots.map(([u]) => u))], [-1, 1], 1e-9);
  assert.ok(spots.every(([, v]) => Math.abs(v) < 1e-9));
});

test("play runs through the observation; a snapshot, with nowhere to grow, through the whole track", () => {
  assert.deepEqual(spanToPlay([-1, 1], 6), [-1, 1]);
  assert.deepEqual(spanToPlay([-0.1, 0.1], 6), [-6, 6]);
  assert.deepEqual(spanToPlay([-0.1, 0.1], 0.05), [-0.1, 0.1]); // what can be watched is less than that
});

test("play begins with the first integration of which something is seen", () => {
  near([firstEnd([-1, 1], 0.1, () => true)], [-0.9]);
  near([firstEnd([-1, 1], 0.1, (hours) => hours > 0)], [0.1]);
  assert.equal(firstEnd([-1, 1], 0.1, () => false), 1);
});
