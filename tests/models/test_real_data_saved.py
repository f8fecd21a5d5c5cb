"""Whatever UVFITS file Real data accepts, however odd, its saved state opens again."""

import numpy as np
import pytest

from synthwidgets.apps.real_data import RealData
from synthwidgets.models import brought
from synthwidgets.models.real_data import ACTS, OPENING, REAL_DATA, read_file
from tests.odd_uvfits import odd

NOWHERE = {f"PSCAL{n}": 0.0 for n in (1, 2, 3, 4)}
LEGAL = {
    "as it was": {},
    "u = v = 0": NOWHERE,
    "all on a line": {"PSCAL1": 0.0, "PSCAL2": 0.0},
    "closer than an atom": {"PSCAL1": 1e-12, "PSCAL2": 1e-12, "PSCAL3": 1e-12, "PSCAL4": 1e-12},
    "as far as the Moon": {"PSCAL1": 1e6, "PSCAL2": 1e6},
    "light": {"CRVAL4": 1e15},
    "light from afar": {"CRVAL4": 1e15, "PSCAL1": 3e3, "PSCAL3": 3e3},
    "a wave as long as the Galaxy": {"CRVAL4": 1e-3},
    "frequencies backwards": {"CDELT4": -1e6},
    "all of the spectrum": {"CDELT4": 1e15},
    "bright": {"BSCALE": 2e17},
    "faint": {"BSCALE": 1e-40},
    "the year 2355": {"PZERO7": 130_000.0},
    "the year -700": {"PZERO7": -1e6},
    "no times": {"PTYPE7": "NONE", "PTYPE8": "NONE"},
    "no names": {"OBJECT": "", "TELESCOP": ""},
    "a name too long": {"OBJECT": "x" * 23 + " y" * 20},
    "one pair": {"PSCAL9": 0.0, "PZERO9": 258.0},
    "antennas of thousands": {"PZERO9": 6e6},
    "times as sources": {"PTYPE7": "SOURCE", "PTYPE8": "SOURCE"},
}


def saved_and_opened(content):
    """The graph of a file, all it shows read, and that of its saved state in another program."""
    graph = REAL_DATA.graph()
    graph.set(**ACTS["open_uvfits"](graph, "odd.uvfits", read_file(content)))
    for name in {name for panel in RealData.panels() for name in panel.quantities}:
        graph[name]
    state = REAL_DATA.state_file(graph)
    brought._kept.clear()
    return graph, REAL_DATA.graph(REAL_DATA.read_file(state.encode()))


@pytest.mark.parametrize("cards", LEGAL.values(), ids=LEGAL)
def test_the_saved_state_of_an_odd_but_legal_file_opens_again(cards):
    graph, again = saved_and_opened(odd(cards))
    assert all(again[key] == graph[key] for key in OPENING if key != "data")
    # uvw and visibilities travel as float32, whose 6e-8 times the phase of the field's edge, some 10 turns, are 4e-6
    assert np.abs(again["dirty_image"] - graph["dirty_image"]).max() <= 1e-5 * np.abs(graph["dirty_image"]).max()


def test_whatever_file_is_accepted_its_saved_state_opens_again():
    """Numbers of any size in a header: either a sentence, or a state that opens."""
    rng, accepted, refused = np.random.default_rng(11), 0, []
    for _ in range(60):
        cards = rng.choice(["PSCAL1", "PZERO3", "PZERO7", "PSCAL9", "CRVAL4", "CDELT4", "BSCALE", "BZERO"], 2)
        numbers = rng.choice([-1.0, 1, 1], 2) * 10 ** rng.uniform(-1, 1, 2) ** 3 * rng.choice([1, 1e9, 1e60, 1e-60], 2)
        content = odd(dict(zip(cards.tolist(), numbers.tolist(), strict=True)))
        try:
            read_file(content)
        except ValueError as error:
            refused.append(str(error))
        else:
            saved_and_opened(content)
            accepted += 1
    assert accepted >= 10 and len(refused) >= 10 and all("UVFITS" in sentence for sentence in refused)
