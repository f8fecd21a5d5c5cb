"""The shipped arrays: all there, and where their sources put them."""

import json
from pathlib import Path

import numpy as np
import pytest

from synthwidgets.core.arrays import Facts, itrf_m, pairs, preset, preset_facts, preset_ids

SAMPLES = json.loads((Path(__file__).parents[1] / "data" / "array_samples.json").read_text())

# antennas, shortest and longest baseline [m], latitude and longitude [deg], as the sources' index has them
EXPECTED = {
    "alma.c1": (43, 15.1, 160.7, -23.0294, -67.7552),
    "alma.c2": (43, 15.1, 313.7, -23.0295, -67.7552),
    "alma.c3": (43, 15.1, 500.2, -23.0293, -67.7552),
    "alma.c4": (43, 15.1, 783.5, -23.0294, -67.7553),
    "alma.c5": (43, 15.1, 1397.9, -23.0292, -67.7551),
    "alma.c6": (43, 15.1, 2516.9, -23.0299, -67.755),
    "alma.c7": (43, 64.1, 3637.8, -23.0291, -67.755),
    "alma.c8": (43, 113.0, 8547.8, -23.0272, -67.7523),
    "alma.c9": (43, 375.5, 13894.8, -23.0266, -67.7468),
    "alma.c10": (43, 256.1, 16196.6, -23.0211, -67.7428),
    "alma.7m": (10, 8.9, 45.0, -23.0329, -67.7554),
    "vla.a": (27, 793.4, 36623.1, 34.0766, -107.6184),
    "vla.b": (27, 243.1, 11128.0, 34.0782, -107.6184),
    "vla.c": (27, 78.0, 3387.5, 34.0786, -107.6183),
    "vla.d": (27, 40.0, 1031.2, 34.0787, -107.6183),
    "vla.bna": (27, 256.5, 22814.1, 34.0949, -107.6201),
    "vla.cnb": (27, 78.0, 6944.9, 34.0837, -107.6189),
    "vla.dnc": (27, 40.0, 2114.1, 34.0803, -107.6185),
    "atca.6a": (6, 352.0, 5938.8, -30.3129, 149.5571),
    "atca.6b": (6, 214.3, 5969.4, -30.3129, 149.5553),
    "atca.6c": (6, 153.1, 6000.0, -30.3129, 149.5591),
    "atca.6d": (6, 76.5, 5877.5, -30.3129, 149.5586),
    "atca.1.5a": (6, 153.1, 4469.4, -30.3129, 149.5518),
    "atca.1.5b": (6, 30.6, 4301.0, -30.3129, 149.5507),
    "atca.1.5c": (6, 76.5, 4500.0, -30.3129, 149.5501),
    "atca.1.5d": (6, 107.1, 4438.8, -30.3129, 149.5516),
    "atca.750a": (6, 76.5, 3750.0, -30.3129, 149.5479),
    "atca.750b": (6, 61.2, 4500.0, -30.3129, 149.5548),
    "atca.750c": (6, 45.9, 5020.4, -30.3129, 149.5584),
    "atca.750d": (6, 30.6, 4469.4, -30.3129, 149.5546),
    "atca.ew367": (6, 45.9, 4408.2, -30.3129, 149.5556),
    "atca.ew352": (6, 30.6, 4438.8, -30.3129, 149.5563),
    "atca.ew214": (6, 30.6, 4500.0, -30.3129, 149.557),
    "atca.ns214": (6, 30.6, 4382.8, -30.3121, 149.5569),
    "atca.h214": (6, 82.4, 4500.0, -30.3124, 149.557),
    "atca.h168": (6, 61.2, 4469.4, -30.3125, 149.557),
    "atca.h75": (6, 30.6, 4408.2, -30.3127, 149.5568),
    "atca.122c": (6, 30.6, 4500.0, -30.3129, 149.5574),
    "wsrt": (14, 38.0, 2704.1, 52.7302, 6.6008),
    "sma.subcompact": (8, 9.5, 69.1, 19.9472, -155.4778),
    "sma.compact": (8, 16.5, 77.0, 19.9472, -155.4779),
    "sma.compact-n": (8, 16.5, 139.2, 19.9473, -155.4779),
    "sma.extended": (8, 44.2, 226.0, 19.9473, -155.4783),
    "sma.vextended": (8, 68.4, 508.9, 19.9481, -155.4792),
    "pdbi.a": (6, 136.0, 760.0, 44.6344, 5.9084),
    "pdbi.b": (6, 88.0, 452.0, 44.6345, 5.9072),
    "pdbi.c": (6, 24.0, 176.0, 44.6341, 5.9071),
    "pdbi.d": (6, 24.0, 97.0, 44.634, 5.9071),
    "carma.a": (15, 193.6, 1885.6, 37.2801, -118.1474),
    "carma.b": (15, 82.5, 946.1, 37.2812, -118.1437),
    "carma.c": (15, 26.5, 373.0, 37.2802, -118.142),
    "carma.d": (15, 11.0, 148.1, 37.2803, -118.1418),
    "carma.e": (15, 8.3, 66.3, 37.2804, -118.1416),
    "meerkat": (64, 29.3, 7697.6, -30.7125, 21.4433),
    "kat7": (7, 24.9, 181.3, -30.6999, 21.3828),
    "eht.2017": (8, 163.8, 11389258.2, 4.8334, -98.3366),
    "vlba": (10, 236640.0, 8611585.2, 36.6912, -105.2535),
    "gmva": (14, 236640.0, 10908246.3, 41.1119, -90.2369),
    "ngvla.core": (114, 39.4, 4269.0, 34.0829, -107.641),
    "ngvla.spiral": (54, 811.1, 39269.9, 34.0804, -107.6442),
    "ngvla.main": (214, 39.4, 1068337.7, 33.8002, -107.6262),
    "skamid.aa2": (66, 34.7, 108043.1, -30.7057, 21.4296),
    "skamid.aastar": (143, 29.3, 35970.3, -30.7128, 21.443),
}
DISHES_M = {
    "alma.c1": {12.0}, "alma.7m": {7.0}, "vla.d": {25.0}, "atca.h75": {22.0}, "wsrt": {25.0},
    "sma.compact": {6.0}, "pdbi.d": {15.0}, "carma.e": {10.4, 6.1}, "meerkat": {13.5}, "kat7": {12.0},
    "eht.2017": {12.0}, "vlba": {25.0}, "gmva": {12.0}, "ngvla.core": {18.0}, "skamid.aa2": {15.0},
    "skamid.aastar": {13.5, 15.0},
}  # fmt: skip


