"""What is kept and shared: links, state files, and the memory of a learner, in a page and in a notebook."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import expect

from synthwidgets.views.files import LARGEST
from tests.browser.app import CELL, can_undo, drag_by_keys, focus_by_keys, handles, on, press, spoken, wait, works
from tests.browser.dropped import drop


def save_menu(root):
    root.get_by_role("button", name="Save", exact=True).click()
    return root.get_by_role("group", name="Save", exact=True)


def saved(root, name, choose=None):
    """The file that a button of the Save menu gives."""
    menu = save_menu(root)
    if choose:
        choose(menu)
    with root.page.expect_download() as download:
        menu.get_by_role("button", name=name).click()
    return download.value


def copied(root):
    """What Copy link puts into the clipboard."""
    root.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    root.locator("[data-panel='ground'] .sw-picture").focus()
    press(root, "l")
    expect(root.locator(".sw-hint")).to_have_text(re.compile("opied"))
    return root.page.evaluate("navigator.clipboard.readText()")


def paint(page):
    return on(page, 0)


def kept(root):
    """All that the browser remembers."""
    return root.page.evaluate("Object.values(localStorage).join()")


def alert(root):
    return root.get_by_role("alert").filter(visible=True)


def opened_from(root, file):
    with root.page.expect_file_chooser() as chooser:
        save_menu(root).get_by_role("button", name="Open a state").click()
    chooser.value.set_files(file)


def test_a_link_opens_the_same_state_in_a_second_page(open_app, page):
    root = open_app()
    drag_by_keys(root)
    can_undo(root, True)
    link = copied(root)
    assert "?state=" in link and len(link) < 2000
    shown, places = spoken(root), handles(root)
    page.context.new_page()
    page.goto(link)
    again = paint(page)
    assert (spoken(again), handles(again)) == (shown, places)
    can_undo(again, False)
    works(again)


@pytest.mark.parametrize(("query", "sentence"), [
    ("?state=hello", "This link is cut short or damaged. Copy it again, whole."),
    ("?state=a&state=b", "This link holds no state: it needs state= and a code, once."),
    ("?state=%3Cscript%3Ealert(1)%3C/script%3E",
     "This link is damaged: its code holds letters that no code has. Copy it again, whole."),
])
def test_a_damaged_link_ends_in_a_sentence_and_the_opening_state(open_app, page, query, sentence):
    root = open_app(query)
    expect(alert(root)).to_have_text(sentence)
    assert len(handles(root)) == 3
    drag_by_keys(root)
    can_undo(root, True)
    expect(alert(root)).to_have_count(0)


def test_a_state_goes_into_a_file_and_back_in_one_step(open_app, page, tmp_path):
    root = open_app()
    drag_by_keys(root)
    can_undo(root, True)
    file = saved(root, "Save state")
    assert file.suggested_filename == "synthesis.json"
    path = tmp_path / "mine.json"
    file.save_as(path)
    shown, places = spoken(root), handles(root)
    page.reload()
    again = paint(page)
    again.get_by_role("button", name="Start fresh").click()
    opening = handles(again)
    assert opening != places
    opened_from(again, path)
    can_undo(again, True)
    assert (spoken(again), handles(again)) == (shown, places)
    again.get_by_role("button", name="Undo").click()
    can_undo(again, False)
    assert handles(again) == opening


def test_a_large_file_gets_through(open_app, tmp_path):
    """15 MB in one message: above what a server lets through by itself."""
    root = open_app()
    path = tmp_path / "large.json"
    path.write_text('{"robust": -1, "array": "alma.7m"' + " " * 15_000_000 + "}")
    opened_from(root, path)
    expect(root.locator(".sw-antenna")).not_to_have_count(3)
    expect(alert(root)).to_have_count(0)


def test_a_large_file_gets_through_in_jupyterlab(open_notebook, tmp_path):
    root = open_notebook(CELL)
    path = tmp_path / "large.json"
    path.write_text('{"robust": -1, "array": "alma.7m"' + " " * 15_000_000 + "}")
    opened_from(root, path)
    expect(root.locator(".sw-antenna")).not_to_have_count(3)
    expect(alert(root)).to_have_count(0)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(open_app, page, tmp_path):
    root = open_app()
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    page.evaluate("() => { Blob.prototype.arrayBuffer = () => { throw new Error('it was read') } }")
    opened_from(root, path)
    expect(alert(root)).to_have_text(
        f"huge.json was not opened. A file may have up to {LARGEST // 10**6} MB. This one has 100."
    )
    works(root)


@pytest.mark.parametrize("close", ["Escape", "×"])
def test_a_file_that_is_no_state_is_named_and_the_sentence_can_be_closed(open_app, tmp_path, close):
    root = open_app()
    path = tmp_path / "homework.json"
    path.write_text("Dear teacher")
    opened_from(root, path)
    expect(alert(root)).to_have_text("homework.json was not opened. This is not a state file: it is not JSON.")
    if close == "Escape":
        press(root, "Escape")
    else:
        alert(root).get_by_role("button", name="Close").focus()
        press(root, "Enter")
    expect(alert(root)).to_have_count(0)
    expect(root.get_by_role("button", name="Save")).to_be_focused()  # where the file was chosen
    works(root)


def test_a_table_of_two_arrays_says_whose_antennas_are_whose(open_app):
    root = open_app()
    assert not Path(saved(root, "Table (CSV)").path()).read_text().startswith("#")
    drop(root, "two.json", json.dumps({"array": "alma.c1", "second_array": {"preset": "alma.7m"}}).encode())
    can_undo(root, True)
    table = Path(saved(root, "Table (CSV)").path()).read_text()
    said = "The name of an antenna begins with the number of its array where that is not the first: 2 (ALMA 7-m array)"
    assert table.startswith(f"# {said}") and ",2:J505," in table
    expect(root.locator(".sw-hint")).to_contain_text(said)


def test_a_state_too_large_for_a_link_offers_the_file(open_app):
    root = open_app()
    antennas = [{"name": f"N{n}", "east_m": n * n * math.pi % 977, "north_m": n * n * math.e % 991} for n in range(150)]
    drop(root, "mine.json", json.dumps({"array": {"antennas": antennas}}).encode())
    expect(root.locator(".sw-antenna")).to_have_count(150)
    root.get_by_role("button", name="Copy link").click()
    expect(alert(root)).to_contain_text("many programs cut links at 2000. A state file holds it all.")
    with root.page.expect_download() as download:
        alert(root).get_by_role("button", name="Save state").click()
    assert len(json.loads(Path(download.value.path()).read_text())["array"]["antennas"]) == 150


def test_where_the_clipboard_is_forbidden_the_link_stands_in_a_field_selected(open_app, page):
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    root = open_app()
    root.get_by_role("button", name="Copy link").click()
    field = page.get_by_role("dialog").get_by_role("textbox")
    expect(field).to_be_focused()
    chosen = field.evaluate("(field) => field.value.slice(field.selectionStart, field.selectionEnd)")
    assert re.fullmatch(r"http://127.0.0.1:\d+/\S*\?state=[\w-]+", chosen)
    press(root, "Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_a_notebook_copies_a_line_for_a_cell(open_notebook):
    root = open_notebook(CELL)
    drag_by_keys(root)
    can_undo(root, True)
    line = copied(root)
    assert re.fullmatch(r'Synthesis\.from_link\("[\w-]+"\)', line)
    shown, places = spoken(root), handles(root)
    again = open_notebook(f"from synthwidgets import Synthesis\n{line}")
    assert (spoken(again), handles(again)) == (shown, places)


def test_what_a_learner_had_is_offered_back_after_the_kernel_was_killed(open_app, page, excused):
    # The page's own library, where it asks for the killed kernel before the page is left.
    excused += ["uncaught: Kernel connection disconnected", "console: Failed to load resource: the server responded"]
    root = open_app()
    expect(root.get_by_role("region", name="Your earlier work")).to_be_hidden()
    drag_by_keys(root)
    can_undo(root, True)
    shown, places = spoken(root), handles(root)
    kill_kernel(page)
    page.reload()
    again = paint(page)
    opening = handles(again)
    assert opening != places  # nothing is taken up unasked
    bar = again.get_by_role("region", name="Your earlier work")
    expect(bar).to_contain_text("You were here before: 3 antennas make 3 pairs.")
    bar.get_by_role("button", name="Continue").focus()
    press(again, "Enter")
    can_undo(again, True)
    expect(bar).to_be_hidden()
    assert (spoken(again), handles(again)) == (shown, places)


def kill_kernel(page):
    """End the page's kernel as a crash does: at once, with no word to anybody."""
    kernel = page.evaluate("JSON.parse(document.getElementById('jupyter-config-data').textContent).kernelId")
    file = f"kernel-{kernel}.json"
    (process,) = [one for one in psutil.process_iter(["cmdline"]) if file in " ".join(one.info["cmdline"] or [])]
    process.kill()
    process.wait(10)


