"""AmplitudeAndPhase in a real browser: the equaliser by hand and keys, the scramble, its circle on the plane."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.app import can_undo, middle, press, spoken, undo, wait


@pytest.fixture
def root(open_app) -> Locator:
    return open_app(app="AmplitudeAndPhase")


def bar(root: Locator, name: str = "finer than 1″") -> Locator:
    return root.get_by_role("slider", name=name)


def gains(root: Locator) -> str:
    return spoken(root)["spectrum"].rpartition(": ")[2]


def test_the_equaliser_by_keys_is_one_step_of_undo(root):
    assert gains(root) == "×1, ×1, ×1, ×1, ×1."
    bar(root).focus()
    press(root, "ArrowUp", "ArrowUp")
    wait(root, gains, lambda now: now == "×1, ×1, ×1, ×1, ×1.1.")
    expect(bar(root)).to_have_attribute("aria-valuetext", "×1.10")
    undo(root)
    undo(root)
    wait(root, gains, lambda now: now == "×1, ×1, ×1, ×1, ×1.")
    can_undo(root, False)


def test_a_ring_is_pulled_up_by_hand_and_the_note_makes_it_flat_again(root):
    x, _ = middle(bar(root, "4″ to 2″"))
    box = bar(root, "4″ to 2″").bounding_box()
    low = box["y"] + box["height"] * (1 - 1 / 3)  # ×1 of ×3
    root.page.mouse.move(x, low)
    root.page.mouse.down()
    root.page.mouse.move(x, low - 20)
    root.page.mouse.move(x, box["y"] + 1)
    root.page.mouse.up()
    wait(root, gains, lambda now: now.startswith(("×1, ×1, ×3", "×1, ×1, ×2.9")))
    root.get_by_role("button", name="Make it flat").click()
    wait(root, gains, lambda now: now == "×1, ×1, ×1, ×1, ×1.")


def test_the_scramble_comes_in_and_is_told_of(root):
    root.locator("[data-panel='control_phases'] input[value='own']").check(force=True)
    sentence = root.locator(".sw-sentence")
    expect(sentence).to_contain_text("Each has its own phases again")
    root.get_by_role("slider", name="Scramble beyond").focus()
    press(root, "PageDown", "PageDown")
    expect(sentence).to_contain_text("thrown by dice")
    wait(root, lambda root: spoken(root)["spectrum"], lambda now: "Phases are scrambled beyond" in now)
    press(root, "Home")
    expect(sentence).to_contain_text("Beyond 0 kλ")


def test_all_phases_zero_pile_the_light_up_in_the_middle(root):
    root.locator("[data-panel='control_phases'] input[value='zero']").check(force=True)
    wait(root, lambda root: spoken(root)["left"], lambda now: "brightest 0.00″ east, 0.00″ north" in now)
