"""Writes synthwidgets/data/real/3c273.npz and ngc5921.npz from the files that casadata's sets were exported to.

    python tools/make_real_data.py FOLDER

FOLDER holds 3c273_vla_real.npz and ngc5921_vla_real.npz: visibilities of the VLA, calibrated, RR and LL, with flags,
uvw [m] of antenna 1 minus antenna 2, and times. RR and LL are averaged to Stokes I and flagged samples are left out.
Numbers are rounded so that they pack well: uvw to 2 mm, which turns a source at the edge of a field of 1.5′ at 4 cm by
6e-6 of a turn at most; visibilities to 0.5 mJy, a hundredth of a sample's noise or less.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np

from synthwidgets.core.observed import Observed, stokes_i
from synthwidgets.formats.observed_npz import FOLDER, pack

SECONDS = 86_400.0
UVW_STEP_M, FLUX_STEP_JY = 2.0**-9, 2.0**-11


def made(raw: np.lib.npyio.NpzFile, values: np.ndarray, flags: np.ndarray, **more: Any) -> Observed:
    """Samples of Stokes I from RR and LL, shape (sample, 2)."""
    frequency_hz = float(raw["freq_hz"])
    visibilities, weights, _ = stokes_i(values[:, None], np.where(flags, 0.0, 1.0)[:, None], np.array([frequency_hz]))
    observed = Observed(
        telescope="VLA",
        pairs=np.stack([raw["a1"], raw["a2"]], axis=1).astype(int),
        uvw_m=np.round(raw["uvw_m"] / UVW_STEP_M) * UVW_STEP_M,
        mjd=raw["time_mjd_s"] / SECONDS,
        visibilities=np.round(visibilities / FLUX_STEP_JY) * FLUX_STEP_JY,
        weights=weights,
        frequency_hz=frequency_hz,
        bandwidth_hz=0.0,  # the files do not say
        **more,
    )
    return observed.where(weights > 0)


def quasar(folder: Path) -> Observed:
    """3C273: antennas go by their numbers; where they stood the file does not say."""
    raw = np.load(folder / "3c273_vla_real.npz")
    hands = [list(raw["corr"]).index(hand) for hand in ("RR", "LL")]
    names = tuple(str(number + 1) for number in range(int(max(raw["a1"].max(), raw["a2"].max())) + 1))
    source = np.zeros(len(raw["a1"]), int)
    return made(raw, raw["vis"][:, hands], raw["flag"][:, hands], names=names, sources=("3C273",), source=source)


def galaxy(folder: Path) -> Observed:
    """NGC 5921 and its two calibrators; antennas go by their stations."""
    raw = np.load(folder / "ngc5921_vla_real.npz")
    names = tuple(station.removeprefix("VLA:") for station in raw["station"].tolist())
    return made(raw, raw["calibrated"], raw["flag"], names=names, sources=("3C286", "1445+099", "NGC 5921"),
                source=raw["field"].astype(int))


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, read in {"3c273": quasar, "ngc5921": galaxy}.items():
        (FOLDER / f"{name}.npz").write_bytes(pack(read(Path(sys.argv[1]))))
