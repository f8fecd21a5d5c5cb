// From the hand to the pixels, timed in the page: a pointer event, the request that carries it, and the first frame in
// which a canvas bears that request's token and differs in more than 1 % of its pixels. A hover asks nobody: it ends with
// the first frame in which each of several canvases differs in more than 0.1 %. It loads before the page.
// The frames of a gesture are copied, and read when it is over: reading one takes a millisecond of what is timed.

window.probe = (() => {
  const SHARE = 0.01;
  const HOVERED = 0.001; // a mark, an arrow and its numbers
  const decoder = new TextDecoder();
  let watched = null;

  const count = (token) => Number(token.slice(token.lastIndexOf("-") + 1));
  const read = (canvas) =>
    new Uint32Array(canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.buffer);
  const differing = (now, before) => {
    let many = 0;
    for (let pixel = 0; pixel < now.length; pixel++) many += now[pixel] !== before[pixel];
    return many / now.length;
  };
  const copyOf = (canvas) => {
    const copy = Object.assign(document.createElement("canvas"), { width: canvas.width, height: canvas.height });
    copy.getContext("2d").drawImage(canvas, 0, 0);
    return copy;
  };

  addEventListener("pointermove", (event) => watched?.moves.push({ at: event.timeStamp }), { capture: true });

  // A request is read where it leaves the page. The first one after an event carries it: an event and the callbacks
  // of its animation frame run in one task, so no answer comes between them.
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (data) {
    if (watched?.mark) note(typeof data === "string" ? data : decoder.decode(data));
    return send.call(this, data);
  };
  const note = (request) => {
    const token = request.includes(watched.mark) && /"token":\s*"([\w-]+)"/.exec(request)?.[1];
    if (token) for (const move of watched.moves) move.token ??= count(token);
  };

  // A message that is posted in a frame's callback arrives after all of them: what they painted is there to read.
  const look = (now) => (watched.hovered ? lookAround(now) : lookFor(now));
  const lookAround = (now) => {
    const { hovered, moves } = watched;
    if (moves.every((move) => move.ms)) return;
    const pixels = hovered.map(({ canvas }) => read(canvas));
    if (!pixels.every((each, index) => differing(each, hovered[index].pixels) > HOVERED)) return;
    hovered.forEach((each, index) => Object.assign(each, { pixels: pixels[index] }));
    watched.paints += 1;
    for (const move of moves) move.ms ??= now - move.at;
  };
  const lookFor = (now) => {
    const { canvas, frames } = watched;
    if (canvas.dataset.token === watched.token) return;
    watched.token = canvas.dataset.token;
    frames.push({ now, token: count(watched.token), copy: copyOf(canvas) });
  };
  const judge = () => {
    for (const { now, token, copy } of watched.frames) {
      const pixels = read(copy);
      if (differing(pixels, watched.pixels) <= SHARE) continue;
      watched.pixels = pixels;
      watched.paints += 1;
      for (const move of watched.moves) if (move.token <= token) move.ms ??= now - move.at;
    }
  };
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => watched && look(performance.now());
  const tick = () => {
    port2.postMessage(0);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);

  return {
    // `mark`: what stands in the requests of this gesture and in no others.
    start(selector, mark) {
      const canvas = document.querySelector(selector);
      watched = { canvas, mark, moves: [], paints: 0, frames: [], token: canvas.dataset.token, pixels: read(canvas) };
    },
    // Moves that only the browser answers, on all of these canvases.
    startHover(selectors) {
      const hovered = selectors.map((selector) => document.querySelector(selector));
      watched = { hovered: hovered.map((canvas) => ({ canvas, pixels: read(canvas) })), moves: [], paints: 0 };
    },
    get pending() {
      const { hovered, moves, token } = watched;
      return moves.filter((move) => (hovered ? !move.ms : move.token > count(token))).length;
    },
    // {ms: of every move that was sent and seen, unseen: sent and never seen, unsent, paints}
    stop() {
      if (watched.frames) judge();
      const { moves, paints, hovered } = watched;
      watched = null;
      const ms = moves.filter((move) => move.ms).map((move) => move.ms);
      const unsent = hovered ? 0 : moves.filter((move) => !move.token).length;
      return { ms, paints, unsent, unseen: moves.length - ms.length - unsent };
    },
  };
})();
