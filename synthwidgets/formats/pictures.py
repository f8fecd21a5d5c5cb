"""Pictures of any kind on their way into the sky: a PNG, JPG or FITS file becomes a small grey picture.

What a file is, its contents say. Its size is looked at before it is decoded. Colour becomes linear light: alpha over
black, sRGB undone, luminance (IEC 61966-2-1). Large ones are averaged down to 256 pixels. What is kept of it, and
travels in states, is a grey PNG as base64 text: 8 bits in sRGB, 16 where the file had more.
"""

from __future__ import annotations

import base64
import binascii
import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ..core.sky_picture import on_dark_ground
from ..texts import Said, say
from .checks import refuse

if TYPE_CHECKING:
    from PIL import Image

MOST_BYTES = 20_000_000
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 65_535  # pixels; JPEG's own limit
KEPT_SIDE = 256  # pixels of what is kept
LONGEST_TEXT = 400_000  # of base64: 256 x 256 pixels of 16 bits that do not compress are 175 000
FOLDER = Path(__file__).parent.parent / "data" / "pictures"
SHIPPED = ("galaxy",)
_LUMINANCE = np.array([0.2126, 0.7152, 0.0722], np.float32)
_STRIP_PIXELS = 2_000_000  # decoded pixels that are turned into light at a time: 24 MB
_ORIENTATION = 0x0112  # the tag of EXIF


class Decoded(NamedTuple):
    """Light of a picture (row, column), rows grow north, columns west, in any unit; what a FITS file says beside it.

    ``fine``: more than 8 bits are worth keeping. ``flux_jy`` and ``width_arcsec`` are None where nothing is said.
    """

    luminance: np.ndarray
    fine: bool
    flux_jy: float | None = None
    width_arcsec: float | None = None


