"""What astronomers call a frequency: numbers as at ALMA, and below those letters as at the VLA."""

from __future__ import annotations

from ..texts import say

# Lower and upper edge [GHz], name. NRAO, "VLA Observational Status Summary" (receiver bands), up to Q;
# ALMA Technical Handbook, Cycle 11, table 4.1. Where two overlap, the name that is more usual there.
BANDS = (
    (0.23, 0.47, "P"),
    (1.0, 2.0, "L"),
    (2.0, 4.0, "S"),
    (4.0, 8.0, "C"),
    (8.0, 12.0, "X"),
    (12.0, 18.0, "Ku"),
    (18.0, 26.5, "K"),
    (26.5, 40.0, "Ka"),
    (40.0, 50.0, "Q"),
    (67.0, 84.0, "2"),
    (84.0, 116.0, "3"),
    (125.0, 163.0, "4"),
    (163.0, 211.0, "5"),
    (211.0, 275.0, "6"),
    (275.0, 373.0, "7"),
    (385.0, 500.0, "8"),
    (602.0, 720.0, "9"),
    (787.0, 950.0, "10"),
)


def band_name(frequency_ghz: float) -> str:
    """The receiver band that a frequency [GHz] lies in, "" between bands.

    Examples
    --------
    >>> band_name(230.0), band_name(1.4), band_name(60.0)
    ('band 6', 'L band', '')
    """
    for low_ghz, high_ghz, name in BANDS:
        if low_ghz <= frequency_ghz < high_ghz:
            return say("band.number" if name.isdigit() else "band.letter", name=name)
    return ""
