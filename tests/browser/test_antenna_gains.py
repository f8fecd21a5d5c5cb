"""AntennaGains in a real browser: flags by a press, a box and keys; the table of flags; what stays when data change."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.app import can_undo, press, spoken, undo, wait


@pytest.fixture
def root(open_app) -> Locator:
    return open_app(app="AntennaGains")


def cell(root: Locator, row: int, column: int, panel: str = "raw", count: int = 10) -> tuple[float, float]:
    """The middle of a square on the page; the picture has room for the last names right of the grid."""
    canvas = root.locator(f"[data-panel='{panel}'] canvas")
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    assert box
    side = box["height"] - 4  # an edge of 2 px above and below
    return box["x"] + 2 + (column + 0.5) * side / count, box["y"] + 2 + (row + 0.5) * side / count


def said(root: Locator, panel: str = "raw") -> str:
    return spoken(root)[panel]


def flags(root: Locator) -> list[str]:
    return root.locator("[data-panel='flags'] tbody th").all_text_contents()


def pulled(root: Locator, *cells: tuple[float, float]) -> None:
    mouse = root.page.mouse
    mouse.move(*cells[0])
    mouse.down()
    for place in cells[1:]:
        mouse.move(*place, steps=4)
    mouse.up()


def test_a_press_flags_a_square_and_the_same_press_brings_it_back(root):
    for expected in (["A1–A9"], []):
        root.page.mouse.click(*cell(root, 8, 0))
        wait(root, flags, lambda now, expected=expected: now == expected)
    undo(root)
    wait(root, flags, lambda now: now == ["A1–A9"])
    assert said(root) == "As measured: 8 of 44 squares red. A9 has most of them, 8. 1 left out."


def test_a_press_on_the_name_of_the_bad_antenna_leaves_nothing_red(root):
    root.page.mouse.click(*cell(root, 8, 8))
    wait(root, flags, lambda now: now == ["A9"])
    wait(root, said, lambda now: now == "As measured: 0 of 36 squares red. 9 left out.")
    expect(root.locator(".sw-sentence")).to_contain_text("All 36 baselines agree")


RED_BLUE = """(canvas, [x, y]) => {
  const { left, top, width } = canvas.getBoundingClientRect(), scale = canvas.width / width;
  const [red, , blue] = canvas.getContext("2d").getImageData((x - left) * scale, (y - top) * scale, 1, 1).data;
  return red - blue;
}"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_square_has_the_colour_of_the_phase_that_is_read(open_app, page, theme):
    """A9 is behind: A1–A9 reads 116°, warm on the bar, and A9–A10 less than 0, blue."""
    root = open_app(f"?theme={theme}", app="AntennaGains")
    root.get_by_role("radio", name="phase").check(force=True)
    canvas = root.locator("[data-panel='raw'] canvas")
    for (row, column), reads, sign in (((8, 0), "A1–A9: 1", 1), ((9, 8), "A9–A10: −1", -1)):
        x, y = cell(root, row, column)
        page.mouse.move(x, y)
        expect(root.locator("[data-panel='raw'] .sw-value")).to_contain_text(reads)
        side = (canvas.bounding_box()["height"] - 4) / 10
        aside = [x - 0.35 * side, y]  # the middle wears the cross of a red square
        assert sign * canvas.evaluate(RED_BLUE, aside) > 40


def test_keys_do_what_a_press_does(root):
    root.locator("[data-panel='raw'] .sw-picture").focus()
    press(root, "ArrowDown", *["ArrowDown"] * 7)  # A2 with A1, then down to A9 with A1
    expect(root.locator("[data-panel='raw'] .sw-value")).to_contain_text("A1–A9")
    press(root, "Enter")
    wait(root, flags, lambda now: now == ["A1–A9"])
    press(root, "Shift+ArrowRight", "Enter")  # along the row to the name
    wait(root, flags, lambda now: now == ["A1–A9", "A9"])
    undo(root)
    undo(root)
    can_undo(root, False)
    wait(root, flags, lambda now: now == [])


def test_a_box_over_squares_is_one_gesture(root):
    pulled(root, cell(root, 7, 0), cell(root, 9, 2))
    wait(root, flags, lambda now: len(now) == 9)
    assert "9 left out" in said(root)
    undo(root)
    can_undo(root, False)
    wait(root, flags, lambda now: now == [])


def test_keys_pull_the_same_box(root):
    ends = []
    for by_keys in (False, True):
        if by_keys:
            root.locator("[data-panel='raw'] .sw-picture").focus()
            press(root, *["ArrowDown"] * 7, "Shift+Enter", *["ArrowRight"] * 2, *["ArrowDown"] * 2, "Enter", "Escape")
        else:
            pulled(root, cell(root, 7, 0), cell(root, 9, 2))
        wait(root, flags, lambda now: len(now) == 9)
        ends.append(flags(root))
        undo(root)
        can_undo(root, False)
        wait(root, flags, lambda now: now == [])
    assert ends[0] == ends[1]