def decode(content: bytes) -> Decoded:
    """The light in a file.

    Parameters
    ----------
    content : bytes
        Of a PNG, JPG or FITS file, up to 20 MB and 50 megapixels; of a FITS file the first image, of a cube its first
        plane. The top of a PNG or JPG is north, after it was turned as its EXIF asks; the first row of a FITS file
        is south, and a right ascension that grows with columns is mirrored. NaN is zero.

    Raises
    ------
    ValueError
        With one sentence: for any other file, for one too large (before it is decoded), for a damaged one.
    """
    if len(content) > MOST_BYTES:
        raise ValueError(say("files.large", largest=MOST_BYTES // 10**6, got=round(len(content) / 1e6)))
    for magic, decoder, kind in _DECODERS:
        if content.startswith(magic):
            with warnings.catch_warnings():  # of Pillow and astropy, about files that are none of theirs
                warnings.simplefilter("ignore")
                return _whole(decoder, content, kind)
    raise ValueError(say("picture.unknown"))


def _whole(decoder: Any, content: bytes, kind: str) -> Decoded:
    """What a decoder gives; whatever else it raises, the file is at fault."""
    try:
        decoded: Decoded = decoder(content)
    except Exception as error:
        if error.args and isinstance(error.args[0], Said):
            raise
        raise ValueError(say("picture.broken", kind=kind)) from None
    return decoded


def _fits_in(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        got = -(-width * height // 10**6)  # rounded up: what is above the limit also looks so
        raise ValueError(say("picture.pixels", most=MOST_PIXELS // 10**6, got=got))
    if max(width, height) > LONGEST_SIDE:
        raise ValueError(say("picture.side", most=LONGEST_SIDE, got=max(width, height)))


# PNG and JPG ---------------------------------------------------------------------------------------------------


def _png(content: bytes) -> Decoded:
    from PIL.PngImagePlugin import PngImageFile

    return _of_image(PngImageFile(BytesIO(content)))  # read as far as its header


def _jpg(content: bytes) -> Decoded:
    from PIL.JpegImagePlugin import JpegImageFile

    return _of_image(JpegImageFile(BytesIO(content)))


def _of_image(image: Image.Image) -> Decoded:
    _fits_in(*image.size)
    fine = image.mode.startswith("I")
    turned = _turned(image)
    image.load()
    columns, rows = _kept(*image.size)
    strips = np.concatenate([_averaged(strip, columns) for strip in _light(image)])
    upright = turned(_averaged(strips.T, rows).T)
    return Decoded(upright[::-1], fine)


def _light(image: Image.Image) -> Iterator[np.ndarray]:
    """Linear light of the rows of an image, some at a time, as (row, column)."""
    width, height = image.size
    step = max(1, _STRIP_PIXELS // width)
    alpha = "A" in image.mode or "transparency" in image.info
    table = _linear(np.arange(256) / 255).astype(np.float32)
    for top in range(0, height, step):
        strip = image.crop((0, top, width, min(top + step, height)))
        if image.mode.startswith("I"):
            yield _linear(np.asarray(strip, float) / 65535)
            continue
        colours = np.asarray(strip.convert("RGBA" if alpha else "RGB"))
        seen = colours[..., :3]
        if alpha:
            seen = np.rint(seen * (colours[..., 3:] / np.float32(255))).astype(np.uint8)
        yield table[seen] @ _LUMINANCE


def _turned(image: Image.Image) -> Any:
    """What stands a picture upright, as its EXIF asks, given its rows from the top."""
    try:
        asked = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # EXIF of somebody's own making; the picture is as good as without
        asked = 1
    turns = {
        2: lambda rows: rows[:, ::-1],
        3: lambda rows: rows[::-1, ::-1],
        4: lambda rows: rows[::-1],
        5: lambda rows: rows.T,
        6: lambda rows: rows[::-1].T,
        7: lambda rows: rows[::-1, ::-1].T,
        8: lambda rows: rows.T[::-1],
    }
    return turns.get(asked, lambda rows: rows)


def _kept(width: int, height: int) -> tuple[int, int]:
    """Columns and rows of what is kept: 256 along the longer side, or as many as there are."""
    shrink = min(1.0, KEPT_SIDE / max(width, height))
    return max(1, round(width * shrink)), max(1, round(height * shrink))


def _averaged(light: np.ndarray, count: int) -> np.ndarray:
    """Rows averaged down to so many columns; a column that lies in two of them is shared."""
    size = light.shape[1]
    if count == size:
        return light
    edges = np.arange(count + 1) * (size / count)
    whole = np.minimum(edges.astype(int), size - 1)
    before = np.concatenate([np.zeros((len(light), 1)), np.cumsum(light, axis=1, dtype=float)], axis=1)
    up_to = before[:, whole] + (edges - whole) * light[:, whole]
    return np.diff(up_to, axis=1) * (count / size)


# FITS ----------------------------------------------------------------------------------------------------------


def _fits(content: bytes) -> Decoded:
    from astropy.io import fits

    with fits.open(BytesIO(content), memmap=False) as units:
        for unit in units:
            shape: tuple[int, ...] = getattr(unit, "shape", ())
            if len(shape) < 2 or 0 in shape:
                continue
            _fits_in(int(np.prod(shape[1:], dtype=float)), int(shape[0]))
            plane = np.asarray(unit.data, float).reshape(-1, *shape[-2:])[0]
            return _of_plane(np.nan_to_num(plane, posinf=0.0, neginf=0.0), unit.header)
    raise ValueError(say("picture.no_image"))


def _of_plane(plane: np.ndarray, header: Any) -> Decoded:
    steps_deg = [_step_deg(header, axis) for axis in (1, 2)]
    if str(header.get("CTYPE1", "")).startswith("RA") and (steps_deg[0] or -1) > 0:
        plane = plane[:, ::-1]
    if str(header.get("CTYPE2", "")).startswith("DEC") and (steps_deg[1] or 1) < 0:
        plane = plane[::-1]
    columns, rows = _kept(*plane.shape[::-1])
    light = _averaged(_averaged(plane, columns).T, rows).T
    pixel_arcsec = abs(steps_deg[1]) * 3600 if steps_deg[1] else None
    width_arcsec = pixel_arcsec * max(plane.shape) if pixel_arcsec else None
    return Decoded(light, True, _flux_jy(plane, header, steps_deg), width_arcsec)


def _step_deg(header: Any, axis: int) -> float | None:
    """From one pixel to the next along an axis [deg]; None where the file does not say."""
    step = header.get(f"CDELT{axis}", header.get(f"CD{axis}_{axis}"))
    says = str(header.get(f"CTYPE{axis}", "")).startswith(("RA", "DEC"))
    return float(step) if says and isinstance(step, int | float) and np.isfinite(step) and step else None


def _flux_jy(plane: np.ndarray, header: Any, steps_deg: list[float | None]) -> float | None:
    """The flux above the background [Jy], of an image in Jy/pixel or Jy/beam."""
    unit = str(header.get("BUNIT", "")).replace(" ", "").lower()
    sizes = [header.get(key) for key in ("BMAJ", "BMIN")]
    pixels_a_beam = 1.0 if unit == "jy/pixel" else 0.0
    if unit == "jy/beam" and all(isinstance(number, int | float) for number in (*sizes, *steps_deg)):
        pixels_a_beam = 1.1331 * sizes[0] * sizes[1] / abs(steps_deg[0] * steps_deg[1])  # type: ignore[operator]
    return float(on_dark_ground(plane).sum() / pixels_a_beam) if pixels_a_beam > 0 else None


# what is kept --------------------------------------------------------------------------------------------------


def as_text(decoded: Decoded) -> str:
    """The picture as a state carries it: a grey PNG in base64.

    Raises
    ------
    ValueError
        When it is the same all over.

    Examples
    --------
    >>> text = as_text(Decoded(np.array([[0.0, 1.0]]), False))
    >>> from_text(text)
    array([[0., 1.]])
    """
    from PIL import Image

    low, high = decoded.luminance.min(), decoded.luminance.max()
    if not high > low:
        raise ValueError(say("picture.flat"))
    light = (decoded.luminance - low) / (high - low) if decoded.fine else decoded.luminance / high
    steps, kind = (65535, np.uint16) if decoded.fine else (255, np.uint8)
    grey = np.rint(_encoded(light) * steps).astype(kind)[::-1]
    file = BytesIO()
    Image.fromarray(np.ascontiguousarray(grey)).save(file, "png", optimize=True)
    return base64.b64encode(file.getvalue()).decode()


def from_text(text: Any) -> np.ndarray:
    """Light of what a state carries (row, column), rows grow north, columns west; refuses anything else."""
    from PIL.PngImagePlugin import PngImageFile

    takes = say("picture.stored", side=KEPT_SIDE)
    if not isinstance(text, str) or len(text) > LONGEST_TEXT:
        raise refuse("picture", text, takes)
    try:
        image = PngImageFile(BytesIO(base64.b64decode(text, validate=True)))
        small = max(image.size) <= KEPT_SIDE and image.mode in ("L", "I;16")
        grey = np.asarray(image, float) if small else None
    except (OSError, SyntaxError, ValueError, binascii.Error):
        raise refuse("picture", text, takes) from None
    if grey is None:
        raise refuse("picture", text, takes)
    return _linear(grey / (255 if image.mode == "L" else 65535))[::-1]


def text_check(text: Any) -> str:
    """The check of the key ``picture`` of a state."""
    from_text(text)
    return str(text)


def shipped(name: str) -> np.ndarray:
    """Light of a picture that comes with the program, as `from_text` gives it.

    Examples
    --------
    >>> shipped("galaxy").shape
    (256, 256)
    """
    return from_text(base64.b64encode((FOLDER / f"{name}.png").read_bytes()).decode())


def _linear(encoded: np.ndarray) -> np.ndarray:
    """Linear light of an sRGB value, both 0 to 1."""
    return np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)


def _encoded(light: np.ndarray) -> np.ndarray:
    """The sRGB value of linear light."""
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * np.maximum(light, 0) ** (1 / 2.4) - 0.055)


_DECODERS = ((b"\x89PNG\r\n\x1a\n", _png, "PNG"), (b"\xff\xd8\xff", _jpg, "JPG"), (b"SIMPLE  =", _fits, "FITS"))
