"""Observations that were brought in as files: kept while the program runs, under the digest of what is in them.

An input of a graph travels with every gesture, and an observation is megabytes: so an input names one by its digest.
A state file carries the samples themselves, and puts them back here when it is opened.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from ..core.observed import Observed
from ..formats import checks
from ..formats.observed_npz import from_text, pack
from ..texts import say

MOST = 8  # are kept; the one that was not asked for longest goes
LONGEST_NAME = 60
_kept: OrderedDict[str, Observed] = OrderedDict()
_own = checks.record(
    "data",
    {"name": checks.name("name", LONGEST_NAME), "digest": checks.name("digest", 64), "samples": lambda text: text},
    needed=("name",),
)


def keep(observed: Observed) -> str:
    """Keep an observation; its digest.

    Examples
    --------
    >>> from synthwidgets.formats.observed_npz import shipped
    >>> observed = shipped("3c273")
    >>> find(keep(observed)) is observed
    True
    """
    digest = sha256(pack(observed)).hexdigest()[:16]
    _kept[digest] = _kept.get(digest, observed)
    _kept.move_to_end(digest)
    while len(_kept) > MOST:
        _kept.popitem(last=False)
    return digest


def find(digest: str) -> Observed | None:
    """The observation of a digest, while it is kept."""
    if digest in _kept:
        _kept.move_to_end(digest)
    return _kept.get(digest)


def own_check(value: Mapping[str, Any]) -> dict[str, str]:
    """The check of an observation of one's own: its name and its digest, or its name and its samples.

    Raises
    ------
    ValueError
        With one sentence: for samples that are none, and for a digest whose samples are no longer here.
    """
    own = _own(value)
    if "samples" in own:
        return {"name": own["name"], "digest": keep(from_text(own["samples"]))}
    if find(own.get("digest", "")) is None:
        raise ValueError(say("real.gone", name=own["name"]))
    return {key: own[key] for key in ("name", "digest")}
