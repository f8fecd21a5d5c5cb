"""Inputs are set; every other quantity is a function, named after what it returns, computed when it is read.

A function's argument names say what it needs, as pytest's fixtures do. A quantity runs only when it is read
and something it needs has changed since; nothing is announced from quantity to quantity.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from copy import copy, deepcopy
from threading import RLock, get_ident
from typing import Any, NamedTuple

from ..texts import say, speaking, spoken
from .steps import Following, Step, step, wired
from .values import read_only, same

LONGEST_UNDO = 200


class _Entry(NamedTuple):
    value: Any
    changed: int  # the revision at which this value was new
    verified: int  # the last revision at which it was known to be right


class Graph:
    """The state of one app.

    Parameters
    ----------
    inputs : mapping of str to value
        The inputs and what they are at the start, which `reset` brings back.
    functions : iterable of functions or steps
        Everything else that can be read.
    transient : iterable of str
        Inputs that are never saved and not in undo: what is held just now.
    checks : mapping of str to function, optional
        ``check(value) -> value``: refuses (ValueError) or tidies a value of that input.
    rules : mapping of str to functions, optional
        Functions of quantities that refuse a new value of that input because of all the others.

    Raises
    ------
    ValueError
        For a wiring that cannot work: a name twice, an unknown name, a circle.

    Examples
    --------
    >>> def area_m2(width_m, height_m): return width_m * height_m
    >>> graph = Graph({"width_m": 2.0, "height_m": 3.0}, (area_m2,))
    >>> graph["area_m2"]
    6.0
    >>> graph.set(width_m=4.0)
    >>> graph["area_m2"]
    12.0
    """

    def __init__(
        self,
        inputs: Mapping[str, Any],
        functions: Iterable[Callable[..., Any] | Step],
        *,
        transient: Iterable[str] = (),
        checks: Mapping[str, Callable[[Any], Any]] | None = None,
        rules: Mapping[str, Iterable[Callable[..., Any]]] | None = None,
    ) -> None:
        self.language = spoken()  # what its functions, checks and rules say, they say in the language it was built in
        self.lock = RLock()  # messages arrive on a second thread while cells run on the first
        self.trace: list[str] | None = None  # a list here collects the names of the functions that run
        self.transient = frozenset(transient)
        self._checks = dict(checks or {})
        self._rules = {name: tuple(map(step, some)) for name, some in (rules or {}).items()}
        self._steps = wired(inputs, [step(function) for function in functions])
        self._following = Following(inputs, self._steps)
        self._touched = dict.fromkeys((*inputs, *self._steps), 0)  # the last revision that may have changed each step
        self._revision = 0
        self._entries: dict[str, _Entry] = {}
        self._inputs = frozenset(inputs)
        self._watchers: dict[object, Callable[[frozenset[str]], None]] = {}
        self._telling: set[int] = set()  # threads in which a watcher is running
        start = {name: self._checked(name, value) for name, value in inputs.items()}
        self._start = deepcopy(start)
        self._store(start)
        self._undo: list[dict[str, Any]] = []
        self._redo: list[dict[str, Any]] = []
        self._kept = self.inputs

    def __getitem__(self, name: str) -> Any:
        with self.lock:
            value = self._entry(name).value
            return deepcopy(value) if name in self._inputs else value

    def __contains__(self, name: object) -> bool:
        return name in self._inputs or name in self._steps

    def changed(self, name: str) -> int:
        """The revision at which a quantity last became another value. Reads it."""
        with self.lock:
            return self._entry(name).changed

    @property
    def inputs(self) -> dict[str, Any]:
        """The inputs that are saved and shared: all but the transient ones. A copy."""
        with self.lock:
            return {name: self[name] for name in self._start if name not in self.transient}

    def set(self, **values: Any) -> None:
        """Set inputs together; each watcher is told once, and not at all when nothing differs.

        Raises
        ------
        KeyError
            For a name that is not an input.
        ValueError
            For a value that a check or a rule refuses; then nothing was set.
        RuntimeError
            When a watcher tries to set.
        """
        self._set(values, self._obey)

    def restore(self, **values: Any) -> None:
        """Set inputs that were good together once: they are checked one by one, no rule is asked."""
        self._set(values, lambda _names: None)

    def _set(self, values: Mapping[str, Any], obey: Callable[[Iterable[str]], None]) -> None:
        with self.lock:
            fresh = {name: self._checked(name, value) for name, value in values.items()}
            fresh = {
                name: value for name, value in fresh.items() if not same(value, self._entries[name].value)
            }
            if not fresh:
                return
            if get_ident() in self._telling:
                raise RuntimeError(say("graph.watcher_sets", names=", ".join(fresh)))
            with self.attempt():
                self._store(fresh)
                obey(fresh)
        self._tell(frozenset(fresh))

    def reset(self) -> None:
        """Every input as it was at the start, transient ones included."""
        self.set(**self._start)

    def let_go(self) -> None:
        """The transient inputs as they were at the start: nothing is held any more."""
        self.set(**{name: self._start[name] for name in self.transient})

    def snapshot(self) -> Graph:
        """This state, nothing held, as a graph of its own: for what takes long, while this one goes on."""
        with self.lock:
            still = copy(self)
            still.lock, still.trace, still._watchers, still._telling = RLock(), None, {}, set()
            still._entries, still._undo, still._redo = dict(self._entries), self._undo[:], self._redo[:]
            still._touched = dict(self._touched)
        still.let_go()
        return still

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """What is set inside is taken back when something inside raises."""
        with self.lock:
            before, history = dict(self._entries), (self._undo[:], self._redo[:], self._kept)
            try:
                yield
            except BaseException:
                self._entries = before
                self._undo, self._redo, self._kept = history
                self._revision += 1  # so that what was computed inside is not mistaken for the old values
                raise

    def obey(self, rule: Callable[..., Any] | Step) -> None:
        """Ask one rule of the state as it is; it raises where it refuses."""
        with self.lock:
            one = step(rule)
            with speaking(self.language):
                one.function(*[self._entry(need).value for need in one.needs])

    def watch(self, watcher: Callable[[frozenset[str]], None]) -> Callable[[], None]:
        """Call ``watcher(names)`` after each `set` that changed inputs; returns what ends it.

        A watcher reads, it does not set. One that fails is logged; the others are told all the same.
        """
        ticket = object()
        self._watchers[ticket] = watcher
        return lambda: self._watchers.pop(ticket, None) and None

    def forget(self) -> None:
        """Drop everything computed; the inputs stay."""
        with self.lock:
            self._entries = {name: entry for name, entry in self._entries.items() if name in self._inputs}

    def keep(self) -> None:
        """A gesture has ended: what was kept before becomes one step of undo. Nothing when nothing differs."""
        with self.lock:
            now = self.inputs
            if not same(now, self._kept):
                self._undo = [*self._undo, self._kept][-LONGEST_UNDO:]
                self._redo = []
                self._kept = now

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        return bool(self._redo)

    def undo(self) -> None:
        """Back to before the last gesture; nothing when there was none."""
        with self.lock:
            self.keep()  # a gesture that is still under way is a step of its own
            self._travel(self._undo, self._redo)

    def redo(self) -> None:
        """Take the last undo back; nothing when there was none."""
        with self.lock:
            self.keep()  # after which there is nothing to take back
            self._travel(self._redo, self._undo)

    def _travel(self, back: list[dict[str, Any]], forth: list[dict[str, Any]]) -> None:
        if not back:
            return
        self.restore(**back[-1], **{name: self._start[name] for name in self.transient})
        forth.append(self._kept)
        self._kept = back.pop()

    def _entry(self, name: str) -> _Entry:
        entry = self._entries.get(name)
        if entry is not None and entry.verified >= self._touched[name]:
            return entry
        if name not in self._steps:
            raise KeyError(say("graph.unknown", name=name))
        needs = self._needs(name)
        if entry is not None and all(need.changed <= entry.verified for need in needs):
            value, changed = entry.value, entry.changed
        else:
            value = self._run(self._steps[name], [need.value for need in needs])
            old = entry is not None and same(value, entry.value)
            changed = entry.changed if entry is not None and old else self._revision
        self._entries[name] = entry = _Entry(value, changed, self._revision)
        return entry

    def _needs(self, name: str) -> list[_Entry]:
        """What a function needs, as it is now; a move asks for hundreds of them, and most are known already."""
        found: list[_Entry] = []
        entries, touched = self._entries, self._touched
        for need in self._steps[name].needs:
            entry = entries.get(need)
            if entry is None or entry.verified < touched[need]:
                entry = self._entry(need)
            found.append(entry)
        return found

    def _run(self, one: Step, arguments: list[Any]) -> Any:
        if self.trace is not None:
            self.trace.append(one.name)
        with speaking(self.language):
            return read_only(one.function(*arguments))

    def _checked(self, name: str, value: Any) -> Any:
        if name not in self._inputs:
            raise KeyError(say("graph.not_an_input", name=name, names=", ".join(sorted(self._inputs))))
        check = self._checks.get(name)
        with speaking(self.language):
            return read_only(deepcopy(check(value) if check else value))

    def _store(self, values: Mapping[str, Any]) -> None:
        self._revision += 1
        for name, value in values.items():
            self._entries[name] = _Entry(value, self._revision, self._revision)
            self._touched.update(dict.fromkeys(self._following[name], self._revision))

    def _obey(self, names: Iterable[str]) -> None:
        for rule in dict.fromkeys(rule for name in names for rule in self._rules.get(name, ())):
            self.obey(rule)

    def _tell(self, names: frozenset[str]) -> None:
        self._telling.add(get_ident())
        try:
            for watcher in list(self._watchers.values()):
                try:
                    watcher(names)
                except Exception:
                    logging.getLogger(__name__).exception("A watcher of the graph failed.")
        finally:
            self._telling.discard(get_ident())
