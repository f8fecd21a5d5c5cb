"""FourierPairs as a graph: what it says, what a brush does on either side, the cards, and what it refuses."""

import base64
import re
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from synthwidgets import FourierPairs
from synthwidgets.models import pairs_match
from synthwidgets.models.fourier_pairs import ACTS, FOURIER_PAIRS, READERS
from synthwidgets.models.pairs_inputs import GROUPS, NPIX, SHAPES
from synthwidgets.texts import Said

MIDDLE = NPIX // 2
DOT = {"points": [[206.26, 0.0]], "width": 20.0}  # a cell wide at u = 206.26 kλ: stripes of 1″


def graph_of(**state):
    return FOURIER_PAIRS.graph(state)


@pytest.mark.parametrize(
    ("shape", "said"),
    [("gaussian", "91.0 kλ"), ("disk", "251.6 kλ"), ("points", "103.1 kλ"), ("box", "206.3 kλ"),
     ("stripes", "206.3 kλ"), ("ring", "157.6 kλ"), ("comb", "206.3 kλ")],
)  # fmt: skip
def test_the_headline_has_the_number_of_the_formula(shape, said):
    assert f"**{said}**" in graph_of(shape=shape, width_arcsec=1)["live_sentence"]


def test_it_opens_on_a_gaussian_and_says_the_one_sentence():
    graph = graph_of()
    assert graph["shape"] == "gaussian"
    assert "Narrow here is wide there; sharp edges ring." in graph["live_sentence"]


def test_a_gaussian_has_the_least_product_of_reaches_and_a_box_more():
    def product(**state):
        graph = graph_of(**state)
        return float({label: value for label, value, _ in graph["facts"]}["Reach × reach"])

    assert product() == product(width_arcsec=2.0) == 0.159  # 1 / 2π, to three digits
    assert product(shape="box", width_arcsec=2.0) > 0.159
    assert product(east_arcsec=1.0) > 0.159


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("part", ["amplitude", "phase", "real", "imaginary"])
@pytest.mark.parametrize("scale", ["linear", "log"])
def test_everything_that_is_shown_is_finite_and_within_its_scale(shape, part, scale):
    graph = graph_of(shape=shape, part=part, scale=scale, east_arcsec=0.5, turn_deg=20)
    plane, picture = graph["plane_shown"], graph["picture_shown"]
    low, high = {"phase": (-270, 180), "amplitude": (0, 1)}.get(part, (-1, 1))
    assert np.isfinite(plane).all() and np.isfinite(picture).all()
    assert low - 1e-9 <= plane.min() and plane.max() <= high + 1e-9
    assert picture.max() == pytest.approx(0.0 if shape in ("blank", "own") else 1.0)  # no picture was brought


def test_a_logarithm_keeps_the_sign_and_takes_a_quarter_for_each_power_of_ten():
    linear = graph_of(shape="disk", part="real", scale="linear")["plane_shown"]
    logarithmic = graph_of(shape="disk", part="real", scale="log")["plane_shown"]
    large = np.abs(linear) > 1e-4
    assert np.sign(linear[large]) * 10 ** ((np.abs(logarithmic[large]) - 1) * 4) == pytest.approx(linear[large])
    assert np.abs(logarithmic[~large]).max() < 1e-12


def test_moving_the_picture_changes_phases_and_no_amplitude():
    still, moved = (graph_of(shape="box", east_arcsec=east)["plane_shown"] for east in (0.0, 0.7))
    assert moved == pytest.approx(still, abs=1e-12)
    phases = graph_of(shape="gaussian", east_arcsec=1.0, part="phase")["plane_shown"]
    step_deg = 360 * 12.8916 / 206.2648  # a pixel of 12.89 kλ, over stripes of 206.26 kλ
    # phase grows with u, which falls along a row
    assert phases[MIDDLE, MIDDLE - 1] == pytest.approx(step_deg, abs=0.01)
    assert phases[MIDDLE, MIDDLE + 1] == pytest.approx(-step_deg, abs=0.01)


