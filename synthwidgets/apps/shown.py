"""A part of an app: the panels and controls that a lesson shows, in the order it names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..texts import say
from ..views.controls import Control
from ..views.panel import Panel
from ..views.panels import NoteLine, Notes, Sentence

ALWAYS = (Sentence, NoteLine, Notes)  # what a result means and what it leaves out is said wherever it is shown
COLUMNS = {"wide": 3, "medium": 2, "narrow": 1}


def part_of(
    panels: Iterable[Panel], show: Sequence[str], areas: Mapping[str, Sequence[str]] | None = None
) -> tuple[list[Panel], dict[str, list[str]]]:
    """Some panels of an app, and a grid for them.

    Parameters
    ----------
    panels : iterable of Panel
        All of the app.
    show : sequence of str
        Panels by their id, and controls by what they control: ``["uv", "image", "hour_angle"]``. A control that is
        not named is not there.
    areas : mapping, optional
        The grid of the whole app: what has a row to itself on a wide page, such as a timeline, has one here too.

    Returns
    -------
    panels : list of Panel
    areas : dict of str to list of str
        Up to three of them side by side on a wide page, two on a medium one.

    Raises
    ------
    ValueError
        For a name that is no panel's, with those that are.

    Examples
    --------
    >>> from synthwidgets.views.controls import Slider
    >>> from synthwidgets.views.panels import Facts
    >>> some, areas = part_of([Slider("control_robust", input="robust"), Facts("facts"), Facts("more")], ["facts"])
    >>> [panel.id for panel in some], areas["wide"]
    (['facts'], ['facts . .'])
    >>> part_of([Facts("bar"), Facts("more")], ["bar", "more"], {"wide": ["bar bar", "facts more"]})[1]["medium"]
    ['bar bar', 'more more']
    """
    by_name = {panel.id.removeprefix("control_"): panel for panel in panels}
    if unknown := [name for name in show if name not in by_name]:
        raise ValueError(say("show.unknown", got=unknown[0], names=", ".join(by_name)))
    placed = {name for row in (areas or {}).get("wide", ()) for name in row.split()}  # a stepper is, other controls not
    in_bar = {name for name in show if isinstance(by_name[name], Control) and name not in placed}
    standing = [name for name in show if name not in in_bar and not isinstance(by_name[name], (Sentence, NoteLine))]
    named = {name: by_name[name].but(group="first") if name in in_bar else _in_sight(by_name[name]) for name in show}
    shown = [named.get(name, panel) for name, panel in by_name.items() if name in named or isinstance(panel, ALWAYS)]
    wide = {row.split()[0] for row in (areas or {}).get("wide", ()) if len(set(row.split())) == 1}
    return shown, {size: _rows(standing, columns, wide) for size, columns in COLUMNS.items()}


def behind_curtains(panels: Sequence[Panel], cover: Sequence[str]) -> list[Panel]:
    """The same panels, those of these ids behind their curtains at first.

    Raises
    ------
    ValueError
        For a name that is none of the panels with a picture or words of their own, with those that are.

    Examples
    --------
    >>> from synthwidgets.views.panels import Facts
    >>> [panel.starts_covered for panel in behind_curtains([Facts("facts", title="Numbers"), Facts("more")], ["facts"])]
    [True, False]
    """
    names = [panel.id for panel in panels if panel.title and not isinstance(panel, (Control, *ALWAYS))]
    if unknown := [name for name in cover if name not in names]:
        raise ValueError(say("show.unknown", got=unknown[0], names=", ".join(names)))
    return [panel.but(starts_covered=True) if panel.id in cover else panel for panel in panels]


def _in_sight(panel: Panel) -> Panel:
    """What is named is in the grid, not in a drawer, whose heading it then wears itself."""
    heading = say(f"ui.group.{panel.group.lower()}") if panel.group else ""
    return panel.but(group="", title=panel.title or heading)


def _rows(standing: Sequence[str], columns: int, wide: set[str]) -> list[str]:
    """Rows of so many places; beside a wide panel's row none is left empty: a picture of its width stands above."""
    rows: list[list[str]] = []
    for name in standing:
        if name in wide or not rows or len(rows[-1]) == columns:
            rows.append([])
        rows[-1] += [name] * (columns if name in wide else 1)
    return [" ".join([*row, *[row[-1] if wide & set(standing) else "."] * (columns - len(row))]) for row in rows]
