"""The whole app in Spanish: no English word shown, drawn or spoken; and in both languages nothing cut or colliding."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from synthwidgets.core.arrays import preset_facts, preset_ids
from synthwidgets.texts import texts_of
from tests.browser.app import on, press
from tests.browser.conftest import LISTENER

ENGLISH, SPANISH = texts_of("en"), texts_of("es")
NAMES = {name for preset in preset_ids() for name in (preset_facts(preset).label, preset_facts(preset).telescope)}
SIZES = {"projector": (1366, 768), "tablet": (820, 1180), "notebook": (900, 700)}


INTENT = re.compile(r"[A-Z]+(_[A-Z]+)+#[A-Z_]+(, #[A-Z_]+)*")  # ALMA's names are the same in every language


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{2,}", INTENT.sub(" ", text).lower()))


def vocabulary(texts: dict[str, str]) -> set[str]:
    """Every word of a language's texts; what stands in braces is no word."""
    return {word for text in texts.values() for word in words(re.sub(r"\{[^}]*\}", " ", text))}


def shape(text: str) -> re.Pattern[str]:
    """What a text looks like, whatever fills its braces."""
    parts = re.split(r"\{[^}]*\}", text.replace("**", "").replace("{{", "").replace("}}", ""))
    return re.compile(".+?".join(re.escape(part) for part in parts), re.DOTALL)


ENGLISH_ONLY = vocabulary(ENGLISH) - vocabulary(SPANISH)
SHAPES = [shape(ENGLISH[key]) for key in ENGLISH if ENGLISH[key] != SPANISH.get(key) and words(ENGLISH[key])]


def untranslated(said: list[str]) -> list[str]:
    """Those that are an English text, or hold a word that only English texts have; names of telescopes are neither."""
    return [text for text in said if text not in NAMES
            and (words(text) & ENGLISH_ONLY or any(form.fullmatch(text) for form in SHAPES))]


def test_english_is_found_where_it_is():
    wrong = ["Undo", "43 pairs", "uv plane", "at 3.9″ W, 1.0″ N", "beam", "The unknown"]
    assert untranslated([*wrong, "43 pares", "Deshacer", "ALMA C-3", "en 3.9″ O, 1.0″ N"]) == wrong


def test_what_is_cut_and_what_collides_is_found(page):
    page.add_init_script(LISTENER)
    page.goto("about:blank")
    page.set_content("""<style>p { margin: 0; width: 90px; height: 20px; white-space: nowrap; overflow: hidden; }
        p[title] { text-overflow: ellipsis; }</style>
        <p>Short</p> <p>Much too long for so narrow a place</p> <p title="all">With a tooltip, and as long as that</p>
        <span style="position: absolute; right: -40px; top: 200px">Over the edge</span>
        <span style="position: absolute; left: 0; top: 300px">Under</span>
        <span style="position: absolute; left: 9px; top: 304px">Over</span>
        <select style="width: 60px"><option>Too wide for its menu</option></select>""")
    found = page.evaluate("[sw_words.cut(document.body), sw_words.colliding(document.body)]")
    cut = ["Much too long for so narrow a place", "Over the edge", "Too wide for its menu"]
    assert found == [cut, ["Under / Over"]]


def open_and_close(root: Locator) -> None:
    """Everything that opens: menus of the panels, the drawer, the keys."""
    for opener in root.locator("button[aria-expanded]").all():
        opener.click()
        press(root, "Escape")
    press(root, "?")
    expect(root.locator("dialog[open]")).to_be_visible()
    press(root, "Escape")
    root.get_by_role("button", name=SPANISH["ui.save"], exact=True).click()
    press(root, "Escape", "l")


def look_around(root: Locator) -> None:
    """A cross-hair through each picture, by keys and by pointer, once what hangs before it is taken away."""
    for curtain in root.locator(".sw-curtain").all():
        curtain.get_by_role("button").click()
    for picture in root.locator(".sw-picture").all():
        picture.focus()
        press(root, "ArrowLeft", "ArrowUp", "Shift+ArrowRight", "+", "-", "0", "Escape")
        picture.hover()


def take_antennas_away(root: Locator) -> None:
    """From three antennas to none, each sentence on the way; then two new ones, held and let go."""
    for left in (2, 1, 0):
        root.locator(".sw-antenna").first.focus()
        press(root, "Delete")
        expect(root.locator(".sw-antenna")).to_have_count(left)
    root.locator("[data-panel='ground'] .sw-picture").focus()
    press(root, "a")
    expect(root.locator(".sw-antenna")).to_have_count(1)
    root.locator(".sw-antenna").first.focus()
    press(root, "Enter", "ArrowLeft", "Shift+ArrowUp", "Enter")
    settle(root)


