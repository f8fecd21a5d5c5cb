"""Which functions each gesture of BigDish runs; the table was written before the first run."""

import pytest

from synthwidgets import BigDish
from tests.models.ran import ran

WORDS = {"live_sentence", "facts"}
HOLES = {"holes_m", "spacings_m", "wide_holes_beam", "holes_beam", "holes_fit", "holes_fit_shape", "holes_sidelobe"}
HOLES |= {"resolution_arcsec", "largest_scale_arcsec", "rings", "blob_left", "holes_image"}
AREA = {"holes_area_m2", "area_share", "same_noise_times"}
VIEW = {"hole_view", "hole_circles", "holes_image"}
SKY = {"components", "blob", "blob_whole_jy", "blob_left", "sky_image", "dish_image", "holes_image"}
DISH = {"wide_dish_beam", "dish_beam", "dish_fit", "dish_fit_shape", "dish_width_arcsec", "rings"}
SCALE = {"beam_unit_rad", "cell_rad", "cell_arcsec", "image_grid", "distances_rad"}

GESTURES = {
    "holes": ({"holes": 13}, HOLES | AREA | WORDS | {"notes"}),
    "moved": ({"moved": [[0, 0.5, 0.25]]}, HOLES | WORDS | {"notes"}),
    "hole_m": ({"hole_m": 6.0}, AREA | VIEW | WORDS | {"aperture_plan", "notes"}),
    "sky": ({"sky": "star"}, SKY | {"live_sentence", "notes"}),
    "blob_beams": ({"blob_beams": 4.0}, SKY | {"live_sentence", "notes"}),
    "draw": ({"draw": 2}, HOLES | WORDS | {"order", "notes"}),
    "frequency_ghz": (
        {"frequency_ghz": 100.0},
        (HOLES - {"holes_m", "spacings_m"}) | VIEW | SKY | DISH | SCALE | WORDS | {"wavelength_m"},
    ),
    "dish_m": (
        {"dish_m": 500.0},
        HOLES | (VIEW - {"hole_circles"}) | SKY | DISH | SCALE | WORDS
        | {"tiles_m", "dish_area_m2", "area_share", "same_noise_times", "aperture_plan", "notes"},
    ),
}


@pytest.mark.parametrize("name", GESTURES)
def test_a_gesture_runs_what_follows_and_nothing_else(name):
    gesture, expected = GESTURES[name]
    assert ran(BigDish, {}, gesture) - ran(BigDish, {}, {}) == set()  # nothing shown for the first time
    assert ran(BigDish, {}, gesture, {}) == expected
