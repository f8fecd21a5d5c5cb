// A picture's own axes: x to the right until it is turned, y up. East is left, so that right is west.

const radians = (degrees) => (degrees * Math.PI) / 180;

// `state` has turn [°], east and north of the middle [arcsec].
export const toOwn = ({ turn, east, north }, place) => {
  const [cos, sin] = [Math.cos(radians(turn)), Math.sin(radians(turn))];
  const [right, up] = [east - place.x, place.y - north];
  return { x: cos * right + sin * up, y: cos * up - sin * right };
};

export const fromOwn = ({ turn, east, north }, { x, y }) => {
  const [cos, sin] = [Math.cos(radians(turn)), Math.sin(radians(turn))];
  return { x: east - (x * cos - y * sin), y: north + x * sin + y * cos };
};

// From right to up, −180° to 180°.
export const turnTo = ({ east, north }, place) => (Math.atan2(place.y - north, east - place.x) * 180) / Math.PI;

export const withinTurn = (degrees) => ((((degrees + 180) % 360) + 360) % 360) - 180;
