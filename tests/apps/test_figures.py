"""The printed page: what stands on it, east left, u growing left, and white where nothing is."""

import numpy as np
import pytest
from matplotlib.colors import to_rgba
from matplotlib.offsetbox import TextArea
from matplotlib.patches import Ellipse

from synthwidgets.apps import figures, print_alone
from synthwidgets.models.synthesis import SYNTHESIS

POINT = [{"kind": "point", "flux_jy": 1.0, "east_arcsec": 3.0, "north_arcsec": 1.5}]
STATE = {"array": "alma.c3", "hour_angle_h": [-0.1, 0.1], "sky": POINT, "npix": 128, "cell_arcsec": 0.2}


@pytest.fixture(scope="module")
def observed():
    graph = SYNTHESIS.graph(STATE)
    return graph, figures.synthesis_figure(graph)


def _words(figure):
    return [found.get_text() for found in figure.findobj(TextArea)] + [
        text.get_text() for text in figure.texts
    ]


def test_the_live_sentence_is_the_title_without_its_stars(observed):
    graph, figure = observed
    assert graph["live_sentence"].count("**") >= 8
    assert graph["live_sentence"].replace("**", "") in "".join(_words(figure))
    assert not any("**" in words for words in _words(figure))


def test_every_panel_is_there_with_its_unit(observed):
    words = "\n".join(_words(observed[1]))
    for title, unit in (
        ("Ground", "seen from above"),
        ("uv plane", "kλ"),
        ("Sky", "mJy/pixel"),
        ("Dirty beam", ""),
        ("Dirty image", "mJy/beam"),
        ("In numbers", ""),
    ):
        assert title in words and unit in words


def test_the_page_is_a4_landscape(observed):
    width, height = observed[1].get_size_inches() * 25.4
    assert (width, height) == pytest.approx((297, 210))


def test_east_is_left_and_u_grows_to_the_left_and_the_ground_looks_down(observed):
    ground, uv, sky, _, beam, _, image, _ = observed[1].axes
    for axes in (uv, sky, beam, image):
        assert axes.xaxis_inverted() and not axes.yaxis_inverted()
    assert not ground.xaxis_inverted()


def test_a_point_three_east_one_and_a_half_north_is_drawn_there(observed):
    image = observed[1].axes[6].images[0]
    left, right, bottom, top = image.get_extent()
    row, column = np.unravel_index(np.argmax(image.get_array()), (128, 128))
    # the middle of a pixel; the peak of 1 Jy stands on a pixel's middle, 15 cells east and 7.5 north
    assert left + (column + 0.5) * (right - left) / 128 == pytest.approx(3.0, abs=1e-9)
    assert bottom + (row + 0.5) * (top - bottom) / 128 == pytest.approx(1.5, abs=0.101)


def test_the_beam_is_drawn_from_minus_three_tenths_to_one_always(observed):
    for figure in (observed[1], figures.synthesis_figure(SYNTHESIS.graph({"npix": 32, "cell_arcsec": 0.5}))):
        low, high = figure.axes[5].get_ylim()
        assert (low, high) == pytest.approx((-0.3, 1.0))


def test_the_ellipse_is_the_fitted_beam_turned_through_east(observed):
    graph, figure = observed
    (ellipse,) = (patch for patch in figure.axes[6].patches if isinstance(patch, Ellipse))
    beam = graph["clean_beam_shape"]
    assert (ellipse.height, ellipse.width) == pytest.approx((beam["major_arcsec"], beam["minor_arcsec"]))
    # the major axis starts along +y (north); an angle from north through east has east at +x
    turned = np.radians(-ellipse.angle)
    east_north = np.sin(turned), np.cos(turned)
    angle = np.radians(beam["position_angle_deg"])
    assert east_north == pytest.approx((np.sin(angle), np.cos(angle)))


def test_without_a_fit_there_is_no_ellipse():
    graph = SYNTHESIS.graph({"array": {"shape": "pair", "size_m": 100.0}, "npix": 32, "cell_arcsec": 0.3})
    assert graph["clean_beam_shape"] is None
    figure = figures.synthesis_figure(graph)
    assert not [patch for patch in figure.axes[6].patches if isinstance(patch, Ellipse)]


def test_lost_samples_are_grey_and_the_others_blue():
    setting = {"array": "vla.c", "declination_deg": -40.0, "hour_angle_h": [-3.0, 3.0], "npix": 32}
    low = SYNTHESIS.graph(setting)
    grey, conjugate, blue = figures.synthesis_figure(low).axes[1].lines[:3]
    assert grey.get_color() == "#c3cad3" and blue.get_color() == "#1d4ed8"
    shown = [np.isfinite(line.get_xdata()).sum() for line in (grey, blue, conjugate)]
    # every drawn point is one or the other
    assert shown[0] + shown[1] == low["resting_lost"].size and shown[1] == shown[2] > 0 < shown[0]


