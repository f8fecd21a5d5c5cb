"""A state as a script for CASA 6: simulate with the `simulator` tool, image with `tclean`.

Measurement Sets hold our own signs, so nothing is turned: V = Σ S exp(+2πi(ul + vm + w(n − 1))), u, v, w of antenna 1
minus antenna 2, position angles from north through east. Parameters are those of CASA 6.7. What differs is said in
the script's first lines: CASA's frame is J2000, ours is that of the day.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from ..core.arrays import itrf_m
from ..core.constants import ARCSEC
from ..core.layout import Layout
from ..texts import say

RIGHT_ASCENSION_RAD = math.pi / 2  # 6 h, as in our UVFITS
RING_POINTS = 180  # CASA has no thin ring among its components
DAY = "2000/01/01/00:00:00"  # near J2000, so that the sky has not turned
SIDEREAL_PER_CLOCK = 1.0027379


class Scan(NamedTuple):
    """Integrations without a gap: the hour angle at which the first one starts [h], and how many."""

    start_h: float
    integrations: int


def casa_script(
    *,
    layout: Layout,
    scans: Sequence[Scan],
    integration_s: float,
    declination_deg: float,
    frequency_ghz: float,
    bandwidth_ghz: float,
    polarisations: int,
    sky: Sequence[Mapping[str, Any]],
    npix: int,
    cell_arcsec: float,
    weighting: str,
    robust: float,
    taper_arcsec: float,
    elevation_limit_deg: float,
    shadowing: bool,
    sigma_jy: float | None,
    seed: int,
    configuration: str = "",
    hidden: bool = False,
    differs: Sequence[str] = (),
) -> str:
    """The text of the script.

    Parameters
    ----------
    layout : Layout
        The antennas; their ITRF places go into the script.
    scans : sequence of Scan
        What is observed, in clock seconds from each start.
    sigma_jy : float or None
        Noise of one sample in the real part of one polarisation [Jy]; None for none.
    configuration : str
        The file that CASA has of this array, such as "alma.cycle12.3.cfg", for those who prefer `simobserve`.
    sky : sequence of mapping
        Its components, mysteries opened.
    hidden : bool
        It opens one: the script says so.
    differs : sequence of str
        What of the state the script leaves out, a sentence each.
    others
        As in a state file.

    Raises
    ------
    ValueError
        For fewer than two antennas.
    """
    if len(layout.names) < 2:
        raise ValueError(say("export.no_pair", count=len(layout.names)))
    pictures = any(component["kind"] == "picture" for component in sky)
    parts = [
        _head(configuration, scans, integration_s, declination_deg, bandwidth_ghz, differs),
        f"# {say('casa.hidden')}\n" if hidden else "",
        _array(layout),
        _sky(sky, declination_deg, frequency_ghz) if not pictures else _picture(),
        _simulation(layout, scans, integration_s, declination_deg, frequency_ghz, bandwidth_ghz, polarisations,
                    elevation_limit_deg, shadowing, pictures),
        _noise(sigma_jy, seed),
        _imaging(declination_deg, npix, cell_arcsec, weighting, robust, taper_arcsec),
    ]  # fmt: skip
    return "\n".join(part for part in parts if part)


def _head(
    configuration: str,
    scans: Sequence[Scan],
    integration_s: float,
    declination_deg: float,
    bandwidth_ghz: float,
    differs: Sequence[str],
) -> str:
    lines = [say("casa.title"), *say("casa.conventions").splitlines(), *differs]
    if configuration and len(scans) == 1:
        clock_s = scans[0].integrations * integration_s
        middle_h = scans[0].start_h + clock_s / 3600 * SIDEREAL_PER_CLOCK / 2
        lines += say("casa.configuration", file=configuration, middle=f"{middle_h:.4g}",
                     total=f"{clock_s:g}", integration=f"{integration_s:g}", bandwidth=f"{bandwidth_ghz:g}",
                     direction=direction(0, 0, declination_deg)).splitlines()  # fmt: skip
    return "".join(f"# {line}".rstrip() + "\n" for line in lines) + (
        "from casatasks import exportfits, tclean\n"
        "from casatools import componentlist, measures, simulator\n\n"
        "sm, me, cl = simulator(), measures(), componentlist()\n"
        'ms, picture = "synthesis.ms", "synthesis"\n'
    )


def _array(layout: Layout) -> str:
    rows = "".join(
        f"    ({name!r}, {x:.4f}, {y:.4f}, {z:.4f}, {diameter:g}),\n"
        for name, (x, y, z), diameter in zip(layout.names, itrf_m(layout).tolist(), layout.diameters_m, strict=True)
    )
    comment = say("casa.array")
    return f"# {comment}\nantennas = [\n{rows}]\nnames, x, y, z, diameters = map(list, zip(*antennas))\n"


def _sky(sky: Sequence[Mapping[str, Any]], declination_deg: float, frequency_ghz: float) -> str:
    lines = [f"# {say('casa.sky')}"]
    for component in sky:
        for part in _points(component) if component["kind"] == "ring" else [component]:
            lines.append(_component(part, declination_deg, frequency_ghz))
    return "\n".join([*lines, 'cl.rename("synthesis.cl")', "cl.done()", ""])


def _picture() -> str:
    comment = say("casa.picture")
    return (
        f"# {comment}\nfrom casatasks import importfits\n\n"
        'importfits(fitsimage="sky.fits", imagename="sky.image", overwrite=True)\n'
    )


def _points(ring: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A thin ring as points around it; one that is seen aslant is narrow across its position angle."""
    angles = 2 * math.pi * np.arange(RING_POINTS) / RING_POINTS
    turned = math.radians(ring.get("position_angle_deg", 0.0))
    along = ring["diameter_arcsec"] / 2 * np.cos(angles)
    across = ring["diameter_arcsec"] / 2 * ring.get("axis_ratio", 1.0) * np.sin(angles)
    east = ring["east_arcsec"] + along * math.sin(turned) + across * math.cos(turned)
    north = ring["north_arcsec"] + along * math.cos(turned) - across * math.sin(turned)
    flux_jy = ring["flux_jy"] / RING_POINTS
    return [
        {"kind": "point", "flux_jy": flux_jy, "east_arcsec": float(x), "north_arcsec": float(y)}
        for x, y in zip(east, north, strict=True)
    ]


