"""CASA's array files: there and back, against places that another program computed, and as they are in the wild."""

import json
from pathlib import Path

import numpy as np
import pytest

from synthwidgets.core.arrays import itrf_m
from synthwidgets.formats.cfg import read_cfg, write_cfg
from synthwidgets.models.layouts import array_check, layout

PLACES = json.loads((Path(__file__).parent.parent / "data" / "array_places.json").read_text())["arrays"]
MILLIMETRE = 1e-3  # asked for; files keep a tenth of it

# The first rows of carma.a.cfg and of alma.cycle12.1.cfg as CASA ships them (casadata 2025.9.22).
CARMA = """# observatory=CARMA
# coordsys=UTM
# datum=NAD27
# zone=11
# hemisphere=N
# Easting Northing   el   diam
397512.90 4126053.80 2200 10.4
397622.00 4127073.00 2200 10.4
397864.00 4126840.00 2200 10.4
"""
ALMA = """# observatory=ALMA
# coordsys=LOC (local tangent plane)
# x y z diam pad#
-33.89412596 -712.7516484 -2.330089496 12. A001
-17.45390887 -709.6086972 -2.32867142 12. A002
-22.5589292 -691.9838607 -2.323742384 12. A003
"""


def told(name):
    """Names, Earth-fixed places and dishes of an array."""
    rows = PLACES[name]["antennas"]
    return [row[0] for row in rows], np.array([row[1:4] for row in rows]), [row[4] for row in rows]


def built(name):
    names, places, dishes = told(name)
    centre = PLACES[name]["centroid"]
    site = {"latitude_deg": centre["lat_deg"], "longitude_deg": centre["lon_deg"], "height_m": centre["height_m"]}
    antennas = [{"name": one, "itrf_m": place, "diameter_m": dish}
                for one, place, dish in zip(names, places.tolist(), dishes, strict=True)]
    return layout(array_check({"site": site, "antennas": antennas}))


def read(text):
    return layout(array_check(read_cfg(text)["array"]))


def back(name, coordsys, datum="WGS84"):
    """Farthest that an antenna lies from its place after it was written and read."""
    text = write_cfg(built(name), "test", coordsys, datum)
    again = read(text.encode())
    names, places, dishes = told(name)
    assert list(again.names) == names and again.diameters_m == pytest.approx(dishes)
    assert f"# coordsys={coordsys}" in text
    return np.linalg.norm(itrf_m(again) - places, axis=1).max()


def test_xyz_there_and_back():
    assert back("vla.d", "XYZ") < MILLIMETRE


def test_loc_there_and_back():
    assert back("alma.cycle12.1", "LOC") < MILLIMETRE


@pytest.mark.parametrize(("name", "datum"), [("carma.a", "NAD27"), ("alma.cycle12.1", "SAM56"), ("vla.d", "WGS84")])
def test_utm_there_and_back(name, datum):
    assert back(name, "UTM", datum) < MILLIMETRE


@pytest.mark.parametrize(("text", "name"), [(CARMA, "carma.a"), (ALMA, "alma.cycle12.1")])
def test_places_of_casas_files_are_those_of_another_program(text, name):
    """Old surveys in UTM on NAD27, and a plane at the observatory: the Earth-fixed places are known."""
    assert np.abs(itrf_m(read(text)) - told(name)[1][:3]).max() < MILLIMETRE


def test_a_file_of_places_on_a_plane_of_its_own_is_read_as_it_stands():
    array = read_cfg("# coordsys=LOC\n# COFA=-67.5,-23.25\n10 20 3 7 N601\n-5 0 0 12 A\n")["array"]
    assert array["site"] == {"latitude_deg": -23.25, "longitude_deg": -67.5, "height_m": 0.0}
    assert array["antennas"][0] == {"name": "N601", "east_m": 10.0, "north_m": 20.0, "up_m": 3.0, "diameter_m": 7.0}


def test_the_header_and_the_rows_as_they_are_in_the_wild():
    text = """# observatory = WSRT #
#coordsys = XYZ#
# a comment with = two = signs
#   X\tY  Z
3844927.1\t445968.9\t5052380.5\t25.\tRT0\tCM01 # antenna names

   3844933.7 445826.1 5052388.0   25
1 2 3
3844938.1 445681.1 5052397.4 25. RT2
"""
    array = read_cfg(text)["array"]
    # the antenna's name before its pad's, its number where there is neither; short rows are none and count for none
    assert [antenna["name"] for antenna in array["antennas"]] == ["CM01", "A01", "RT2"]
    assert array["site"]["latitude_deg"] == pytest.approx(52.73, abs=0.01)
    assert np.mean([antenna["east_m"] for antenna in array["antennas"]]) == pytest.approx(0, abs=1e-4)


def test_places_of_the_earths_two_sides_stay_earth_fixed():
    far = read_cfg("# coordsys=XYZ\n6378137 0 0 12 A\n0 6378137 0 12 B")["array"]
    assert "site" not in far and layout(array_check(far)).earth_wide


def test_an_earth_wide_array_is_written_as_earth_fixed_places():
    wide = layout({"preset": "vlba"})
    again = read(write_cfg(wide, "VLBA"))
    assert again.earth_wide and np.abs(itrf_m(again) - itrf_m(wide)).max() < MILLIMETRE


def test_east_is_east_in_every_kind_of_file():
    pair = layout({"shape": "pair", "size_m": 100, "site": {"latitude_deg": -23, "longitude_deg": -67.7}})
    for coordsys in ("LOC", "XYZ", "UTM"):
        west, east = read(write_cfg(pair, "own", coordsys)).enu_m
        assert east - west == pytest.approx([100, 0, 0], abs=MILLIMETRE)


def test_a_name_with_a_blank_stays_one_word():
    array = array_check({"antennas": [{"name": "my #1 dish", "east_m": 0, "north_m": 0}]})
    assert read(write_cfg(layout(array), "own")).names == ("my_1_dish",)
