"""Every gesture of a pointer in the app, with the keys that do the same. A new gesture gets a line here.

`seen` reads what the gesture changes; both ways have to change it, and `same` says that they end alike. `ready`
prepares the app for either way. `row` names the line of the table of keys ("ui.keys.ROW.keys") that tells it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, expect

from tests.browser.app import antenna, drag_by_keys, drag_by_mouse, handles, middle, press

Hand = Callable[[Locator], object]


@dataclass(frozen=True)
class Gesture:
    """What a pointer does, and what does it without one."""

    name: str
    row: str
    by_pointer: Hand
    by_keys: Hand
    seen: Hand
    ready: Hand = lambda root: None
    same: bool = True


# hands --------------------------------------------------------------------------------------------------------


def picture(root: Locator, panel: str) -> Locator:
    return root.locator(f"[data-panel='{panel}'] .sw-picture")


def at(root: Locator, panel: str, right: float, down: float) -> tuple[float, float]:
    """A place of a picture on the screen, by shares of its width and height."""
    box = picture(root, panel).bounding_box()
    assert box
    return box["x"] + right * box["width"], box["y"] + down * box["height"]


def move(root: Locator, *points: tuple[float, float], down: bool = False) -> None:
    """The mouse goes along these points, pressed after the first where it is `down`."""
    mouse = root.page.mouse
    mouse.move(*points[0])
    if down:
        mouse.down()
    for point in points[1:]:
        mouse.move(*point, steps=5)
    if down:
        mouse.up()


def keys(panel: str, *names: str) -> Hand:
    """These keys with the focus on a picture."""

    def hand(root: Locator) -> None:
        picture(root, panel).focus()
        press(root, *names)

    return hand


def on_antennas(*names: str) -> Hand:
    """These keys with the focus on the first antenna."""
    return keys("ground", "Tab", *names)


def on_slider(label: str, *names: str) -> Hand:
    def hand(root: Locator) -> None:
        root.get_by_role("slider", name=label).focus()
        press(root, *names)

    return hand


def pull(label: str, share: float) -> Hand:
    """A slider's thumb is pulled to a share of its length."""

    def hand(root: Locator) -> None:
        box = root.get_by_role("slider", name=label).bounding_box()
        assert box
        y = box["y"] + box["height"] / 2
        move(root, (box["x"] + box["width"] / 2, y), (box["x"] + box["width"] * share, y), down=True)

    return hand


def click(name: str, within: str = ".sw-actions") -> Hand:
    return lambda root: root.locator(within).get_by_role("button", name=name, exact=True).click()


def tabbed(name: str, within: str = ".sw-actions") -> Hand:
    """The button is gone to and pressed."""

    def hand(root: Locator) -> None:
        root.locator(within).get_by_role("button", name=name, exact=True).focus()
        press(root, "Enter")

    return hand


def pane_menu(panel: str, item: str) -> Hand:
    def hand(root: Locator) -> None:
        root.locator(f"[data-panel='{panel}']").get_by_role("button", name=re.compile(": more$")).click()
        root.locator(".sw-pane-menu").get_by_role("button", name=item).click()

    return hand


def menu(root: Locator) -> Locator:
    return root.get_by_role("combobox", name="Sky")


def wheel(root: Locator) -> None:
    picture(root, "image").focus()
    root.page.mouse.move(*at(root, "image", 0.5, 0.5))
    root.page.mouse.wheel(0, -300)


def choose_two(root: Locator) -> None:
    for name in ("A1", "A2"):
        antenna(root, name).click(modifiers=["Shift"])


def draw_box(root: Locator) -> None:
    root.page.keyboard.down("Shift")
    move(root, at(root, "ground", 0.13, 0.02), at(root, "ground", 0.55, 0.8), down=True)
    root.page.keyboard.up("Shift")


def many_samples(root: Locator) -> None:
    """An array of which some sample is near to every place in the middle of the uv plane."""
    root.get_by_role("combobox", name="Array").select_option("alma.c3")
    expect(root.locator(".sw-sentence")).to_contain_text("43 antennas")


def open_and_remove(root: Locator) -> None:
    antenna(root, "A1").focus()
    root.get_by_role("button", name="More", exact=True).click()
    root.locator(".sw-AntennaTable").get_by_role("button", name="Remove", exact=True).click()