def _component(one: Mapping[str, Any], declination_deg: float, frequency_ghz: float) -> str:
    place = direction(one["east_arcsec"], one["north_arcsec"], declination_deg)
    shape = {"point": "point", "gaussian": "Gaussian", "disk": "disk"}[one["kind"]]
    sizes = [one.get(key, one.get("diameter_arcsec")) for key in ("major_arcsec", "minor_arcsec")]
    if one["kind"] == "disk":
        sizes[1] *= one.get("axis_ratio", 1.0)
    size = ""
    if sizes[0] is not None:
        turned = one.get("position_angle_deg", 0.0)
        if sizes[1] > sizes[0]:  # CASA wants the longer axis first
            sizes, turned = sizes[::-1], turned + 90
        size = f', majoraxis="{sizes[0]:.9g}arcsec", minoraxis="{sizes[1]:.9g}arcsec", positionangle="{turned:.9g}deg"'
    return (
        f'cl.addcomponent(dir="{place}", flux={one["flux_jy"]:.9g}, fluxunit="Jy", '
        f'freq="{frequency_ghz:.9g}GHz", shape="{shape}"{size})'
    )


def direction(east_arcsec: float, north_arcsec: float, declination_deg: float) -> str:
    """A direction as CASA reads it, from offsets that are direction cosines (SIN projection) about 6 h.

    Examples
    --------
    >>> direction(0, 0, -30)
    'J2000 90.000000000000deg -30.000000000000deg'
    >>> direction(3600, 0, 0)  # a degree east is a degree more of right ascension
    'J2000 91.000050776531deg 0.000000000000deg'
    """
    l, m, dec = east_arcsec * ARCSEC, north_arcsec * ARCSEC, math.radians(declination_deg)
    n = math.sqrt(max(0.0, 1 - l * l - m * m))
    north = math.asin(max(-1.0, min(1.0, m * math.cos(dec) + n * math.sin(dec))))
    east = RIGHT_ASCENSION_RAD + math.atan2(l, n * math.cos(dec) - m * math.sin(dec))
    return f"J2000 {math.degrees(east) % 360:.12f}deg {math.degrees(north) + 0.0:.12f}deg"


