// The wind as an arrow and as a report says it: where it comes from, and how fast.

const degrees = (radians) => (radians * 180) / Math.PI;

// [east, north] of where it goes, in m/s.
export const arrowOf = (speed, from) => {
  const angle = (from * Math.PI) / 180;
  return [-speed * Math.sin(angle), -speed * Math.cos(angle)];
};

// {speed, from}: to a tenth of a metre a second and a degree. `before` is kept where there is no wind.
export const windOf = ([east, north], before = 0) => {
  const speed = Number(Math.hypot(east, north).toFixed(1));
  const from = speed ? Math.round((degrees(Math.atan2(-east, -north)) + 360) % 360) % 360 : before;
  return { speed, from };
};