def pull_curtain(root: Locator) -> None:
    x, y = middle(root.get_by_role("slider", name=re.compile("^Curtain")))
    move(root, (x, y), (x + 120, y), down=True)


def curtain_keys(root: Locator) -> None:
    root.get_by_role("slider", name=re.compile("^Curtain")).focus()
    press(root, "Shift+ArrowRight")


def pull_globe(right: int, down: int) -> Hand:
    """The middle of the globe goes so many pixels."""

    def hand(root: Locator) -> None:
        x, y = at(root, "globe", 0.4, 0.5)
        move(root, (x, y), (x + right, y + down), down=True)

    return hand


def pull_end(root: Locator) -> None:
    """The right one of the two thumbs, which stand a few pixels apart when the app opens, is pulled to the right."""
    box = root.get_by_role("slider", name="End of the observation").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2 + 5, box["y"] + box["height"] / 2
    move(root, (x, y), (x + 40, y), down=True)


def press_play(key: str = "") -> Hand:
    def hand(root: Locator) -> None:
        button = root.get_by_role("button", name=re.compile("^Play"))
        if not key:
            return button.click()
        button.focus()
        press(root, key)

    return hand


# eyes ---------------------------------------------------------------------------------------------------------


def value(panel: str) -> Hand:
    return lambda root: root.locator(f"[data-panel='{panel}'] .sw-value").inner_text()


def heard(panel: str) -> Hand:
    """What the picture says it shows."""
    return lambda root: root.locator(f"[data-panel='{panel}'] canvas").first.get_attribute("aria-label")


def pixels(panel: str) -> Hand:
    return lambda root: root.locator(f"[data-panel='{panel}'] canvas").evaluate("(canvas) => canvas.toDataURL()")


def field(label: str) -> Hand:
    return lambda root: root.get_by_label(label, exact=True).input_value()


def shown(selector: str) -> Hand:
    return lambda root: root.locator(selector).first.is_visible()


def count(root: Locator) -> int:
    return root.locator(".sw-antenna").count()


# the table ----------------------------------------------------------------------------------------------------

