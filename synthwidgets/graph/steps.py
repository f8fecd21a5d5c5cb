"""The functions of a graph: what each makes and needs, a second copy of some, and how they hang together."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
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


def each(prefix: str, functions: Iterable[Callable[..., Any] | Step], **renamed: str) -> tuple[Step, ...]:
    """The same functions once more for every one of several, be there none, one or many of them.

    Parameters
    ----------
    prefix : str
        Each quantity of the copy is named ``prefix_name`` and is a tuple: what the function makes of each.
    functions : iterable of functions
        The pipeline. Where one of them needs another, the copies go by each other, one by one.
    **renamed : str
        What the copies need in place of something from outside, also a tuple with one value for each. What is not
        named here is the same for all of them.

    Raises
    ------
    ValueError
        For a function that needs nothing that differs from one to the other: nobody could say how many there are.

    Examples
    --------
    >>> from synthwidgets.graph import Graph
    >>> def product(x, factor): return x * factor
    >>> graph = Graph({"factor": 2, "further_x": (1, 5)}, each("further", (product,), x="further_x"))
    >>> graph["further_product"]
    (2, 10)
    >>> graph.set(further_x=())
    >>> graph["further_product"]
    ()
    """
    steps = [step(function) for function in functions]
    inside = {one.name: f"{prefix}_{one.name}" for one in steps} | renamed
    return tuple(_for_each(f"{prefix}_{one.name}", one, inside) for one in steps)


def _for_each(name: str, one: Step, inside: dict[str, str]) -> Step:
    own = [need in inside for need in one.needs]
    if not any(own):
        raise ValueError(say("graph.each", name=name))
    needs, counted = tuple(inside.get(need, need) for need in one.needs), own.index(True)

    def tuple_of_each(*values: Any) -> tuple[Any, ...]:
        return tuple(
            one.function(*(value[index] if mine else value for value, mine in zip(values, own, strict=True)))
            for index in range(len(values[counted]))
        )

    return Step(name, needs, tuple_of_each)


def wired(inputs: Iterable[str], steps: list[Step]) -> dict[str, Step]:
    """The steps by name, each after what it needs; refused are unknown needs, names that stand twice, and circles."""
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
        order = tuple(TopologicalSorter({one.name: one.needs for one in steps}).static_order())
    except CycleError as circle:
        raise ValueError(say("graph.circle", path=" → ".join(reversed(circle.args[1])))) from None
    return {name: by_name[name] for name in order if name in by_name}


class Following(dict[str, tuple[str, ...]]):
    """For each input the steps that follow from it, found when it is asked for.

    Parameters
    ----------
    inputs : iterable of str
    steps : mapping of str to Step
        Each after all that it needs, as `wired` gives them.

    Examples
    --------
    >>> def half(x): return x / 2
    >>> def product(half, y): return half * y
    >>> following = Following(("x", "y"), wired(("x", "y"), [step(half), step(product)]))
    >>> following["x"], following["y"]
    (('half', 'product'), ('product',))
    """

    def __init__(self, inputs: Iterable[str], steps: Mapping[str, Step]) -> None:
        super().__init__()
        self._marks = {name: 1 << bit for bit, name in enumerate(inputs)}  # one bit an input: sets that join in no time
        self._sources = dict(self._marks)
        for name, one in steps.items():
            sources = 0
            for need in one.needs:
                sources |= self._sources[need]
            self._sources[name] = sources

    def __missing__(self, name: str) -> tuple[str, ...]:
        mark = self._marks[name]
        found = tuple(one for one, sources in self._sources.items() if sources & mark and one != name)
        self[name] = found
        return found
