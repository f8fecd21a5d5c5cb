"""The panels that set inputs: menus, sliders, switches and what else a learner turns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .panel import Panel


class Control(Panel):
    """A labelled native input. Those of group "first" stand in the bar, the others in the More drawer.

    ``also`` is set with it.
    """

    label: str = ""
    group: str = "first"
    input: str = ""
    also: Mapping[str, Any] = {}


class Menu(Control):
    """A choice among many, in groups; sets an input or calls an act with what was chosen.

    One that ``comes`` and goes is not there while its quantity is None.
    """

    value: str = ""
    choices: Sequence[tuple[str, Sequence[tuple[str, str]]]] = ()
    offered: str = ""  # a quantity, [[id, label], …], in place of the choices
    comes: bool = False
    act: str = ""
    codings = {"value": "json", "offered": "json"}


class Slider(Control):
    """One number between two ends. ``called`` is a quantity, what the number is called.

    One that shows a quantity calls an act, and is not there while the quantity is None. The ends of one along a
    logarithm may be in units of a quantity, ``scale``. ``hint`` is said when ``also`` has changed another input.
    """

    low: float = 0.0
    high: float = 1.0
    step: float = 0.01
    digits: int = 1
    log: bool = False
    called: str = ""
    value: str = ""
    act: str = ""
    scale: str = ""
    hint: str = ""
    long: bool = False  # the app's one slider to drag, where the bar has room
    codings = {"called": "json", "value": "json", "scale": "json"}


class Range(Control):
    """Two numbers that do not cross: an input that is a pair."""

    low: float = 0.0
    high: float = 1.0
    step: float = 0.1
    digits: int = 1


class Segments(Control):
    """Two or three choices side by side: an input, set by itself or by an act that sets others with it."""

    choices: Sequence[tuple[str, str]] = ()
    act: str = ""


class Switch(Control):
    """On or off. One that shows a quantity calls an act, and is not there while the quantity is None."""

    value: str = ""
    act: str = ""
    codings = {"value": "json"}


class Number(Control):
    """A number that is typed. One that shows a quantity calls an act, and is not there while the quantity is None."""

    low: float = 0.0
    high: float = 1.0
    key: str = ""  # the input is an object and this is the key of it that is set
    value: str = ""
    act: str = ""
    codings = {"value": "json"}


class Digits(Control):
    """A few digits typed as text, where a zero at the front counts. Shows a quantity and calls an act."""

    value: str = ""
    act: str = ""
    most: int = 4
    help: str = ""  # what the digits do, in view
    codings = {"value": "json"}


class Upload(Control):
    """A file of the learner's, or the camera of a tablet; its name and its bytes go to an act."""

    act: str = ""
    accept: str = ""  # file types, as the browser's own input takes them
    largest_file: int = 0  # bytes; a larger one is refused before it is read
    help: str = ""  # what files it takes, in view
    value: str = ""  # the name of what was brought, or None
    codings = {"value": "json"}


class Stepper(Control):
    """A count to go through: play, step, scrub. The first steps have the most room on its slider, unless it is `even`.

    Space or Enter plays, arrow keys go by one, with Shift by ten; where motion is not wanted, Play is a step.
    """

    shown: str = ""  # the count that is shown, never beyond the last
    last: str = ""  # None as long as nobody has asked
    most: int = 0  # what one may ask for then
    curve: str = ""  # {"at", "values", "goal"}: what has come together by each count [Jy], and where it ought to end
    curve_label: str = ""
    goal_label: str = ""
    curve_says: str = "ui.step.curve"  # the text that says the curve
    curve_unit: str = ""  # of its values, where that is not Jy
    end: int | None = None  # what is set at the last count, whatever that is: it stays the last
    even: bool = False  # as much room for each count, and as much time while it plays: for a few of them
    codings = {"shown": "json", "last": "json", "curve": "json"}
