"""Data, pictures and scripts of a state as files that cross the wire, each as (name, type, content).

Those of the samples have a fourth part, a sentence: what of the state is not in them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import numpy as np

from ..core.arrays import preset_facts
from ..core.blocks import Blocks
from ..formats.casa_script import SIDEREAL_PER_CLOCK, Scan, casa_script
from ..formats.csv_out import rows_of, write_csv
from ..graph import Graph
from ..models.samples import Samples, natural_weights
from ..models.synthesis import SYNTHESIS
from ..texts import say
from ..texts.numbers import whole
from .export import (
    of_all_arrays,
    of_each_array,
    of_one_array,
    of_the_band,
    refuse_empty,
    write_figures,
    write_images,
    write_samples,
)
from .observations import Observation, observe
from .panel_prints import TYPES, printed
from .print_alone import ALONE

MOST_ROWS = 300_000  # of a table: a spreadsheet shows a million, and 40 MB are enough for a wire
MOST_SAMPLES = 1_000_000  # of a file that crosses the wire
FIRST_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)
FILES = {"all": "synthesis", "vis": "visibilities"}  # names of pictures that are not their panel's
Given = tuple[str, str, bytes]
Told = tuple[str, str, bytes, str]  # with what the app says of the file as it is given, or ""


def casa(graph: Graph) -> Given:
    """The script for CASA."""
    return "casa.py", "text/x-python", script_of(graph).encode()


def script_of(graph: Graph) -> str:
    """The text of the script that makes this state in CASA."""
    noise, sigmas_jy = graph["noise"], graph["whole_pair_sigmas_jy"]
    hands = noise["polarisations"] / graph["channels"]  # the script has each hand by itself, and one channel
    source = preset_facts(graph["array"]["preset"]).source if "preset" in graph["array"] else ""
    found = re.search(r"configuration (\S+\.cfg)", source)
    keys = (
        "integration_s", "declination_deg", "frequency_ghz", "npix", "cell_arcsec", "weighting", "robust",
        "taper_arcsec", "elevation_limit_deg", "shadowing",
    )  # fmt: skip
    return casa_script(
        layout=graph["layout"],
        scans=scans(graph["hour_angles_rad"], graph["integration_s"], graph["hour_angles_h"] is None),
        bandwidth_ghz=noise["bandwidth_ghz"],
        polarisations=noise["polarisations"],
        sigma_jy=None if sigmas_jy is None else _middle(graph["whole_samples"], sigmas_jy) * math.sqrt(hands),
        seed=noise["seed"],
        configuration=found[1] if found else "",
        sky=graph["sources"],
        hidden=bool(graph["sky_hidden"]),
        differs=_differs(graph),
        **{key: graph[key] for key in keys},
    )


def _differs(graph: Graph) -> list[str]:
    """What the script does not know of, a sentence each."""
    found = [say("casa.beam")] if graph["primary_beam"] != "off" else []
    found += [say("casa.first")] if graph["further_array"] else []
    return found + ([say("casa.middle", channels=graph["channels"])] if graph["channels"] > 1 else [])


def _middle(samples: Blocks[Samples], sigmas_jy: Blocks[np.ndarray]) -> float:
    """One noise for all samples of the first array [Jy]: the script knows no other, no channels, no further array."""
    weights_per_jy2 = natural_weights(samples, sigmas_jy, 1.0, lone_noise=())
    return float(np.median(np.concatenate(list(weights_per_jy2)))) ** -0.5


def scans(hour_angles_rad: np.ndarray, integration_s: float, gapless: bool) -> list[Scan]:
    """Integrations as scans: one where they follow one another, else one each.

    Examples
    --------
    >>> scans(np.radians([0.0, 15.0]), 3590.17, gapless=True)[0].integrations
    2
    >>> [round(scan.start_h, 3) for scan in scans(np.radians([0.0, 30.0]), 3600, gapless=False)]
    [-0.501, 1.499]
    """
    half_h = integration_s / 7200 * SIDEREAL_PER_CLOCK
    starts_h = np.degrees(hour_angles_rad) / 15 - half_h
    if gapless:
        return [Scan(float(starts_h[0]), len(starts_h))]
    return [Scan(float(start), 1) for start in starts_h]


def picture(graph: Graph, panel: str, form: str, look: Mapping[str, Any] | None = None) -> Given:
    """A panel, or the whole page, for print."""
    content = printed(graph, panel, form, look)
    return f"{FILES.get(panel, panel)}.{form}", TYPES[form], content


def csv(graph: Graph) -> Told:
    """uv and visibilities of all arrays as a table."""
    text = table_of(graph, _observed(graph, MOST_ROWS))
    return "visibilities.csv", "text/csv", text.encode(), " ".join([*of_the_band(graph), *of_all_arrays(graph)])


def uvfits(graph: Graph) -> Told:
    """The visibilities of the first array for other programs."""
    refuse_empty(graph, first=True)
    first, *_ = _observed(graph, MOST_SAMPLES)
    with TemporaryDirectory() as folder:
        write_samples(graph, first, Path(folder))
        content = (Path(folder) / "visibilities.uvfits").read_bytes()
    said = " ".join([*of_the_band(graph), *of_one_array(graph)])
    return "visibilities.uvfits", "application/octet-stream", content, said


def fits(graph: Graph) -> Given:
    """Sky, dirty beam and dirty image, in one archive."""
    refuse_empty(graph)
    with TemporaryDirectory() as folder:
        write_images(graph, Path(folder))
        return "images.zip", "application/zip", zipped(Path(folder))


def everything(graph: Graph) -> Told:
    """All of it in one archive; a table only where it is not too long."""
    observations = _observed(graph, MOST_SAMPLES)
    with TemporaryDirectory() as folder:
        at = Path(folder)
        for one in observations:
            write_samples(graph, one, at)
        write_images(graph, at)
        write_figures(graph, at)
        _write_alone(graph, at)
        (at / "synthesis.json").write_text(SYNTHESIS.state_file(graph), encoding="utf-8")
        if observations[0].number == 1:  # the script is of the first array
            (at / "casa.py").write_text(script_of(graph), encoding="utf-8")
        if sum(one.lost.size for one in observations) <= MOST_ROWS:
            (at / "visibilities.csv").write_text(table_of(graph, observations), encoding="utf-8")
        said = " ".join([*of_the_band(graph), *of_each_array(graph, observations)])
        return "synthesis.zip", "application/zip", zipped(at), said


def _write_alone(graph: Graph, at: Path) -> None:
    """The panels that are not on the printed page, as pictures of their own."""
    for panel in ALONE:
        for form in ("png", "pdf"):
            name, _, content = picture(graph, panel, form)
            (at / name).write_bytes(content)


def table_of(graph: Graph, observations: Sequence[Observation]) -> str:
    """The text of the table, one array after another."""
    tables = (
        rows_of(
            names=one.layout.names,
            pairs=one.pairs,
            hour_angles_h=np.degrees(one.hour_angles_rad) / 15,
            uvw_m=one.uvw_m,
            wavelength_m=graph["wavelength_m"],
            visibilities=one.visibilities,
            weights=one.weights * (1 if one.difference is None else 2),  # of RR and LL together, as the values are
            lost=one.lost,
        )
        for one in observations
    )
    return write_csv(chain.from_iterable(tables), [*of_the_band(graph), *of_all_arrays(graph)])


def zipped(folder: Path) -> bytes:
    """The files of a folder in one archive; the same files make the same archive."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for path in sorted(folder.iterdir()):
            archive.writestr(ZipInfo(path.name, FIRST_DAY_OF_ZIP), path.read_bytes(), ZIP_DEFLATED)
    return content.getvalue()


def _observed(graph: Graph, most: int) -> tuple[Observation, ...]:
    refuse_empty(graph)
    every_pairs = (graph["all_pairs"], *graph["further_all_pairs"])
    every_hours = (graph["hour_angles_rad"], *graph["further_hour_angles_rad"])
    count = sum(len(pairs.first) * len(hours) for pairs, hours in zip(every_pairs, every_hours, strict=True))
    if count > most:
        raise ValueError(say("give.samples", got=whole(count), most=whole(most)))
    return observe(graph)
