"""Writes synthwidgets/data/real/ngc5921_raw.npz from the file that casadata's set was exported to.

    python tools/make_raw_data.py FOLDER

FOLDER holds ngc5921_vla_real.npz. Taken are the raw RR and LL of the two calibrators, channels averaged, as they are;
an antenna without data is left out.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from synthwidgets.formats.raw_npz import FOLDER, RawCalibrators, pack_raw


def calibrators(folder: Path) -> RawCalibrators:
    """3C286 and 1445+099; antennas go by their stations, as in ngc5921.npz."""
    file = np.load(folder / "ngc5921_vla_real.npz")
    rows = file["field"] < 2
    numbers = np.stack([file["a1"], file["a2"]], axis=1)[rows]
    used, numbers = np.unique(numbers, return_inverse=True)
    pairs, pair = np.unique(numbers.reshape(-1, 2), axis=0, return_inverse=True)
    times_s, row_of, moment = np.unique(file["time_mjd_s"][rows], return_index=True, return_inverse=True)
    visibilities = np.full((2, len(times_s), len(pairs)), np.nan + 0j)
    visibilities[:, moment, pair.ravel()] = np.where(file["flag"][rows], np.nan, file["raw"][rows]).T
    return RawCalibrators(
        names=tuple(station.removeprefix("VLA:") for station in file["station"][used].tolist()),
        fields=("3C286", "1445+099"),
        first=pairs[:, 0],
        second=pairs[:, 1],
        times_s=times_s - times_s[0],
        scan=file["scan"][rows][row_of],
        field=file["field"][rows][row_of],
        visibilities=visibilities,
        frequency_hz=float(file["freq_hz"]),
    )


if __name__ == "__main__":
    (FOLDER / "ngc5921_raw.npz").write_bytes(pack_raw(calibrators(Path(sys.argv[1]))))
