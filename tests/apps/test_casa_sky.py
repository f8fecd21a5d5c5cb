"""The sky of the script for CASA is the sky of the state: every one of the menu, slanted ones as slanted."""

import ast
import math

import numpy as np
import pytest

from synthwidgets.apps.data_out import script_of
from synthwidgets.apps.giving import GIVERS
from synthwidgets.core.constants import ARCSEC
from synthwidgets.models.skies import MYSTERY, NAMES, sky_of
from synthwidgets.models.synthesis import SYNTHESIS

FIELD = {"npix": 64, "cell_arcsec": 0.25, "declination_deg": 0.0}


def scripted(sky):
    """The script, and its components: east, north [arcsec], flux [Jy] and second moments [arcsec²]."""
    graph = SYNTHESIS.graph({**FIELD, "sky": sky})
    text = GIVERS["casa"](graph, graph["sky_hidden"])[2].decode()
    calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
    added = [call for call in calls if getattr(call.func, "attr", "") == "addcomponent"]
    return text, [component(**{one.arg: ast.literal_eval(one.value) for one in call.keywords}) for call in added]


def component(dir, flux, shape, majoraxis="0arcsec", minoraxis="0arcsec", positionangle="0deg", **_):
    east, north = (math.radians(float(word.removesuffix("deg"))) / ARCSEC for word in dir.split()[1:])
    major, minor = (float(axis.removesuffix("arcsec")) for axis in (majoraxis, minoraxis))
    turned = math.radians(float(positionangle.removesuffix("deg")))
    along = np.array([math.sin(turned), math.cos(turned)])
    across = np.array([math.cos(turned), -math.sin(turned)])
    per_square = {"point": 0, "disk": 1 / 16, "Gaussian": 1 / (8 * math.log(2))}[shape]  # of full widths
    spread = per_square * (major**2 * np.outer(along, along) + minor**2 * np.outer(across, across))
    return np.array([east - math.radians(90) / ARCSEC, north]), flux, spread


def moments(components):
    fluxes = np.array([flux for _, flux, _ in components])
    places = np.array([place for place, _, _ in components])
    middle = fluxes @ places / fluxes.sum()
    spreads = sum(flux * (spread + np.outer(place - middle, place - middle)) for place, flux, spread in components)
    return middle, spreads / fluxes.sum()


@pytest.mark.parametrize("name", NAMES)
def test_every_sky_of_the_menu_has_a_script_with_all_of_its_flux(name):
    text, components = scripted(sky_of(name, 16.0, 1234))
    graph = SYNTHESIS.graph({**FIELD, "sky": sky_of(name, 16.0, 1234)})
    if 'fitsimage="sky.fits"' in text:
        assert not components
    else:
        assert sum(flux for _, flux, _ in components) == pytest.approx(graph["sky_flux_jy"], rel=1e-6)
    assert ("hidden one" in text) == (name == MYSTERY)


@pytest.mark.parametrize("kind", ["disk", "ring"])
def test_a_slanted_source_is_as_long_and_as_turned_as_the_state_says(kind):
    """Second moments of a projected circle in closed form: d²/16 for a disc, d²/8 for a ring, less across."""
    sky = [{"kind": kind, "flux_jy": 2.0, "east_arcsec": 1.0, "north_arcsec": -0.5, "diameter_arcsec": 4.0,
            "axis_ratio": 0.5, "position_angle_deg": 30.0}]  # fmt: skip
    middle, spread = moments(scripted(sky)[1])
    assert middle == pytest.approx([1.0, -0.5], abs=1e-6)
    along = np.array([math.sin(math.radians(30)), math.cos(math.radians(30))])
    across = np.array([along[1], -along[0]])
    squares = 16.0 / {"disk": 16, "ring": 8}[kind]
    assert along @ spread @ along == pytest.approx(squares, rel=1e-6)
    assert across @ spread @ across == pytest.approx(squares / 4, rel=1e-6)
    assert along @ spread @ across == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize(("state", "said"), [
    ({"primary_beam": "on"}, "No primary beam here"),
    ({"second_array": {"preset": "alma.7m"}}, "The first of several arrays alone"),
    ({"channels": 4, "fractional_bandwidth": 0.2}, "One channel, in the middle of the band"),
])
def test_what_the_script_leaves_out_is_said_in_it(state, said):
    with_it, without = (script_of(SYNTHESIS.graph({**FIELD, **more})) for more in (state, {}))
    assert said in with_it and said not in without
