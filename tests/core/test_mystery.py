"""Mystery skies: the same everywhere, different from one another, possible, and inside their field."""

import subprocess
import sys

import numpy as np
import pytest

from synthwidgets.core.constants import ARCSEC
from synthwidgets.core.mystery import mystery_sky
from synthwidgets.core.sky import extent_arcsec, sky_image

CODES = range(0, 10_000, 37)


@pytest.mark.parametrize("seed", ["0", "1"])
def test_a_fresh_python_makes_the_same_sky(seed):
    code = "from synthwidgets.core.mystery import mystery_sky; print(repr(mystery_sky(4711, 16.0)))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60,
                         env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."})
    assert eval(ran.stdout) == mystery_sky(4711, 16.0)


def test_codes_make_different_skies():
    assert len({repr(mystery_sky(code, 10.0)) for code in CODES}) == len(CODES)


def test_every_sky_is_one_jansky_inside_its_field():
    for code in CODES:
        sky = mystery_sky(code, 10.0)
        assert 2 <= len(sky) <= 5
        assert sum(one["flux_jy"] for one in sky) == pytest.approx(1.0, abs=1e-12)
        assert extent_arcsec(sky) <= 5.0


def test_no_sky_is_darker_than_nothing():
    for code in CODES:
        image = sky_image(mystery_sky(code, 10.0), 128, 0.1 * ARCSEC)
        assert image.sum() == pytest.approx(1.0, rel=1e-5)
        # a disc is flat to 1e-3 of itself (test_sky_image), a slanted one to 2e-3, and only discs are taken away
        brightest_disc = max(
            (one["flux_jy"] / (np.pi * (one["diameter_arcsec"] * 5) ** 2 * one.get("axis_ratio", 1))
             for one in mystery_sky(code, 10.0) if one["kind"] == "disk"), default=0.0)
        assert image.min() >= -1.1 * brightest_disc * 0.5  # where two rims touch, half a pixel of one


def test_width_scales_places_and_sizes_alone():
    small, large = mystery_sky(1234, 2.0), mystery_sky(1234, 6.0)
    for one, other in zip(small, large, strict=True):
        for key, value in one.items():
            factor = 3 if key.endswith("_arcsec") else 1
            assert other[key] == value if isinstance(value, str) else other[key] == pytest.approx(value * factor)
