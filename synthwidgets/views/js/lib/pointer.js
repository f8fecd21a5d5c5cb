// Hands and keys: where a pointer is, what a drag is, how far an arrow key goes.

// The place of a pointer in an element, in the element's own CSS pixels, whatever CSS zoom it stands under. Where an
// element is, is measured once a drag, and anew when the page may have moved: asking has it laid out anew, and the
// picture of an answer has just been written to it.
let last = {};

export const localPoint = (event, element) => {
  const known = event === last.event || (event.type === "pointermove" && event.buttons > 0);
  if (!known || element !== last.element) last = { element, place: placeOf(element) };
  last.event = event;
  return within(last.place, event);
};

// Called by what moves others when it grows, such as a line of words above them.
export const forgetPlaces = () => (last = {});
for (const kind of ["scroll", "resize", "pointerdown"]) globalThis.addEventListener?.(kind, forgetPlaces, { capture: true, passive: true });

const placeOf = (element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, across: element.offsetWidth / (width || 1), down: element.offsetHeight / (height || 1) };
};

const within = ({ left, top, across, down }, { clientX, clientY }) => ({ x: (clientX - left) * across, y: (clientY - top) * down });

const SLACK = { mouse: 3, pen: 4, touch: 8 }; // a click that trembles is still a click [px]

// One helper for mouse, pen and touch. `start(event)` returns false for "not mine"; `move(event)` comes after the
// pointer left its place for good; `end(event, moved)` comes once, also when the browser takes the pointer away.
export const onDrag = (element, { start, move, end }) => {
  let drag = null;
  const down = (event) => {
    if (drag || event.button !== 0 || start(event) === false) return;
    drag = { id: event.pointerId, x: event.clientX, y: event.clientY, moved: false };
    element.setPointerCapture?.(event.pointerId);
  };
  const moved = (event) => {
    if (drag?.id !== event.pointerId) return;
    drag.moved ||= Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > (SLACK[event.pointerType] ?? 3);
    if (drag.moved) move(event);
  };
  const up = (event) => {
    if (drag?.id !== event.pointerId) return;
    const { moved: wasMoved } = drag;
    drag = null;
    end(event, wasMoved);
  };
  const listeners = { pointerdown: down, pointermove: moved, pointerup: up, pointercancel: up, lostpointercapture: up };
  for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener);
  return {
    // Forget the drag under way without an end: Escape did what there was to do.
    drop: () => {
      drag = null;
    },
    remove: () => {
      for (const [name, listener] of Object.entries(listeners)) element.removeEventListener(name, listener);
    },
  };
};

// Calls at most once an animation frame; `now` calls at once what still waits.
export const oncePerFrame = (action, { ask = requestAnimationFrame, cancel = cancelAnimationFrame } = {}) => {
  let waiting = 0;
  const run = () => {
    waiting = 0;
    action();
  };
  const later = () => {
    waiting ||= ask(run);
  };
  later.cancel = () => {
    if (waiting) cancel(waiting);
    waiting = 0;
  };
  later.now = () => {
    if (!waiting) return;
    later.cancel();
    action();
  };
  return later;
};

// Calls at once, and when it was called again in the same animation frame once more in the next: what is asked for early
// in a frame is not kept waiting for its end.
export const promptly = (action, { ask = requestAnimationFrame } = {}) => {
  let spent = false; // this frame has had its call
  let again = false;
  const run = () => {
    [spent, again] = [true, false];
    ask(() => {
      spent = false;
      if (again) run();
    });
    action();
  };
  const call = () => {
    if (spent) again = true;
    else run();
  };
  call.cancel = () => {
    again = false;
  };
  return call;
};

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

// [right, up] steps of an arrow key, ten with Shift; null for every other key.
export const arrowStep = ({ key, shiftKey, ctrlKey, metaKey, altKey }) => {
  if (ctrlKey || metaKey || altKey || !ARROWS[key]) return null;
  return ARROWS[key].map((step) => step * (shiftKey ? 10 : 1));
};

// [right, up] of an arrow key with Ctrl, which moves what is seen; null for every other key.
export const panStep = ({ key, ctrlKey, metaKey, altKey }) => ((ctrlKey || metaKey) && !altKey && ARROWS[key]) || null;

const ZOOM_KEYS = { "+": 1.5, "=": 1.5, "-": 1 / 1.5, "−": 1 / 1.5, 0: 0 };

// The factor of a zoom key, 0 for "show all"; undefined for every other key.
export const zoomKey = ({ key, ctrlKey, metaKey, altKey }) =>
  ctrlKey || metaKey || altKey ? undefined : ZOOM_KEYS[key];

// The factor of a wheel, a line or a page of which is as much as so many pixels.
export const wheelFactor = ({ deltaY, deltaMode }) => Math.exp(-deltaY * [1, 16, 400][deltaMode] * 0.002);
