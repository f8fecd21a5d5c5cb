"""What a state observes, as files: uvw, visibilities, images, and the printed page; no browser, no widget."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np

from ..formats.fits_images import Frame, write_beam, write_image, write_sky
from ..formats.state import read_state
from ..formats.uvfits import write_uvfits
from ..graph import Graph
from ..models.synthesis import SYNTHESIS
from ..texts import say
from ..texts.numbers import percent
from .figures import save_figures, synthesis_figure
from .observations import Observation, observe


class Written(NamedTuple):
    """The files that were written, in the order of their making, and what to know about them."""

    paths: tuple[Path, ...]
    sentences: tuple[str, ...]


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
        Paths of uvw.npy, visibilities.uvfits (and uvw_2.npy, visibilities_2.uvfits … of further arrays), sky.fits,
        dirty_beam.fits, dirty_image.fits, picture.png and picture.pdf; sentences about them.

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
    observations = observe(graph)
    with _written_whole(Path(folder)) as at:
        names = [
            *(name for one in observations for name in write_samples(graph, one, at)),
            *write_images(graph, at),
            *write_figures(graph, at),
        ]
    return Written(tuple(Path(folder) / name for name in names), tuple(_sentences(graph, observations)))


def refuse_empty(graph: Graph, first: bool = False) -> None:
    """Nothing to write is said in a sentence: no pair in any array, or in the first; or nothing seen."""
    if not len(graph["baseline_lengths_m" if first else "all_baseline_lengths_m"]):
        raise ValueError(say("export.no_pair", count=len(graph["antenna_names"])))
    if not graph["total_layer"].weight:
        raise ValueError(say("export.nothing_seen"))


def write_samples(graph: Graph, observation: Observation, at: Path) -> list[str]:
    """uvw and visibilities of one array, into a folder; the names of the files, with its number beyond the first."""
    names = [_numbered("uvw.npy", observation.number), _numbered("visibilities.uvfits", observation.number)]
    write_uvfits(
        at / names[1],
        layout=observation.unmarked,
        uvw_m=observation.uvw_m,
        visibilities=observation.visibilities,
        lost=observation.lost,
        polarisation_difference=observation.difference,
        weights=observation.weights,
        hour_angles_rad=observation.hour_angles_rad,
        declination_rad=graph["declination_rad"],
        frequency_hz=graph["frequency_ghz"] * 1e9,
        bandwidth_hz=graph["noise"]["bandwidth_ghz"] * 1e9,
        integration_s=observation.integration_s,
        history=[*of_the_band(graph), *of_one_array(graph, observation.number)],
    )
    uvw_m = np.where(observation.lost[..., None], np.nan, observation.uvw_m)
    np.save(at / names[0], uvw_m.reshape(-1, 3))
    return names


def _numbered(file: str, number: int) -> str:
    """The file of one array: of the first as it is, of a further one with its number."""
    stem, ending = file.split(".")
    return file if number == 1 else f"{stem}_{number}.{ending}"


def write_images(graph: Graph, at: Path) -> list[str]:
    """Sky, dirty beam and dirty image, into a folder; the names of the files."""
    frequency_hz, bandwidth_hz = graph["frequency_ghz"] * 1e9, graph["noise"]["bandwidth_ghz"] * 1e9
    if graph["channels"] > 1:  # the pictures are of all of them, from end to end
        bandwidth_hz = graph["fractional_bandwidth"] * frequency_hz
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


def _sentences(graph: Graph, observations: Sequence[Observation]) -> Iterator[str]:
    lost = np.concatenate([one.lost.ravel() for one in observations])
    if lost.any():
        yield say("export.lost", share=percent(lost.mean()))
    yield from [*of_the_band(graph), *of_each_array(graph, observations)]
    if graph["clean_beam"] is None:
        yield say("export.no_fit")


# What files of samples do not hold of a state, a sentence each: said in them and to who takes them.


def of_the_band(graph: Graph) -> list[str]:
    """The middle of a band of several channels."""
    return [say("export.middle", channels=graph["channels"])] if graph["channels"] > 1 else []


def of_one_array(graph: Graph, number: int = 1) -> list[str]:
    """One array in a file of its own."""
    legend = graph["uv_legend"]
    return [say("export.one_array", name=one["name"], count=len(legend)) for one in legend if one["number"] == number]


def of_each_array(graph: Graph, observations: Sequence[Observation]) -> list[str]:
    """A file for each array that has a pair."""
    named = {one["number"]: one["name"] for one in graph["uv_legend"]}
    written = [one.number for one in observations] if named else []
    files = [f"{_numbered('visibilities.uvfits', number)} ({named[number]})" for number in written]
    return [say("export.each_array", files=", ".join(files))] if files else []


def of_all_arrays(graph: Graph) -> list[str]:
    """All arrays in one table."""
    others = [f"{one['number']} ({one['name']})" for one in graph["uv_legend"][1:]]
    return [say("export.all_arrays", others="; ".join(others))] if others else []


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
