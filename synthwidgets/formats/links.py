"""A state in a link: the text of a state file, compressed, in letters that an address may hold."""

from __future__ import annotations

import re
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any
from urllib.parse import parse_qs, urlsplit

from ..texts import say
from .state import read_state, write_state

KEY = "state"  # of the query
LONGEST = 2000  # characters of a whole address: beyond that mail programs and messengers cut links
LONGEST_READ = 20_000  # a code that is pasted into a cell may be longer
LARGEST_STATE = 1_000_000  # bytes, unpacked: a link of a few letters could otherwise fill the memory
_LETTERS = re.compile(r"[A-Za-z0-9_-]+={0,2}")


def write_link(inputs: dict[str, Any], app: str) -> str:
    """The code of a state: zlib and base64url of its state file, without the padding.

    Parameters
    ----------
    inputs : dict
        Keys of a state; those that differ from where one starts will do.
    app : str
        The app that it is for.

    Examples
    --------
    >>> read_link(write_link({"robust": -2.0}, "synthesis"), "synthesis")
    {'robust': -2.0}
    """
    packed = zlib.compress(write_state(inputs, app, short=True).encode(), 9)
    return urlsafe_b64encode(packed).decode().rstrip("=")


def read_link(link: str, app: str) -> dict[str, Any]:
    """The keys of a state from a whole link or from its code alone.

    Parameters
    ----------
    link : str
        ``https://…?state=CODE`` with any other keys of a query, or CODE.
    app : str
        The app that reads it.

    Raises
    ------
    ValueError
        With one sentence: for what is no link of ours, is cut short or damaged, is larger than any link of ours
        unpacks to, or holds no state for this app.

    Examples
    --------
    >>> code = write_link({"npix": 64}, "synthesis")
    >>> read_link(f"https://example.org/voila/render/synthesis.ipynb?theme=dark&state={code}", "synthesis")
    {'npix': 64}
    """
    code = _code(link)
    if len(code) > LONGEST_READ:
        raise ValueError(say("link.long", got=len(code), longest=LONGEST_READ))
    if not _LETTERS.fullmatch(code):
        raise ValueError(say("link.letters"))
    bare = code.rstrip("=")
    try:
        unpacked = _unpacked(urlsafe_b64decode(bare + "=" * (-len(bare) % 4)))
        text = unpacked.decode()
    except (zlib.error, ValueError):
        raise ValueError(say("link.damaged")) from None
    if len(unpacked) > LARGEST_STATE:
        raise ValueError(say("link.large", most=LARGEST_STATE // 10**6))
    return read_state(text, app)


def _code(link: Any) -> str:
    if not isinstance(link, str):
        raise ValueError(say("link.not_text", got=type(link).__name__))
    link = link.strip()
    if "?" not in link:
        return link
    try:
        codes = parse_qs(urlsplit(link).query).get(KEY, [])
    except ValueError:  # an address that is none
        codes = []
    if len(codes) != 1:
        raise ValueError(say("link.no_state"))
    return codes[0]


def _unpacked(packed: bytes) -> bytes:
    """What was packed, or as much of it as shows that it is too large."""
    unpacking = zlib.decompressobj()
    text = unpacking.decompress(packed, LARGEST_STATE + 1)
    if len(text) <= LARGEST_STATE and (not unpacking.eof or unpacking.unused_data):
        raise ValueError
    return text
