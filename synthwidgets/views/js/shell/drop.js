// A file dropped onto the app: its ending says which act takes it (`declared.opens` is {".json": "open_state"}).

// The act for a file's name, else nothing.
export const actFor = (name, opens = {}) => {
  const ending = Object.keys(opens).find((one) => name.toLowerCase().endsWith(one));
  return ending && opens[ending];
};

export class Drop {
  // `take(file)`: what to do with what was dropped.
  constructor(root, take) {
    const over = (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault(); // else the browser leaves the page for the file
      event.stopPropagation();
      root.classList.toggle("sw-dropping", event.type === "dragover");
    };
    root.addEventListener("dragover", over);
    root.addEventListener("dragleave", (event) => root.contains(event.relatedTarget) || root.classList.remove("sw-dropping"));
    root.addEventListener("drop", (event) => {
      if (event.defaultPrevented) return root.classList.remove("sw-dropping"); // a panel took it
      over(event);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) take(file);
    });
  }
}