def test_every_preset_of_the_list_is_there_and_no_other():
    assert set(preset_ids()) == set(EXPECTED)
    assert len(preset_ids()) == len(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_counts_baselines_and_site(name):
    layout = preset(name)
    antennas, shortest_m, longest_m, latitude_deg, longitude_deg = EXPECTED[name]
    first, second = pairs(len(layout.names))
    lengths_m = np.linalg.norm(layout.enu_m[first] - layout.enu_m[second], axis=1)
    assert len(layout.names) == antennas
    # the index is rounded to 0.1 m and to 1e-4 degrees
    assert lengths_m.min() == pytest.approx(shortest_m, abs=0.0501)
    assert lengths_m.max() == pytest.approx(longest_m, abs=0.0501)
    assert np.degrees(layout.latitude_rad) == pytest.approx(latitude_deg, abs=0.501e-4)
    assert np.degrees(layout.longitude_rad) == pytest.approx(longitude_deg, abs=0.501e-4)


@pytest.mark.parametrize("name", SAMPLES.keys() - {"about"})
def test_antennas_are_where_their_source_puts_them(name):
    layout, source = preset(name), SAMPLES[name]
    pads, places_m, enu_m, _, sefds_jy = zip(*source["antennas"], strict=True)
    assert layout.names == pads
    # 1 mm: the table has tenths, and some sources round twice
    assert np.abs(layout.enu_m - enu_m).max() < 1e-3
    assert np.abs(itrf_m(layout) - places_m).max() < 1e-3
    assert np.degrees(layout.latitude_rad) == pytest.approx(source["centroid"]["lat_deg"], abs=1e-12)
    assert np.degrees(layout.longitude_rad) == pytest.approx(source["centroid"]["lon_deg"], abs=1e-12)
    if None in sefds_jy:
        assert layout.sefds_jy is None
    else:
        assert tuple(layout.sefds_jy) == sefds_jy


@pytest.mark.parametrize("name", DISHES_M)
def test_dishes(name):
    assert set(preset(name).diameters_m) == DISHES_M[name]


def test_only_eht_vlba_and_gmva_are_earth_wide_and_only_eht_and_gmva_tell_sefds():
    assert {name for name in EXPECTED if preset(name).earth_wide} == {"eht.2017", "vlba", "gmva"}
    assert {name for name in EXPECTED if preset_facts(name).earth_wide} == {"eht.2017", "vlba", "gmva"}
    assert {name for name in EXPECTED if preset(name).sefds_jy is not None} == {"eht.2017", "gmva"}


def test_facts_are_for_people():
    facts = preset_facts("alma.c3")
    assert facts == Facts("ALMA", "ALMA C-3", 230.0, facts.source, False)
    assert "Cycle 10–12" in facts.source
    assert "alma.cycle12.3.cfg" in facts.source
    assert preset_facts("vla.bna").label == "VLA BnA"
    assert preset_facts("atca.1.5a").label == "ATCA 1.5A"
    assert all(preset_facts(name).source for name in EXPECTED)


@pytest.mark.parametrize("unknown", ["alma.c11", "atca.all", "", "vla", "[vla.a]", "vla.a]\n"])
def test_an_unknown_preset_is_refused_by_name(unknown):
    for ask in (preset, preset_facts):
        with pytest.raises(ValueError, match="There is no array called") as refusal:
            ask(unknown)
        assert repr(unknown) in str(refusal.value)
        assert "alma.c3" in str(refusal.value)
