"""What to mind about a picture, as a note: one each time it is true, none where it is not."""

import numpy as np
import pytest

from synthwidgets.models.inputs import NOISE
from synthwidgets.models.synthesis import SYNTHESIS

TABULATED = "above 0 K switches it on"


def noted(graph):
    return any(TABULATED in note["text"] for note in graph["notes"])


@pytest.mark.parametrize(("preset", "tsys_k", "wanted"), [
    ("eht.2017", 0.0, False), ("eht.2017", 90.0, True), ("alma.c3", 90.0, False),
])
def test_a_system_temperature_that_only_switches_the_noise_on_is_told_of(preset, tsys_k, wanted):
    state = {"array": preset, "npix": 64, "integration_s": 1200.0}
    graph = SYNTHESIS.graph({**state, "noise": {**NOISE, "tsys_k": tsys_k}})
    assert noted(graph) == wanted
    if not tsys_k:
        return
    before = graph["antenna_sefds_jy"]
    graph.set(noise={**NOISE, "tsys_k": 2 * tsys_k})
    after = graph["antenna_sefds_jy"]
    assert np.array_equal(before, after) == wanted  # the note is true


def test_nothing_is_said_of_it_where_the_noise_is_given_otherwise():
    noise = {**NOISE, "tsys_k": 90.0, "sefd_jy": 3000.0}
    state = {"array": "eht.2017", "npix": 64, "integration_s": 1200.0}
    assert not noted(SYNTHESIS.graph({**state, "noise": noise}))
