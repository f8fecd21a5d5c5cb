"""Arrays of real telescopes, read from the shipped table `data/arrays.txt` when one is asked for.

The table is plain text: a block a preset, `[id]`, then `key = value` lines, then a row an antenna: name,
east, north, up, diameter [m], and in some the SEFD [Jy]. `tools/make_array_table.py` writes it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from synthwidgets.texts import say

from .layout import Layout
from .shipped import shipped


@dataclass(frozen=True)
class Facts:
    """What is known of a preset besides its antennas.

    Parameters
    ----------
    telescope, label : str
        Its name, and the name of this configuration for people, such as "ALMA C-3".
    frequency_ghz : float
        A frequency it is usually used at [GHz].
    source : str
        Where the positions come from.
    earth_wide : bool
        True for EHT, GMVA and VLBA.
    """

    telescope: str
    label: str
    frequency_ghz: float
    source: str
    earth_wide: bool


def preset_ids() -> tuple[str, ...]:
    """The names of all presets, telescope by telescope, in the table's order.

    Examples
    --------
    >>> preset_ids()[:3]
    ('alma.c1', 'alma.c2', 'alma.c3')
    """
    lines = _table().splitlines()
    return tuple(line[1:-1] for line in lines if line.startswith("["))


def preset_facts(name: str) -> Facts:
    """Telescope, label, usual frequency and source of a preset.

    Parameters
    ----------
    name : str
        A preset id, such as "vla.a".

    Raises
    ------
    ValueError
        No preset is called that.

    Examples
    --------
    >>> preset_facts("alma.c3").label, preset_facts("alma.c3").frequency_ghz
    ('ALMA C-3', 230.0)
    """
    facts, _ = _block(name)
    return Facts(
        facts["telescope"],
        facts["label"],
        float(facts["frequency_ghz"]),
        facts["source"],
        facts["earth_wide"] == "yes",
    )


def preset(name: str) -> Layout:
    """The antennas of a real telescope in one of its configurations.

    Parameters
    ----------
    name : str
        A preset id, such as "vla.a".

    Returns
    -------
    Layout
        Positions to a tenth of a millimetre. Where the source tells no diameter (EHT, GMVA) it is 12 m.

    Raises
    ------
    ValueError
        No preset is called that.

    Examples
    --------
    >>> layout = preset("vla.a")
    >>> len(layout.names), float(layout.diameters_m[0]), layout.sefds_jy
    (27, 25.0, None)
    """
    facts, rows = _block(name)
    words = [row.split() for row in rows]
    numbers = np.array([row[1:] for row in words], dtype=float)
    latitude_deg, longitude_deg, height_m = (float(number) for number in facts["site"].split())
    return Layout(
        names=tuple(row[0] for row in words),
        enu_m=numbers[:, :3],
        diameters_m=numbers[:, 3],
        sefds_jy=numbers[:, 4] if numbers.shape[1] > 4 else None,
        latitude_rad=float(np.radians(latitude_deg)),
        longitude_rad=float(np.radians(longitude_deg)),
        height_m=height_m,
        earth_wide=facts["earth_wide"] == "yes",
    )


def _table() -> str:
    return shipped("arrays.txt")


def _block(name: str) -> tuple[dict[str, str], list[str]]:
    """The key = value lines and the antenna rows of one preset; nothing else of the table is read."""
    _, found, rest = _table().partition(f"\n[{name}]\n")
    if not found:
        raise ValueError(say("array.unknown_preset", got=name, names=", ".join(preset_ids())))
    lines = rest.partition("\n[")[0].splitlines()
    facts = dict(line.split(" = ", 1) for line in lines if " = " in line)
    return facts, [line for line in lines if line and " = " not in line]