def choose_everything(root: Locator) -> None:
    """Every entry of every menu but the array's, where three do: ALMA, one that its pixels do not fit, the start."""
    offered = "(all) => all.filter((one) => !one.hidden).map((one) => one.value)"
    for menu in root.locator("[data-panel] select:visible").all()[1:]:
        for value in menu.locator("option").evaluate_all(offered):
            menu.select_option(value)
    for value in ("alma.c3", "shape.y", "start"):
        root.locator("[data-panel] select").first.select_option(value)
        settle(root)


def settle(root: Locator) -> None:
    """Until what was asked is painted."""
    root.page.wait_for_function("(root) => !root.dataset.busy", arg=root.element_handle())
    root.page.wait_for_timeout(300)  # the headline is spoken a quarter of a second after


def refuse(root: Locator) -> None:
    slider = root.locator("input[type='range']").first
    slider.focus()
    press(root, "Enter")
    root.page.keyboard.type("80")
    press(root, "Enter")
    expect(root.get_by_role("alert").filter(visible=True).first).to_be_visible()


def teach(root: Locator) -> None:
    """Pin, flip, cover, reveal, the projector, a driving question; and what each says when there is nothing to do."""
    press(root, "b", "p")
    root.locator("[data-panel='ground'] .sw-picture").focus()
    press(root, "h")
    expect(root.get_by_role("button", name=SPANISH["ui.cover.reveal"])).to_be_visible()
    press(root, "h", "f")
    expect(root.get_by_role("button", name=SPANISH["ui.projector.leave"])).to_be_visible()
    press(root, "Escape", "b", "b", "p", "m")
    root.get_by_role("radio", name=SPANISH["ui.mode.question"]).check()
    press(root, "Escape")
    for _ in range(3):
        root.get_by_role("button", name=SPANISH["ui.question.after"]).click()


WALK = (open_and_close, look_around, teach, choose_everything, take_antennas_away, refuse)


def test_no_english_is_shown_drawn_or_spoken_in_spanish(open_speaking):
    root = open_speaking("Synthesis", "es")
    for step in WALK:
        step(root)
    said = root.page.evaluate("window.sw_words.kept()")
    expected = ["Deshacer", "Plano uv", SPANISH["sentence.antennas_0"], "norte"]
    assert [text for text in expected if text not in said] == []  # the listener listens
    assert untranslated(said) == []


def test_two_apps_of_two_languages_in_one_notebook(open_notebook):
    """Also a fault in a picture is told in the app's own language."""
    cells = ["from synthwidgets import Synthesis", *(f'Synthesis(lang="{language}")' for language in ("es", "en"))]
    page = open_notebook(*cells).page
    roots = {language: on(page, index) for index, language in enumerate(("es", "en"))}
    for language, texts in (("es", SPANISH), ("en", ENGLISH)):
        root = roots[language]
        assert root.get_attribute("lang") == language
        expect(root.get_by_role("button", name=texts["ui.undo"], exact=True)).to_be_visible()
        root.get_by_role("slider", name=texts["control.declination"]).focus()
        press(root, "Enter")
        page.keyboard.type("80")
        press(root, "Enter")
        said = shape(texts["refuse.below"])
        expect(root.get_by_role("alert").filter(has_text=said)).to_be_visible()


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_cut_and_no_two_texts_collide(open_speaking, language):
    root, faults = open_speaking("Synthesis", language), []
    page = root.page
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        for array in ("start", "alma.c3"):
            root.locator("[data-panel] select").first.select_option(array)
            settle(root)
            faults += [(size, array, *found) for found in wrong(root)]
        press(root, "m")
        faults += [(size, "More", *found) for found in wrong(root, collide=False)]
        press(root, "Escape", "?")
        faults += [(size, "keys", *found) for found in wrong(page.locator("dialog[open]"), collide=False)]
        press(root, "Escape")
    assert faults == []


def wrong(root: Locator, collide: bool = True) -> list[tuple[str, str]]:
    """Each text that is cut, and each pair that collides."""
    kinds = ("cut", "colliding") if collide else ("cut",)
    return [(kind, words) for kind in kinds for words in root.evaluate(f"(root) => window.sw_words.{kind}(root)")]
