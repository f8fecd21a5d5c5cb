"""How right: image and beam of every preset against the exact sum, by both gridders and all weightings."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from typing import NamedTuple

import numpy as np

from synthwidgets.core.arrays import preset_ids
from synthwidgets.core.gridding import backends
from synthwidgets.graph import Graph
from synthwidgets.models.synthesis import SYNTHESIS
from tests.exact import exact_images

from .kernel import gridder
from .report import Report

LIMITS = {"error_against_exact": 1e-4}
SAMPLE = {"presets": ("alma.7m",), "weightings": ("briggs",)}
FEWEST_SAMPLES = 900
WEIGHTINGS = ("natural", "uniform", "briggs")


class Error(NamedTuple):
    """The largest difference of a picture from the exact one, over every pixel, in units of its own peak."""

    share_of_peak: float
    preset: str
    weighting: str
    backend: str
    picture: str


def run(
    report: Report,
    presets: Sequence[str] | None = None,
    weightings: Sequence[str] = WEIGHTINGS,
    fewest_samples: int = FEWEST_SAMPLES,
) -> None:
    """The line of accuracy, and the worst of each gridder and picture."""
    cases = list(product(preset_ids() if presets is None else presets, weightings))
    found: list[Error] = []
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        tasks = [workers.submit(errors_of, *case, fewest_samples) for case in cases]
        for number, (case, task) in enumerate(zip(cases, tasks, strict=True), 1):
            found += task.result()
            report.progress(f"accuracy: {number} of {len(cases)}, {' '.join(case)}")
    report.line("error_against_exact", max(found).share_of_peak)
    report.note(f"error_against_exact: {len({error.preset for error in found})} presets, {len(found)} pictures")
    for worst in _worst(found):
        report.note(f"{worst.backend}, {worst.picture}: {worst.share_of_peak:.2g} at {worst.preset}, {worst.weighting}")


def errors_of(preset: str, weighting: str, fewest_samples: int = FEWEST_SAMPLES) -> list[Error]:
    """The errors of one preset at its default state with one weighting; none where it has too few samples."""
    graph = SYNTHESIS.graph({"array": preset, "weighting": weighting})
    enough = sum(len(block.u) for block in graph["whole_samples"]) >= fewest_samples
    return list(_errors(graph, preset, weighting)) if enough else []


def _errors(graph: Graph, preset: str, weighting: str) -> Iterator[Error]:
    exact = exact_pictures(graph)
    for backend in backends():
        with gridder(backend):
            ours = SYNTHESIS.graph(graph.inputs)
            for picture, right in exact.items():
                largest = np.abs(ours[picture] - right).max() / np.abs(right).max()
                yield Error(float(largest), preset, weighting, backend, picture)


def exact_pictures(graph: Graph) -> dict[str, np.ndarray]:
    """Dirty image and beam by the slow sum over the app's own samples, visibilities and weights."""
    samples = list(graph["whole_samples"])
    image, beam = exact_images(
        np.concatenate([block.u for block in samples]),
        np.concatenate([block.v for block in samples]),
        np.concatenate(list(graph["whole_visibilities"])),
        np.concatenate(list(graph["whole_imaging_weights"])),
        graph["npix"],
        graph["cell_rad"],
    )
    return {"dirty_image": image, "dirty_beam": beam}


def _worst(found: Iterable[Error]) -> list[Error]:
    """The worst of each gridder and picture."""
    return list({(error.backend, error.picture): error for error in sorted(found)}.values())