def test_arrays_together_are_named_each_with_the_colour_of_its_tracks():
    """Also where a preset of the menu puts them together, whose name is none of an array."""
    short = {"second_hour_angle_h": [0.0, 0.1], "third_hour_angle_h": [0.0, 0.1], "hour_angle_h": [0.0, 0.1]}
    arrays = {"array": "alma.c4", "second_array": "alma.c1", "third_array": "alma.7m"}
    graph = SYNTHESIS.graph(arrays | short | {"npix": 32})
    assert graph["array_name"] == "alma.c4+c1+7m"
    assert figures.observed(graph).startswith("ALMA C-4 + ALMA C-1 + ALMA 7-m array.")
    uv = figures.synthesis_figure(graph).axes[1]
    assert [line.get_color() for line in uv.lines[3:]] == ["#8c1c82", "#8c1c82", "#009965", "#009965"]
    marks = [(text.get_text(), text.get_color()) for text in uv.texts if text.get_text() == "—"]
    names = [text.get_text() for text in uv.texts if "ALMA" in text.get_text()]
    assert names == ["ALMA C-4", "ALMA C-1", "ALMA 7-m array"]
    assert [colour for _, colour in marks] == ["#1d4ed8", "#8c1c82", "#009965"]


def test_the_ground_fits_further_arrays_that_stand_on_it():
    graph = SYNTHESIS.graph({"array": "alma.c1", "second_array": "alma.7m", "npix": 32})
    ground = figures.synthesis_figure(graph).axes[0]
    (south, north), further_m = ground.get_ylim(), graph["drawn_further_enu_m"]
    assert further_m[:, 1].max() < graph["antennas_enu_m"][:, 1].min()  # beside the first, so that it takes room
    assert south < further_m[:, 1].min() and graph["antennas_enu_m"][:, 1].max() < north


def test_visibilities_of_arrays_together_have_their_colours_and_the_arrow_is_of_the_chosen_pair():
    """Antennas are numbered on from array to array, as the browser numbers them."""
    arrays = {"second_array": {"shape": "ring", "n": 4}, "third_array": {"shape": "pair"}}
    graph = SYNTHESIS.graph({"array": {"shape": "y", "n": 3}, **arrays})
    sheet = print_alone.visibilities(graph, {"antennas": [4, 6], "point": 2}).figure
    plot, arrow = sheet.axes
    named = {line.get_gid(): line for line in plot.lines if line.get_gid()}
    assert [line.get_color() for line in plot.lines if line.get_gid() == "samples"] == ["#1d4ed8", "#8c1c82", "#009965"]
    real, imaginary = graph["further_resting_visibility_points"][0][4, 2]  # (0, 1), (0, 2), (0, 3), (1, 2), (1, 3)
    assert named["chosen"].get_color() == "#8c1c82"
    shown = named["chosen"].get_ydata()[0] * {"µJy": 1e-6, "mJy": 1e-3, "Jy": 1.0}[plot.get_ylabel().split("[")[1][:-1]]
    assert shown == pytest.approx(np.hypot(real, imaginary), rel=1e-6)
    assert any("2:A2–2:A4" in text.get_text() for text in arrow.texts)


def test_the_same_state_makes_the_same_files(observed, tmp_path):
    _, figure = observed
    names = [tmp_path / f"{number}.{kind}" for kind in ("png", "pdf") for number in (1, 2)]
    figures.save_figures(figure, names)
    assert names[0].read_bytes() == names[1].read_bytes() and names[2].read_bytes() == names[3].read_bytes()
    assert names[0].read_bytes()[:4] == b"\x89PNG" and names[2].read_bytes()[:4] == b"%PDF"


def test_zero_is_white_on_paper(observed, tmp_path):
    from matplotlib.image import imread

    figures.save_figures(observed[1], [tmp_path / "page.png"])
    page = imread(tmp_path / "page.png")
    assert page.shape[:2] == (1653, 2338)
    assert np.allclose(page[2, 2], to_rgba("#ffffff"))
    sky = observed[1].axes[2].get_position()
    inside = page[round((1 - sky.y0 - sky.height * 0.8) * 1653), round((sky.x0 + sky.width * 0.8) * 2338)]
    assert np.allclose(inside, to_rgba("#ffffff"))  # a sky that is empty there
