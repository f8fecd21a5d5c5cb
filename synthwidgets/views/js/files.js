// Files that come and go: read one that a person gives, save one that the kernel gives.

import { h } from "./dom.js";

// The sentence for a file that is too large, else nothing.
export const tooLarge = (bytes, { largest_file: largest }, text) =>
  bytes > largest ? text("ui.files.large", { largest: Math.round(largest / 1e6), got: Math.round(bytes / 1e6) }) : undefined;

// The bytes of a File or Blob; refused in a sentence before a byte of a too large one is read.
export const readFile = async (file, declared, text) => {
  const refusal = tooLarge(file.size, declared, text);
  if (refusal) throw new Error(refusal);
  return file.arrayBuffer().catch(() => {
    throw new Error(text("ui.files.unread"));
  });
};

// As a download, by the browser's own way.
export const saveFile = ({ name, type, content }) => {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const anchor = h("a", { href: url, download: name });
  anchor.hidden = true;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser may still be reading it
};
