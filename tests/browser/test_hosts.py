"""Both hosts start and show the app; the page around it is ours, and nothing asks anything of another machine."""

from __future__ import annotations

import json
import re
import time
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import painted

CELL = "from synthwidgets import Synthesis\n\nSynthesis()"


def test_voila_shows_the_app_on_our_page(open_app, page):
    open_app()
    assert page.title() == "Aperture synthesis · synthwidgets"
    assert page.locator("html").get_attribute("lang") == "en"
    assert "sw-page" in page.locator("body").get_attribute("class").split()
    assert page.locator("main .sw").count() == 1
    assert not page.get_by_role("status").filter(has_text="Starting").is_visible()


def test_the_page_follows_the_system_while_it_is_open(open_app, page):
    page.emulate_media(color_scheme="dark")
    open_app()
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", "false")
    dark_page = background(page)
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", "true")
    assert background(page) != dark_page


@pytest.mark.parametrize(("theme", "system"), [("dark", "light"), ("light", "dark")])
def test_the_address_chooses_the_theme(open_app, page, theme, system):
    page.emulate_media(color_scheme=system)
    open_app(f"?theme={theme}")
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", str(theme == "light").lower())


def test_a_visitor_does_not_choose_the_template(open_app, page):
    open_app("?template=../../reveal&theme=../../dark")
    assert page.locator("body.sw-page").count() == 1


@pytest.mark.parametrize("name", ["synthesis.ipynb", "voila.py", "..%2Fnodelay.py", "%2e%2e/nodelay.py"])
def test_no_source_is_served(voila, name):
    with pytest.raises(HTTPError, match="403") as refused:
        urlopen(f"{voila.address}/voila/files/{name}")
    refused.value.close()


def test_a_page_that_closes_ends_its_kernel(open_app, page, voila):
    open_app()
    kernel = json.loads(page.locator("#jupyter-config-data").text_content())["kernelId"]
    assert kernel_lives(voila, kernel)
    page.close(run_before_unload=True)
    until = time.monotonic() + 30  # culling would take ten minutes
    while kernel_lives(voila, kernel) and time.monotonic() < until:
        time.sleep(0.2)
    assert not kernel_lives(voila, kernel)


def test_a_page_that_lost_a_widget_on_the_way_is_loaded_once_more_and_only_once(open_app, page):
    lose = """() => {
        window.old = true;
        const place = document.querySelector("main .jp-OutputArea-output:has(.sw)");
        place.textContent = "Error displaying widget: model not found";
    }"""
    open_app()
    page.evaluate(lose)
    page.wait_for_function("!window.old")
    painted(page)
    page.evaluate(lose)
    page.wait_for_timeout(2500)  # it looks every second
    assert page.evaluate("window.old")


def test_jupyterlab_shows_the_app_in_a_notebook(open_notebook, page):
    root = open_notebook(CELL)
    assert page.locator(".jp-OutputArea").filter(has=root).count() == 1


def test_small_messages_leave_at_once_in_voila(open_app, voila):
    open_app()
    assert_prompt(voila)


def test_small_messages_leave_at_once_in_jupyterlab(open_notebook, lab):
    open_notebook(CELL)
    assert_prompt(lab)


def assert_prompt(host):
    options = host.socket_options()
    assert options
    assert all(re.fullmatch("/api/kernels/[-0-9a-f]+/channels", entry["path"]) for entry in options)
    assert [entry["nodelay"] for entry in options] == [True] * len(options)


def kernel_lives(host, kernel):
    try:
        with urlopen(f"{host.address}/api/kernels/{kernel}"):
            return True
    except HTTPError as answer:
        answer.close()
        if answer.code != 404:
            raise
        return False


def background(page):
    return page.evaluate("getComputedStyle(document.body).backgroundColor")
