// What was measured of elements since the page was last laid out. Asking the browser in the middle of a frame has it
// lay everything out anew, once a panel.

let known = new WeakMap();

// Called by whatever changes the layout: a panel that was resized, another grid, another zoom.
export const forgetMeasures = () => {
  known = new WeakMap();
};

export const measured = (element, name, measure) => {
  if (!known.has(element)) known.set(element, new Map());
  const measures = known.get(element);
  if (!measures.has(name)) measures.set(name, measure(element));
  return measures.get(name);
};

export const widthOf = (element) => measured(element, "width", () => element.clientWidth);
