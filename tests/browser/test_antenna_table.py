"""The table of antennas in Voilà, by pointer and by keyboard: cells, rows of a spreadsheet, files, photographs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from tests import coins
from tests.browser.app import (
    antenna,
    can_undo,
    drag_by_keys,
    focus_by_keys,
    handles,
    press,
    start_by_mouse,
    undo,
    works,
)

CFG = """# observatory=own
# coordsys=LOC (local tangent plane)
# COFA=-67.7552,-23.0293
0 0 0 12 P1
120 40 0 12 P2
-30 75.5 0 7 P3
60 -90 0 12 P4
"""
ROWS = "name\teast\tnorth\tup\tdiameter\nN\t10,5\t20\t0\t7\nO\t-30\t5\t0\t12\nQ\t44\t-8,25\t1\t12\nR\t0\t0\t0\t12"
PASTE = """(field, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  return field.dispatchEvent(new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true}));
}"""


@pytest.fixture
def table(open_app) -> Locator:
    """The app with its More drawer open."""
    root = open_app()
    root.get_by_role("button", name="More", exact=True).click()
    expect(cell(root, "East", "A1")).to_have_value("−35.00")
    return root


def cell(root: Locator, column: str, name: str) -> Locator:
    return root.get_by_label(f"{column} of {name}", exact=True)


def rows(root: Locator) -> list[list[str]]:
    return root.locator("[data-panel='antenna'] tbody tr").evaluate_all(
        "(rows) => rows.map((row) => [...row.querySelectorAll('input')].map((field) => field.value))"
    )


def has(root: Locator, count: int) -> None:
    """So many antennas, on the ground and in the table, and one step of undo to before."""
    expect(root.locator(".sw-antenna")).to_have_count(count)
    expect(root.locator("[data-panel='antenna'] tbody tr")).to_have_count(count)
    can_undo(root, True)


def leave(root: Locator) -> None:
    """Click beside the table: its cells are short again."""
    root.locator(".sw-drawer h2").first.click()


OPENING = [["A1", "−35.00", "−8.00", "0.00", "12"], ["A2", "−5.00", "10.00", "0.00", "12"],
           ["A3", "40.00", "4.00", "0.00", "12"]]


def test_a_cell_typed_by_pointer_and_by_keyboard_ends_alike(table):
    assert rows(table) == OPENING
    east = cell(table, "East", "A2")
    east.click()
    expect(table.locator("tr.sw-hovered input").first).to_have_value("A2")  # and on the ground:
    expect(table.locator("[data-panel='ground'] .sw-value")).to_contain_text("A2")
    table.page.keyboard.type("−61,25")
    leave(table)
    can_undo(table, True)
    by_pointer = (rows(table), handles(table))
    assert by_pointer[0][1] == ["A2", "−61.25", "10.00", "0.00", "12"]
    undo(table)
    can_undo(table, False)
    cell(table, "Name", "A1").focus()
    press(table, "ArrowRight", "ArrowDown")
    expect(east).to_be_focused()
    table.page.keyboard.type("-61.25")
    press(table, "Enter")
    can_undo(table, True)
    expect(cell(table, "East", "A3")).to_be_focused()
    press(table, "Escape")
    assert (rows(table), handles(table)) == by_pointer
    works(table)


def test_keys_go_from_cell_to_cell_and_tab_leaves_at_the_rows_end(table):
    cell(table, "North", "A2").focus()
    for key, column, name in [("ArrowUp", "North", "A1"), ("ArrowUp", "North", "A1"), ("Enter", "North", "A2"),
                              ("Shift+Enter", "North", "A1"), ("PageDown", "North", "A3"), ("ArrowRight", "Up", "A3"),
                              ("Tab", "Dish", "A3"), ("ArrowLeft", "Up", "A3"), ("Shift+Tab", "North", "A3")]:
        press(table, key)
        expect(cell(table, column, name)).to_be_focused()
    press(table, "Tab", "Tab", "Tab")
    expect(table.get_by_role("button", name="Add", exact=True)).to_be_focused()
    assert rows(table) == OPENING


def test_escape_takes_back_what_was_typed_and_then_closes(table):
    cell(table, "Up", "A1").focus()
    table.page.keyboard.type("99")
    press(table, "Escape")
    expect(cell(table, "Up", "A1")).to_have_value("0")
    expect(table.locator(".sw-drawer")).to_be_visible()
    press(table, "Escape")
    expect(table.locator(".sw-drawer")).to_be_hidden()
    can_undo(table, False)


def test_what_is_no_number_ends_in_a_sentence_and_the_old_value(table):
    cell(table, "East", "A2").fill("ten")
    press(table, "Enter")
    alert = table.locator("[data-panel='antenna'] [role='alert']")
    expect(alert).to_have_text("East takes a number from -20 000 000 to 20 000 000 m; it got 'ten'.")
    expect(alert).to_be_in_viewport()
    assert table.locator(".sw-table + [role='alert']").count() == 1  # right under the cells
    expect(cell(table, "East", "A2")).to_have_value("−5.00")
    cell(table, "East", "A2").fill("7")
    press(table, "Enter")
    expect(alert).to_have_count(0)
    can_undo(table, True)
    works(table)


@pytest.mark.parametrize("by_keyboard", [False, True])
def test_rows_of_a_spreadsheet_become_the_array(table, by_keyboard):
    field = cell(table, "Name", "A1")
    if by_keyboard:
        table.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        table.page.evaluate("(text) => navigator.clipboard.writeText(text)", ROWS)
        field.focus()
        press(table, "Control+v")
    else:  # the browser's own menu ends in the same event
        field.click()
        assert field.evaluate(PASTE, ROWS) is False
    has(table, 4)
    leave(table)
    assert rows(table)[0] == ["N", "10.50", "20.00", "0.00", "7"]
    assert rows(table)[2][:3] == ["Q", "44.00", "−8.25"]
    undo(table)
    expect(table.locator(".sw-antenna")).to_have_count(3)
    assert rows(table) == OPENING


def test_cells_of_one_row_are_pasted_side_by_side(table):
    cell(table, "East", "A3").click()
    cell(table, "East", "A3").evaluate(PASTE, "12,5\t-7")
    can_undo(table, True)
    leave(table)
    assert rows(table) == [*OPENING[:2], ["A3", "12.50", "−7.00", "0.00", "12"]]


def choose(root: Locator, button: str, by_keyboard: bool, file: Path) -> None:
    with root.page.expect_file_chooser() as chooser:
        if by_keyboard:
            root.get_by_role("button", name=button).focus()
            press(root, "Enter")
        else:
            root.get_by_role("button", name=button).click()
    chooser.value.set_files(file)


@pytest.mark.parametrize("by_keyboard", [False, True])
def test_a_file_is_opened_and_saved_again(table, tmp_path, by_keyboard):
    file = tmp_path / "own.cfg"
    file.write_text(CFG)
    choose(table, "Open…", by_keyboard, file)
    has(table, 4)
    assert rows(table)[2] == ["P3", "−30.00", "75.50", "0.00", "7"]
    with table.page.expect_download() as saved:
        if by_keyboard:
            press(table, "Tab", "Enter")
        else:
            table.get_by_role("button", name="Save .cfg").click()
    again = saved.value.path().read_text()
    assert saved.value.suggested_filename == "antennas.cfg"
    assert "# COFA=-67.7552000000,-23.0293000000" in again and "-30.0000 75.5000 0.0000 7 P3" in again


@pytest.mark.parametrize("by_keyboard", [False, True])
def test_a_photograph_of_eleven_coins_becomes_eleven_antennas(table, tmp_path, by_keyboard):
    file = tmp_path / "coins.jpg"
    file.write_bytes(coins.photograph(*coins.eleven()))
    size = table.get_by_label("Longest baseline")
    expect(size).to_have_value("500")
    size.fill("120")
    choose(table, "Photograph…", by_keyboard, file)
    has(table, 11)
    expect(table.locator(".sw-sentence")).to_contain_text("120 m")
    assert table.locator("input[data-chooses='photograph']").get_attribute("capture") == "environment"


def test_a_file_that_is_too_large_is_refused_before_it_is_sent(table, tmp_path):
    file = tmp_path / "huge.jpg"
    with file.open("wb") as huge:
        huge.truncate(100_000_000)  # nothing but its size is looked at
    choose(table, "Photograph…", False, file)
    alert = table.locator("[data-panel='antenna'] [role='alert']")
    expect(alert).to_have_text("A file may have up to 20 MB. This one has 100.")
    can_undo(table, False)
    works(table)


def test_add_and_remove(table):
    table.get_by_role("button", name="Add", exact=True).click()
    has(table, 4)
    expect(cell(table, "East", "A4")).to_be_focused()
    cell(table, "North", "A2").focus()
    table.get_by_role("button", name="Remove", exact=True).focus()
    press(table, "Enter")
    has(table, 3)
    assert [row[0] for row in rows(table)] == ["A1", "A3", "A4"]
    for _ in range(3):
        table.get_by_role("button", name="Remove", exact=True).click()
    expect(table.get_by_text("No antennas. Add one")).to_be_visible()
    expect(table.get_by_role("button", name="Remove", exact=True)).to_be_disabled()
    table.get_by_text("No antennas. Add one").evaluate(PASTE, "1 2\n30 4")
    has(table, 2)


def test_a_drag_moves_the_row_in_hand_and_writes_to_no_other(table):
    body = table.locator("[data-panel='antenna'] tbody")
    body.evaluate("""(body) => {
        const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
        body.written = new Set();
        for (const field of body.querySelectorAll("input")) Object.defineProperty(field, "value", {
            get() { return own.get.call(this); },
            set(text) { body.written.add(this.getAttribute("aria-label")); own.set.call(this, text); },
        });
    }""")
    start_by_mouse(table)
    expect(table.locator("[data-panel='antenna'] tr.sw-held")).to_have_count(1)
    held = rows(table)[2]
    assert held[1:3] != ["40.00", "4.00"]  # live, before it is let go
    table.page.mouse.up()
    can_undo(table, True)
    expect(table.locator("[data-panel='antenna'] tr.sw-held")).to_have_count(0)
    assert rows(table)[2] == held
    assert set(body.evaluate("(body) => [...body.written]")) == {"East of A3", "North of A3"}


def test_the_row_under_the_pointer_is_marked_on_the_ground_and_the_other_way_round(table):
    cell(table, "Up", "A3").hover()
    expect(table.locator("[data-panel='ground'] .sw-value")).to_contain_text("A3")
    x, y = (antenna(table, "A1").bounding_box()[side] + 12 for side in ("x", "y"))
    table.page.mouse.move(x, y)
    expect(table.locator("[data-panel='antenna'] tr.sw-hovered input").first).to_have_value("A1")


def test_three_hundred_rows(table):
    cell(table, "Name", "A1").click()
    text = "\n".join(f"B{index}\t{index % 20 * 9}\t{index // 20 * 7}" for index in range(300))
    cell(table, "Name", "A1").evaluate(PASTE, text)
    has(table, 300)
    cell(table, "Up", "B0").focus()
    press(table, "PageDown", "PageDown")
    expect(cell(table, "Up", "B20")).to_be_focused()
    expect(cell(table, "Up", "B20")).to_be_in_viewport()


def test_nothing_for_axe_to_find_with_the_table_open(table):
    focus_by_keys(table)
    press(table, "Escape")
    drag_by_keys(table)
    found = Axe().run(table.page, context=".sw-drawer").response["violations"]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []
    assert re.match("Antennas", table.locator("[data-panel='antenna'] table").get_attribute("aria-label"))
