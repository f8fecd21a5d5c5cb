"""What makes an app out of functions: how its state opens, what it takes, and how it travels in files and links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..formats.checks import Check
from ..formats.links import read_link, write_link
from ..formats.state import read_state, write_state
from ..graph import Graph, Step
from ..texts import say


@dataclass(frozen=True)
class Model:
    """The quantities of one app and its inputs.

    Attributes
    ----------
    app : str
        Its name in state files and links.
    opening : mapping
        Every input that is kept, as the app opens with it.
    functions : sequence
        Everything that can be read of the graph.
    checks : mapping
        For every input, what it takes.
    transient : mapping
        Inputs that are never kept: what is held just now.
    rules : mapping
        What refuses a new value of an input because of all the others.

    Examples
    --------
    >>> from synthwidgets.formats import checks
    >>> def area_m2(width_m): return width_m**2
    >>> square = Model("square", {"width_m": 2.0}, (area_m2,), {"width_m": checks.number("width_m", 0, 9, "m")})
    >>> graph = square.graph({"width_m": 3})
    >>> graph["area_m2"], square.difference(graph.inputs), square.linked(square.link_code(graph))
    (9.0, {'width_m': 3.0}, {'width_m': 3.0})
    """

    app: str
    opening: Mapping[str, Any]
    functions: Iterable[Callable[..., Any] | Step]
    checks: Mapping[str, Check]
    transient: Mapping[str, Any] = field(default_factory=dict)
    rules: Mapping[str, Iterable[Callable[..., Any]]] = field(default_factory=dict)

    # graphs -----------------------------------------------------------------------------------------------------

    def graph(self, state: Mapping[str, Any] | None = None) -> Graph:
        """The graph of a state: the keys of a state file, absent ones as `complete` fills them in."""
        return self.graph_of(self.complete(state or {}))

    def graph_of(self, inputs: Mapping[str, Any]) -> Graph:
        """The graph of all inputs."""
        return Graph(
            {**inputs, **self.transient},
            self.functions,
            transient=self.transient,
            checks=self.checks,
            rules=self.rules,
        )

    def complete(self, state: Mapping[str, Any]) -> dict[str, Any]:
        """All inputs of a state.

        Raises
        ------
        ValueError
            With one sentence: for a key that does not exist, or a value that is not taken.
        """
        return {**self.opening, **self.checked(state)}

    def checked(self, state: Mapping[str, Any]) -> dict[str, Any]:
        """The keys of a state, each tidied by its check."""
        for key in state:
            if key not in self.opening:
                raise ValueError(say("refuse.key", key=key, names=", ".join(self.opening)))
        return {key: self.checks[key](value) for key, value in state.items()}

    # states -----------------------------------------------------------------------------------------------------

    def state_of(self, graph: Graph) -> dict[str, Any]:
        """All inputs, as a state file holds them."""
        return self.tidied(graph.inputs)

    def tidied(self, inputs: Mapping[str, Any]) -> dict[str, Any]:
        """Inputs as a state takes them."""
        return dict(inputs)

    def state_file(self, graph: Graph) -> str:
        """The text of a state file."""
        return write_state(self.state_of(graph), self.app)

    def difference(self, state: Mapping[str, Any]) -> dict[str, Any]:
        """The keys of a whole state that differ from where one starts; opened, they give the whole state again."""
        return self._completed_from({}, state)

    def _completed_from(self, differs: dict[str, Any], state: Mapping[str, Any]) -> dict[str, Any]:
        while True:  # a key that is given may bring others with it: pixels are fitted to a declination, say
            opened = self.tidied(self.complete(differs))
            more = {key: value for key, value in state.items() if opened.get(key) != value}
            if not more:
                return differs
            differs = differs | more

    def refuse_link(self, state: Mapping[str, Any]) -> None:
        """Raise a ValueError with the reason why a link cannot carry this state."""

    def link_code(self, graph: Graph) -> str:
        """The code that a link carries of this state; a ValueError says why there is none."""
        state = self.state_of(graph)
        self.refuse_link(state)
        return write_link(self.difference(state), self.app)

    def linked(self, link: str) -> dict[str, Any]:
        """The keys of a state that a link holds; see `formats.links.read_link`."""
        return read_link(link, self.app)

    def read_file(self, content: bytes) -> dict[str, Any]:
        """The keys of a state from the bytes of its file."""
        try:
            return read_state(content.decode("utf-8-sig"), self.app)
        except UnicodeDecodeError:
            raise ValueError(say("state.not_json")) from None

    # acts -------------------------------------------------------------------------------------------------------

    def open_state(self, graph: Graph, content: bytes) -> dict[str, Any]:
        """Take up a state file, whole: what it does not say is as the app opens with it.

        Raises
        ------
        ValueError
            With one sentence, and nothing has changed.
        """
        return self._open(graph, self.read_file(content))

    def take_up(self, graph: Graph, inputs: Any) -> dict[str, Any]:
        """Take up the inputs that an app had, as a browser remembers them.

        Raises
        ------
        ValueError
            With one sentence, and nothing has changed.
        """
        if not isinstance(inputs, dict):
            raise ValueError(say("state.not_object", got=type(inputs).__name__))
        return self._open(graph, self.tidied(inputs))

    def _open(self, graph: Graph, state: Mapping[str, Any]) -> dict[str, Any]:
        graph.restore(**self.graph(state).inputs, **self.transient)
        return {}
