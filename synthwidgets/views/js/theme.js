// Light or dark, as the page around us says, and our colours as the style sheet resolves them.

export class Theme {
  #colours = new Map();

  constructor(root, onChange) {
    this.root = root;
    this.watcher = new MutationObserver(() => {
      this.#colours.clear();
      onChange();
    });
    const attributes = ["data-jp-theme-light", "data-jp-theme-name"];
    this.watcher.observe(document.body, { attributes: true, attributeFilter: attributes });
  }

  get dark() {
    return Boolean(this.root.closest('[data-jp-theme-light="false"]'));
  }

  colour(token) {
    if (!this.#colours.has(token)) {
      this.#colours.set(token, getComputedStyle(this.root).getPropertyValue(`--sw-${token}`).trim());
    }
    return this.#colours.get(token);
  }

  destroy() {
    this.watcher.disconnect();
  }
}
