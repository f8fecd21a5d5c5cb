"""State files: what a teacher hands out and a pupil hands in, one JSON object with the inputs of an app."""

from __future__ import annotations

import json
from typing import Any

from ..texts import say

VERSION = 1
LONGEST = 20_000_000  # characters; a picture of one's own may travel in it


def read_state(text: str, app: str) -> dict[str, Any]:
    """The keys of a state, without version and app.

    Parameters
    ----------
    text : str
        A JSON object such as ``{"synthwidgets": 1, "app": "synthesis", "declination_deg": -30}``.
    app : str
        The app that reads it; a state without "app" is taken as its own.

    Raises
    ------
    ValueError
        When it is no JSON object, of another app, or of a newer version.

    Examples
    --------
    >>> read_state('{"synthwidgets": 1, "app": "synthesis", "robust": -2}', "synthesis")
    {'robust': -2}
    """
    if len(text) > LONGEST:
        raise ValueError(say("state.long", got=len(text), longest=LONGEST))
    try:
        state = json.loads(text)
    except (ValueError, RecursionError):
        raise ValueError(say("state.not_json")) from None
    if not isinstance(state, dict):
        raise ValueError(say("state.not_object", got=type(state).__name__))
    version, written_for = state.pop("synthwidgets", VERSION), state.pop("app", app)
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise ValueError(say("state.version", got=version, takes=VERSION))
    if version > VERSION:
        raise ValueError(say("state.newer", got=version, takes=VERSION))
    if written_for != app:
        raise ValueError(say("state.other_app", got=written_for, takes=app))
    return state


def write_state(inputs: dict[str, Any], app: str, short: bool = False) -> str:
    """The inputs of an app as the text of a state file; ``short``: without the spaces that people like.

    Examples
    --------
    >>> write_state({"robust": -2.0}, "synthesis")
    '{"synthwidgets": 1, "app": "synthesis", "robust": -2.0}'
    """
    separators = (",", ":") if short else None
    return json.dumps({"synthwidgets": VERSION, "app": app, **inputs}, separators=separators)
