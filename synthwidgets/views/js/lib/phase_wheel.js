// The colours of phases, cyclic: zero is light, half a turn dark, plus blue, minus orange.

// From 0° on clockwise on the screen, that is through minus, in steps of an eighth of a turn.
const CLOCKWISE = ["#e6d8bb", "#e9ac7a", "#dd6f2c", "#8d3040", "#3b1c45", "#3c4295", "#3b7dd8", "#93b4d6", "#e6d8bb"];

// A ring about (x, y), 0° to the right, plus counter-clockwise.
export const phaseRing = (context, x, y, radius, width, edge) => {
  const gradient = context.createConicGradient(0, x, y);
  CLOCKWISE.forEach((colour, eighth) => gradient.addColorStop(eighth / (CLOCKWISE.length - 1), colour));
  for (const [colour, thick] of [[edge, width + 2], [gradient, width]]) {
    Object.assign(context, { strokeStyle: colour, lineWidth: thick });
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.stroke();
  }
};