def test_what_is_offered_outlives_what_is_done_before_the_answer(open_app, page):
    root = open_app()
    drag_by_keys(root)
    drag_by_keys(root)
    wait(root, kept, lambda now: '"east_m":20,' in now)  # from 40 m, twice 10 m to the west
    places = handles(root)
    for _ in range(2):  # with the bar still there
        page.reload()
        drag_by_keys(paint(page))
        can_undo(paint(page), True)
    page.reload()
    last = paint(page)
    bar = last.get_by_role("region", name="Your earlier work")
    expect(bar.get_by_role("listitem")).to_have_count(2)  # the last drag, and the work before both
    work = bar.get_by_role("listitem").filter(has_text="Also kept, from")
    expect(work).to_contain_text("3 antennas make 3 pairs.")
    work.get_by_role("button", name="Continue").click()
    can_undo(last, True)
    expect(bar).to_be_hidden()
    assert handles(last) == places
    page.reload()
    bar = paint(page).get_by_role("region", name="Your earlier work")
    bar.get_by_role("listitem").first.get_by_role("button", name="Continue").click()  # it goes on from there
    can_undo(paint(page), True)
    assert handles(paint(page)) == places


def test_what_two_tabs_had_is_both_offered(open_app, page):
    one = open_app()
    drag_by_keys(one)
    can_undo(one, True)
    here = handles(one)
    other = page.context.new_page()
    other.goto(page.url)
    two = paint(other)
    focus_by_keys(two)
    press(two, "Delete")
    expect(two.locator(".sw-sentence")).to_contain_text("Two antennas")
    can_undo(two, True)
    there = handles(two)
    page.bring_to_front()
    for row, places in (("Two antennas", there), ("3 antennas", here)):
        page.reload()
        again = paint(page)
        bar = again.get_by_role("region", name="Your earlier work")
        bar.get_by_role("listitem").filter(has_text=row).get_by_role("button", name="Continue").click()
        can_undo(again, True)
        assert handles(again) == places


