"""The Earth and the visibilities on paper: on their axes is what the state measures."""

import io
import zipfile

import numpy as np
import pytest

from synthwidgets.apps.giving import GIVERS
from synthwidgets.apps.print_alone import globe, visibilities
from synthwidgets.apps.print_globe import on_ball, outlines, rings_of
from synthwidgets.core.arrays import pairs
from synthwidgets.core.coastlines import coastlines_deg
from synthwidgets.core.sky import pair_visibilities
from synthwidgets.core.tracks import antenna_uvw_m
from synthwidgets.models.synthesis import SYNTHESIS

STATE = {"array": {"shape": "y", "n": 5, "size_m": 200.0}, "hour_angle_h": [-2.0, 1.0], "integration_s": 1800.0,
         "sky": [{"kind": "gaussian", "flux_jy": 0.8, "east_arcsec": 0.4, "north_arcsec": -0.3, "major_arcsec": 0.6,
                  "minor_arcsec": 0.3, "position_angle_deg": 30.0}],
         "npix": 64, "cell_arcsec": 0.05}  # fmt: skip


@pytest.fixture(scope="module")
def graph():
    return SYNTHESIS.graph(STATE)


def exact(graph):
    """Every sample as the sum over the sources has it: uv distance [kλ], hour [h], visibility [Jy], (pair, time)."""
    uvw = graph["antenna_uvw"]
    first, second = pairs(uvw.shape[1])
    values = pair_visibilities(graph["sources"], uvw, first, second).T
    klambda = np.hypot(*np.moveaxis((uvw[:, first] - uvw[:, second])[..., :2], -1, 0)).T / 1e3
    hours = np.broadcast_to(np.degrees(graph["hour_angles_rad"]) / 15, values.shape)
    return klambda, hours, values


def drawn(axes, gid):
    (found,) = (line for line in axes.lines if line.get_gid() == gid)
    return np.array([found.get_xdata(), found.get_ydata()], float)


def ordered(points):
    return points[:, np.lexsort(points.round(6))]


@pytest.mark.parametrize("view", ["amplitude_distance", "amplitude_hour", "phase_distance", "phase_hour"])
def test_every_sample_stands_where_the_exact_sum_has_it(graph, view):
    klambda, hours, values = exact(graph)
    axes = visibilities(graph, {"view": view}).figure.axes[0]
    y, x = view.split("_")
    expected = [hours if x == "hour" else klambda]
    expected += [np.degrees(np.angle(values)) if y == "phase" else 1e3 * np.abs(values)]
    # the panel has its hours to 1e-5 h, and nothing of it is rounded otherwise
    found = ordered(drawn(axes, "samples"))
    assert found == pytest.approx(ordered(np.array([part.ravel() for part in expected])), abs=2e-5)
    words = {"hour": "hour angle [h]", "distance": "baseline as the source sees it [kλ]"}
    assert axes.get_xlabel() == words[x]
    assert axes.get_ylabel() == {"phase": "phase [°]", "amplitude": "amplitude [mJy]"}[y]
    assert axes.get_yscale() == ("linear" if y == "phase" else "log")
    colour = "#86198f" if y == "phase" else "#0f766e"
    assert {line.get_color() for line in axes.lines if line.get_gid()} == {colour}


def test_the_arrow_is_that_of_the_pair_and_the_point_that_are_chosen(graph):
    klambda, _, values = exact(graph)
    pair, point = [*zip(*pairs(5), strict=True)].index((1, 3)), 2
    plot, dial = visibilities(graph, {"view": "amplitude_distance", "antennas": [3, 1], "point": point}).figure.axes
    assert drawn(plot, "chosen").ravel() == pytest.approx([klambda[pair, point], 1e3 * abs(values[pair, point])])
    assert drawn(plot, "pair")[0] == pytest.approx(klambda[pair])
    (tip,) = (text for text in dial.texts if text.get_gid() == "arrow")
    assert np.angle(complex(*tip.xy)) == pytest.approx(np.angle(values[pair, point]))
    assert drawn(dial, "twin").ravel() == pytest.approx([tip.xy[0], -tip.xy[1]])
    names = graph["antenna_names"]
    assert f"{names[1]}–{names[3]}" in [text.get_text() for text in dial.texts]


def test_without_a_choice_the_arrow_is_that_of_the_longest_baseline(graph):
    klambda, _, _ = exact(graph)
    pair = np.unravel_index(np.argmax(klambda), klambda.shape)[0]
    assert drawn(visibilities(graph).figure.axes[0], "pair")[0] == pytest.approx(klambda[pair])


