"""Files that a pointer carries over the app and lets go of."""

from __future__ import annotations

import base64

from playwright.sync_api import Locator

FILES = """(root, [names, contents, panel]) => {
  const data = new DataTransfer();
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  names.forEach((name, index) => {
    const type = name.endsWith("png") ? "image/png" : "";
    data.items.add(new File([bytes(contents[index])], name, {type}));
  });
  root.over = (kind) => root.querySelector(`[data-panel='${panel}']`)
    .dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: data}));
}"""


def hover(root: Locator, panel: str, *files: tuple[str, bytes]) -> None:
    """Hold these files, (name, bytes), over a panel."""
    names, contents = zip(*files, strict=True)
    root.evaluate(FILES, [names, [base64.b64encode(content).decode() for content in contents], panel])
    over(root, "dragover")


def drop(root: Locator, name: str, content: bytes, panel: str = "image") -> None:
    """Hold a file over a panel, and let it go."""
    hover(root, panel, (name, content))
    over(root, "drop")


def over(root: Locator, kind: str) -> None:
    """What the browser says of what is held: "dragleave", "drop"."""
    root.evaluate("(root, kind) => root.over(kind)", kind)
