"""Facts that are shipped with the package, as text; each file says in its head where they come from."""

from pathlib import Path

DATA = Path(__file__).parents[1] / "data"


def shipped(name: str) -> str:
    """The text of a file of `data`. Not by importlib.resources: that costs an app's opening some ms.

    Examples
    --------
    >>> shipped("opacity.txt")[0]
    '#'
    """
    return (DATA / name).read_text(encoding="utf-8")