def test_starting_fresh_forgets(open_app, page):
    root = open_app()
    drag_by_keys(root)
    can_undo(root, True)
    page.reload()
    again = paint(page)
    again.get_by_role("button", name="Start fresh").click()
    expect(again.get_by_role("region", name="Your earlier work")).to_be_hidden()
    page.reload()
    last = paint(page)
    expect(last.get_by_role("region", name="Your earlier work")).to_be_hidden()
    can_undo(last, False)


def test_without_storage_nothing_is_remembered_and_nothing_fails(open_app, page):
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('forbidden') }})")
    root = open_app()
    works(root)
    page.reload()
    again = paint(page)
    expect(again.get_by_role("region", name="Your earlier work")).to_be_hidden()
    works(again)


def test_where_there_is_no_room_it_is_said_once_and_nothing_fails(open_app, page):
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    root = open_app()
    drag_by_keys(root)
    can_undo(root, True)
    hint = root.locator(".sw-hint")
    expect(hint).to_have_text("This browser has no room to remember your work. Save keeps it in a file.")
    expect(alert(root)).to_have_count(0)
    works(root)
    root.get_by_role("button", name="Copy link").click()  # says something else
    expect(hint).not_to_contain_text("no room")
    drag_by_keys(root)
    root.get_by_role("button", name="Undo").click()
    expect(hint).not_to_contain_text("no room")


def test_what_was_remembered_and_is_refused_stays_and_can_be_saved(open_app, page):
    root = open_app()
    drag_by_keys(root)
    can_undo(root, True)
    page.evaluate("""() => {
        const key = Object.keys(localStorage).find((name) => name.startsWith("synthwidgets.memory."));
        const entry = JSON.parse(localStorage.getItem(key));
        localStorage.setItem(key, JSON.stringify({...entry, inputs: {...entry.inputs, npix: 17}}));
    }""")
    for _ in range(2):
        page.reload()
        again = paint(page)
        bar = again.get_by_role("region", name="Your earlier work")
        bar.get_by_role("button", name="Continue").click()
        expect(alert(again)).to_have_text("npix takes an even number from 16 to 2048; it got 17.")
        expect(bar).to_be_visible()
        with page.expect_download() as download:
            bar.get_by_role("button", name="Save it as a file").click()
        state = json.loads(Path(download.value.path()).read_text())
        assert (state["synthwidgets"], state["npix"], len(state["array"]["antennas"])) == (1, 17, 3)
    bar.get_by_role("button", name="Start fresh").click()
    page.reload()
    expect(paint(page).get_by_role("region", name="Your earlier work")).to_be_hidden()
