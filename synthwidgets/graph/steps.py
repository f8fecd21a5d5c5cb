"""The functions of a graph: what each makes and needs, a second copy of some, and how they hang together."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from graphlib import CycleError, TopologicalSorter
from typing import Any, NamedTuple

from ..texts import say


class Step(NamedTuple):
    """One function of a graph: the quantity it makes, the names it needs, and the function."""

    name: str
    needs: tuple[str, ...]
    function: Callable[..., Any]


def step(function: Callable[..., Any] | Step) -> Step:
    """A plain function as a step: its name is the quantity's, its argument names are what it needs."""
    if isinstance(function, Step):
        return function
    return Step(function.__name__, tuple(inspect.signature(function).parameters), function)


def part(prefix: str, functions: Iterable[Callable[..., Any] | Step], **renamed: str) -> tuple[Step, ...]:
    """The same functions once more, for other antennas (or fields, or configurations).

    Parameters
    ----------
    prefix : str
        Each quantity of the copy is named ``prefix_name``.
    functions : iterable of functions
        The pipeline to use a second time. Where one of them needs another, the copies do likewise.
    **renamed : str
        What the copies need in place of an input or quantity from outside: ``antennas_enu_m="held_enu_m"``.

    Examples
    --------
    >>> from synthwidgets.graph import Graph
    >>> def doubled(x): return 2 * x
    >>> graph = Graph({"x": 1, "held_x": 5}, (doubled, *part("held", (doubled,), x="held_x")))
    >>> graph["doubled"], graph["held_doubled"]
    (2, 10)
    """
    steps = [step(function) for function in functions]
    inside = {one.name: f"{prefix}_{one.name}" for one in steps} | renamed
    return tuple(
        Step(f"{prefix}_{one.name}", tuple(inside.get(need, need) for need in one.needs), one.function)
        for one in steps
    )


def wired(inputs: Iterable[str], steps: list[Step]) -> dict[str, Step]:
    """The steps by name, refused unless every need is known, every name is there once and nothing is circular."""
    by_name: dict[str, Step] = {}
    for one in steps:
        if one.name in by_name or one.name in inputs:
            raise ValueError(say("graph.twice", name=one.name))
        by_name[one.name] = one
    for one in steps:
        for need in one.needs:
            if need not in by_name and need not in inputs:
                raise ValueError(say("graph.missing", name=one.name, need=need))
    try:
        TopologicalSorter({one.name: one.needs for one in steps}).prepare()
    except CycleError as circle:
        raise ValueError(say("graph.circle", path=" → ".join(reversed(circle.args[1])))) from None
    return by_name
