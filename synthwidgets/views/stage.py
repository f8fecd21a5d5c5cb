"""The one widget: panels over a graph. The browser asks, and each request gets one answer.

A request changes inputs (`sets`, or an `act` of the model) and is answered by every shown quantity that this
view has not seen, all of one state. Nothing is ever sent to a view that did not ask; when the graph changes for
another reason the views hear `{"stale": true}` once, and ask.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from time import perf_counter
from typing import Any
from uuid import uuid4

import traitlets

from ..graph import Graph
from ..texts import browser_texts, say, speaking
from .carried import Carried, script_name
from .coding import encode
from .controls import Control
from .files import LARGEST, Giver, Opens, Reader, called, content_of, given, read, taken
from .history import HISTORY
from .panel import Panel
from .refusals import in_words_of, sentence_of

Act = Callable[..., Mapping[str, Any]]


class Stage(Carried):
    """Panels over a graph.

    Parameters
    ----------
    graph : Graph
        The state, and the language of every text. Where it has a transient input ``live``, the stage says there
        whether a gesture is under way.
    panels : iterable of Panel
        What is shown.
    title, tagline : str
        The name of the app and what one does with it.
    areas : mapping of str to list of str
        Grid areas by panel id for "wide", "medium" and "narrow"; "tight" is a wide page beside its drawer, where
        that is not to be "medium".
    acts : mapping of str to function
        ``act(graph, *arguments) -> inputs to set``: gestures that set what the browser cannot know. The bytes of
        a file that came with the gesture are the last argument.
    readers : mapping of str to function
        ``reader(content) -> anything``: what the file of an act is turned into first, while the graph is free for
        others; then that is the act's last argument.
    givers : mapping of str to function
        ``giver(graph, *arguments) -> (file name, MIME type, bytes)``: files to be had of the state as it is. A
        fourth part is a sentence about the file, which is shown as it is saved.
    opens : function
        ``opens(file name, id of the panel it was dropped on, content) -> [act, *arguments]``: which act takes a file.
    drops : mapping of str to str
        What a file becomes that is dropped on the panel of this id, in words; "" for anywhere else.
    opened : str
        The same of all that the app opens, as a sentence of the Save menu.
    prints : iterable of str
        Ids of the panels that the giver "picture" can make.
    name : str
        The app's name in Python, for the line that a notebook's cell takes.
    code : function
        ``code() -> str``: what to type to have this state again, for a notebook without its kernel.
    questions : sequence of str
        Driving questions, one at a time in view above the panels where the learner or ``mode`` says so.
    mode : {"play", "question", "challenge"}
        Whether the question is in view from the start; or a challenge, where there is a giver of that name.
    bare : bool
        Nothing around the panels: no bar, no controls, no drawer.
    """

    panels = traitlets.Dict().tag(sync=True)
    inputs = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        graph: Graph,
        panels: Iterable[Panel],
        *,
        title: str = "",
        tagline: str = "",
        areas: Mapping[str, list[str]] | None = None,
        acts: Mapping[str, Act] | None = None,
        readers: Mapping[str, Reader] | None = None,
        givers: Mapping[str, Giver] | None = None,
        opens: Opens | None = None,
        drops: Mapping[str, str] | None = None,
        opened: str = "",
        prints: Iterable[str] = (),
        name: str = "",
        code: Callable[[], str] = lambda: "",
        questions: Sequence[str] = (),
        mode: str = "play",
        bare: bool = False,
    ) -> None:
        self.graph = graph
        self.code = code
        panels = list(panels)
        self._controls = [panel for panel in panels if isinstance(panel, Control)]
        self._shown = {panel.id: panel.quantities for panel in panels}
        self._optional = {name: one for panel in panels for name, one in panel.optional_quantities.items()}
        self._acts = HISTORY | dict(acts or {})
        self._readers = dict(readers or {})
        self._givers = dict(givers or {})
        self._opens = opens
        # view -> quantity -> revision, was it precise
        self._seen: dict[str, dict[str, tuple[int, bool]]] = {}
        self._asking = threading.local()  # .view: whose request is being answered in this thread
        self._holder: str | None = None  # the view whose gesture is, or was last, under way
        self._told: set[str] = set()  # views that know they are stale and have not asked yet
        model_id = uuid4().hex  # said to the browser too: a view hides the sentence for a sleeping kernel
        specs = {
            "stage_id": model_id,
            "script": script_name(),
            "title": title,
            "tagline": tagline,
            "areas": dict(areas or {}),
            "language": graph.language,
            "name": name,
            "questions": list(questions),
            "mode": mode,
            "bare": bare,
            "largest_file": LARGEST,
            "drops": dict(drops or {}),
            "opens": opened,
            "gives": list(self._givers),
            "prints": list(prints),
            "start": "" if bare else _fingerprint(graph.inputs),  # what a browser remembers its inputs by
            "panels": [panel.spec for panel in panels],
            "texts": self._browser_texts(),
        }
        super().__init__(panels=specs, inputs=graph.inputs, model_id=model_id)
        self.on_msg(self._receive)
        self._unwatch = graph.watch(self._graph_changed)

    def _browser_texts(self) -> dict[str, str]:
        with speaking(self.graph.language):
            return browser_texts()

    def declare(self, **more: Any) -> None:
        """Say more to the views that are still to come: ``notice`` is a sentence to open with."""
        self.panels = {**self.panels, **more}

    def close(self) -> None:
        """Leave the graph alone from now on, and close the views."""
        self._unwatch()
        self.graph.forget()
        super().close()

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        bundle, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        return bundle | self._asleep(), metadata

    def _ipython_display_(self) -> None:
        """The sentence for a notebook without its kernel, then the stage, which hides it while it lives."""
        from IPython.display import display

        display(self._asleep(), raw=True)
        display(self._repr_mimebundle_()[0], raw=True)

    def _asleep(self) -> dict[str, str]:
        from html import escape  # with it come the names of all characters

        with speaking(self.graph.language):
            sentence, code = say("stage.asleep"), self.code()
        shown = (
            f'<div data-sw-asleep="{self.model_id}"><p>{escape(sentence)}</p><pre>{escape(code)}</pre></div>'
        )
        return {"text/plain": f"{sentence}\n{code}", "text/html": shown}

    def _receive(self, _widget: object, request: object, content: object) -> None:
        with speaking(self.graph.language):
            self._answer(request, content)

    def _answer(self, request: object, content: object) -> None:
        token = request.get("token") if isinstance(request, dict) else None
        answer: dict[str, Any] = {"token": token}
        buffers: list[bytes] = []
        start = perf_counter()
        try:
            if not isinstance(request, dict) or not isinstance(token, str):
                raise ValueError(say("stage.no_token"))
            self._asking.view = view = token.rpartition("-")[0]
            if request.get("closing"):
                return self._view_closed(view)
            if "give" in request:  # before the frame, which a refusal would lose
                answer |= given(self._givers, self.graph.snapshot(), request["give"], buffers)
            files = content_of(content)
            request = taken(self._opens, request, files)
            files = read(self._readers, request.get("act"), files)
            with self.graph.lock, self.graph.attempt():
                self._change(request, files)
                answer |= self._frame(view, request, buffers)
            answer["work_ms"] = round(1e3 * (perf_counter() - start), 1)  # the rest of a round trip is the wire's
        except Exception as error:
            buffers.clear()
            if isinstance(request, dict) and request.get("release"):
                self._end_gesture()
            sentence = in_words_of(self._controls, request, sentence_of(error))
            answer = {"token": token, "error": sentence, "inputs": self.graph.inputs}
        finally:
            self._asking.view = None
            if not (isinstance(request, dict) and request.get("closing")):
                self.send(answer, buffers)

    def _end_gesture(self) -> None:
        """A refused release ends its gesture all the same: nothing is held, what was good is one step of undo."""
        self._asking.view = None  # so that the asker, too, hears that there is more to see
        self.graph.let_go()
        self.graph.keep()
        self.inputs = self.graph.inputs

    def _change(self, request: Mapping[str, Any], files: list[Any]) -> None:
        sets, act, release = request.get("sets"), request.get("act"), bool(request.get("release"))
        if not isinstance(sets, dict | None) or not isinstance(act, list | None):
            raise ValueError(say("stage.not_a_request"))
        if files and not act:
            raise ValueError(say("files.nothing_to_do"))
        if request.get("all"):
            self.graph.let_go()  # what a view held that was reloaded in mid-gesture
        live = {"live": not release} if "live" in self.graph.transient else {}
        if sets or (release and not act):
            self.graph.set(**live, **(sets or {}))
        if act:
            self.graph.set(**live)  # the act may ask whether its gesture goes on
            self.graph.set(**self._outcome(act, files))
        if release:
            self.graph.keep()
            self.inputs = self.graph.inputs

    def _outcome(self, act: list[Any], files: list[Any]) -> Mapping[str, Any]:
        """The inputs that an act sets."""
        name, *arguments = act
        action = self._acts.get(name) if isinstance(name, str) else None
        if action is None:
            raise ValueError(say("stage.unknown_act", name=name, names=", ".join(self._acts)))
        return called(action, name, self.graph, [*arguments, *files])

    def _frame(self, view: str, request: Mapping[str, Any], buffers: list[bytes]) -> dict[str, Any]:
        """Every quantity of the shown panels that this view has not seen as it is now."""
        self._told.discard(view)
        if request.get("all") or view not in self._seen:
            self._seen[view] = {}
        if (request.get("sets") or request.get("act")) and not request.get("release"):
            self._holder = view
        live = "live" in self.graph.transient and bool(self.graph["live"])
        seen, values = dict(self._seen[view]), {}
        for name, coding in self._wanted(request, live).items():
            changed, precise = self.graph.changed(name), not live or coding != "picture"
            was, was_precise = seen.get(name, (-1, False))
            if was != changed or (precise and not was_precise):
                values[name] = self._entry(name, coding, live, bool(request.get("half")), buffers)
                seen[name] = changed, precise
        self._seen[view] = seen  # only now: a quantity that raises leaves the view with what it had
        frame = {"values": values, "live": live, "undo": self.graph.can_undo, "redo": self.graph.can_redo}
        return frame | ({} if live else {"inputs": self.graph.inputs})

    def _wanted(self, request: Mapping[str, Any], live: bool) -> dict[str, str]:
        """What the view shows, each with its coding; what it asks for besides (``also``) waits for the release."""
        wanted = {name: coding for panel in self._shown.values() for name, coding in panel.items()}
        also = request.get("also")
        if isinstance(also, list) and not live:
            wanted |= dict(self._optional[name] for name in also if name in self._optional)
        return wanted

    def _entry(self, name: str, coding: str, live: bool, half: bool, buffers: list[bytes]) -> dict[str, Any]:
        entry, buffer = encode(self.graph[name], coding, live, half)
        if buffer is not None:
            entry["buffer"] = len(buffers)
            buffers.append(buffer)
        return entry

    def _graph_changed(self, _names: frozenset[str]) -> None:
        asker = getattr(self._asking, "view", None)
        with self.graph.lock:
            others = self._seen.keys() - {asker} - self._told
            if others:
                self._told |= others
                self.send({"stale": True, "but": asker})

    def _view_closed(self, view: str) -> None:
        self._seen.pop(view, None)
        self._told.discard(view)
        if view == self._holder or not self._seen:
            self._asking.view = None
            self.graph.let_go()
        if not self._seen:
            self.graph.forget()


def _fingerprint(inputs: Mapping[str, Any]) -> str:
    """By which a browser knows a start again, also after the kernel is gone."""
    from hashlib import blake2b  # with it comes OpenSSL

    return blake2b(repr(inputs).encode(), digest_size=6).hexdigest()
