// The least that a widget can do: a pointer that moves sends one number, the kernel sends it back, a canvas shows it.

export const render = ({ model, el }) => {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: 240, height: 60, className: "bench-echo" });
  const context = canvas.getContext("2d");
  let asked = 0;
  let heard = 0;
  let frame = 0;
  const paint = () => {
    frame = 0;
    context.fillStyle = `hsl(${(heard * 47) % 360} 60% 50%)`;
    context.fillRect(0, 0, canvas.width, canvas.height);
    canvas.dataset.token = `echo-${heard}`;
  };
  canvas.addEventListener("pointermove", () => model.send({ token: `echo-${++asked}`, number: asked }));
  model.on("msg:custom", ({ number }) => {
    heard = number;
    frame ||= requestAnimationFrame(paint);
  });
  paint();
  el.append(canvas);
};

export default { render };
