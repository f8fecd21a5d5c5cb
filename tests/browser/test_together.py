"""Three arrays together in Synthesis by keyboard: chosen, and pointed at in every panel."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from synthwidgets.models.synthesis import SYNTHESIS
from tests.browser.app import can_undo, press, spoken, works
from tests.browser.test_linked import content, frame, linked, panel, picture, unlinked, value


@pytest.fixture
def root(open_app) -> Locator:
    return open_app()


def choose(root: Locator, label: str, choice: str) -> None:
    """An entry of a menu by its first letters."""
    menu = root.get_by_label(label, exact=True)
    menu.focus()
    root.page.keyboard.type(choice)
    expect(menu.locator("option:checked")).to_have_text(choice)
    press(root, "Tab")
    can_undo(root, True)


def test_a_second_and_a_third_array_by_keys_stand_in_the_legend_and_on_the_ground(root):
    before = spoken(root)
    root.get_by_role("button", name="More", exact=True).click()
    choose(root, "Together with", "ALMA C-1")
    choose(root, "and with", "ALMA 7-m array")
    content(root, "uv", "951 pairs, .*" + re.escape("first array + ALMA C-1 + ALMA 7-m array"))  # 3 + 43·42/2 + 45
    content(root, "ground", "ALMA C-1: 43 antennas in purple, where they stand. ALMA 7-m array: 10 antennas in green")
    expect(value(root, "ground")).to_have_text("3 + 43 + 10 antennas")
    assert spoken(root)["image"] != before["image"]
    choose(root, "Together with", "none")
    content(root, "uv", re.escape("first array + ALMA 7-m array"))
    choose(root, "and with", "none")
    expect(panel(root, "uv").locator("canvas")).to_have_attribute("aria-label", before["uv"])
    root.get_by_role("button", name="Close More").click()
    works(root)


def test_a_sample_of_a_further_array_is_marked_everywhere_by_keys(root):
    """The dots of the plot go by length: the shortest baselines are those of the 7-m array."""
    choose(root, "Array", "ALMA C-4 + C-1 + 7 m")
    content(root, "uv", re.escape("ALMA C-4 + ALMA C-1 + ALMA 7-m array"))
    picture(root, "vis").focus()
    press(root, *["Shift+ArrowLeft"] * 400)
    frame(root)
    pair = re.search(r"The arrow of (3:\S+–3:\S+):", spoken(root)["vis"])
    assert pair and {name.removeprefix("3:") for name in pair[1].split("–")} <= set(
        SYNTHESIS.graph({"array": "alma.7m"})["antenna_names"]
    )
    linked(root, pair[1])
    press(root, "Escape")
    unlinked(root)
    picture(root, "uv").focus()
    press(root, *["ArrowRight"] * 3)  # a little off the middle of the plane, which the first array leaves to the others
    expect(value(root, "uv")).to_contain_text(re.compile(r"([23]):\w+–\1:\w+"))
    press(root, "Escape")
    unlinked(root)
