"""What a state observes, as files: uvw, visibilities, images, and the printed page; no browser, no widget."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import repeat
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np

from ..core.blocks import Blocks
from ..core.sampling import unit_noise
from ..formats.fits_images import Frame, write_beam, write_image, write_sky
from ..formats.state import read_state
from ..formats.uvfits import write_uvfits
from ..graph import Graph
from ..models.samples import skies_visibilities
from ..models.synthesis import SYNTHESIS
from ..texts import say
from ..texts.numbers import percent
from .figures import save_figures, synthesis_figure

OTHER_SEED = 2**32  # beyond every seed of a state: RR − LL is thrown with dice of its own


class Written(NamedTuple):
    """The files that were written, in the order of their making, and what to know about them."""

    paths: tuple[Path, ...]
    sentences: tuple[str, ...]


class Observation(NamedTuple):
    """Every sample of a state, those that were lost too; by integration, then pair (1, 2), (1, 3) …

    Arrays are (integration, pair), ``uvw_m`` (integration, pair, 3), antenna 1 minus antenna 2 [m].
    ``visibilities`` are Stokes I [Jy]; ``difference`` is half of RR − LL [Jy], None without noise; ``lost``
    is bool; ``weights`` are one over the variance of RR's real part [1/Jy²], 1 without noise.
    """

    uvw_m: np.ndarray
    visibilities: np.ndarray
    difference: np.ndarray | None
    lost: np.ndarray
    weights: np.ndarray


def export_state(text: str, folder: str | Path) -> Written:
    """Write what a state file observes; `text` is the file's content, else as `export`."""
    return export(read_state(text, "synthesis"), folder)


def export(state: Mapping[str, Any], folder: str | Path) -> Written:
    """Write what a state observes into a folder.

    Parameters
    ----------
    state : mapping
        The keys of a state file; absent ones take what the app has.
    folder : path
        Made if it is not there. Files of the same names are replaced, each at once and only when all of them
        could be made.

    Returns
    -------
    Written
        Paths of uvw.npy, visibilities.uvfits, sky.fits, dirty_beam.fits, dirty_image.fits, picture.png and
        picture.pdf; sentences about them.

    Raises
    ------
    ValueError
        One sentence, and nothing is written: for a state that is refused, that has no pair of antennas or
        sees nothing, and for a folder that cannot be written to.

    Examples
    --------
    >>> with TemporaryDirectory() as folder:
    ...     written = export({"npix": 32, "cell_arcsec": 0.5}, folder)
    >>> [path.name for path in written.paths][:2]
    ['uvw.npy', 'visibilities.uvfits']
    """
    graph = SYNTHESIS.graph(state)
    refuse_empty(graph)
    observation = observe(graph)
    with _written_whole(Path(folder)) as at:
        names = [
            *write_samples(graph, observation, at),
            *write_images(graph, at),
            *write_figures(graph, at),
        ]
    return Written(tuple(Path(folder) / name for name in names), tuple(_sentences(graph, observation.lost)))


def observe(graph: Graph) -> Observation:
    """All samples of a graph in the middle of its band, in blocks: beside the result, one block's work is in memory."""
    if graph["channels"] > 1:
        graph = SYNTHESIS.graph_of({**graph.inputs, "channels": 1})
    pairs, antennas_m = graph["all_pairs"], graph["antenna_uvw_m"]
    first, second = pairs
    seen, sigmas_jy, seed = graph["seen"], graph["whole_pair_sigmas_jy"], graph["noise"]["seed"]
    skies, kinds = graph["apparent_skies"], graph["whole_pair_kinds"]
    shape = (len(antennas_m), len(first))
    uvw_m, visibilities, lost = np.empty((*shape, 3)), np.empty(shape, complex), np.empty(shape, bool)
    difference = None if sigmas_jy is None else np.empty(shape, complex)
    for some, sigma_jy in zip(graph["whole_blocks"], sigmas_jy or repeat(None), strict=False):
        uvw_m[some] = antennas_m[some][:, first] - antennas_m[some][:, second]
        lost[some] = ~(seen[some][:, first] & seen[some][:, second])
        visibilities[some] = skies_visibilities(skies, graph["antenna_uvw"][some], pairs, None, kinds)
        if difference is not None:
            visibilities[some] += sigma_jy * _unit_noise(graph, some, seed)
            difference[some] = sigma_jy * _unit_noise(graph, some, seed + OTHER_SEED)
    return Observation(uvw_m, visibilities, difference, lost, _weights(sigmas_jy, shape))