def test_a_line_is_the_model_and_has_no_noise(graph):
    _, _, values = exact(graph)
    noisy = SYNTHESIS.graph(STATE | {"noise": {"tsys_k": 300.0}})
    look = {"view": "amplitude_hour", "antennas": [0, 1]}
    axes = visibilities(noisy, look).figure.axes[0]
    assert drawn(axes, "pair")[1] == pytest.approx(1e3 * np.abs(values[0]), rel=1e-6)
    assert np.abs(ordered(drawn(axes, "samples"))[1] - 1e3 * np.sort(np.abs(values).ravel())).max() > 0.01


def test_a_phase_line_is_cut_where_it_goes_round():
    aside = [{"kind": "point", "flux_jy": 1.0, "east_arcsec": 1.5, "north_arcsec": 0.7}]
    far = SYNTHESIS.graph(STATE | {"sky": aside, "integration_s": 300.0})
    rounds = 0
    for number, pair in enumerate(zip(*pairs(5), strict=True)):
        look = {"view": "phase_hour", "antennas": [int(one) for one in pair]}
        shown = drawn(visibilities(far, look).figure.axes[0], "pair")[1]
        phases = np.degrees(np.angle(far["resting_visibility_points"][number] @ [1, 1j]))
        rounds += (np.abs(np.diff(phases)) > 180).sum()
        assert np.isnan(shown).sum() == (np.abs(np.diff(phases)) > 180).sum()
        assert np.nanmax(np.abs(np.diff(shown))) <= 180
    assert rounds  # else this asks nothing


def test_lost_samples_are_not_drawn_and_their_arrow_is_said_to_be_lost():
    low = SYNTHESIS.graph(STATE | {"hour_angle_h": [-7.0, 0.0]})
    lost = low["resting_lost"].astype(bool)
    plot, dial = visibilities(low, {"antennas": [0, 1], "point": 0}).figure.axes
    assert lost[0, 0] and drawn(plot, "samples").shape[1] == (~lost).sum() > 0
    assert "sample lost" in [text.get_text() for text in dial.texts]


def test_a_covered_sky_covers_the_model_and_not_what_is_measured(graph):
    shown, covered = (visibilities(graph, {"model": model}).figure.axes[0] for model in (True, False))
    assert len(shown.collections) == 1 and not covered.collections  # the band
    assert {line.get_gid() for line in shown.lines} - {line.get_gid() for line in covered.lines} == {"pair", "mean"}
    assert np.array_equal(drawn(shown, "samples"), drawn(covered, "samples"))


def test_one_antenna_alone_has_an_empty_plot_and_no_arrow():
    alone = SYNTHESIS.graph({"array": {"antennas": [{"name": "A", "east_m": 0.0, "north_m": 0.0}]}, "npix": 64})
    plot, dial = visibilities(alone).figure.axes
    assert drawn(plot, "samples").shape[1] == 0
    assert not dial.texts


def test_a_moment_that_there_is_not_is_refused_in_a_sentence(graph):
    with pytest.raises(ValueError, match="hour_angle_h takes a number from -12 to 12"):
        GIVERS["picture"](graph, "globe", "png", {"hour_angle_h": 13})


@pytest.mark.parametrize(("look", "said"), [
    ({"view": "moon"}, "view takes one of"), ({"antennas": [1]}, "antennas takes two antenna numbers"),
    ({"model": "no"}, "model takes true or false"),
    ({"antennas": [1, 5]}, "antennas takes a whole number"), ({"antennas": [0, 1], "point": "x"}, "point takes"),
])  # fmt: skip
def test_a_look_that_there_is_not_is_refused_in_a_sentence(graph, look, said):
    with pytest.raises(ValueError, match=said):
        GIVERS["picture"](graph, "vis", "png", look)


# the Earth ----------------------------------------------------------------------------------------------------


def inside(land, point):
    """How often the outlines go round a point, counted by the angle that they sweep."""
    swept = 0.0
    for outline in land:
        turn = np.unwrap(np.arctan2(*(outline - point).T[::-1]))
        swept += turn[-1] - turn[0]
    return round(swept / (2 * np.pi))


