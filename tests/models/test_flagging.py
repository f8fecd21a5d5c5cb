"""Presses that flag and bring back: how much is looked up for one."""

from __future__ import annotations

import numpy as np
import pytest

from synthwidgets.core import flags as module
from synthwidgets.core.arrays import pairs
from synthwidgets.core.flags import Flag, Samples, as_dicts
from synthwidgets.models.flagging import toggled


@pytest.mark.parametrize("bring_back", [False, True])
def test_each_row_is_looked_up_a_few_times_however_many_there_are(bring_back, monkeypatch):
    """All 105 pairs of 15 antennas: twice what is asked for and twice the table, and not each against each."""
    names, (first, second) = [f"A{one}" for one in range(15)], pairs(15)
    samples = Samples(names, first, second, *(np.zeros(1, int),) * 3)
    flags = [Flag(baseline=(names[a], names[b])) for a, b in zip(first, second, strict=True)]
    table, looked_up, pairs_of = as_dicts(flags if bring_back else ()), [], module._pairs
    monkeypatch.setattr(module, "_pairs", lambda *row: looked_up.append(row) or pairs_of(*row))
    assert len(toggled(table, flags, samples)) == (0 if bring_back else 105)
    assert 105 <= len(looked_up) <= 4 * 105
