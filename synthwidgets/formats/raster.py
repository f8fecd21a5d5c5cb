"""Raster pictures (PNG, JPG): the one place where they are opened, within limits asked before anything is decoded.

Who opens one is its ``subject``, "picture" or "photograph": the sentences that refuse it are that subject's.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np

from ..texts import Said, say

if TYPE_CHECKING:
    from PIL import Image

MOST_BYTES = 20_000_000
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 65_535  # pixels; JPEG's own limit
_KINDS = ((b"\x89PNG\r\n\x1a\n", "PNG"), (b"\xff\xd8\xff", "JPG"))
_ORIENTATION = 0x0112  # the tag of EXIF
_TURNS = {
    2: lambda rows: rows[:, ::-1],
    3: lambda rows: rows[::-1, ::-1],
    4: lambda rows: rows[::-1],
    5: lambda rows: rows.T,
    6: lambda rows: rows[::-1].T,
    7: lambda rows: rows[::-1, ::-1].T,
    8: lambda rows: rows.T[::-1],
}
_one_at_a_time = Lock()  # the filters of warnings are the whole process's


def opened(content: bytes, subject: str) -> Image.Image:
    """A picture whose header was read and whose pixels were not yet.

    Parameters
    ----------
    content : bytes
        Of a PNG or JPG, up to 20 MB and 50 megapixels.
    subject : {"picture", "photograph"}

    Raises
    ------
    ValueError
        In one sentence: for any other file, for one too large, for a damaged one.

    Examples
    --------
    >>> opened(b"GIF89a", "photograph")
    Traceback (most recent call last):
    ValueError: That file is no photograph that can be read here. It takes PNG or JPG.
    """
    refuse_heavy(content, subject)
    kind = kind_of(content)
    if not kind:
        raise ValueError(say(f"{subject}.unknown"))
    with _blaming(subject, kind):
        from PIL.JpegImagePlugin import JpegImageFile
        from PIL.PngImagePlugin import PngImageFile

        image = {"PNG": PngImageFile, "JPG": JpegImageFile}[kind](BytesIO(content))
    refuse_large(*image.size, subject)
    return image


def kind_of(content: bytes) -> str:
    """ "PNG", "JPG", or nothing for any other file, by its first bytes."""
    return next((kind for magic, kind in _KINDS if content.startswith(magic)), "")


def refuse_heavy(content: bytes, subject: str) -> None:
    """Refuse a file of more than 20 MB."""
    if len(content) > MOST_BYTES:
        raise ValueError(say(f"{subject}.bytes", got=round(len(content) / 1e6), most=MOST_BYTES // 10**6))


def refuse_large(width: int, height: int, subject: str) -> None:
    """Refuse what would have too many pixels once it is decoded."""
    if width * height > MOST_PIXELS:
        got = -(-width * height // 10**6)  # rounded up: what is above the limit also looks so
        raise ValueError(say(f"{subject}.pixels", most=MOST_PIXELS // 10**6, got=got))
    if max(width, height) > LONGEST_SIDE:
        raise ValueError(say(f"{subject}.side", most=LONGEST_SIDE, got=max(width, height)))


@contextmanager
def reading(content: bytes, subject: str, kind: str = "") -> Iterator[None]:
    """Whatever a decoder raises inside, the file is at fault, in one sentence; what it warns of is nobody's concern."""
    with _one_at_a_time, warnings.catch_warnings(), _blaming(subject, kind or kind_of(content)):
        warnings.simplefilter("ignore")
        yield


@contextmanager
def _blaming(subject: str, kind: str) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        if error.args and isinstance(error.args[0], Said):
            raise
        raise ValueError(say(f"{subject}.broken", kind=kind)) from None


def is_fine(image: Image.Image) -> bool:
    """Whether it has 16 bits."""
    return image.mode.startswith("I")


def is_clear(image: Image.Image) -> bool:
    """Whether some of it may be see-through."""
    return "A" in image.mode or "transparency" in image.info


def upright(rows: np.ndarray, image: Image.Image) -> np.ndarray:
    """Rows from the top, of an image, turned as its EXIF asks: as the camera was held."""
    try:
        asked: Any = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # EXIF of somebody's own making; the picture is as good as without
        asked = 1
    return _TURNS[asked](rows) if asked in _TURNS else rows
