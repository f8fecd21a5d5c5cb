"""Bandwidth synthesis: every channel of a wide band measures its own ring of the uv plane, at its own wavelength.

A channel at the frequency s ν sees each baseline s times as long in wavelengths, so its samples are those of an
integration of its own: everything that sums over samples goes by *rows*, all channels of the first integration, then
those of the next. With one channel the rows are the integrations themselves, and nothing here costs anything.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ..texts import say
from ..texts.numbers import digits

MOST_CHANNELS = 64
MOST_DRAWN = 8  # channels of the uv plane
DICE = 1_000_000  # between the numbers of one channel's integrations and the next one's: each has its own noise


def channel_scales(channels: int, fractional_bandwidth: float) -> tuple[float, ...]:
    """The middle of each channel over that of the band, ascending.

    Examples
    --------
    >>> channel_scales(1, 0.4), channel_scales(2, 0.4)
    ((1.0,), (0.9, 1.1))
    """
    if channels == 1:
        return (1.0,)
    middles = (np.arange(channels) + 0.5) / channels - 0.5
    return tuple((1 + fractional_bandwidth * middles).tolist())


def channel_uvw(antenna_uvw: np.ndarray, channel_scales: tuple[float, ...]) -> np.ndarray:
    """Of each antenna, shape (row, antenna, 3) [wavelengths of the channel]."""
    if len(channel_scales) == 1:
        return antenna_uvw
    rows = antenna_uvw[:, None] * np.array(channel_scales)[:, None, None]
    return rows.reshape(len(antenna_uvw) * len(channel_scales), *antenna_uvw.shape[1:])


def channel_seen(seen: np.ndarray, channel_scales: tuple[float, ...]) -> np.ndarray:
    """Whether an antenna sees the source, shape (row, antenna)."""
    return seen if len(channel_scales) == 1 else np.repeat(seen, len(channel_scales), axis=0)


def channel_integrations(integrations: np.ndarray, channel_scales: tuple[float, ...]) -> np.ndarray:
    """A number for each row, by which its noise goes: no two have the same."""
    if len(channel_scales) == 1:
        return integrations
    return np.add.outer(integrations, DICE * np.arange(len(channel_scales))).ravel()


def channel_sefds_jy(
    antenna_sefds_jy: np.ndarray | None, channel_scales: tuple[float, ...]
) -> np.ndarray | None:
    """Noise of the antennas, shape (row, antenna) or (1, antenna) [Jy]: that of the middle of the band."""
    if antenna_sefds_jy is None or len(antenna_sefds_jy) == 1 or len(channel_scales) == 1:
        return antenna_sefds_jy
    return np.repeat(antenna_sefds_jy, len(channel_scales), axis=0)


def middle_rows(integrations: np.ndarray, channel_scales: tuple[float, ...]) -> np.ndarray:
    """The rows of these integrations in the middle channel.

    Examples
    --------
    >>> middle_rows(np.array([0, 2]), (1.0,)), middle_rows(np.array([0, 2]), (0.9, 1.0, 1.1))
    (array([0, 2]), array([1, 7]))
    """
    return integrations * len(channel_scales) + len(channel_scales) // 2


def channel_notes(channels: int, fractional_bandwidth: float, frequency_ghz: float) -> list[dict[str, Any]]:
    """That there are several, and from where to where."""
    if channels == 1:
        return []
    low, high = (digits(frequency_ghz * (1 + side * fractional_bandwidth / 2)) for side in (-1, 1))
    return [{"text": say("note.channels", channels=channels, low=low, high=high)}]


def drawn_channels(channel_scales: tuple[float, ...]) -> list[float]:
    """Those whose tracks are drawn: both ends and evenly between.

    Examples
    --------
    >>> drawn_channels((1.0,)), len(drawn_channels(channel_scales(16, 0.5)))
    ([1.0], 8)
    """
    count = len(channel_scales)
    some = np.linspace(0, count - 1, min(count, MOST_DRAWN)).round().astype(int)
    return [round(channel_scales[index], 6) for index in some]
