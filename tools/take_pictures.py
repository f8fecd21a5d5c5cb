"""Take the pictures of docs/pictures: `python tools/take_pictures.py http://127.0.0.1:8866 Baseline BigDish`.

`make app` serves at that address; each app is taken as it opens, in both themes, on a projector and on a tablet. With
Synthesis comes the picture of the README, ALMA with an antenna in hand.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.browser.conftest import FLAGS, NAMES, page_of, painted

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
SIZES = {1366: 768, 820: 1180}
SETTLED_MS = 800  # after the first picture: fonts, eased marks, the headline


def main(address: str, *apps: str) -> None:
    """Four pictures of each app."""
    with sync_playwright() as playwright:
        path = next(filter(None, map(shutil.which, NAMES)), None)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        for app in apps:
            for theme in ("light", "dark"):
                for width, height in SIZES.items():
                    page = browser.new_page(viewport={"width": width, "height": height})
                    page.goto(f"{address}/voila/render/{page_of(app)}?theme={theme}")
                    painted(page)
                    page.wait_for_timeout(SETTLED_MS)
                    page.screenshot(path=PICTURES / f"{page_of(app).removesuffix('.ipynb')}-{theme}-{width}.png")
                    page.close()
        if "Synthesis" in apps:
            in_hand(browser, address)


def in_hand(browser: Browser, address: str) -> None:
    """The antenna furthest east, pulled south-east."""
    page = browser.new_page(viewport={"width": 1366, "height": SIZES[1366]})
    page.goto(f"{address}/voila/render/{page_of('Synthesis')}?theme=light")
    painted(page)
    page.get_by_label("Array", exact=True).select_option("alma.c3")
    page.wait_for_timeout(SETTLED_MS)
    boxes = (one.bounding_box() for one in page.locator("[data-panel=ground] .sw-antenna").all())
    box = max(filter(None, boxes), key=lambda box: box["x"])
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 20, y + 30, steps=10)
    page.wait_for_timeout(SETTLED_MS)
    page.screenshot(path=PICTURES / "synthesis-in-hand-light-1366.png")
    page.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
