"""CASA's array files (`.cfg`), read and written: antennas as Earth-fixed places, on a local plane, or in UTM.

Header lines start with "#" and hold exactly one "=": `observatory`, `coordsys`, and for a plane or UTM `COFA`, `zone`,
`datum`, `hemisphere`. Then a row an antenna: `x y z diameter [pad [antenna]]`. What "#" follows is a comment; blank
rows and rows of fewer than four words are skipped, as CASA does.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ..core.arrays import itrf_m
from ..core.geodesy import enu_axes, itrf
from ..core.layout import Layout
from ..core.utm import DATUMS, itrf_from_utm, utm_from_itrf, zone_of
from ..texts import say
from .array_text import Antennas, number, short, site, text_of, words_of

# latitude, longitude [deg], height [m]: CASA's table of observatories (casadata 2025.9.22), which places on a local
# plane are counted from where the file gives no COFA
OBSERVATORIES = {
    "ACA": (-23.02781575555555, -67.7548766583333, 5056.8),
    "ALMA": (-23.022886, -67.754929, 5056.8),
    "ATCA": (-30.312884617196517, 149.55013880918852, 236.86645728722215),
    "CARMA": (37.28038, -118.1416424, 2196.265),
    "IRAM_PDB": (44.633682793686816, 5.90671007863, 2616.3817273005843),
    "NGVLA": (34.08296317, -107.6410218, 2126.713514),
    "SMA": (19.947176956560543, -155.4775222222222, 6581.486375494859),
    "VLA": (34.07881333755011, -107.61833367504566, 2114.890229038894),
    "WSRT": (52.916916666666665, 6.604166666666665, 5.0),
}
LEAST_WORDS = 4


def read_cfg(content: bytes | str) -> dict[str, Any]:
    """The `array` of a state, of a CASA array file.

    Parameters
    ----------
    content : bytes or str
        The file.

    Returns
    -------
    dict
        ``{"array": …}``. Where the file gives the plane's own place (COFA), antennas and site are as it has them;
        else the site is the antennas' mean place, and they are counted from there.

    Raises
    ------
    ValueError
        In one sentence: for a header that is missing or not known, or a row that is none.

    Examples
    --------
    >>> read_cfg("# coordsys=LOC\\n# COFA=10,50\\n0 0 0 12 A\\n30 40 0 12 B")["array"]["antennas"][1]["north_m"]
    40.0
    """
    text = text_of(content)
    header = header_of(text)
    if "coordsys" not in header:
        raise ValueError(say("cfg.no_coordsys"))
    antennas = _rows(text)
    if not len(antennas):
        raise ValueError(say("cfg.no_rows", takes=say("cfg.row")))
    coordsys = header["coordsys"].upper()
    if coordsys.startswith("LOC"):
        return {"array": _from_plane(antennas, header)}
    if coordsys == "UTM":
        antennas.places = itrf_from_utm(np.array(antennas.places), *_zone(header)).tolist()
    elif coordsys != "XYZ":
        raise ValueError(say("cfg.coordsys", got=short(header["coordsys"])))
    return {"array": antennas.around_their_middle()}


def header_of(text: str) -> dict[str, str]:
    """The header's keys, in small letters, and their values.

    Examples
    --------
    >>> header_of("# coordsys=UTM #\\n# a = b = c\\n#zone= 19")
    {'coordsys': 'UTM', 'zone': '19'}
    """
    pairs = [line.split("=") for line in text.splitlines() if line.startswith("#")]
    return {key.strip(" #\t").lower(): value.strip(" #\t") for key, value in (pair for pair in pairs if len(pair) == 2)}


def _rows(text: str) -> Antennas:
    antennas = Antennas()
    for line, words in words_of(text):
        if len(words) < LEAST_WORDS:
            continue
        place = [number(word, line, say("cfg.row")) for word in words[:4]]
        name = (words[4:6] or [f"A{len(antennas):02d}"])[-1]
        antennas.add(line, name, place[:3], place[3])
    return antennas


def _from_plane(antennas: Antennas, header: dict[str, str]) -> dict[str, Any]:
    if "cofa" in header:
        latitude_deg, longitude_deg, height_m = _cofa(header)
        return {"site": site(latitude_deg, longitude_deg, height_m), "antennas": antennas.local}
    name = header.get("observatory", "")
    if name.upper() not in OBSERVATORIES:
        raise ValueError(say("cfg.observatory", got=short(name), names=", ".join(OBSERVATORIES)))
    latitude_deg, longitude_deg, height_m = OBSERVATORIES[name.upper()]
    latitude, longitude = math.radians(latitude_deg), math.radians(longitude_deg)
    origin_m = itrf(latitude, longitude, height_m)
    antennas.places = (origin_m + np.array(antennas.places) @ enu_axes(latitude, longitude)).tolist()
    return antennas.around_their_middle()


def _cofa(header: dict[str, str]) -> tuple[float, float, float]:
    """Latitude, longitude [deg] and height [m]; CASA reads no height, a file of ours has it beside."""
    try:
        longitude_deg, latitude_deg = (float(word) for word in header["cofa"].split(",")[:2])
        height_m = float(header.get("height_m", 0.0))
    except ValueError:
        raise ValueError(say("cfg.cofa", got=short(header["cofa"]))) from None
    if not (abs(latitude_deg) <= 90 and abs(longitude_deg) <= 360 and abs(height_m) <= 1e4):
        raise ValueError(say("cfg.cofa", got=short(header["cofa"])))
    return latitude_deg, longitude_deg, height_m


def _zone(header: dict[str, str]) -> tuple[int, str, Any]:
    """Zone, hemisphere and datum of a file in UTM; it needs all three."""
    for key in ("zone", "datum", "hemisphere"):
        if not header.get(key):
            raise ValueError(say("cfg.utm_needs", key=key))
    zone, datum, hemisphere = (header[key].upper() for key in ("zone", "datum", "hemisphere"))
    if not (zone.isascii() and zone.isdigit() and 1 <= int(zone) <= 60):
        raise ValueError(say("cfg.zone", got=short(zone)))
    if datum not in DATUMS:
        raise ValueError(say("cfg.datum", got=short(datum), names=", ".join(DATUMS)))
    if hemisphere[0] not in "NS":
        raise ValueError(say("cfg.hemisphere", got=short(hemisphere)))
    return int(zone), hemisphere[0], DATUMS[datum]


def write_cfg(layout: Layout, observatory: str, coordsys: str = "LOC", datum: str = "WGS84") -> str:
    """An array as a file that CASA reads.

    Parameters
    ----------
    layout : Layout
        The array; blanks in its names become "_".
    observatory : str
        What CASA is to call the telescope.
    coordsys : {"LOC", "XYZ", "UTM"}
        Places on the site's local plane, Earth-fixed ones, or UTM in the zone of the site. An Earth-wide array is
        always written as Earth-fixed places.
    datum : str
        Of UTM places: a name of `core.utm.DATUMS`.

    Returns
    -------
    str
        The file; places to a tenth of a millimetre. The site's height stands in a line that CASA passes over.

    Examples
    --------
    >>> from synthwidgets.core.arrays import preset
    >>> print(write_cfg(preset("wsrt"), "WSRT").splitlines()[1])
    # coordsys=LOC (local tangent plane)
    """
    coordsys = "XYZ" if layout.earth_wide else coordsys
    header, places = {"LOC": _on_plane, "XYZ": _earth_fixed, "UTM": _in_utm}[coordsys](layout, datum)
    rows = [
        f"{x:.4f} {y:.4f} {z:.4f} {diameter:g} {'_'.join(name.replace('#', ' ').split()) or f'A{index:02d}'}"
        for index, ((x, y, z), diameter, name) in enumerate(
            zip(places, layout.diameters_m, layout.names, strict=True)
        )
    ]
    return "\n".join([f"# observatory={observatory}", *header, "# x y z diam pad", *rows, ""])


def _on_plane(layout: Layout, _datum: str) -> tuple[list[str], np.ndarray]:
    longitude_deg, latitude_deg = math.degrees(layout.longitude_rad), math.degrees(layout.latitude_rad)
    cofa = f"# COFA={longitude_deg:.10f},{latitude_deg:.10f}"
    return ["# coordsys=LOC (local tangent plane)", cofa, f"# height_m={layout.height_m:.4f}"], layout.enu_m


def _earth_fixed(layout: Layout, _datum: str) -> tuple[list[str], np.ndarray]:
    return ["# coordsys=XYZ"], itrf_m(layout)


def _in_utm(layout: Layout, datum: str) -> tuple[list[str], np.ndarray]:
    zone, hemisphere = zone_of(layout.longitude_rad), "N" if layout.latitude_rad >= 0 else "S"
    places = utm_from_itrf(itrf_m(layout), zone, hemisphere, DATUMS[datum])
    return ["# coordsys=UTM", f"# datum={datum}", f"# zone={zone}", f"# hemisphere={hemisphere}"], places
