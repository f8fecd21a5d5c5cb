// Elements in a line: h("button", {class: "sw-tool", onclick}, "text", child).

const SVG = "http://www.w3.org/2000/svg";

export const h = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);

export const svg = (tag, attributes = {}, ...children) =>
  fill(document.createElementNS(SVG, tag), attributes, children);

const fill = (element, attributes, children) => {
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
};

// A value of null, undefined or false leaves the attribute away; a function becomes a listener.
export const set = (element, name, value) => {
  if (typeof value === "function") element.addEventListener(name.slice(2), value);
  else if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else write(element, name, value === true ? "" : String(value));
};

// An attribute that is written has its element styled anew, also when it is the same.
const write = (element, name, value) => element.getAttribute(name) === value || element.setAttribute(name, value);

// A name for an element that a label or a description points at; unique on the page, where each widget has a copy of
// this module for itself.
export const uniqueId = (() => {
  const own = Math.random().toString(36).slice(2, 8);
  let counter = 0;
  return (stem) => `sw-${stem}-${own}-${++counter}`;
})();
