"""Writes synthwidgets/data/arrays.txt, the antenna positions of all presets, from a folder of source files.

    python tools/make_array_table.py FOLDER > synthwidgets/data/arrays.txt

FOLDER holds one JSON file for each configuration: `centroid`, `source`, and `antennas` with pad, diameter,
east-north-up about the centroid and ITRF, in metres. Each entry of PRESETS below names the files of one
telescope, and what the files do not tell.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np

from synthwidgets.core.geodesy import enu_from_itrf, geodetic

HEADING = """\
# Antenna positions of the presets. Written by tools/make_array_table.py; the positions are facts, each block
# names its source. Site: geodetic latitude and longitude (east positive) [deg] and height [m], WGS84: the
# centre of the antennas. Rows: name, east, north, up of the site, diameter [m], and where the source tells it
# the SEFD [Jy]. frequency_ghz is one the telescope is often used at, chosen for teaching, not from a source.
"""
UNTOLD_DIAMETER_M = 12.0  # the files of EHT and GMVA tell SEFDs but no dishes


class Family(NamedTuple):
    """The presets of one telescope: `{}` in id, file and label takes each of the configurations."""

    telescope: str
    frequency_ghz: float
    id: str
    file: str
    label: str
    configurations: dict[str, tuple[str, str]]  # what goes into the id: what goes into the file, the label
    earth_wide: bool = False
    note: str = ""


def _same(text: str, labels: str = "") -> dict[str, tuple[str, str]]:
    """Configurations that are called the same in the id and in the file."""
    names = text.split()
    return {name: (name, label) for name, label in zip(names, (labels or text.upper()).split(), strict=True)}


ATCA = "6a 6b 6c 6d 1.5a 1.5b 1.5c 1.5d 750a 750b 750c 750d ew367 ew352 ew214 ns214 h214 h168 h75 122c"
SMA = {
    "subcompact": ("subcompact", "subcompact"),
    "compact": ("compact", "compact"),
    "compact-n": ("compact.n", "compact north"),
    "extended": ("extended", "extended"),
    "vextended": ("vextended", "very extended"),
}
SKA = {"aa2": ("aa2", "AA2"), "aastar": ("aastar", "AA*")}
NGVLA = _same("core spiral main", "core spiral main")
VLA = _same("a b c d bna cnb dnc", "A B C D BnA CnB DnC")
ONE = {"": ("", "")}

ALMA = _same("1 2 3 4 5 6 7 8 9 10")
CYCLES = "Cycle 10–12"  # cycles 10, 11 and 12 have the same pads
SEVEN_M = f"{CYCLES}; site as CASA places this array, 0.0049 deg south of its pads"

PRESETS = (
    Family("ALMA", 230, "alma.c{}", "alma.cycle12.{}", "ALMA C-{}", ALMA, note=CYCLES),
    Family("ALMA", 230, "alma.7m", "aca.cycle12.colocated", "ALMA 7-m array", ONE, note=SEVEN_M),
    Family("VLA", 1.4, "vla.{}", "vla.{}", "VLA {}", VLA),
    Family("ATCA", 5.5, "atca.{}", "atca_{}", "ATCA {}", _same(ATCA)),
    Family("WSRT", 1.4, "wsrt", "WSRT", "WSRT", ONE),
    Family("SMA", 230, "sma.{}", "sma.{}", "SMA {}", SMA),
    Family("PdBI", 115, "pdbi.{}", "pdbi-{}", "PdBI {}", _same("a b c d")),
    Family("CARMA", 115, "carma.{}", "carma.{}", "CARMA {}", _same("a b c d e")),
    Family("MeerKAT", 1.28, "meerkat", "meerkat", "MeerKAT", ONE),
    Family("KAT-7", 1.8, "kat7", "kat-7", "KAT-7", ONE),
    Family("EHT", 230, "eht.2017", "eht2017", "EHT 2017", ONE, earth_wide=True),
    Family("VLBA", 43, "vlba", "vlba", "VLBA", ONE, earth_wide=True),
    Family("GMVA", 86, "gmva", "gmva_86ghz", "GMVA", ONE, earth_wide=True),
    Family("ngVLA", 30, "ngvla.{}", "ngvla-revD.{}", "ngVLA {}", NGVLA, note="revision D"),
    Family("SKA-Mid", 1.4, "skamid.{}", "simms_skamid-{}", "SKA-Mid {}", SKA),
)  # fmt: skip


def write_table(folder: Path) -> str:
    """The whole table as text."""
    blocks = [
        _block(family, name, json.loads((folder / f"{family.file.format(file)}.json").read_text()), label)
        for family in PRESETS
        for name, (file, label) in family.configurations.items()
    ]
    return "\n".join([HEADING, *blocks])


def _block(family: Family, name: str, source: dict, label: str) -> str:
    site, enu_m = _places(source, family.earth_wide)
    facts = {
        "telescope": family.telescope,
        "label": family.label.format(label),
        "site": " ".join(map(repr, site)),
        "frequency_ghz": f"{family.frequency_ghz:g}",
        "earth_wide": "yes" if family.earth_wide else "no",
        "source": _citation(source["source"], family.note),
    }
    rows = [_row(antenna, place) for antenna, place in zip(source["antennas"], enu_m, strict=True)]
    head = [f"[{family.id.format(name)}]", *(f"{key} = {value}" for key, value in facts.items())]
    return "\n".join(head + rows) + "\n"


def _places(source: dict, earth_wide: bool) -> tuple[tuple[float, float, float], np.ndarray]:
    """Site (latitude, longitude [deg], height [m]) and east, north, up [m] of the antennas.

    The file's centroid is the site, and its east, north, up count; the 7-m array's ITRF, which was moved
    546 m afterwards, does not. For an Earth-wide array ITRF counts, and the height is that of the antennas'
    mean, deep in the Earth: the VLBA's file has its east, north, up from there but tells another height.
    """
    centroid = source["centroid"]
    latitude_deg, longitude_deg = centroid["lat_deg"], centroid["lon_deg"]
    if not earth_wide:
        return (latitude_deg, longitude_deg, centroid["height_m"]), np.array(
            [antenna["enu"] for antenna in source["antennas"]]
        )
    itrf_m = np.array([antenna["itrf"] for antenna in source["antennas"]])
    height_m = float(geodetic(itrf_m.mean(axis=0))[2])
    enu_m = enu_from_itrf(itrf_m, np.radians(latitude_deg), np.radians(longitude_deg), height_m)
    return (latitude_deg, longitude_deg, height_m), enu_m


def _row(antenna: dict, enu_m: np.ndarray) -> str:
    numbers = [f"{number:.4f}" for number in enu_m + 0.0] + [f"{antenna['diam'] or UNTOLD_DIAMETER_M:g}"]
    if "sefd_jy" in antenna:
        numbers.append(f"{antenna['sefd_jy']:g}")
    return " ".join([antenna["pad"], *numbers])


def _citation(source: str, note: str) -> str:
    """One line: the collection and the file in it, without where it was fetched from."""
    words = [word for word in source.split() if word not in ("PyPI", "github")]
    text = " ".join(words).replace("casadata/__data__/alma/simmos/", "CASA simulator configuration ")
    return f"{note}; {text}" if note else text


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(write_table(Path(sys.argv[1])))
