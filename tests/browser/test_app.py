"""The Synthesis app in Voilà and in JupyterLab: whatever hand moves an antenna."""

from __future__ import annotations

import pytest

from tests.browser.app import CELL, GESTURES, can_undo, handles, place, px_per_m, undo

OPENING = {"A1": (-35, -8), "A2": (-5, 10), "A3": (40, 4)}
ENDS_AT = (30, 24)


@pytest.fixture(params=["voila", "lab"])
def root(request):
    """The app as a host shows it."""
    if request.param == "voila":
        return request.getfixturevalue("open_app")()
    return request.getfixturevalue("open_notebook")(CELL)


def test_pointer_finger_and_keyboard_end_alike_each_one_step_of_undo(root):
    pixel_m = 1 / px_per_m(root)  # a mouse and a finger hit no better than a pixel
    began, ends, sentences = handles(root), [], []
    for gesture in GESTURES:
        gesture(root)
        can_undo(root, True)
        ends.append(place(root))
        sentences.append(handles(root)[:2])
        undo(root)
        can_undo(root, False)
        assert place(root) == OPENING["A3"]
        assert handles(root) == began
    assert ends[-1] == ENDS_AT  # keys go by whole metres
    assert ends == [pytest.approx(ENDS_AT, abs=pixel_m)] * 3
    assert sentences == [began[:2]] * 3  # the others stay where they are
