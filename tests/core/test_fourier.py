"""Pictures and transforms: closed forms, the laws of Fourier, orientation and sign, painted planes."""

import math

import numpy as np
import pytest

from synthwidgets.core import fourier
from synthwidgets.core.drawings import DRAWINGS, drawing, raster_picture, stroke_cover
from synthwidgets.core.fourier_pairs import FORMS, Placed, form_picture, form_transform, landmark

ARCSEC = math.pi / 648_000
CELL_ARCSEC, NPIX = 0.0625, 256
GRID = fourier.planes(NPIX, CELL_ARCSEC * ARCSEC)
MIDDLE = NPIX // 2
EXACT = 1e-12  # of 1: rounding of a sum of 65 536 numbers of at most 1 in all
INNER = np.s_[MIDDLE - 64 : MIDDLE + 64, MIDDLE - 64 : MIDDLE + 64]  # the half of the plane that is shown


def placed(width=1.0, stretch=1.0, turn_deg=0.0, east=0.0, north=0.0):
    return Placed(width * ARCSEC, stretch, math.radians(turn_deg), east * ARCSEC, north * ARCSEC)


def at(name, klambda, across=0.0):
    """The transform of a form of 1″ at so many kλ along its first axis and across it."""
    q = np.array([1e3 * ARCSEC * klambda]), np.array([1e3 * ARCSEC * across])
    return float(FORMS[name].transform(*q)[0])


def lopsided(seed=1):
    """A random picture without any symmetry, dark at its edges so that shifts do not wrap."""
    picture = np.zeros((NPIX, NPIX))
    picture[90:170, 80:150] = np.random.default_rng(seed).random((80, 70))
    return picture / picture.sum()


# closed forms ---------------------------------------------------------------------------------------------------


def test_a_gaussian_of_one_arcsec_falls_to_half_at_91_kilolambda():
    assert at("gaussian", 2 * math.log(2) / math.pi / ARCSEC / 1e3) == pytest.approx(0.5, abs=1e-12)
    assert at("gaussian", 91.0) == pytest.approx(0.5, abs=5e-4)  # as lessons print it, to three digits
    assert at("gaussian", 100.0) == pytest.approx(0.433, abs=5e-4)


@pytest.mark.parametrize(("name", "null_klambda"), [("disk", 251.6), ("points", 103.1), ("box", 206.3)])
def test_first_nulls_for_one_arcsec(name, null_klambda):
    step = 0.05  # to the printed digit
    assert at(name, null_klambda - step) > 0 > at(name, null_klambda + step)
    inside = [at(name, klambda) for klambda in np.linspace(0, null_klambda - step, 50)]
    assert min(inside) > 0


@pytest.mark.parametrize("name", [name for name, form in FORMS.items() if form.says != "flat"])
def test_the_landmark_is_where_the_formula_has_it(name):
    value = FORMS[name].transform(np.array([0.0, landmark(name)]), np.zeros(2))
    # 5e-6: the ring's null is written to six digits, and its slope there is about 2
    wanted = {"half": 0.5, "null": 0.0, "peak": {"stripes": 0.5, "comb": 1.0}.get(name)}[FORMS[name].says]
    assert value[1] / value[0] == pytest.approx(wanted, abs=5e-6)


def test_a_box_is_a_sinc_along_each_axis():
    q = np.array([0.3, 0.3]), np.array([0.0, 1.7])
    product = [math.sin(0.3 * math.pi) / (0.3 * math.pi), math.sin(1.7 * math.pi) / (1.7 * math.pi)]
    assert FORMS["box"].transform(*q) == pytest.approx([product[0], product[0] * product[1]], abs=1e-12)


def test_a_comb_of_nine_teeth_is_a_comb_that_ripples_between():
    q = np.array([0.0, 1.0, 2.0, 1 / 9, 1.5 / 9])
    ripple = math.sin(1.5 * math.pi) / (9 * math.sin(1.5 * math.pi / 9))
    assert FORMS["comb"].transform(q, q) == pytest.approx([1, 1, 1, 0, ripple], abs=1e-12)


def test_stripes_are_two_dots_and_one_in_the_middle():
    transform = FORMS["stripes"].transform(np.array([0.0, 1.0, -1.0, 0.5]), np.zeros(4))
    assert transform == pytest.approx([1.0, 0.5, 0.5, 0.0], abs=1e-10)  # half way, 6 envelope widths off: e^-32


def test_a_point_is_everywhere_and_its_place_is_a_slope_of_phase():
    east, north = 32 * CELL_ARCSEC, -16 * CELL_ARCSEC
    there = form_transform("delta", GRID, placed(east=east, north=north))
    assert np.abs(there) == pytest.approx(np.ones_like(GRID.u * GRID.v[:, None]), abs=EXACT)
    assert there == pytest.approx(
        np.exp(2j * np.pi * ARCSEC * (GRID.u * east + GRID.v[:, None] * north)), abs=EXACT)


