"""The panels of one pair of antennas: its stripes, a wave that reaches it, and the number that it measures."""

from __future__ import annotations

from .panel import Panel


class PairSky(Panel):
    """The stripes of a pair on the sky, with the source, the phase centre and where the dishes point, to drag."""

    marks: str = ""  # {"uv_klambda", "spacing_arcsec", "stars", "fwhm_arcsec", "field_arcsec", "stripes", …}
    source: str = ""  # inputs, each a place [east, north] in arcsec
    companion: str = ""
    phase_centre: str = ""
    pointing: str = ""
    codings = {"marks": "json"}


class PairGround(Panel):
    """The antennas on the ground, to drag, and the pair that is looked at."""

    marks: str = ""  # {"places", "pair", "diameter_m"}
    antennas: str = ""  # input: [[east, north], …] in m
    codings = {"marks": "json"}


class Wavefronts(Panel):
    """A plane wave that reaches two antennas, from the side, and the extra path to one of them."""

    wave: str = ""
    codings = {"wave": "json"}


class ArrowDial(Panel):
    """One complex number as an arrow, with its parts and its twin."""

    arrow: str = ""
    codings = {"arrow": "json"}


class UvTwins(Panel):
    """The point of a pair in the uv plane, and its twin; u grows to the left."""

    twins: str = ""  # {"u", "v"} in kλ
    codings = {"twins": "json"}


class ArrowStrip(Panel):
    """The arrows of all pairs side by side, to choose one from."""

    arrows: str = ""
    pair: str = ""  # input
    codings = {"arrows": "json"}
