"""The shell in a real browser, with a model of our own behind it: what is sent, what is shown, where keys go."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

import synthwidgets.views
from synthwidgets.texts import browser_texts
from synthwidgets.views.controls import Menu, Number, Range, Segments, Slider, Switch
from synthwidgets.views.joiner import join, join_css
from synthwidgets.views.panels import Facts, NoteLine, Notes, Sentence

FOLDER = Path(synthwidgets.views.__file__).parent
PANELS = [
    Menu("array", label="Array", value="array_name", act="choose_array",
         choices=(("Shapes", (("y", "Y"), ("ring", "Ring"))),)),
    Slider("declination", label="Declination", unit="°", input="declination_deg", low=-90, high=90, step=1, digits=0),
    Range("hours", label="Hour angle", unit="h", input="hour_angle_h", low=-12, high=12, step=0.5),
    Segments("weighting", label="Weighting", input="weighting",
             choices=(("natural", "natural"), ("uniform", "uniform"))),
    Slider("robust", label="Robust", group="Imaging", input="robust", low=-2, high=2, step=0.1,
           also={"weighting": "briggs"}),
    Number("tsys", label="System temperature", unit="K", group="Observation", input="noise", key="tsys_k", high=1e5),
    Switch("shadowing", label="Shadowing", group="Observation", input="shadowing"),
    Sentence("sentence", sentence="live_sentence"),
    NoteLine("note", notes="notes"),
    Facts("facts", group="Numbers", facts="facts"),
    Notes("notes", group="Notes", notes="notes"),
]
INPUTS = {"declination_deg": -30, "hour_angle_h": [-1, 1], "weighting": "natural", "robust": 0.5, "shadowing": True,
          "noise": {"tsys_k": 0, "seed": 1}}
VALUES = {"array_name": "own", "live_sentence": "**3 antennas** make **3 pairs**.",
          "facts": [["Beam", "1.0″", "How sharp it is."]],
          "notes": [{"text": "Pixels are wide.", "label": "Mend", "act": ["fit"]}, {"text": "The sky is flat."}]}
MODEL = """async ({script, css, traits}) => {
  document.head.insertAdjacentHTML("beforeend", `<style>${css}</style>`);
  const ears = new Set();
  window.sent = [];
  window.heard = [];
  window.model = {
    get: (name) => traits[name], send: (content) => window.sent.push(content),
    on: (_, ear) => ears.add(ear), off: (_, ear) => ears.delete(ear),
  };
  window.answer = (message) => ears.forEach((ear) => ear({token: window.sent.at(-1).token, ...message}, []));
  document.addEventListener("keydown", (event) => window.heard.push(event.key));
  const url = URL.createObjectURL(new Blob([script], {type: "text/javascript"}));
  const widget = (await import(url)).default;
  window.cleanup = widget.render({model: window.model, el: document.getElementById("cell")});
}"""


@pytest.fixture
def page(chromium):
    """A notebook-like page: the stage in one part of it, opened and answered once."""
    page = chromium.new_page(viewport={"width": 1400, "height": 900})
    page.set_default_timeout(5000)
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.set_content("""<html lang="en"><title>test</title><body data-jp-theme-light="true"><main>
        <h1 style="color: #808080; background: #000">A page</h1>
        <div data-sw-asleep="stage-1">asleep</div><div id="cell"></div></main>""")
    areas = {size: ["image"] for size in ("wide", "medium", "narrow")}
    declared = {"stage_id": "stage-1", "title": "Test", "tagline": "", "language": "en", "areas": areas,
                "panels": [panel.spec for panel in PANELS], "texts": browser_texts()}
    traits = {"panels": json.loads(json.dumps(declared)), "inputs": INPUTS}
    page.evaluate(MODEL, {"script": join(FOLDER / "js"), "css": join_css(FOLDER), "traits": traits})
    answer(page, values=VALUES)
    page.evaluate("window.sent.splice(0, 1)")
    yield page
    page.close()
    assert faults == []


def answer(page: Page, values: dict | None = None, **message) -> None:
    """Answer the newest request, and wait until it is painted."""
    entries = {name: {"json": value} for name, value in (values or {}).items()}
    token = page.evaluate("window.sent.at(-1).token")  # read first: an answer may be followed by a request at once
    page.evaluate("(message) => window.answer(message)", {"values": entries, "inputs": INPUTS, **message})
    page.wait_for_selector(f'.sw[data-painted="{token}"]')


def sent(page: Page) -> list[dict]:
    """What was sent since the opening request, without tokens."""
    requests = page.evaluate("window.sent")
    return [{key: value for key, value in request.items() if key != "token"} for request in requests]


def answer_all(page: Page, **message) -> None:
    """Answer until nothing more is asked."""
    count = 0
    while count < len(sent(page)):
        count = len(sent(page))
        answer(page, **message)


def test_a_key_held_on_a_slider_is_one_gesture(page):
    page.get_by_label("Declination").focus()
    for _ in range(3):  # a key that stays down repeats
        page.keyboard.down("ArrowRight")
    assert sent(page)[0] == {"sets": {"declination_deg": -29}}
    assert not any("release" in request for request in sent(page))
    page.keyboard.up("ArrowRight")
    answer_all(page)
    assert sent(page)[-1] == {"sets": {"declination_deg": -27}, "release": True}
    assert sum("release" in request for request in sent(page)) == 1


def test_what_is_held_is_said_again_when_another_view_has_let_go_of_it(page):
    page.get_by_label("Declination").focus()
    page.keyboard.down("ArrowRight")
    answer_all(page, live=True)
    before = len(sent(page))
    page.evaluate("window.answer({stale: true})")  # another view opened, and with it nothing is held any more
    assert sent(page)[before:] == [{}]
    answer(page, live=False)
    page.wait_for_function(f"window.sent.length > {before + 1}")
    assert sent(page)[before + 1:] == [{"sets": {"declination_deg": -29}}]
    answer_all(page, live=True)
    page.evaluate("window.answer({stale: true})")  # a cell set something else: the hold goes on
    answer_all(page, live=True)
    assert [request for request in sent(page)[before + 2:] if request] == []
    page.keyboard.up("ArrowRight")
    answer_all(page, live=False)
    assert sent(page)[-1] == {"sets": {"declination_deg": -29}, "release": True}


def test_a_slider_in_hand_does_not_jump_back_to_an_answer(page):
    slider = page.get_by_label("Declination")
    box = slider.bounding_box()
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] / 3, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.8, y)
    held = slider.input_value()
    assert float(held) > 0
    answer(page, inputs={**INPUTS, "declination_deg": -31})
    assert slider.input_value() == held
    page.mouse.up()
    answer_all(page, inputs={**INPUTS, "declination_deg": float(held)})
    assert sent(page)[-1] == {"sets": {"declination_deg": float(held)}, "release": True}
    assert slider.input_value() == held


def test_enter_on_a_slider_opens_a_field_and_enter_takes_what_was_typed(page):
    page.get_by_label("Declination").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("−12,5")
    page.keyboard.press("Enter")
    assert sent(page) == [{"sets": {"declination_deg": -12.5}, "release": True}]
    slider = page.get_by_role("slider", name="Declination")
    assert slider.evaluate("(slider) => slider === document.activeElement")
    assert slider.get_attribute("aria-valuetext") == "−12.5°"  # its steps are whole degrees
    page.keyboard.press("Enter")
    page.keyboard.type("80")
    page.keyboard.press("Escape")
    assert len(sent(page)) == 1


def test_the_thumbs_of_a_range_do_not_pass_one_another(page):
    page.get_by_label("Hour angle, end").focus()
    page.keyboard.press("Home")
    answer_all(page)
    assert sent(page)[-1] == {"sets": {"hour_angle_h": [-1, -0.5]}, "release": True}


def test_choices_set_inputs_or_act(page):
    page.get_by_label("Array").select_option("ring")
    answer(page)
    page.get_by_label("uniform").check()
    answer(page)
    assert sent(page) == [{"act": ["choose_array", "ring"], "release": True},
                          {"sets": {"weighting": "uniform"}, "release": True}]


def test_what_is_no_choice_of_a_menu_is_named_all_the_same(page):
    assert page.get_by_label("Array").evaluate("(menu) => menu.selectedOptions[0].textContent") == "Your own"


def test_a_control_of_one_key_keeps_the_others_and_sets_what_goes_with_it(page):
    page.get_by_role("button", name="More").click()
    page.get_by_label("System temperature").fill("50")
    page.keyboard.press("Enter")
    answer(page)
    page.get_by_label("Robust").focus()
    page.keyboard.press("Home")
    answer_all(page)
    assert sent(page)[0] == {"sets": {"noise": {"tsys_k": 50, "seed": 1}}, "release": True}
    assert sent(page)[-1] == {"sets": {"weighting": "briggs", "robust": -2}, "release": True}


def test_an_error_stands_under_its_control_which_shows_the_last_good_value(page):
    page.get_by_role("button", name="More").click()
    field = page.get_by_label("System temperature")
    field.fill("-5")
    page.keyboard.press("Enter")
    answer(page, error="It takes 0 K or more.")
    alert = page.locator('[data-panel="tsys"] [role="alert"]')
    assert alert.inner_text() == "It takes 0 K or more."
    page.wait_for_function("document.querySelector('[data-panel=tsys] input').value === '0'")
    assert field.evaluate("(field) => field === document.activeElement")
    field.fill("5")
    page.keyboard.press("Enter")
    answer(page)
    assert alert.count() == 0


def test_a_typed_comma_is_a_decimal_point_letters_are_sent_to_be_refused_and_arrows_count(page):
    page.get_by_role("button", name="More").click()
    field = page.get_by_role("spinbutton", name="System temperature")
    for typed in ("12,5", "ten", "7"):
        field.fill(typed)
        page.keyboard.press("Enter")
        answer_all(page)
    field.press("ArrowUp")
    answer_all(page)
    assert [request["sets"]["noise"]["tsys_k"] for request in sent(page)] == [12.5, "ten", 7, 1]  # every answer is 0


def test_plain_keys_stay_in_the_stage_and_others_pass(page):
    page.get_by_label("Declination").focus()
    for key in ("x", "d", "Shift+Y", "Control+s", "Escape", "Tab"):
        page.keyboard.press(key)
    assert [key for key in page.evaluate("window.heard") if key not in ("Shift", "Control")] == ["s", "Escape", "Tab"]


def test_keys_of_the_whole_app(page):
    page.get_by_label("Declination").focus()
    page.keyboard.press("r")
    answer(page, undo=True)
    page.keyboard.press("Control+z")
    answer(page, undo=False, redo=True)
    page.keyboard.press("Control+Shift+Z")
    answer(page, undo=True)
    assert [request["act"] for request in sent(page)] == [["reset"], ["undo"], ["redo"]]
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Keys").is_visible()


def test_letters_can_be_switched_off(page):
    page.get_by_role("button", name="More").click()
    page.get_by_label("Single-letter keys").click()
    page.get_by_label("Declination").focus()
    page.keyboard.press("r")
    assert sent(page) == []
    page.get_by_label("Single-letter keys").click()
    page.get_by_label("Declination").focus()
    page.keyboard.press("r")
    assert len(sent(page)) == 1


def test_what_cannot_be_undone_says_so_and_sends_nothing(page):
    undo = page.get_by_role("button", name="Undo")
    assert undo.get_attribute("aria-disabled") == "true"
    assert undo.get_attribute("title") == "Nothing to undo yet."
    undo.click(force=True)
    assert sent(page) == []


def test_tab_passes_by_what_cannot_be_done_now(page):
    undo, redo, reset = (page.get_by_role("button", name=name) for name in ("Undo", "Redo", "Reset"))
    assert [undo.get_attribute("tabindex"), redo.get_attribute("tabindex")] == ["-1", "-1"]
    reset.focus()
    page.keyboard.press("Shift+Tab")  # Redo and Undo stand before it
    assert page.evaluate("document.activeElement.ariaLabel") not in ("Undo", "Redo")
    page.get_by_label("Declination").press("ArrowRight")
    answer_all(page, undo=True)
    reset.focus()
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.ariaLabel") == "Undo"


def test_the_focus_goes_into_the_drawer_and_comes_back(page):
    page.get_by_label("Declination").focus()
    page.keyboard.press("m")
    assert page.evaluate("document.querySelector('.sw-drawer').contains(document.activeElement)")
    page.keyboard.press("Escape")
    assert not page.locator(".sw-drawer").is_visible()
    assert page.get_by_label("Declination").evaluate("(slider) => slider === document.activeElement")


def test_what_changed_wears_the_colour_of_the_hand_while_it_holds(page):
    page.get_by_label("Declination").focus()
    page.keyboard.down("ArrowRight")
    answer(page, {"live_sentence": "**3 antennas** make **4 pairs**."})
    assert page.locator(".sw-changed").all_inner_texts() == ["4 pairs"]
    page.keyboard.up("ArrowRight")
    page.wait_for_function("!document.querySelector('.sw-changed')")
    assert page.locator(".sw-sentence b").all_inner_texts() == ["3 antennas", "4 pairs"]
    page.wait_for_function("document.querySelector('[role=status]').textContent === '3 antennas make 4 pairs.'")


def test_the_most_pressing_note_stands_in_view_and_can_be_taken_at_its_word(page):
    assert page.locator(".sw-note-words").inner_text() == "Pixels are wide."
    page.get_by_role("button", name="Mend").first.click()
    assert sent(page) == [{"act": ["fit"], "release": True}]


def test_the_other_notes_are_one_click_away(page):
    assert not page.get_by_text("The sky is flat.").is_visible()
    page.get_by_role("button", name="+1 in Notes").click()
    assert page.get_by_text("The sky is flat.").is_visible()
    assert page.evaluate("document.activeElement.textContent") == "Notes"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "+1 in Notes"


@pytest.mark.parametrize(("width", "size"), [(1200, "wide"), (700, "medium"), (500, "narrow")])
def test_the_layout_goes_by_the_container_not_the_window(page, width, size):
    page.evaluate("(width) => { document.getElementById('cell').style.width = `${width}px` }", width)
    page.wait_for_selector(f'.sw[data-size="{size}"]')
    assert page.evaluate("(() => { const {scrollWidth, clientWidth} = document.querySelector('.sw'); "
                         "return scrollWidth <= clientWidth })()")


@pytest.mark.parametrize("light", ["true", "false"])
def test_nothing_for_axe_to_find(page, light):
    page.evaluate("(light) => { document.body.dataset.jpThemeLight = light }", light)
    page.get_by_role("button", name="More").click()
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []


def test_closing_a_view_says_so_and_shows_the_sleeping_sentence_again(page):
    asleep = page.locator("[data-sw-asleep]")
    assert not asleep.is_visible()
    page.evaluate("window.cleanup()")
    assert sent(page) == [{"closing": True}]
    assert asleep.is_visible()
    assert page.locator(".sw").count() == 0