def test_a_reason_is_typed_and_rows_go_one_by_one_or_all(root):
    for row in (8, 9):
        root.page.mouse.click(*cell(root, row, 0))
        wait(root, flags, lambda now, row=row: f"A1–A{row + 1}" in now)
    field = root.get_by_role("textbox", name="Reason for A1–A9")
    field.fill("spikes")
    press(root, "Tab")
    expect(root.get_by_role("textbox", name="Reason for A1–A9")).to_have_value("spikes")
    root.get_by_role("button", name="Remove A1–A10").click()
    wait(root, flags, lambda now: now == ["A1–A9"])
    root.get_by_role("button", name="Use all again").click()
    wait(root, flags, lambda now: now == [])


def three_flags(root: Locator) -> None:
    for row in (7, 8, 9):
        root.page.mouse.click(*cell(root, row, 0))
        wait(root, flags, lambda now, row=row: f"A1–A{row + 1}" in now)


def test_a_double_click_takes_one_row_away(root):
    three_flags(root)
    root.get_by_role("button", name="Remove A1–A8").dblclick()
    wait(root, flags, lambda now: now == ["A1–A9", "A1–A10"])
    undo(root)
    wait(root, flags, lambda now: now == ["A1–A8", "A1–A9", "A1–A10"])


def test_the_table_keeps_the_focus_while_reasons_and_rows_change(root):
    """An answer that came left no element as it was: the × that Tab had gone to was another one, without the focus."""
    three_flags(root)
    field = root.get_by_role("textbox", name="Reason for A1–A8")
    field.fill("spikes")
    press(root, "Tab", "Control+z")
    expect(field).to_have_value("by hand")  # both have been answered
    expect(root.get_by_role("button", name="Remove A1–A8")).to_be_focused()
    press(root, "Enter")
    wait(root, flags, lambda now: now == ["A1–A9", "A1–A10"])
    expect(root.get_by_role("button", name="Remove A1–A9")).to_be_focused()
    undo(root)
    wait(root, flags, lambda now: now == ["A1–A8", "A1–A9", "A1–A10"])


def test_what_a_hand_rests_on_is_told_in_every_panel(root):
    root.page.mouse.move(*cell(root, 8, 2, "grid"))
    for panel in ("raw", "grid"):
        expect(root.locator(f"[data-panel='{panel}'] .sw-value")).to_contain_text("A3–A9")
    root.locator("[data-panel='gains'] .sw-picture").focus()
    press(root, "ArrowLeft", "ArrowLeft", "ArrowLeft")  # A1, A10, A9
    expect(root.locator("[data-panel='gains'] .sw-value")).to_contain_text("A9")
    expect(root.locator("[data-panel='raw'] .sw-value")).to_have_text("A9: 9 of 9 red")


def test_another_reference_antenna_turns_the_gains_and_moves_no_square(root):
    root.locator("[data-panel='step'] input[type='range']").focus()
    press(root, "End")
    wait(root, lambda root: said(root, "grid"), lambda now: "0 of 45" in now)
    before = spoken(root)
    root.get_by_role("combobox", name="Reference").select_option("A9")
    wait(root, lambda root: said(root, "gains"), lambda now: now != before["gains"])
    assert said(root, "grid") == before["grid"]
    expect(root.locator("[data-panel='step'] output")).to_have_text("10 of 10")


def test_the_last_step_stays_the_last_when_a_flag_makes_more_or_fewer(root):
    root.locator("[data-panel='step'] input[type='range']").focus()
    press(root, "End")
    root.page.mouse.click(*cell(root, 3, 0))
    wait(root, flags, lambda now: now == ["A1–A4"])
    count, last = root.locator("[data-panel='step'] output").inner_text().split(" of ")
    assert count == last


def test_real_data_bring_their_own_controls_and_antennas(root):
    root.get_by_role("combobox", name="Data").select_option("1445+099")
    wait(root, said, lambda now: "of 351 squares red" in now)
    expect(root.locator("[data-panel='control_antennas']")).to_be_hidden()
    assert "N7" in root.get_by_role("combobox", name="Reference").locator("option").all_text_contents()
    press(root, "m")
    expect(root.get_by_role("combobox", name="Scan")).to_be_visible()
    root.get_by_role("combobox", name="Scan").select_option("3")
    root.locator("[data-panel='step'] input[type='range']").focus()
    press(root, "End")
    wait(root, lambda root: said(root, "grid"), lambda now: "0 of 351" in now)
