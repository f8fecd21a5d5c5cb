"""Files of antennas of other programs, and rows of a spreadsheet: what each says, in the words of a state."""

import numpy as np
import pytest

from synthwidgets.core.layout import Layout
from synthwidgets.formats.array_files import read_antennas
from synthwidgets.models.layouts import array_check, layout
from synthwidgets.models.skies import sky_check

# In the manner of APSYNSIM's ALMA-ACA-Cycle1-Conf5.array and of friendlyVRI's ATCA_6A.config.
APSYNSIM = """LATITUDE -23.028
DECLINATION -45.
HOUR_ANGLE -1.0 2.5

WAVELENGTH 0.3e-3  3.e-3   # metres

DIAMETER   12.   7.
# ANTENNA -> FIRST SUBARRAY
ANTENNA   44.53453511 -9.9757482
ANTENNA   66.42617818 -45.1760818
ANTENNA2   -19.39531371 125.8414049
"""
FRIENDLYVRI = """#----#
# Name of the telescope
telescope = ATCA
config = 6A
latitude_deg = -30.312906

diameter_m = 22.000000
# Antenna coordinates (offset E, offset N)
1561.225000, 0.000000
-4377.551, -2.5
-3.67259e+01, 1e2
"""


def built(state) -> Layout:
    return layout(array_check(state["array"]))


def test_apsynsim_array():
    state = read_antennas(APSYNSIM.encode(), "ALMA.array")
    antennas = built(state)
    assert antennas.enu_m[:, :2] == pytest.approx(np.array([[44.53453511, -9.9757482], [66.42617818, -45.1760818],
                                                            [-19.39531371, 125.8414049]]))
    assert antennas.diameters_m.tolist() == [12.0, 12.0, 7.0]  # the second subarray has the second diameter
    assert np.degrees(antennas.latitude_rad) == pytest.approx(-23.028)
    assert (state["declination_deg"], state["hour_angle_h"], state["hour_angles_h"]) == (-45.0, [-1.0, 2.5], None)
    assert state["frequency_ghz"] == pytest.approx(0.299792458 / 1.65e-3)  # the middle of its wavelengths


def test_apsynsim_array_without_diameters_or_latitude_leaves_them_open():
    state = read_antennas("ANTENNA 0 0\nANTENNA 1 2\n")
    assert state == {"array": {"antennas": [{"name": "A1", "east_m": 0.0, "north_m": 0.0},
                                            {"name": "A2", "east_m": 1.0, "north_m": 2.0}]}}


def test_apsynsim_model():
    """Sizes as its own program draws them: a Gaussian's σ, a disc's radius; its picture is IMSIZE wide."""
    state = read_antennas("# a sky\nIMSIZE 40.\nP 1 -2 0.5\nG -3. 0. 1.0 2.0\nD 4 4 2.0 2.5\n", "Discs.model")
    sky = sky_check(state["sky"])
    assert state["field_arcsec"] == 40.0
    assert sky[0] == {"kind": "point", "flux_jy": 0.5, "east_arcsec": 1.0, "north_arcsec": -2.0}
    assert sky[1]["kind"] == "gaussian" and sky[1]["east_arcsec"] == -3.0  # right ascension offsets grow to the east
    assert sky[1]["major_arcsec"] == sky[1]["minor_arcsec"]
    # half of its height is where exp(−r²/2σ²) = ½
    assert np.exp(-((sky[1]["major_arcsec"] / 2) ** 2) / (2 * 2.0**2)) == pytest.approx(0.5)
    assert sky[2]["kind"] == "disk" and sky[2]["diameter_arcsec"] == 5.0


def test_friendlyvri():
    antennas = built(read_antennas(FRIENDLYVRI.encode(), "ATCA_6A.config"))
    assert antennas.enu_m[:, :2].tolist() == [[1561.225, 0.0], [-4377.551, -2.5], [-36.7259, 100.0]]
    assert antennas.diameters_m.tolist() == [22.0] * 3
    assert np.degrees(antennas.latitude_rad) == pytest.approx(-30.312906)


@pytest.mark.parametrize("name", ["", "a.txt", "A.CSV"])
def test_what_stands_in_a_file_tells_its_kind_where_its_name_does_not(name):
    assert "declination_deg" in read_antennas(APSYNSIM, name)
    assert "site" in read_antennas(FRIENDLYVRI, name)["array"]
    assert "sky" in read_antennas("G 0 0 1 2\n", name)
    assert "site" in read_antennas("# coordsys=LOC\n# COFA=0,0\n1 2 3 12\n", name)["array"]


W = {"name": "W", "east_m": 1.5, "north_m": -20.0, "up_m": 0.25, "diameter_m": 25.0}
HALF = {"name": "W", "east_m": 1.5, "north_m": -20.0, "up_m": 0.0}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("W\t1.5\t-20\t0.25\t25", W),
        ("W\t1,5\t−20\t0,25\t25", W),
        ("W;1,5;-20;0,25;25", W),
        ("W, 1.5, -20, 0.25, 25", W),
        ("W 1.5 -20 0.25 25", W),
        ('"W"\t"1.5"\t-2e1\t\t', HALF),
        ("name;east;north;up;diameter\nW;1,5;-20;0,25;25", W),
        ("Antenna,Diameter (m),Up [m],North (m),East (m)\nW,25,0.25,-20,1.5", W),
        ("Norte\tEste\tNombre\tcomentario\n−20\t1,5\tW\tcerca", HALF),
        ("E N\n1.5 -20", HALF | {"name": "A1"}),
        ("1.5,-20", HALF | {"name": "A1"}),
        ("1.5,-20,0.25,25", W | {"name": "A1"}),
        ("W\t1.5\t-20", HALF),
        ("\ufeffW 1.5 -20\r\n\r\n", HALF),
        ("7 1.5 -20 0.25 25", W | {"name": "7"}),
    ],
)
def test_rows_of_a_spreadsheet(text, expected):
    (antenna,) = read_antennas(text.encode())["array"]["antennas"]
    assert antenna == expected


def test_many_rows_and_those_that_are_empty():
    rows = "\n".join(f"A{index}\t{index}\t{-index},5" + "\n" * (index % 3) for index in range(1, 301))
    antennas = read_antennas(rows)["array"]["antennas"]
    assert len(antennas) == 300 and antennas[-1] == {"name": "A300", "east_m": 300.0, "north_m": -300.5, "up_m": 0.0}
