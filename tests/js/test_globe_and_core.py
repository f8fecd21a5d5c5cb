"""The globe in the browser and the tracks in the kernel turn the same way."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import numpy as np
import pytest

import synthwidgets
from synthwidgets.core.arrays import equatorial_m, preset
from synthwidgets.core.geodesy import geodetic
from synthwidgets.core.tracks import antenna_uvw_m, elevations_rad
from synthwidgets.models.earth import site

MODULE = Path(synthwidgets.__file__).parent / "views" / "js" / "lib" / "globe.js"
ASK = """
import { allSeenFrom, elevation, equatorial, standpoints, viewFrom } from "MODULE";
const { places, site, hours, declination } = JSON.parse(process.argv[1]);
const equal = equatorial(places, site);
const stands = site.earth_wide ? standpoints(equal) : [{ latitude: site.latitude_deg, longitude: 0 }];
const up = stands.map(({ latitude, longitude }) => elevation(hours + longitude / 15, declination, latitude));
console.log(JSON.stringify({ uvw: [...allSeenFrom(viewFrom(hours, declination), equal)], up }));
"""
HOURS, DECLINATION_DEG = 2.3, -37.0


@pytest.mark.parametrize("name", ["alma.c3", "vla.a", "eht.2017"])
def test_an_antenna_on_the_globe_is_where_its_uvw_says_with_u_to_the_right(name):
    layout = preset(name)
    asked = {"places": layout.enu_m.ravel().tolist(), "site": site(layout), "hours": HOURS}
    asked["declination"] = DECLINATION_DEG
    code = ASK.replace("MODULE", MODULE.as_uri())
    told = subprocess.run(
        ["node", "--input-type=module", "-e", code, json.dumps(asked)], capture_output=True, text=True, check=True
    )
    seen = json.loads(told.stdout)
    hours_rad, declination_rad = np.array([HOURS * np.pi / 12]), np.radians(DECLINATION_DEG)
    expected = antenna_uvw_m(equatorial_m(layout), hours_rad, declination_rad)[0]
    scale = np.abs(expected).max()
    # the site's latitude crosses to the browser whole; what is left is the rounding of doubles
    assert np.array(seen["uvw"]).reshape(-1, 3) == pytest.approx(expected, abs=1e-9 * scale)
    up = np.degrees(elevations_rad(layout, hours_rad, declination_rad)[0])
    heights_deg = 1e-3  # a latitude taken as that of sea level, below 5 km too high by 5 km × f/a: 0.0002°
    assert np.broadcast_to(seen["up"], up.shape) == pytest.approx(up, abs=heights_deg)
    if layout.earth_wide:
        assert len(seen["up"]) == len(geodetic(equatorial_m(layout))[0])
