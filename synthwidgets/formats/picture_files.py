"""Decoders of PNG, JPG and FITS: the light in a file, whose size is looked at before it is decoded.

Colour becomes linear light: alpha over black, as a viewer shows it, sRGB undone, luminance (IEC 61966-2-1).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from io import BytesIO
from typing import TYPE_CHECKING, Any

import numpy as np

from ..core.sky_picture import on_dark_ground
from ..texts import say
from .picture_light import Decoded, averaged, kept_size, linear, reduced
from .raster import is_clear, is_fine, opened, refuse_large, upright

if TYPE_CHECKING:
    from PIL import Image

_LUMINANCE = (0.2126, 0.7152, 0.0722)  # of red, green and blue
_STRIP_PIXELS = 2_000_000  # decoded pixels that are turned into light at a time: 24 MB


def raster(content: bytes) -> Decoded:
    """The light of a PNG or JPG."""
    image = opened(content, "picture")
    image.load()
    columns, rows = kept_size(*image.size)
    strips = np.concatenate([averaged(strip, columns) for strip in _light(image)])
    return Decoded(upright(averaged(strips.T, rows).T, image)[::-1], is_fine(image))


def _light(image: Image.Image) -> Iterator[np.ndarray]:
    """Linear light of the rows of an image, some at a time, as (row, column)."""
    width, height = image.size
    step = max(1, _STRIP_PIXELS // width)
    for top in range(0, height, step):
        strip = image.crop((0, top, width, min(top + step, height)))
        yield _fine_light(strip) if is_fine(image) else _luminance(_on_black(strip))


def _fine_light(strip: Image.Image) -> np.ndarray:
    return linear(np.arange(65536) / 65535)[np.asarray(strip)]


def _on_black(strip: Image.Image) -> Image.Image:
    """Its colours, or its grey; what is see-through darkens them, as a viewer shows it on black."""
    from PIL import Image

    if not is_clear(strip):
        return strip.convert("L" if strip.mode in ("1", "L") else "RGB")
    clear = strip.convert("RGBA")
    ground = Image.new("RGB", clear.size)
    ground.paste(clear, mask=clear)
    return ground


def _luminance(colours: Image.Image) -> np.ndarray:
    """Linear light, each colour looked up in C."""
    light, bands = linear(np.arange(256) / 255), colours.split()
    shares = _LUMINANCE if len(bands) == 3 else (1.0,)
    tables = [(share * light).tolist() for share in shares]
    return reduce(np.add, [np.asarray(band.point(table, "F")) for band, table in zip(bands, tables, strict=True)])


def fits(content: bytes) -> Decoded:
    """The light of the first image in a FITS file."""
    from astropy.io import fits as io_fits

    with io_fits.open(BytesIO(content), memmap=False) as units:
        for unit in units:
            shape: tuple[int, ...] = getattr(unit, "shape", ())
            if len(shape) < 2 or 0 in shape or isinstance(unit, io_fits.GroupsHDU):  # groups are visibilities
                continue
            refuse_large(int(np.prod(shape[1:], dtype=float)), int(shape[0]), "picture")
            plane = np.asarray(unit.data, float).reshape(-1, *shape[-2:])[0]
            return _of_plane(np.nan_to_num(plane, posinf=0.0, neginf=0.0), unit.header)
    raise ValueError(say("picture.no_image"))


def _of_plane(plane: np.ndarray, header: Any) -> Decoded:
    steps_deg = [_step_deg(header, axis) for axis in (1, 2)]
    if str(header.get("CTYPE1", "")).startswith("RA") and (steps_deg[0] or -1) > 0:
        plane = plane[:, ::-1]
    if str(header.get("CTYPE2", "")).startswith("DEC") and (steps_deg[1] or 1) < 0:
        plane = plane[::-1]
    pixel_arcsec = abs(steps_deg[1]) * 3600 if steps_deg[1] else None
    width_arcsec = pixel_arcsec * max(plane.shape) if pixel_arcsec else None
    return Decoded(reduced(plane), True, _flux_jy(plane, header, steps_deg), width_arcsec)


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