@pytest.mark.parametrize("name", FORMS)
def test_what_is_drawn_has_the_transform_of_the_formula(name):
    """Points stand in the middle of pixels. Drawn edges fade over a pixel, a sixteenth of the width, which takes a
    tenth of what is left at 825 kλ, and what lies beyond the plane folds back: 0.02 for a box, whose transform falls
    off slowest, 0.01 for a disc; a ring is only two pixels wide."""
    drawn = fourier.transform_of(form_picture(name, GRID, placed(east=0.5, north=-0.25)))
    formula = form_transform(name, GRID, placed(east=0.5, north=-0.25))
    exact = dict.fromkeys(("delta", "points", "comb", "gaussian"), EXACT)
    allowed = (exact | {"ring": 0.035, "box": 0.02}).get(name, 0.01)
    assert np.abs(drawn - formula)[INNER].max() < allowed


# laws -----------------------------------------------------------------------------------------------------------


def test_the_transform_is_the_sum_that_is_written():
    picture, grid = np.random.default_rng(3).random((8, 8)), fourier.planes(8, 0.1)
    for row, column in ((0, 0), (2, 7), (4, 4), (6, 1)):
        turns = grid.l * grid.u[column] + grid.m[:, None] * grid.v[row]
        assert fourier.transform_of(picture)[row, column] == pytest.approx(
            (picture * np.exp(2j * np.pi * turns)).sum(), abs=1e-12)


def test_there_and_back_is_where_one_was():
    assert fourier.picture_of(fourier.transform_of(lopsided())) == pytest.approx(lopsided(), abs=EXACT)


def test_parseval():
    picture = lopsided()
    transform = fourier.transform_of(picture)
    assert (np.abs(transform) ** 2).sum() / picture.size == pytest.approx((picture**2).sum(), rel=1e-12)


def test_shift_turns_phases_and_leaves_amplitudes():
    picture = lopsided()
    moved = np.roll(picture, (7, -11), (0, 1))  # 7 pixels north, 11 east
    east, north = 11 * GRID.cell_rad, 7 * GRID.cell_rad
    there = fourier.transform_of(picture) * fourier.shift_factor(GRID, east, north)
    assert fourier.transform_of(moved) == pytest.approx(there, abs=EXACT)


def test_a_quarter_turn_of_a_picture_is_a_quarter_turn_of_its_transform():
    picture = lopsided()
    turned = np.roll(np.rot90(picture), 1, 0)  # about the middle pixel, not about the middle of the array
    transform = fourier.transform_of(picture)
    assert fourier.transform_of(turned) == pytest.approx(np.roll(np.rot90(transform), 1, 0), abs=EXACT)


@pytest.mark.parametrize("name", FORMS)
def test_turned_by_any_angle_the_first_axes_turn_together(name):
    """A pixel of the plane that lies on the turned axis has the value of the axis as it was; 3, 4, 5 is a triangle."""
    turn_deg = math.degrees(math.atan2(3, 4))
    before, after = (form_transform(name, GRID, placed(turn_deg=turn)) for turn in (0.0, turn_deg))
    steps = np.arange(1, 20)
    # right (west, −u) and up: columns grow to the right, rows grow up
    assert after[MIDDLE + 3 * steps, MIDDLE + 4 * steps] == pytest.approx(before[MIDDLE, MIDDLE + 5 * steps], abs=1e-6)


def test_turning_on_the_sky_goes_from_right_through_up():
    """Points half a width to the right and left; turned by 90° they are above and below: their stripes lie down."""
    picture = form_picture("points", GRID, placed(turn_deg=90, width=4 * CELL_ARCSEC, east=CELL_ARCSEC))
    assert sorted(map(tuple, np.argwhere(picture > 0.4))) == [(MIDDLE - 2, MIDDLE - 1), (MIDDLE + 2, MIDDLE - 1)]


@pytest.mark.parametrize("name", [name for name in FORMS if name not in ("delta",)])
def test_twice_as_wide_here_is_half_as_wide_there(name):
    narrow, wide = (form_transform(name, GRID, placed(width=width)) for width in (0.5, 1.0))
    steps = np.arange(-60, 60)
    assert wide[MIDDLE, MIDDLE + steps] == pytest.approx(narrow[MIDDLE, MIDDLE + 2 * steps], abs=1e-6)


