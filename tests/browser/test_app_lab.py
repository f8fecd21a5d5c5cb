"""The Synthesis app in a notebook: two views, a reload, the notebook's own keys, and a kernel that fails or goes."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.app import (
    CELL,
    antenna,
    can_undo,
    drag_by_mouse,
    focus_by_keys,
    handles,
    on,
    press,
    refused,
    spoken,
    start_by_mouse,
    type_declination,
    works,
)

NOTEBOOK = """() => {
  const {content} = window.jupyterapp.shell.currentWidget;
  return {
    cells: content.widgets.map(({model}) => [model.type, model.sharedModel.getSource()]),
    active: content.activeCellIndex, mode: content.mode,
    selected: content.widgets.map((cell) => content.isSelectedOrActive(cell)),
  };
}"""
SAVE = "() => window.jupyterapp.commands.execute('docmanager:save')"
RESTART = "() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()"
SHUT_DOWN = "() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()"
RUN = """async () => {
  const {shell, commands} = window.jupyterapp;
  const {sessionContext} = shell.currentWidget;
  await sessionContext.ready;
  await sessionContext.session.kernel.info;
  void commands.execute("notebook:run-all-cells");
}"""
FAILING = """
from synthwidgets.core import imaging

fit_beam = imaging.fit_beam


def failing(beam, cell_rad):
    return 1 / 0 if app.graph["declination_deg"] == -20 else fit_beam(beam, cell_rad)


imaging.fit_beam = failing
"""


def test_two_views_and_a_reloaded_page_show_the_same(open_notebook, page):
    first, second = open_notebook(CELL, "app"), on(page, 1)
    before = spoken(second)
    drag_by_mouse(first)
    can_undo(first, True)
    can_undo(second, True)
    after = spoken(first)
    assert after["image"] != before["image"]
    assert (spoken(second), handles(second)) == (after, handles(first))
    places = handles(first)
    page.evaluate(SAVE)  # a notebook keeps on its own what was shown; a reload reads it back
    page.reload()
    for root in (on(page, 0), on(page, 1)):
        can_undo(root, True)
        assert (spoken(root), handles(root)) == (after, places)


def test_keys_typed_on_the_app_leave_the_notebook_alone(open_notebook):
    root = open_notebook(CELL, "1 + 1", "2 + 2")
    opening = handles(root)
    focus_by_keys(root)
    began = root.page.evaluate(NOTEBOOK)  # whose cell the focus has gone into
    press(root, "Delete")
    expect(root.locator(".sw-antenna")).to_have_count(2)
    press(root, "Control+z")
    expect(root.locator(".sw-antenna")).to_have_count(3)
    can_undo(root, False)
    declination = root.get_by_role("slider", name="Declination")
    declination.focus()
    press(root, "ArrowUp", "Shift+ArrowUp", "ArrowRight")
    expect(declination).not_to_have_value("-30")
    can_undo(root, True)
    press(root, "r")
    expect(declination).to_have_value("-30")
    assert handles(root) == opening
    press(root, "d", "d", "x", "y", "a", "b")  # the notebook's: delete, cut, code, new cells
    focus_by_keys(root)
    press(root, "Enter", "ArrowDown", "Shift+ArrowDown", "Enter")
    expect(antenna(root)).to_have_attribute("aria-label", re.compile(r"7\sm south$"))
    assert root.page.evaluate(NOTEBOOK) == began


def test_the_teaching_keys_act_on_the_app_and_leave_the_cell_alone(open_notebook):
    root = open_notebook(CELL, "1 + 1")
    picture = root.locator("[data-panel='image'] .sw-picture")
    picture.focus()
    began = root.page.evaluate(NOTEBOOK)
    press(root, "p")
    expect(root.locator(".sw-pin")).to_be_visible()
    press(root, "b")
    expect(root.get_by_label("A (pinned)")).to_be_checked()
    press(root, "b", "h")
    expect(root.locator("[data-panel='image'] .sw-curtain")).to_be_visible()
    press(root, "Shift+ArrowRight", "h")
    expect(root.locator(".sw-curtain")).to_have_count(0)
    press(root, "f")
    expect(root.locator("[data-panel='uv']")).to_be_hidden()
    box = root.locator("[data-panel='image'] canvas").bounding_box()
    assert box and box["height"] > 350
    press(root, "f")
    expect(root.locator("[data-panel='uv']")).to_be_visible()
    expect(picture).to_be_focused()
    press(root, "Control+ArrowUp", "Control+ArrowLeft")
    assert root.page.evaluate(NOTEBOOK) == began


def test_a_quantity_that_raises_ends_in_a_sentence_and_a_working_app(open_notebook, page):
    root = open_notebook(CELL, FAILING)
    type_declination(root, "-20")
    refused(root, r"^This picture could not be made \(ZeroDivisionError\). Everything is as it was before.$")
    works(root)


def test_a_kernel_restarted_during_a_drag_ends_in_a_sentence_and_a_working_app(open_notebook, page):
    root = open_notebook(CELL)
    start_by_mouse(root)
    page.evaluate(RESTART)
    x, y = (root.locator("[data-panel='ground'] .sw-picture").bounding_box()[side] for side in ("x", "y"))
    page.mouse.move(x + 100, y + 100)
    trouble = root.get_by_role("alert").filter(has_text="The computer behind the picture is busy or gone")
    expect(trouble).to_be_visible()
    page.mouse.up()
    page.evaluate(RUN)
    expect(trouble).to_be_hidden()  # the old view is gone
    on(page, 0)
    works(root)


def test_a_notebook_reopened_without_its_kernel_says_how_to_wake_it(open_notebook, page, excused):
    excused.append("console: Error: widget model not found")  # JupyterLab's own words, where it asks the new kernel
    open_notebook(CELL)
    asleep = page.locator("[data-sw-asleep]")
    expect(asleep).to_be_hidden()
    page.evaluate(SAVE)
    page.evaluate(SHUT_DOWN)
    page.reload()
    expect(asleep).to_be_visible()
    expect(asleep.locator("p")).to_have_text(
        "This is a live picture, and the Python behind it is not running. Run the cell to wake it:"
    )
    expect(asleep.locator("pre")).to_have_text("Synthesis()")
    page.evaluate(RUN)
    on(page, 0)
    expect(page.locator("[data-sw-asleep]")).to_be_hidden()
