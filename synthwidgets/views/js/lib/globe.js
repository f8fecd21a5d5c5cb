// The Earth as a source sees it: east right, north up. Places are [x, y, z], x towards (hour angle 0, declination 0),
// y east, z the pole, in Earth radii or in metres; the hour angle is that of one meridian, west positive.

const RADIANS_A_DEGREE = Math.PI / 180;
export const RADIANS_AN_HOUR = Math.PI / 12;
export const EARTH_RADIUS_M = 6_371_000;
const FLATTENING = 1 / 298.257223563; // WGS84

// From where one looks: at an hour angle [h] and a declination [°].
export const viewFrom = (hours, declination) => ({
  sinH: Math.sin(hours * RADIANS_AN_HOUR),
  cosH: Math.cos(hours * RADIANS_AN_HOUR),
  sinD: Math.sin(declination * RADIANS_A_DEGREE),
  cosD: Math.cos(declination * RADIANS_A_DEGREE),
});

// [u, v, w]: right, up, towards the source (Thompson, Moran & Swenson, eq. 4.1).
export const seenFrom = ({ sinH, cosH, sinD, cosD }, x, y, z) => {
  const outward = cosH * x - sinH * y;
  return [sinH * x + cosH * y, cosD * z - sinD * outward, sinD * z + cosD * outward];
};

// The same for many places in a row, [x, y, z, x, y, z, …].
export const allSeenFrom = (view, places) => {
  const seen = new Float64Array(places.length);
  for (let index = 0; index < places.length; index += 3) {
    seen.set(seenFrom(view, places[index], places[index + 1], places[index + 2]), index);
  }
  return seen;
};

// A place on a ball of radius 1, by its latitude and its longitude from the meridian of the hour angle [°].
export const onBall = (longitude, latitude) => {
  const [lon, lat] = [longitude * RADIANS_A_DEGREE, latitude * RADIANS_A_DEGREE];
  return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
};

// The meridian whose hour angle is meant [°]: that of the site, or Greenwich for an array as wide as the Earth.
export const meridianOf = (site) => (site.earth_wide ? 0 : site.longitude_deg);

// Antennas [east, north, up, …] in these axes [m]: from the site; from the Earth's centre where they are as wide as it.
export const equatorial = (places, site) => {
  const longitude = site.longitude_deg - meridianOf(site);
  const up = onBall(longitude, site.latitude_deg);
  const north = onBall(longitude, site.latitude_deg + 90);
  const east = onBall(longitude + 90, 0);
  const origin = site.earth_wide ? site.itrf_m : [0, 0, 0];
  return Float64Array.from(places, (_, index) => {
    const [axis, start] = [index % 3, index - (index % 3)];
    return origin[axis] + places[start] * east[axis] + places[start + 1] * north[axis] + places[start + 2] * up[axis];
  });
};

// How high the source stands [°] at a geodetic latitude [°].
export const elevation = (hours, declination, latitude) => {
  const [dec, lat] = [declination * RADIANS_A_DEGREE, latitude * RADIANS_A_DEGREE];
  const sine = Math.sin(lat) * Math.sin(dec) + Math.cos(lat) * Math.cos(dec) * Math.cos(hours * RADIANS_AN_HOUR);
  return Math.asin(Math.min(1, Math.max(-1, sine))) / RADIANS_A_DEGREE;
};

// Hours on either side of the meridian for which it is above a limit [°]: 12 for always, 0 for never.
export const hoursAbove = (limit, declination, latitude) => {
  const [low, dec, lat] = [limit, declination, latitude].map((degrees) => degrees * RADIANS_A_DEGREE);
  const room = Math.cos(lat) * Math.cos(dec);
  const missing = Math.sin(low) - Math.sin(lat) * Math.sin(dec);
  if (room < 1e-12) return missing < 1e-12 ? 12 : 0; // at a pole it circles level
  return Math.acos(Math.min(1, Math.max(-1, missing / room))) / RADIANS_AN_HOUR;
};

// Latitude and longitude from the meridian [°] of each of the antennas that stand in these axes on the Earth itself.
export const standpoints = (places) => {
  const stand = ([x, y, z]) => ({
    latitude: Math.atan2(z, Math.hypot(x, y) * (1 - FLATTENING) ** 2) / RADIANS_A_DEGREE,
    longitude: Math.atan2(y, x) / RADIANS_A_DEGREE,
  });
  return Array.from({ length: places.length / 3 }, (_, index) => stand(places.slice(3 * index, 3 * index + 3)));
};