@pytest.mark.parametrize("name", ["gaussian", "box", "disk", "ring", "stripes"])
def test_stretched_upwards_the_transform_shrinks_upwards_alone(name):
    plain, stretched = (form_transform(name, GRID, placed(stretch=stretch)) for stretch in (1.0, 2.0))
    steps = np.arange(-60, 60)
    assert stretched[MIDDLE + steps, MIDDLE] == pytest.approx(plain[MIDDLE + 2 * steps, MIDDLE], abs=1e-6)
    assert stretched[MIDDLE] == pytest.approx(plain[MIDDLE], abs=1e-12)


def test_softened_edges_are_the_product_with_a_gaussian():
    soft = fourier.softened(form_picture("disk", GRID, placed()), GRID, 0.5 * ARCSEC)
    there = fourier.transform_of(form_picture("disk", GRID, placed())) * fourier.softening(GRID, 0.5 * ARCSEC)
    assert fourier.transform_of(soft) == pytest.approx(there, abs=EXACT)
    assert soft.sum() == pytest.approx(1.0, abs=EXACT)
    # half a pixel of the plane: 6 of 182 kλ
    half = round(2 * math.log(2) / math.pi / (0.5 * ARCSEC) / GRID.cell_wavelengths)
    assert fourier.softening(GRID, 0.5 * ARCSEC)[MIDDLE, MIDDLE - half] == pytest.approx(0.5, abs=0.02)


# drawings and painting ------------------------------------------------------------------------------------------


def test_a_picture_is_laid_down_as_wide_as_asked_the_right_way_round():
    light = np.zeros((64, 64))
    light[48:, 40:44] = 1.0  # in the upper part (north), right of the middle (west)
    picture = raster_picture(light, GRID, placed(width=64 * CELL_ARCSEC))
    rows, columns = np.nonzero(picture > picture.max() / 2)
    # row 48 is 16.5 above the middle of 64, which lies between two pixels; that of the grid lies on one
    assert MIDDLE + 16 <= rows.min() <= MIDDLE + 17 and MIDDLE + 31 <= rows.max() <= MIDDLE + 32
    assert MIDDLE + 8 <= columns.min() <= MIDDLE + 9 and MIDDLE + 11 <= columns.max() <= MIDDLE + 12
    assert picture.sum() == pytest.approx(1.0, abs=EXACT)
    quarter = raster_picture(light, GRID, placed(width=64 * CELL_ARCSEC, turn_deg=90))
    rows, columns = np.nonzero(quarter > quarter.max() / 2)
    assert columns.max() < MIDDLE - 14 and rows.min() > MIDDLE + 5  # what was up is left, what was right is up


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_has_light_and_dark_and_no_symmetry(name):
    light = drawing(name)
    assert light.min() < 1e-9 and light.max() > 0.9 and 0.02 < light.mean() < 0.5
    for other in (light[::-1], light[:, ::-1], light.T) + ((light[::-1, ::-1],) if name != "spiral" else ()):
        assert np.abs(light - other).mean() > 0.01  # the spiral's arms differ a little


def test_a_painted_transform_gives_a_real_picture():
    painted = fourier.hermitian(np.exp(1j) * stroke_cover(np.array([[150.0, 131.0], [160.0, 149.0]]), 3, NPIX))
    raw = np.fft.fft2(np.fft.ifftshift(painted))
    assert np.abs(raw.imag).max() < EXACT * np.abs(raw.real).max() * NPIX
    assert fourier.transform_of(fourier.picture_of(painted)) == pytest.approx(painted, abs=1e-10)
    unmade = np.exp(1j) * stroke_cover(np.array([[150.0, 131.0], [160.0, 149.0]]), 3, NPIX)
    assert np.abs(np.fft.fft2(unmade).imag).max() > 1  # what a hand paints on one side alone is none


def test_a_dot_in_the_plane_is_a_stripe_pattern_of_its_spacing():
    plane = np.zeros((NPIX, NPIX), complex)
    plane[MIDDLE, MIDDLE - 16] = NPIX**2  # 16 cells towards u: 16 stripes across the field, a crest in the middle
    picture = fourier.picture_of(fourier.hermitian(plane))
    assert picture == pytest.approx(np.cos(2 * np.pi * 16 * GRID.u[MIDDLE - 1] * GRID.l)[None] + 0 * picture, abs=1e-10)


def test_a_brush_covers_what_is_near_its_line():
    cover = stroke_cover(np.array([[100.0, 100.0], [120.0, 100.0], [120.0, 130.0]]), 4.0, NPIX)
    assert cover[100, 110] == cover[115, 120] == cover[103, 110] == 1
    assert cover[105, 110] == cover[100, 90] == 0
    # a band 8 wide and 50 long with two half discs at its ends; 2 % for the corner and for pixels
    assert cover.sum() == pytest.approx(8 * 50 + math.pi * 16, rel=0.02)