GESTURES = (
    Gesture("carry an antenna", "enter", drag_by_mouse, drag_by_keys, handles, same=False),  # a pixel is 0.6 m
    Gesture("add an antenna", "antenna", lambda root: (
        root.get_by_role("button", name=re.compile("^Add an antenna: click")).click(),
        root.page.mouse.click(*at(root, "ground", 0.7, 0.75)),
    ), keys("ground", "a"), count),
    Gesture("remove an antenna", "antenna", open_and_remove, on_antennas("Delete"), count),
    Gesture("choose several antennas", "several", choose_two,
            on_antennas("Shift+Enter", "ArrowRight", "Shift+Enter"), value("ground"), same=False),
    Gesture("choose several by a box", "several", draw_box,
            on_antennas("Shift+Enter", "ArrowRight", "Shift+Enter"), value("ground"), same=False),
    Gesture("read a value of a picture", "arrows", lambda root: root.page.mouse.move(*at(root, "image", 0.3, 0.3)),
            keys("image", "Shift+ArrowLeft"), value("image"), same=False),
    Gesture("read a sample of the uv plane", "arrows", lambda root: root.page.mouse.move(*at(root, "uv", 0.55, 0.55)),
            keys("uv", "Shift+ArrowLeft"), value("uv"), ready=many_samples, same=False),
    Gesture("zoom by the wheel", "zoom", wheel, keys("image", "+"), pixels("image"), same=False),
    Gesture("zoom by the tool", "zoom", lambda root: root.locator("[data-panel='uv']").get_by_role(
        "button", name=re.compile("^Zoom in")).click(), keys("uv", "+"), pixels("uv"), same=False),
    Gesture("show all by a double click", "zoom", lambda root: root.page.mouse.dblclick(*at(root, "image", 0.5, 0.5)),
            keys("image", "0"), pixels("image"), ready=keys("image", "+", "+"), same=False),  # one has a cross-hair
    Gesture("move what is seen", "pan", lambda root: move(
        root, at(root, "image", 0.5, 0.5), at(root, "image", 0.4, 0.5), down=True),
        keys("image", "Control+ArrowRight"), pixels("image"), ready=keys("image", "+", "+"), same=False),
    Gesture("move the map", "pan", lambda root: move(root, at(root, "ground", 0.5, 0.85), at(root, "ground", 0.4, 0.8),
            down=True), keys("ground", "Control+ArrowRight"), pixels("ground"), same=False),
    Gesture("pull a slider", "ends", pull("Declination", 0.9), on_slider("Declination", "PageUp"),
            field("Declination"), same=False),
    Gesture(
        "turn the Earth", "arrows", pull_globe(20, 0), keys("globe", "Shift+ArrowRight"), heard("globe"), same=False
    ),
    Gesture("lean the Earth", "arrows", pull_globe(0, 12), keys("globe", "Shift+ArrowUp"), field("Declination"),
            same=False),
    Gesture("choose the length of the observation", "arrows", lambda root: root.get_by_label("2 h").check(),
            lambda root: (root.get_by_label("full", exact=True).focus(), press(root, "ArrowLeft")), heard("globe")),
    Gesture("pull an end of the observation", "ends", pull_end, on_slider("End of the observation", "PageUp"),
            heard("globe"), same=False),
    Gesture("play", "enter", press_play(), press_play("Enter"), heard("globe"), same=False),
    Gesture("choose from a menu", "tab", lambda root: menu(root).select_option("point"),
            lambda root: (menu(root).focus(), press(root, "ArrowDown")), lambda root: menu(root).input_value(),
            same=False),
    Gesture("choose a segment", "arrows", lambda root: root.locator(".sw-controls").get_by_label("uniform").check(),
            lambda root: (root.locator(".sw-controls").get_by_label("natural").focus(), press(root, "ArrowLeft")),
            lambda root: root.locator(".sw-controls").get_by_label("uniform").is_checked()),
    Gesture("undo", "undo", click("Undo"), lambda root: press(root, "Control+z"), handles, ready=drag_by_keys),
    Gesture("reset", "reset", click("Reset"), lambda root: press(root, "r"), handles, ready=drag_by_keys),
    Gesture("open More", "more", click("More", ".sw-controls"), lambda root: press(root, "m"), shown(".sw-drawer")),
    Gesture("see the keys", "keys", click("Keys"), lambda root: press(root, "?"), shown("dialog.sw-keys")),
    Gesture("pin", "pin", click("Pin"), lambda root: press(root, "p"), shown(".sw-pin")),
    Gesture("flip", "flip", lambda root: root.get_by_label("A (pinned)").check(), lambda root: press(root, "b"),
            lambda root: root.get_attribute("data-flipped"), ready=lambda root: press(root, "p")),
    Gesture("cover a pane", "cover", pane_menu("sky", "Cover"), keys("sky", "h"), shown(".sw-curtain")),
    Gesture("pull the curtain", "arrows", pull_curtain, curtain_keys, lambda root: root.get_by_role(
        "slider", name=re.compile("^Curtain")).get_attribute("aria-valuenow"), ready=keys("image", "h"), same=False),
    Gesture("reveal a pane", "cover", lambda root: root.get_by_role("button", name="Reveal").click(),
            lambda root: press(root, "h"), shown(".sw-curtain"), ready=keys("image", "h")),
    Gesture("project a pane", "projector", pane_menu("uv", "Projector"), keys("uv", "f"),
            lambda root: root.get_attribute("data-projector")),
    Gesture("leave the projector", "escape", lambda root: root.get_by_role(
        "button", name="Leave the projector. (Esc)").filter(visible=True).click(), lambda root: press(root, "Escape"),
        lambda root: root.get_attribute("data-projector"), ready=keys("uv", "f")),
    Gesture("save and open", "tab", click("Save"), tabbed("Save"), shown(".sw-save")),
    Gesture("choose colours", "tab", lambda root: (
        root.get_by_role("button", name=re.compile("^Colour map")).click(),
        root.locator(".sw-colour-menu").get_by_label("Grey").check(),
    ), lambda root: (root.get_by_role("button", name=re.compile("^Colour map")).focus(),
                     press(root, "Enter", "ArrowDown")), pixels("image"), same=False),
)

