// Keeps every string that ever stood on the page or was drawn on a canvas, and finds what is cut or collides.
(() => {
  const SPOKEN = ["title", "aria-label", "aria-valuetext", "aria-description", "aria-roledescription", "placeholder", "alt", "label"];
  const kept = new Set();
  const keep = (words) => words && words.trim() && kept.add(words.trim().replace(/\s+/g, " "));
  const ours = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest(".sw, .sw-loading");
  const readElement = (element) => {
    for (const name of SPOKEN) keep(element.getAttribute(name));
    if (element.matches(".sw-sentence, .sw-value, [role=status], [role=alert]")) return keep(element.textContent);
  };
  const read = (node) => {
    if (!ours(node)) return node.querySelectorAll?.(".sw, .sw-loading").forEach(read);
    if (node.nodeType === 3) return keep(node.data);
    if (node.nodeType !== 1 || node.matches("style, script")) return;
    readElement(node);
    node.childNodes.forEach(read);
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type !== "childList") ours(target) && (target.nodeType === 3 ? keep(target.data) : readElement(target));
      else addedNodes.forEach(read);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: SPOKEN });

  const drawnOutside = new Map(); // canvas -> what the newest painting drew across its edge
  const { set: resize, ...width } = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, "width");
  Object.defineProperty(HTMLCanvasElement.prototype, "width", {
    ...width,
    set(value) {
      drawnOutside.set(this, []);
      resize.call(this, value);
    },
  });
  for (const Kind of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
    const { fillText, clearRect } = Kind.prototype;
    Kind.prototype.clearRect = function (...box) {
      drawnOutside.set(this.canvas, []);
      return clearRect.apply(this, box);
    };
    Kind.prototype.fillText = function (words, x, y, ...more) {
      keep(String(words));
      const { actualBoundingBoxLeft: left, actualBoundingBoxRight: right } = this.measureText(words);
      const { a, b, e } = this.getTransform();
      const ends = [x - left, x + right].map((at) => a * at + e);
      if (b === 0 && (ends[0] < -a || ends[1] > this.canvas.width + a)) drawnOutside.get(this.canvas)?.push(String(words));
      return fillText.call(this, words, x, y, ...more);
    };
  }

  const textNodes = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const shown = node.parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (node.data.trim() && shown && !node.parentElement.closest(".sw-heard, option, noscript")) found.push(node);
    }
    return found;
  };
  const boxes = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  };
  const clips = (style, axis) => style[`overflow${axis}`] !== "visible";
  // What an element around it leaves to be seen: the lines that an ellipsis stands for are none.
  const seenBoxes = (node) => {
    let seen = boxes(node).map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
    for (let element = node.parentElement; element; element = element.parentElement) {
      const style = getComputedStyle(element);
      if (!clips(style, "X") || !clips(style, "Y")) continue;
      const edge = element.getBoundingClientRect();
      seen = seen
        .map(({ left, right, top, bottom }) => ({
          left: Math.max(left, edge.left), right: Math.min(right, edge.right),
          top: Math.max(top, edge.top), bottom: Math.min(bottom, edge.bottom),
        }))
        .filter(({ left, right, top, bottom }) => left < right && top < bottom);
    }
    return seen;
  };
  // Where an ellipsis is meant, the whole text is to be had as a tooltip.
  const isShortened = (element, style) =>
    (style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none") && element.closest("[title]:not([title=''])");
  const cutBy = (node, element) => {
    const style = getComputedStyle(element);
    if (!clips(style, "X") && !clips(style, "Y")) return false;
    if (isShortened(element, style)) return false;
    const outer = element.getBoundingClientRect();
    const scrolls = /auto|scroll/.test(style.overflowY);
    return boxes(node).some(({ left, right, top, bottom }) =>
      (clips(style, "X") && (left < outer.left - 1 || right > outer.right + 1)) ||
      (clips(style, "Y") && !scrolls && (top < outer.top - 1 || bottom > outer.bottom + 1)));
  };
  const isCut = (node) => {
    const width = document.documentElement.clientWidth;
    if (boxes(node).some(({ left, right }) => left < -1 || right > width + 1)) return true;
    for (let element = node.parentElement; element && element !== document.documentElement; element = element.parentElement) {
      if (cutBy(node, element)) return true;
    }
    return false;
  };
  const isSelectCut = (select) => {
    const style = getComputedStyle(select);
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`; // style.font is empty with tabular numerals
    const { width } = context.measureText(select.selectedOptions[0]?.text ?? "");
    return select.checkVisibility({ opacityProperty: true }) && width > select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) + 1;
  };
  const meet = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4;

  window.sw_words = {
    kept: () => [...kept],
    forget: () => [kept, drawnOutside].forEach((all) => all.clear()),
    cut: (root) => [
      ...textNodes(root).filter(isCut).map((node) => node.data.trim()),
      ...[...root.querySelectorAll("select")].filter(isSelectCut).map((select) => select.selectedOptions[0].text),
      ...[...drawnOutside.values()].flat(), // some canvases are copied onto the one that is shown
    ],
    // Two texts over one another; a drawer or dialog that covers the page is none of that.
    colliding: (root) => {
      const shown = textNodes(root).map((node) => [node.data.trim(), seenBoxes(node)]);
      return shown.flatMap(([words, here], index) => shown.slice(index + 1)
        .filter(([, there]) => here.some((one) => there.some((other) => meet(one, other))))
        .map(([others]) => `${words} / ${others}`));
    },
  };
})();
