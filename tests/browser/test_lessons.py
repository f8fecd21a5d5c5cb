"""A lesson in both hosts: it opens without a fault, and its cards are worked by keyboard alone."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from synthwidgets.apps.gallery import lessons_folder
from tests.browser.conftest import painted

LESSON = "05-let-the-earth-turn"
PREDICTION = "That of three antennas in 12 hours: they watch 120 times as long"


@pytest.fixture(params=["voila", "lab"])
def lesson(request) -> Page:
    """The lesson as a host shows it, its first picture painted and its last card there."""
    host = request.getfixturevalue(request.param)
    if request.param == "voila":
        page = request.getfixturevalue("page")
        page.goto(f"{host.address}/voila/render/lessons/{LESSON}.ipynb?theme=light")
        painted(page)
    else:
        for file in lessons_folder().glob(f"{LESSON}.*"):
            (host.folder / file.name).write_bytes(file.read_bytes())
        page = request.getfixturevalue("open_notebook")(path=f"{LESSON}.ipynb").page
    card(page, "Your array of eight").wait_for()  # the last: no widget of the page is on its way any more
    return page


def card(page: Page, question: str) -> Locator:
    return page.locator(".sw-card").filter(has_text=question)


def choose(one: Locator, words: str) -> None:
    """By keyboard: from the first option of the card down to the one that is meant."""
    first, meant = one.locator("input").first, one.get_by_label(words, exact=True)
    first.focus()
    first.press("Space")
    for _ in range(one.locator("input").count()):
        if meant.is_checked():
            return
        one.page.keyboard.press("ArrowDown")
    raise AssertionError(f"{words} cannot be reached.")


def test_a_prediction_is_kept_and_stands_beside_what_was_seen(lesson):
    one = card(lesson, "Two arrays")
    expect(one).not_to_contain_text("sidelobes")
    one.get_by_role("button", name="Keep this prediction").press("Enter")
    expect(one).to_contain_text("Choose an answer first.")
    choose(one, PREDICTION)
    lesson.keyboard.press("Tab")
    lesson.keyboard.press("Enter")
    seen = one.get_by_label("What did you see?")
    expect(seen).to_be_focused()
    expect(one.locator(".sw-card-mine")).to_have_text(PREDICTION)
    expect(lesson.locator(".sw-curtain")).to_have_count(1)  # four open with it; that of a later question stays
    expect(one).not_to_contain_text("Time does help")
    lesson.keyboard.type("r: three antennas see stripes everywhere")  # an r is a letter here, and no Reset
    lesson.keyboard.press("Tab")
    lesson.keyboard.press("Enter")
    expect(one.get_by_role("status")).to_contain_text("Time does help")
    expect(one.get_by_role("status")).to_contain_text("43 % and 41 %")
    expect(one.locator(".sw-card-mine")).to_be_visible()
    expect(seen).to_have_value("r: three antennas see stripes everywhere")


def test_curtains_hide_what_is_predicted_until_they_are_opened(lesson):
    ten = lesson.locator(".sw").filter(has_text="10 antennas").first
    curtain = ten.get_by_role("group", name="Dirty image is covered.")
    curtain.scroll_into_view_if_needed()
    expect(curtain).to_be_visible()
    expect(lesson.locator(".sw-curtain")).to_have_count(5)
    expect(ten.locator(".sw-sentence")).to_have_text("10 antennas make 45 pairs.")  # and nothing of the beam
    curtain.get_by_role("button", name="Reveal").press("Enter")
    expect(curtain).to_contain_text("No prediction is kept yet.")
    expect(curtain.get_by_role("slider")).to_have_attribute("aria-valuenow", "0")
    curtain.get_by_role("button", name="Look all the same").press("Enter")  # never silently, but allowed
    expect(curtain).to_have_count(0)
    expect(lesson.locator(".sw-curtain")).to_have_count(4)
    other = ten.get_by_role("group", name="uv plane is covered.")
    other.get_by_role("slider").press("End")  # nor does the handle give a glimpse
    expect(other.get_by_role("slider")).to_have_attribute("aria-valuenow", "0")
    other.get_by_role("slider").press("End")
    expect(ten.locator(".sw-sentence")).to_contain_text("beam")


def test_the_array_at_the_end_is_measured_when_asked(lesson):
    one = card(lesson, "Your array of eight")
    one.scroll_into_view_if_needed()
    one.get_by_role("button", name="Measure my array").press("Enter")
    told = one.get_by_role("status")
    expect(told).to_contain_text("Not yet: beam 5.4″ where it is widest, wanted at most 0.5″.")
    expect(told).to_contain_text("Met: 8 antennas, wanted at most 8.")


def test_questions_are_answered_tried_again_and_forgiven_a_comma(lesson):
    number = card(lesson, "How far does the Earth turn")
    number.scroll_into_view_if_needed()
    field = number.get_by_label("How far does the Earth turn in 2 hours of clock time?")
    field.fill("much")
    field.press("Enter")
    expect(number).to_contain_text("Type a number, with a point or a comma.")
    for typed, told in (("1,5", "Not yet. That is its turn in 6 minutes."), ("30.1", "Right.")):
        field.fill(typed)
        field.press("Enter")
        expect(number.get_by_role("status")).to_contain_text(told)
    choice = card(lesson, "What grows in the uv plane?")
    for words, told in (("The number of pairs", "Not yet."), ("The length of the arcs", "Right.")):
        choose(choice, words)
        expect(choice.get_by_role("status")).to_be_empty()
        choice.get_by_role("button", name="Check").press("Enter")
        expect(choice.get_by_role("status")).to_contain_text(told)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_of_a_lesson_fits_and_has_nothing_for_axe_to_find(page, voila, theme):
    page.goto(f"{voila.address}/voila/render/lessons/{LESSON}.ipynb?theme={theme}")
    painted(page)
    one = card(page, "Two arrays")
    choose(one, PREDICTION)
    one.get_by_role("button", name="Keep this prediction").press("Enter")
    expect(one.get_by_label("What did you see?")).to_be_visible()
    # Two apps of one kind have panels of one name; their regions around them are numbered.
    options = {"rules": {"landmark-unique": {"enabled": False}}}
    for width in (1366, 820):
        page.set_viewport_size({"width": width, "height": 900})
        two_frames(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        track = page.get_by_role("slider", name="Declination").bounding_box()
        assert track and track["width"] >= 130  # a degree is a pixel or two; 78 px in a bar of five controls
        found = Axe().run(page, context="main", options=options).response["violations"]
        wrong = [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found]
        assert (width, wrong) == (width, [])


def two_frames(page: Page) -> None:
    """Wait until what was made wider or narrower is laid out and painted anew."""
    page.evaluate("new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))")


def test_a_lesson_leads_home_and_its_apps_stay_of_a_page(page, voila):
    page.goto(f"{voila.address}/voila/render/lessons/{LESSON}.ipynb")
    painted(page)
    assert page.title() == "Let the Earth turn · synthwidgets"
    assert page.locator(".sw-bar").count() == 0  # an app on a page of its own has its name in a bar
    page.get_by_role("link", name="synthwidgets").click()
    expect(page.get_by_role("link", name=re.compile("Let the Earth turn"))).to_be_visible()