def _simulation(
    layout: Layout, scans: Sequence[Scan], integration_s: float, declination_deg: float, frequency_ghz: float,
    bandwidth_ghz: float, polarisations: int, elevation_limit_deg: float, shadowing: bool, pictures: bool,
) -> str:  # fmt: skip
    latitude, longitude = math.degrees(layout.latitude_rad), math.degrees(layout.longitude_rad)
    starts_s = [_clock_s(scan.start_h, layout) for scan in scans]
    centre = direction(0, 0, declination_deg).split()
    observed = "".join(
        f"    ({start_s:.6f}, {start_s + scan.integrations * integration_s:.6f}),\n"
        for start_s, scan in zip(starts_s, scans, strict=True)
    )
    comments = {key: say(f"casa.{key}") for key in ("simulate", "hours", "shadow", "predict")}
    what = 'imagename="sky.image"' if pictures else 'complist="synthesis.cl"'
    return f"""# {comments["simulate"]}
sm.open(ms)
sm.setconfig(
    telescopename="SYNTH", x=x, y=y, z=z, dishdiameter=diameters, mount=["alt-az"], antname=names, padname=names,
    coordsystem="global",
    referencelocation=me.position("WGS84", "{longitude:.9f}deg", "{latitude:.9f}deg", "{layout.height_m:.3f}m"),
)
sm.setspwindow(
    spwname="band", freq="{frequency_ghz:.9g}GHz", deltafreq="{bandwidth_ghz:.9g}GHz",
    freqresolution="{bandwidth_ghz:.9g}GHz", nchannels=1, stokes="{"RR LL" if polarisations == 2 else "RR"}",
)
sm.setfeed("perfect R L")
sm.setfield(sourcename="source", sourcedirection=me.direction("J2000", "{centre[1]}", "{centre[2]}"))
sm.setauto(autocorrwt=0.0)
sm.setvp(dovp=False)
# {comments["shadow"]}
sm.setlimits(shadowlimit={0.001 if shadowing else 1.0}, elevationlimit="{elevation_limit_deg:g}deg")
sm.settimes(integrationtime="{integration_s:.9g}s", usehourangle=True, referencetime=me.epoch("UTC", "{DAY}"))
# {comments["hours"]}
for start, stop in [
{observed}]:
    sm.observe("source", "band", starttime=f"{{start}}s", stoptime=f"{{stop}}s")
# {comments["predict"]}
sm.predict({what})
"""


def _clock_s(hour_angle_h: float, layout: Layout) -> float:
    """Clock time after the source passed the meridian of the first antenna, which CASA calls an hour angle [s].

    Ours is at the site's longitude, or at Greenwich for an Earth-wide array.
    """
    ours_rad = 0.0 if layout.earth_wide else layout.longitude_rad
    x, y, _ = itrf_m(layout)[0]
    away_h = math.remainder(math.atan2(y, x) - ours_rad, 2 * math.pi) * 12 / math.pi
    return (hour_angle_h + away_h) * 3600 / SIDEREAL_PER_CLOCK


def _noise(sigma_jy: float | None, seed: int) -> str:
    noise = ""
    if sigma_jy:
        comment = say("casa.noise")
        noise = (
            f"# {comment}\nsm.setseed({seed})\n"
            f'sm.setnoise(mode="simplenoise", simplenoise="{sigma_jy:.6g}Jy")\nsm.corrupt()\n'
        )
    return f"{noise}sm.done()\n"


def _imaging(
    declination_deg: float, npix: int, cell_arcsec: float, weighting: str, robust: float, taper_arcsec: float
) -> str:
    weights = f'weighting="{weighting}"' + (f", robust={robust:g}" if weighting == "briggs" else "")
    taper = f'\n    uvtaper=["{taper_arcsec:.9g}arcsec"],' if taper_arcsec else ""
    comment = say("casa.image")
    return f"""# {comment}
tclean(
    vis=ms, imagename=picture, specmode="mfs", gridder="standard", deconvolver="hogbom", niter=0, stokes="I",
    imsize=[{npix}, {npix}], cell=["{cell_arcsec:.9g}arcsec"], phasecenter="{direction(0, 0, declination_deg)}",
    {weights},{taper} pblimit=-1.0, interactive=False,
)
exportfits(imagename=f"{{picture}}.image", fitsimage="dirty_image.fits", overwrite=True)
exportfits(imagename=f"{{picture}}.psf", fitsimage="dirty_beam.fits", overwrite=True)
"""
