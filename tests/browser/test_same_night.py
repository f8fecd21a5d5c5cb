"""A class's number gives two browsers, each with a kernel of its own, the same night; another number another one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.app import press, spoken, steady, wait
from tests.browser.conftest import page_of, painted, unexcused
from tests.browser.hosts import Host
from tests.browser.shared import Watched

CLASS, ANOTHER = "427", "428"


@pytest.fixture
def pupils(chromium: Browser, voila: Host) -> Iterator[Callable[[str], list[Locator]]]:
    """`pupils(app)`: the app in two browsers that know nothing of one another."""
    desks = [Watched(chromium) for _ in range(2)]

    def opened(app: str) -> list[Locator]:
        for desk in desks:
            desk.page.goto(f"{voila.address}/voila/render/{page_of(app)}")
        return [painted(desk.page) for desk in desks]

    yield opened
    for desk in desks:
        desk.context.close()
        assert unexcused(desk.faults, []) == []


def air_of(root: Locator, number: str) -> dict[str, str]:
    """What every picture says of the night that is typed in, and of its air."""
    before = steady(root, spoken)
    root.get_by_role("button", name="More", exact=True).click()
    field = root.get_by_label("Night", exact=True)
    field.focus()
    press(root, "Control+a")
    root.page.keyboard.type(number)
    press(root, "Enter")
    expect(field).to_have_value(number)
    press(root, "Escape")
    wait(root, spoken, lambda now: now != before)
    return steady(root, spoken)


def stir(root: Locator) -> None:
    """MovingSky opens on one lump, which is the same in every night."""
    lump = steady(root, spoken)
    root.locator("[data-panel='control_air'] input[value='turbulent']").check(force=True)
    wait(root, spoken, lambda now: now["air_map"] != lump["air_map"])


@pytest.mark.parametrize(("app", "ready"), [("MovingSky", stir), ("PhaseReferencing", spoken)])
def test_one_number_is_one_night_in_two_browsers(pupils, app: str, ready: Callable[[Locator], None]):
    one, other = pupils(app)
    for root in (one, other):
        ready(root)
    night = air_of(one, CLASS)
    assert air_of(other, CLASS) == night
    assert air_of(other, ANOTHER) != night
