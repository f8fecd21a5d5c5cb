"""UVFITS, read: random groups of AIPS, CASA, pyuvdata, Miriad or ourselves become plain arrays (`core.observed`).

Whatever the file holds is averaged to one channel of Stokes I. The signs in such a file are ours. Layout: AIPS Memo
117 (Greisen 2016). What is wrong with a file ends in one sentence; nothing is made larger than the file is.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

import numpy as np

from ..core.constants import LIGHT_M_S
from ..core.observed import Observed, stokes_i
from ..texts import say
from ..texts.numbers import MINUS
from .observed_faults import MOST_SAMPLES, about_of, columns_of, fault
from .raster import reading

_FORMS = {-32: ">f4", -64: ">f8", 16: ">i2", 32: ">i4"}
_INTENSITY = ((1,), (-1, -2), (-5, -6))  # Stokes codes: I; RR, LL; XX, YY
_MJD = 2_400_000.5
_LONGEST_NAME = 24


def read_uvfits(content: bytes) -> Observed:
    """The samples of a UVFITS file that are not flagged, without autocorrelations.

    Parameters
    ----------
    content : bytes
        Of one or several sources, channels, IFs and polarisations. Flagged: a weight of 0 or below. Times and uvw may
        come in two parameters each, which are added; baselines as 256 a + b, as 2048 a + b + 65536, or as ANTENNA1
        and ANTENNA2.

    Raises
    ------
    ValueError
        With one sentence: for any other file, one that is cut short or damaged, one with polarisations that give no
        intensity, with several frequency set-ups, with nothing but flagged samples, or with too many, or with numbers
        that no observation has (`observed_faults`), which a saved state would be refused for.
    """
    if not content.startswith(b"SIMPLE  ="):
        raise ValueError(say("uvfits_in.unknown"))
    with reading(content, "uvfits_in", "UVFITS"):
        from astropy.io import fits

        with fits.open(BytesIO(content), memmap=False) as hdus:
            header = dict(hdus[0].header)
            if not header.get("GROUPS") or header.get("NAXIS1") != 0:
                raise ValueError(say("uvfits_in.no_groups"))
            start = hdus[0].fileinfo()["datLoc"]
            tables = {name: hdus[name] for name in ("AIPS AN", "AIPS SU", "AIPS FQ") if name in hdus}
            return _without_fault(_observed(header, *_rows(header, content, start), tables))


def _observed(
    header: Mapping[str, Any], parameters: dict[str, np.ndarray], cube: np.ndarray, tables: Mapping[str, Any]
) -> Observed:
    frequencies_hz, width_hz = _frequencies_hz(header, parameters, cube.shape[1:3], tables)
    hands = _hands(header, cube.shape[3])
    chosen = cube[:, :, :, hands].reshape(len(cube), -1, len(hands), cube.shape[4])
    values = chosen[..., 0] + 1j * chosen[..., 1]
    weights = chosen[..., 2] if cube.shape[4] > 2 else np.ones(values.shape)
    visibilities, weights, frequency_hz = stokes_i(values, weights, frequencies_hz)
    antennas, uvw_m = _antennas(parameters), _uvw_m(parameters, header)
    keep = (weights > 0) & (antennas[:, 0] != antennas[:, 1]) & np.isfinite(uvw_m).all(axis=1)
    _refuse_count(int(keep.sum()))
    antennas = antennas[keep]
    numbers, pairs = np.unique(antennas, return_inverse=True)
    sources, source = _sources(header, parameters, keep, tables)
    return Observed(
        telescope=_text(header.get("TELESCOP")),
        names=_names(numbers, tables),
        sources=sources,
        pairs=pairs.reshape(antennas.shape),
        uvw_m=uvw_m[keep],
        mjd=_mjd(parameters, len(keep))[keep],
        source=source,
        visibilities=visibilities[keep],
        weights=weights[keep],
        frequency_hz=frequency_hz,
        bandwidth_hz=float(np.ptp(frequencies_hz) + width_hz),
    )


# the random groups --------------------------------------------------------------------------------------------


def _rows(header: Mapping[str, Any], content: bytes, start: int) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """Parameters by name, shape (group,), those of one name added; data (group, IF, channel, Stokes, part)."""
    lengths = [int(header[f"NAXIS{n}"]) for n in range(2, int(header["NAXIS"]) + 1)]
    n_parameters, n_groups = int(header["PCOUNT"]), int(header["GCOUNT"])
    form = np.dtype(_FORMS[header["BITPIX"]])
    each = n_parameters + math.prod(lengths)
    if min(*lengths, n_parameters, n_groups) < 1:
        raise ValueError(say("uvfits_in.empty"))
    if start + n_groups * each * form.itemsize > len(content):
        raise ValueError(say("uvfits_in.cut"))
    rows = np.frombuffer(content, form, n_groups * each, start).reshape(n_groups, each)
    parameters: dict[str, np.ndarray] = {}
    for k in range(n_parameters):
        name = _text(header.get(f"PTYPE{k + 1}")).upper().lstrip("_")
        values = rows[:, k].astype(float) * header.get(f"PSCAL{k + 1}", 1.0) + header.get(f"PZERO{k + 1}", 0.0)
        parameters[name] = parameters.get(name, 0.0) + values
    cube = rows[:, n_parameters:].reshape(n_groups, *lengths[::-1])
    return parameters, _ordered(header, lengths, cube) * header.get("BSCALE", 1.0) + header.get("BZERO", 0.0)


def _ordered(header: Mapping[str, Any], lengths: Sequence[int], cube: np.ndarray) -> np.ndarray:
    """Axes in the order group, IF, channel, Stokes, part; an axis of another kind may only have length 1."""
    kinds = {_kind(header, n + 2): cube.ndim - 1 - n for n in range(len(lengths))}  # FITS counts from the other end
    wanted = ("IF", "FREQ", "STOKES", "COMPLEX")
    others = [axis for kind, axis in kinds.items() if kind not in wanted]
    if any(cube.shape[axis] != 1 for axis in others) or not {"COMPLEX", "STOKES", "FREQ"} <= kinds.keys():
        raise ValueError(say("uvfits_in.axes", got=", ".join(kinds)))
    used = [kinds[kind] for kind in wanted if kind in kinds]
    shape = [cube.shape[kinds[kind]] if kind in kinds else 1 for kind in wanted]
    if shape[-1] not in (2, 3):
        raise ValueError(say("uvfits_in.parts", got=shape[-1]))
    return cube.transpose(0, *others, *used).reshape(len(cube), *shape).astype(float)


def _kind(header: Mapping[str, Any], n: int) -> str:
    return _text(header.get(f"CTYPE{n}")).upper()


def _along(header: Mapping[str, Any], kind: str, count: int) -> np.ndarray:
    """The values of an axis at each of its places."""
    n = next(n for n in range(2, int(header["NAXIS"]) + 1) if _kind(header, n) == kind)
    value, step, pixel = (float(header.get(f"{card}{n}", default)) for card, default in _AXIS.items())
    return value + (np.arange(count) + 1 - pixel) * step


_AXIS = {"CRVAL": 0.0, "CDELT": 1.0, "CRPIX": 1.0}


def _hands(header: Mapping[str, Any], count: int) -> list[int]:
    """Places on the Stokes axis of what is averaged to the intensity."""
    codes = [round(code) for code in _along(header, "STOKES", count)]
    for wanted in _INTENSITY:
        if places := [codes.index(code) for code in wanted if code in codes]:
            return places
    raise ValueError(say("uvfits_in.stokes", got=", ".join(str(code).replace("-", MINUS) for code in codes)))


# what the parameters and tables say ---------------------------------------------------------------------------


def _frequencies_hz(
    header: Mapping[str, Any], parameters: Mapping[str, np.ndarray], shape: tuple[int, ...], tables: Mapping[str, Any]
) -> tuple[np.ndarray, float]:
    """Middles of all channels, IF by IF, shape (IF · channel,), and the width of one [Hz]."""
    n_ifs, n_channels = shape
    channels_hz = _along(header, "FREQ", n_channels)
    n = next(n for n in range(2, int(header["NAXIS"]) + 1) if _kind(header, n) == "FREQ")
    selected = np.unique(parameters.get("FREQSEL", np.ones(1)))
    if len(selected) > 1:
        raise ValueError(say("uvfits_in.set_ups", count=len(selected)))
    offsets_hz = np.zeros(n_ifs)
    if "AIPS FQ" in tables:
        table = tables["AIPS FQ"].data
        row = np.flatnonzero(table["FRQSEL"] == selected[0])
        offsets_hz = np.resize(np.asarray(table["IF FREQ"][row[0] if len(row) else 0], float), n_ifs)
    frequencies_hz = (offsets_hz[:, None] + channels_hz).ravel()
    if not (np.isfinite(frequencies_hz).all() and (frequencies_hz > 0).all()):
        raise ValueError(say("uvfits_in.frequency"))
    return frequencies_hz, abs(float(header.get(f"CDELT{n}", 0.0)))


def _antennas(parameters: Mapping[str, np.ndarray]) -> np.ndarray:
    """Numbers of antennas 1 and 2, shape (group, 2); a fraction of a baseline is its subarray, which is not asked."""
    if "BASELINE" in parameters:
        whole = np.floor(parameters["BASELINE"] + 1e-4).astype(int)
        large = whole > 65536
        base, number = np.where(large, 2048, 256), np.where(large, whole - 65536, whole)
        return np.stack([number // base, number % base], axis=1)
    if "ANTENNA1" in parameters and "ANTENNA2" in parameters:
        return np.rint(np.stack([parameters["ANTENNA1"], parameters["ANTENNA2"]], axis=1)).astype(int)
    raise ValueError(say("uvfits_in.parameter", name="BASELINE"))


def _uvw_m(parameters: Mapping[str, np.ndarray], header: Mapping[str, Any]) -> np.ndarray:
    """Antenna 1 minus antenna 2, shape (group, 3) [m]: seconds of light, or wavelengths (UU-L) of the header."""
    parts: list[np.ndarray] = []
    for name in ("UU", "VV", "WW"):
        key = next((key for key in parameters if key.startswith(name)), "")
        if not key and name != "WW":
            raise ValueError(say("uvfits_in.parameter", name=name))
        seconds = parameters[key] if key else np.zeros(len(parts[0]))
        parts.append(seconds / _reference_hz(header) if key[2:].startswith("-L") else seconds)
    return np.stack(parts, axis=1) * LIGHT_M_S


def _reference_hz(header: Mapping[str, Any]) -> float:
    """The frequency whose wavelengths UU-L counts: that of the reference channel, wherever it stands."""
    n = next(n for n in range(2, int(header["NAXIS"]) + 1) if _kind(header, n) == "FREQ")
    return float(header[f"CRVAL{n}"])


def _mjd(parameters: Mapping[str, np.ndarray], count: int) -> np.ndarray:
    """Of every group [days]; 0 where the file has no times."""
    if "DATE" not in parameters:
        return np.zeros(count)
    return np.nan_to_num(parameters["DATE"] - _MJD, posinf=0.0, neginf=0.0)


def _sources(
    header: Mapping[str, Any], parameters: Mapping[str, np.ndarray], keep: np.ndarray, tables: Mapping[str, Any]
) -> tuple[tuple[str, ...], np.ndarray]:
    """Names of the sources that have samples, and which each kept sample is of."""
    numbers, source = np.unique(parameters.get("SOURCE", np.ones(len(keep)))[keep], return_inverse=True)
    known = {}
    if "AIPS SU" in tables:
        table = tables["AIPS SU"].data
        known = dict(zip(table["ID. NO."].tolist(), map(_text, table["SOURCE"]), strict=True))
    only = _text(header.get("OBJECT")) if len(numbers) == 1 else ""
    return tuple(known.get(number) or only or f"{number:g}" for number in numbers), source


def _names(numbers: np.ndarray, tables: Mapping[str, Any]) -> tuple[str, ...]:
    """Of the antennas with these numbers; the number where the file has no name."""
    known = {}
    if "AIPS AN" in tables:
        table = tables["AIPS AN"].data
        known = dict(zip(table["NOSTA"].tolist(), map(_text, table["ANNAME"]), strict=True))
    return tuple(known.get(number) or str(number) for number in numbers.tolist())


def _text(value: Any) -> str:
    """A short text: what stands after a NUL is rubbish of some writers."""
    text = value.decode("ascii", "replace") if isinstance(value, bytes) else str(value or "")
    return "".join(letter for letter in text.split("\0")[0] if letter.isprintable()).strip()[:_LONGEST_NAME]


def _refuse_count(count: int) -> None:
    if not count:
        raise ValueError(say("uvfits_in.flagged"))
    if count > MOST_SAMPLES:
        got, most = (f"{number:,}".replace(",", " ") for number in (count, MOST_SAMPLES))
        raise ValueError(say("uvfits_in.many", got=got, most=most))


def _without_fault(observed: Observed) -> Observed:
    if name := fault(columns_of(observed), about_of(observed)):
        raise ValueError(say(f"uvfits_in.{name}"))
    return observed
