"""Files that a pointer carries over the app and lets go of."""

from __future__ import annotations

import base64

from playwright.sync_api import Page

FILES = """([names, contents, panel]) => {
  const data = new DataTransfer();
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  names.forEach((name, index) => {
    const type = name.endsWith("png") ? "image/png" : "";
    data.items.add(new File([bytes(contents[index])], name, {type}));
  });
  window.over = (kind) => document.querySelector(`.sw [data-panel='${panel}']`)
    .dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: data}));
}"""


def hover(page: Page, panel: str, *files: tuple[str, bytes]) -> None:
    """Hold these files, (name, bytes), over a panel."""
    names, contents = zip(*files, strict=True)
    page.evaluate(FILES, [names, [base64.b64encode(content).decode() for content in contents], panel])
    page.evaluate("over('dragover')")


def drop(page: Page, name: str, content: bytes, panel: str = "image") -> None:
    """Hold a file over a panel, and let it go."""
    hover(page, panel, (name, content))
    page.evaluate("over('drop')")
