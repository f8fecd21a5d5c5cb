"""The gallery that Voilà shows first: cards that lead somewhere, in both themes, by pointer and by keyboard."""

from __future__ import annotations

import json
from http.client import HTTPConnection
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from synthwidgets.apps.gallery import APPS, LESSONS
from tests.browser.conftest import painted


@pytest.mark.parametrize("theme", ["", "?theme=light", "?theme=dark"])
@pytest.mark.parametrize("width", [1366, 820])
def test_cards_with_pictures_and_nothing_for_axe_to_find(page, voila, theme, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{voila.address}/{theme}")
    assert page.title() == "synthwidgets"
    expect(page.locator("a.card")).to_have_count(len(APPS) + len(LESSONS))
    drawn = "(all) => all.map((one) => one.complete && one.naturalWidth > 0)"
    assert page.locator(".card img").evaluate_all(drawn) == [True] * (len(APPS) + len(LESSONS))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []


def test_the_keyboard_opens_the_app_in_the_theme_that_was_chosen(page, voila):
    page.goto(f"{voila.address}/?theme=dark")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Synthesis")).to_be_focused()
    page.keyboard.press("Enter")
    painted(page)
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", "false")


def test_it_follows_the_system(page, voila):
    page.emulate_media(color_scheme="dark")
    page.goto(voila.address)
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert page.locator(".card img").first.evaluate("(one) => one.currentSrc").endswith("-dark.jpg")
    page.emulate_media(color_scheme="light")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != dark
    page.wait_for_function("document.querySelector('.card img').currentSrc.endsWith('-light.jpg')")  # it loads anew


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("voila/render/voila.py", 403),
        ("voila/render/..%2fserve.py", 404),
        ("voila/render/tests%2fnothing.ipynb", 404),
        ("voila/render/lessons%2f..%2fsynthesis.ipynb", 404),
        ("voila/files/synthwidgets/apps/serve.py", 403),
        ("voila/tree/synthwidgets", 404),
    ],
)
def test_what_is_no_card_is_not_served(voila, path, code):
    with pytest.raises(HTTPError, match=str(code)) as refused:
        urlopen(f"{voila.address}/{path}")
    refused.value.close()


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ("lessons/07-the-sky-moves.ipynb?lang=es&theme=dark", "lessons/es/07-the-sky-moves.ipynb?lang=es&theme=dark"),
        ("lessons/es/07-the-sky-moves.ipynb?lang=en", "lessons/07-the-sky-moves.ipynb?lang=en"),
    ],
)
def test_a_lesson_that_is_asked_for_in_another_language_is_found_there(voila, asked, there):
    connection = HTTPConnection(urlsplit(voila.address).netloc, timeout=30)
    connection.request("GET", f"/voila/render/{asked}")
    answer = connection.getresponse()
    assert (answer.status, answer.headers["Location"]) == (302, f"/voila/render/{there}")
    connection.close()


def test_no_folder_can_be_listed(voila):
    with urlopen(f"{voila.address}/voila/api/contents") as answer:
        assert json.load(answer)["content"] == []