PLACES = {  # longitude, latitude [°], is it land
    "Kansas": (-98, 38, True), "Brasília": (-48, -15, True), "Sahara": (5, 23, True), "Urals": (60, 58, True),
    "Alice Springs": (134, -24, True), "South Pole": (0, -88, True), "Hawaii's sea": (-150, 15, False),
    "South Atlantic": (-15, -25, False), "Indian Ocean": (80, -20, False), "North Pole": (0, 88, False),
    "Caspian Sea": (51, 41.5, False), "Yakutsk": (130, 62, True), "Tasman Sea": (160, -38, False),
    "Philippine Sea": (135, 18, False), "South Pacific": (-130, -25, False),
}  # fmt: skip


@pytest.mark.parametrize("hours", range(0, 24, 3))
@pytest.mark.parametrize("declination", [-80.0, -30.0, 0.0, 45.0])
def test_land_is_land_and_sea_is_sea_from_every_side(hours, declination):
    def seen(lon, lat):
        return antenna_uvw_m(on_ball(lon, lat), np.array([hours * np.pi / 12]), np.radians(declination))[0]

    land = outlines([seen(*ring.T) for ring in rings_of(coastlines_deg())])
    looked_at = 0
    for name, (lon, lat, is_land) in PLACES.items():
        u, v, w = seen(np.array([lon], float), np.array([lat], float))[0]
        if w > 0.25:  # not at the very limb
            looked_at += 1
            assert inside(land, np.array([u, v])) == (-1 if is_land else 0), name
    assert looked_at >= 3


def test_the_site_and_the_array_are_where_their_uvw_says(graph):
    axes = globe(graph, {"hour_angle_h": -1.5}).figure.axes[0]
    latitude = graph["layout"].latitude_rad
    h, dec = np.radians(-1.5 * 15), np.radians(graph["declination_deg"])
    # of a place on the meridian at latitude φ: u = sin H cos φ, v = cos δ sin φ − sin δ cos H cos φ
    u = np.sin(h) * np.cos(latitude)
    v = np.cos(dec) * np.sin(latitude) - np.sin(dec) * np.cos(h) * np.cos(latitude)
    assert drawn(axes, "site").ravel() == pytest.approx([u, v])
    (inset,) = (patch for patch in axes.patches if patch.get_gid() == "inset")
    antennas = drawn(axes, "antennas") - np.array(inset.center)[:, None]
    assert np.hypot(*antennas).max() < inset.radius
    uvw = graph["antenna_uvw"][np.argmin(np.abs(np.degrees(graph["hour_angles_rad"]) / 15 + 1.5))]
    shape = uvw[:, :2].T / np.abs(uvw[:, :2]).max()
    assert antennas / np.abs(antennas).max() == pytest.approx(shape, abs=0.03)  # an integration is 0.5 h: 0.25 h off


def test_the_hours_have_their_span_their_limit_and_the_source(graph):
    axes = globe(graph).figure.axes[1]
    assert drawn(axes, "span")[0] == pytest.approx([-2.0, 1.0])
    now, height = drawn(axes, "now").ravel()
    latitude, dec = graph["layout"].latitude_rad, np.radians(graph["declination_deg"])
    sine = np.sin(latitude) * np.sin(dec) + np.cos(latitude) * np.cos(dec) * np.cos(np.radians(-0.5 * 15))
    assert (now, height) == pytest.approx((-0.5, np.degrees(np.arcsin(sine))))
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("hour angle [h]", "elevation [°]")
    words = " ".join(text.get_text() for text in globe(graph).figure.texts)
    assert "Hour angle −0.5 h" in words and "watches from −2 h to +1 h." in words


def test_an_array_as_wide_as_the_earth_stands_on_it_and_is_counted():
    eht = SYNTHESIS.graph({"array": "eht.2017", "cell_arcsec": 4e-6, "npix": 64})
    earth, hours = globe(eht).figure.axes
    shown = drawn(earth, "antennas").shape[1] + drawn(earth, "behind").shape[1]
    assert shown == len(eht["antenna_names"])
    assert not [patch for patch in earth.patches if patch.get_gid() == "inset"]
    assert hours.get_ylabel() == "antennas that see it" and set(drawn(hours, "curve")[1]) <= set(range(9))


def test_both_are_among_what_is_saved_with_everything(graph):
    archive = zipfile.ZipFile(io.BytesIO(GIVERS["all"](graph)[2]))
    named = {f"{name}.{form}" for name in ("visibilities", "globe") for form in ("png", "pdf")}
    assert named <= set(archive.namelist())
    assert archive.read("globe.png") == GIVERS["picture"](graph, "globe", "png")[2]
