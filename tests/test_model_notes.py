"""What docs/ says of a model is in the model: names and worked numbers."""

import re
from pathlib import Path

import pytest

from synthwidgets.models.synthesis import SYNTHESIS

TEXT = (Path(__file__).parent.parent / "docs" / "synthesis.model.md").read_text(encoding="utf-8")


def test_the_names_in_the_table_of_symbols_can_be_read():
    table = TEXT.split("## Symbols and units")[1].split("\n\n")[1]
    names = re.findall(r"`(\w+)`", " ".join(row.split("|")[2] for row in table.splitlines()))
    graph = SYNTHESIS.graph()
    assert len(names) > 10 and [name for name in names if name not in graph] == []


@pytest.mark.parametrize(
    ("array", "said"), [("alma.c1", "0.0005 for ALMA C-1"), ("vla.d", "0.02 for the VLA's D")]
)
def test_the_w_errors_that_are_named(array, said):
    assert said in TEXT
    assert SYNTHESIS.graph({"array": array})["w_error_cycles"] == pytest.approx(
        float(said.split()[0]), rel=0.25
    )


def test_where_the_example_of_the_signs_lies():
    point = {"kind": "point", "flux_jy": 1.0, "east_arcsec": 3.0, "north_arcsec": 1.5}
    image = SYNTHESIS.graph({"array": "alma.c3", "sky": [point], "npix": 256, "cell_arcsec": 0.1})[
        "dirty_image"
    ]
    row, column = divmod(int(image.argmax()), 256)
    assert f"at column {column}, row {row}" in TEXT
