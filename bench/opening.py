"""How long a page takes to open: from the asking until there is a dirty image, over a page with one stock slider.

Both are served by the same Voilà settings, each time with a kernel of its own, and take turns.
"""

from __future__ import annotations

import time
from statistics import median

from playwright.sync_api import Page

from tests.browser.hosts import Host

from .hosts import served_pages
from .report import Report

LIMITS = {"open_over_stock": 1.6, "open_stock_s": None}
SAMPLE = {"rounds": 1}
APP = "from synthwidgets import Synthesis\ndisplay(Synthesis())"
STOCK = "from ipywidgets import IntSlider\ndisplay(IntSlider())"
# Two animation frames after it is there, it has been painted.
SEEN = """selector => new Promise((done) => {
  const look = () => document.querySelector(selector)
    ? requestAnimationFrame(() => requestAnimationFrame(done)) : requestAnimationFrame(look);
  look();
})"""
IMAGE = "[data-panel=image] canvas:not([data-token=''])[data-token]"
SLIDER = ".widget-slider .noUi-handle"


def run(report: Report, rounds: int = 7) -> None:
    """The line of the table, and the seconds of the stock page beside it."""
    with served_pages(APP, STOCK) as (page, (app, stock)):
        _seconds(page, app, IMAGE), _seconds(page, stock, SLIDER)  # once for the caches of disk and browser
        found = [(_seconds(page, app, IMAGE), _seconds(page, stock, SLIDER)) for _ in range(rounds)]
    report.note(f"open: {', '.join(f'{ours:.2f}/{theirs:.2f} s' for ours, theirs in found)}")
    report.line("open_stock_s", median(theirs for _, theirs in found))
    report.line("open_over_stock", median(ours for ours, _ in found) / median(theirs for _, theirs in found))


def _seconds(page: Page, served: Host, selector: str) -> float:
    """From the asking for a page until what is meant stands painted in it."""
    page.goto("about:blank")
    start = time.perf_counter()
    page.goto(served.address, wait_until="commit")
    page.evaluate(SEEN, selector)
    return time.perf_counter() - start