def test_a_dot_painted_there_is_stripes_here():
    graph = graph_of(shape="blank", plane_strokes=[DOT])
    picture = graph["picture_shown"]
    # crests in the middle and 1″ (16 pixels) to either side; rows alike near the middle
    assert picture[MIDDLE, MIDDLE] == pytest.approx(1.0, abs=0.01)
    assert picture[MIDDLE, MIDDLE - 16] > 0.9 > -0.9 > picture[MIDDLE, MIDDLE - 8]
    assert picture[MIDDLE + 8, MIDDLE] > 0.9
    assert "Blue is below zero" in graph["notes"][1]["text"]


def test_the_phase_of_paint_moves_the_crests_and_its_twin_has_the_opposite_phase():
    graph = graph_of(shape="blank", plane_strokes=[DOT | {"phase_deg": 90.0}], part="phase")
    phases = graph["plane_shown"]
    assert phases[MIDDLE, MIDDLE - 16] == pytest.approx(90, abs=1e-6)
    assert phases[MIDDLE, MIDDLE + 16] == pytest.approx(-90, abs=1e-6)
    # V exp(−2πi ul) with V = i has its crest where ul is a quarter: east
    assert graph["picture_shown"][MIDDLE, MIDDLE - 4] > 0.9


def test_the_eraser_there_takes_fine_stripes_away_and_the_picture_is_real():
    ring = {"points": [[206.26, 0.0]], "width": 60.0, "erase": True}
    graph = graph_of(shape="stripes", plane_strokes=[ring])
    assert abs(graph["transform"][MIDDLE, MIDDLE - 16]) < 1e-12 > abs(graph["transform"][MIDDLE, MIDDLE + 16])
    assert graph["picture_shown"].min() > -0.02
    across = graph["picture_shown"][MIDDLE, MIDDLE - 16 : MIDDLE + 17]
    assert np.ptp(across) < 0.2  # what is left is the envelope


def test_a_stroke_here_is_light_here_and_everywhere_there():
    stroke = {"points": [[2.0, 1.0], [2.0, -1.0]], "width": 0.5}
    graph = graph_of(shape="blank", strokes=[stroke])
    assert graph["picture_shown"][MIDDLE, MIDDLE - 32] == 1.0 and graph["picture_shown"][MIDDLE, MIDDLE + 32] == 0.0
    assert graph["transform"][MIDDLE, MIDDLE] == pytest.approx(graph["whole"].sum())
    gone = graph_of(shape="blank", strokes=[stroke, stroke | {"width": 0.8, "erase": True}])
    assert gone["picture_shown"].max() == 0.0
    assert ACTS["clear_brush"](graph) == {"strokes": [], "plane_strokes": []}


def test_a_picture_of_the_gallery_opens_anew_and_one_of_ones_own_stays_in_the_state():
    graph = graph_of(turn_deg=30, strokes=[{"points": [[0, 0]], "width": 1}])
    for name in (name for names in GROUPS.values() for name in names):
        graph.set(**ACTS["choose_shape"](graph, name))
        assert (graph["turn_deg"], graph["strokes"], graph["picture"]) == (0.0, [], None)
    brought = READERS["upload_picture"](picture_file())
    graph.set(**ACTS["upload_picture"](graph, "photos/mine.png", brought))
    assert graph["shape_name"] == {"id": "own", "label": "mine"}
    picture = graph["picture_shown"]
    assert picture[MIDDLE + 10 :, MIDDLE + 10 :].sum() > 5 * picture[:MIDDLE].sum()  # upper right is north west
    with pytest.raises(ValueError, match="picture"):
        FOURIER_PAIRS.link_code(graph)
    assert FourierPairs(**FOURIER_PAIRS.state_of(graph)).state == FOURIER_PAIRS.state_of(graph)


def picture_file():
    light = np.zeros((32, 32), np.uint8)
    light[2:12, 20:30] = 255  # a file's first row is its top
    file = BytesIO()
    Image.fromarray(light).save(file, "png")
    return file.getvalue()


def test_a_state_without_a_width_has_that_of_the_gallery_and_travels():
    graph = graph_of(shape="face")
    assert graph["width_arcsec"] == 6.0
    for width in (6.0, 1.0):
        graph.set(width_arcsec=width)
        state = FOURIER_PAIRS.state_of(graph)
        assert FOURIER_PAIRS.complete(FOURIER_PAIRS.difference(state)) == state