def _weights(sigmas_jy: Blocks[np.ndarray] | None, shape: tuple[int, int]) -> np.ndarray:
    """RR is V + d and LL is V − d: of twice the variance of V, so that their weighted mean is V with its own."""
    if sigmas_jy is None:
        return np.broadcast_to(1.0, shape)
    blocks = list(sigmas_jy)
    rows = blocks[0] if len(blocks[0]) == 1 < shape[0] else np.concatenate(blocks)  # always the same, or each its own
    return np.broadcast_to(1 / (2 * rows**2), shape)


def _unit_noise(graph: Graph, some: slice, seed: int) -> np.ndarray:
    return unit_noise(seed, graph["layout"].names, *graph["all_pairs"], graph["integrations"][some])


def refuse_empty(graph: Graph) -> None:
    """Nothing to write is said in a sentence: no pair, or nothing seen."""
    antennas = len(graph["antenna_names"])
    if antennas < 2:
        raise ValueError(say("export.no_pair", count=antennas))
    if not graph["total_layer"].weight:
        raise ValueError(say("export.nothing_seen"))


def write_samples(graph: Graph, observation: Observation, at: Path) -> list[str]:
    """uvw and visibilities, into a folder; the names of the files."""
    write_uvfits(
        at / "visibilities.uvfits",
        layout=graph["layout"],
        uvw_m=observation.uvw_m,
        visibilities=observation.visibilities,
        lost=observation.lost,
        polarisation_difference=observation.difference,
        weights=observation.weights,
        hour_angles_rad=graph["hour_angles_rad"],
        declination_rad=graph["declination_rad"],
        frequency_hz=graph["frequency_ghz"] * 1e9,
        bandwidth_hz=graph["noise"]["bandwidth_ghz"] * 1e9,
        integration_s=graph["integration_s"],
        history=left_out(graph),
    )
    uvw_m = np.where(observation.lost[..., None], np.nan, observation.uvw_m)
    np.save(at / "uvw.npy", uvw_m.reshape(-1, 3))
    return ["uvw.npy", "visibilities.uvfits"]


def write_images(graph: Graph, at: Path) -> list[str]:
    """Sky, dirty beam and dirty image, into a folder; the names of the files."""
    frequency_hz, bandwidth_hz = graph["frequency_ghz"] * 1e9, graph["noise"]["bandwidth_ghz"] * 1e9
    frame = Frame(graph["cell_rad"], graph["declination_rad"], frequency_hz, bandwidth_hz)
    write_sky(at / "sky.fits", graph["sky_image"], frame)
    write_beam(at / "dirty_beam.fits", graph["dirty_beam"], frame, graph["clean_beam"])
    write_image(at / "dirty_image.fits", graph["dirty_image"], frame, graph["clean_beam"])
    return ["sky.fits", "dirty_beam.fits", "dirty_image.fits"]


def write_figures(graph: Graph, at: Path) -> list[str]:
    """The printed page, into a folder; the names of the files."""
    names = ["picture.png", "picture.pdf"]
    save_figures(synthesis_figure(graph), [at / name for name in names])
    return names


def _sentences(graph: Graph, lost: np.ndarray) -> Iterator[str]:
    if lost.any():
        yield say("export.lost", share=percent(lost.mean()))
    yield from left_out(graph)
    if graph["clean_beam"] is None:
        yield say("export.no_fit")


def left_out(graph: Graph) -> list[str]:
    """What the files of samples do not hold of a state, a sentence each: said in them and to who takes them."""
    found = [say("export.middle", channels=graph["channels"])] if graph["channels"] > 1 else []
    return found + ([say("export.first")] if graph["further_array"] else [])


@contextmanager
def _written_whole(folder: Path) -> Iterator[Path]:
    """A place to write in; what stands there at the end is moved into the folder, nothing after an error."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".unfinished-", dir=folder) as draft:
            yield Path(draft)
            for path in sorted(Path(draft).iterdir()):
                os.replace(path, folder / path.name)
    except OSError as error:
        raise ValueError(say("export.cannot_write", folder=folder, reason=error.strerror or error)) from error
