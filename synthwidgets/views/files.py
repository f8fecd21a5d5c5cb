"""Files that cross the wire: one binary buffer up, beside an act; one down, beside an answer.

A request `{"act": [name, …]}` with a buffer calls the act with the file's bytes as its last argument, `content`, or
with what the act's reader makes of them. The act `["open_file", file name, panel]` is whichever the file asks for.
A request `{"give": [name, …]}` is answered with `file: {name, type, buffer}`, which the browser saves; where there is
something to know about the file, `says` is the sentence that the app shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from inspect import signature
from typing import TYPE_CHECKING, Any

from ..texts import say

if TYPE_CHECKING:
    from ..graph import Graph

LARGEST = 25_000_000  # bytes of one file; the browser refuses larger ones before it reads them, the stage again
WEBSOCKET_BYTES = 32 * 2**20  # what a server has to let through for that: tornado by itself ends at 10 MiB
Giver = Callable[..., tuple[str, str, bytes] | tuple[str, str, bytes, str]]  # name, type, content, what to say of it
Reader = Callable[[bytes], Any]
Opens = Callable[[str, str, bytes], list[Any]]


def content_of(buffers: Any) -> list[bytes]:
    """The file that came with a request, as a list of one or none; what is too large is not even copied."""
    views = list(buffers or [])
    if len(views) > 1:
        raise ValueError(say("files.one"))
    for view in views:
        if len(view) > LARGEST:
            raise ValueError(say("files.large", largest=LARGEST // 10**6, got=round(len(view) / 1e6)))
    return [bytes(view) for view in views]


def taken(opens: Opens | None, request: Mapping[str, Any], content: list[bytes]) -> Mapping[str, Any]:
    """A request whose act "open_file" is the one that the file asks for; any other as it is."""
    match request.get("act"), content:
        case ["open_file", str(name), str(panel)], [bytes(file)] if opens:
            return {**request, "act": opens(name, panel, file)}
    return request


def read(readers: Mapping[str, Reader], act: Any, content: list[bytes]) -> list[Any]:
    """What an act's reader makes of its file; the bytes where there is none. It may take long: no graph waits."""
    name = act[0] if isinstance(act, list) and act else None
    reader = readers.get(name) if isinstance(name, str) else None
    return [reader(one) for one in content] if reader else content


def given(
    givers: Mapping[str, Giver], graph: Graph, give: Any, buffers: list[bytes]
) -> dict[str, dict[str, Any]]:
    """The part of an answer that is a file; its bytes join the buffers. `graph` is a snapshot: this may take long."""
    name, *arguments = give if isinstance(give, list) and give else [None]
    giver = givers.get(name) if isinstance(name, str) else None
    if giver is None:
        raise ValueError(say("files.unknown", name=name, names=", ".join(givers)))
    file_name, kind, content, *says = called(giver, name, graph, arguments)
    buffers.append(content)
    file = {"name": file_name, "type": kind, "buffer": len(buffers) - 1}
    return {"file": file | ({"says": says[0]} if any(says) else {})}


def called(function: Callable[..., Any], name: str, graph: Graph, arguments: Sequence[Any]) -> Any:
    """What an act or a giver returns; a wrong number of arguments is refused in words."""
    try:
        signature(function).bind(graph, *arguments)
    except TypeError:
        raise ValueError(say("stage.wrong_arguments", name=name, got=len(arguments))) from None
    return function(graph, *arguments)