# cards ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("match_round", range(12))
def test_each_round_can_be_solved_by_its_transforms_alone(match_round):
    """Of two pictures on their cards the transforms computed here are nearest to their own cards."""
    graph = graph_of(match_round=match_round)
    pictures, transforms = graph["match_cards"].astype(float) / 255
    solved = []
    for picture in pictures:
        there = np.sqrt(np.abs(np.fft.fftshift(np.fft.fft2(picture))))
        errors = [np.abs(there / there.max() - card).mean() for card in transforms]
        solved.append(int(np.argmin(errors)))
    assert sorted(solved) == [0, 1, 2, 3]
    assert pairs_match.judged(graph["match_deal"], solved) == [True] * 4
    graph.set(match_answers=solved)
    assert graph["match_said"]["sentence"].startswith("All **4** of 4")
    graph.set(match_answers=[solved[1], solved[0], solved[2], -1])
    assert graph["match_said"]["right"] == [False, False, True, False]


def test_a_transform_lies_in_one_place_and_is_taken_back_by_a_second_press():
    graph = graph_of()
    for picture, transform, answers in ((0, 2, [2, -1, -1, -1]), (1, 2, [-1, 2, -1, -1]), (1, 2, [-1] * 4)):
        graph.set(**ACTS["match_pair"](graph, picture, transform))
        assert graph["match_answers"] == answers
    with pytest.raises(ValueError, match="4 pictures"):
        ACTS["match_pair"](graph, 4, 0)


def test_the_same_number_deals_the_same_cards_and_the_next_others():
    deals = [graph_of(match_round=number)["match_deal"] for number in (7, 7, 8)]
    assert deals[0] == deals[1] != deals[2]
    graph = graph_of(match_round=9999)
    assert ACTS["match_again"](graph)["match_round"] == 0


# what is refused ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        ({"shape": "cube"}, "shape takes one of delta, gaussian, box"),
        ({"width_arcsec": 0}, "width_arcsec takes a number from 0.1 to 8 arcsec; it got 0."),
        ({"turn_deg": 200}, "turn_deg takes a number from -180 to 180 deg; it got 200."),
        ({"strokes": [{"points": [], "width": 1}]}, "strokes takes"),
        ({"strokes": [{"points": [[0, 0]]}]}, "width"),
        ({"plane_strokes": [{"points": [[0, 0]], "width": 1, "colour": "red"}]}, "plane_strokes takes"),
        ({"strokes": [{"points": [[0, 0]], "width": 1}] * 61}, "strokes takes a list of up to 60 strokes"),
        ({"match_answers": [0, 1, 2]}, "match_answers takes"),
        ({"picture": {"name": "a", "picture": "no picture"}}, "picture takes"),
        ({"part": "power"}, "part takes one of amplitude, phase, real, imaginary; it got 'power'."),
        ({"shade": 1}, "A state has no key 'shade'"),
    ],
)
def test_what_it_does_not_take_is_refused_in_a_sentence(state, sentence):
    with pytest.raises(ValueError, match=re.escape(sentence)) as refused:
        FOURIER_PAIRS.graph(state)
    assert isinstance(refused.value.args[0], Said)


def test_more_strokes_than_a_link_carries_are_refused_in_a_sentence():
    graph = graph_of()
    assert FOURIER_PAIRS.linked(FOURIER_PAIRS.link_code(graph_of(strokes=[{"points": [[1, 1]], "width": 0.2}])))
    graph.set(strokes=[{"points": np.random.default_rng(n).uniform(-3, 3, (60, 2)).round(3).tolist(), "width": 0.2}
                       for n in range(8)])
    with pytest.raises(ValueError, match="too long for a link"):
        FOURIER_PAIRS.link_code(graph)


def test_a_file_that_is_no_picture_is_refused_in_a_sentence():
    with pytest.raises(ValueError, match="picture"):
        READERS["upload_picture"](base64.b64decode("AAAA"))
    with pytest.raises(ValueError, match="endings|open"):
        FourierPairs.opens("notes.txt", "", b"words")
    assert FourierPairs.opens("mine.PNG", "picture", b"") == ["upload_picture", "mine.PNG"]
    assert FourierPairs.opens("mine.json", "", b"{}") == ["open_state"]
