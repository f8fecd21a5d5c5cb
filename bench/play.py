"""The Earth turning by play: how many pictures a second are painted, all panels shown, in Voilà."""

from __future__ import annotations

import re
from statistics import median

from playwright.sync_api import Page

from .hosts import voila_page
from .report import AtLeast, Report

LIMITS = {"play_paints_per_s": AtLeast(15)}
SAMPLE = {"rounds": 1, "seconds": 0.5}
# Distinct answers that the dirty image was painted with, counted in the page's own frames.
COUNT = """([selector, ms]) => new Promise((done) => {
  const canvas = document.querySelector(selector);
  const [seen, start] = [new Set(), performance.now()];
  const look = () => {
    seen.add(canvas.dataset.token);
    if (performance.now() - start < ms) requestAnimationFrame(look);
    else done((seen.size - 1) / ((performance.now() - start) / 1000));
  };
  look();
})"""


def run(report: Report, rounds: int = 5, seconds: float = 3.0) -> None:
    """The middle of so many plays of the whole span."""
    with voila_page() as page:
        found = [_paints_per_s(page, seconds) for _ in range(rounds)]
    report.note(f"play: {', '.join(f'{each:.1f}' for each in found)} paints a second")
    report.line("play_paints_per_s", median(found))


def _paints_per_s(page: Page, seconds: float) -> float:
    page.get_by_role("button", name=re.compile("^Play")).click()
    page.wait_for_timeout(300)  # the first step recomputes what rested
    found = page.evaluate(COUNT, ["[data-panel=image] canvas[data-token]", 1000 * seconds])
    page.keyboard.press("Escape")
    page.wait_for_timeout(500)
    return float(found)
