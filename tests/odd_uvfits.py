"""A small UVFITS file of ours, and odd ones made of it: cards of its header changed, all else as it was."""

from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from astropy.io import fits

from synthwidgets.core.arrays import equatorial_m, pairs, shape_layout
from synthwidgets.core.tracks import antenna_uvw_m, hour_angles_rad
from synthwidgets.formats.uvfits import write_uvfits


@lru_cache
def small():
    """Six antennas, ten samples each pair, a point at the centre of 1 Jy, 1.4 GHz."""
    layout, hours = shape_layout("y", 6, 300.0), hour_angles_rad(-0.5, 0.5, 360.0)
    first, second = pairs(6)
    antennas_m = antenna_uvw_m(equatorial_m(layout), hours, 0.6)
    shape = (len(hours), len(first))
    with TemporaryDirectory() as folder:
        path = Path(folder, "small.uvfits")
        write_uvfits(
            path, layout=layout, uvw_m=antennas_m[:, first] - antennas_m[:, second], visibilities=np.ones(shape),
            lost=np.zeros(shape, bool), hour_angles_rad=hours, declination_rad=0.6, frequency_hz=1.4e9,
            bandwidth_hz=1e6, integration_s=360.0,
        )  # fmt: skip
        return path.read_bytes()


def odd(cards):
    """The small file with these cards in its header; not a byte of its rows is touched."""
    header = fits.Header.fromstring(small()[: small().index(b"END" + b" " * 77)].decode("ascii"))
    rows = len(header.tostring())  # a header fills whole blocks
    header.update(cards)
    return header.tostring().encode("ascii") + small()[rows:]
