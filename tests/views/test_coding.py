"""How quantities travel: what comes out of the wire is what went in, within the step that is said."""

import json
import zlib

import numpy as np
import pytest

from synthwidgets.views.coding import NOT_A_NUMBER, encode


def unpack_picture(entry, buffer):
    """Undo the deltas as a browser does: sums along x, then y, modulo 256."""
    deltas = np.frombuffer(zlib.decompress(buffer), np.uint8).reshape(entry["shape"])
    levels = deltas.cumsum(axis=1, dtype=np.uint8).cumsum(axis=0, dtype=np.uint8)
    return (levels.astype(float) - entry["zero"]) * entry["step"]


def noise(shape, seed=1):
    return np.random.default_rng(seed).normal(size=shape)


@pytest.mark.parametrize(
    "picture",
    [
        noise((256, 256)),
        noise((16, 18)) - 7,
        3 + noise((5, 3)),
        np.zeros((4, 4)),
        np.full((4, 4), -2.0),
        1e-9 * noise((32, 32)),
        1e6 * noise((32, 32)),
    ],
)
def test_a_live_picture_is_right_to_half_its_step(picture):
    entry, buffer = encode(picture, "picture", live=True)
    assert entry["shape"] == list(picture.shape)
    assert (
        np.abs(unpack_picture(entry, buffer) - picture).max() <= 0.502 * entry["step"]
    )  # 0.002: float32 rounding
    assert entry["step"] == 1.0 or entry["step"] * 254 <= 1.0001 * (
        max(picture.max(), 0) - min(picture.min(), 0)
    )


def test_zero_is_exactly_a_level():
    picture = noise((64, 64))
    picture[3, 5] = 0.0
    entry, buffer = encode(picture, "picture", live=True)
    assert unpack_picture(entry, buffer)[3, 5] == 0.0 and isinstance(entry["zero"], int)


def test_the_first_row_and_column_are_not_mixed_up():
    picture = np.zeros((8, 8))
    picture[6, 1] = 1.0
    entry, buffer = encode(picture, "picture", live=True)
    assert np.unravel_index(unpack_picture(entry, buffer).argmax(), (8, 8)) == (6, 1)


def test_a_slow_link_gets_every_second_pixel():
    picture = noise((64, 32))
    entry, buffer = encode(picture, "picture", live=True, half=True)
    assert entry["shape"] == [32, 16]
    assert np.abs(unpack_picture(entry, buffer) - picture[::2, ::2]).max() <= 0.502 * entry["step"]


def test_a_precise_picture_crosses_as_float32():
    picture = noise((64, 64))
    entry, buffer = encode(picture, "picture")
    assert entry == {"coding": "float32", "shape": [64, 64]}
    assert np.array_equal(np.frombuffer(buffer, "<f4").reshape(64, 64), picture.astype("f4"))


def test_tracks_cross_as_int16_with_gaps():
    tracks = 400 * noise((7, 20, 2))
    tracks[2, 3] = np.nan
    entry, buffer = encode(tracks, "int16")
    levels = np.frombuffer(buffer, "<i2").reshape(entry["shape"])
    assert (levels[2, 3] == NOT_A_NUMBER).all() and (levels != NOT_A_NUMBER).sum() == tracks.size - 2
    assert (
        np.nanmax(np.abs(np.where(levels == NOT_A_NUMBER, np.nan, levels) * entry["step"] - tracks))
        <= 0.501 * entry["step"]
    )


@pytest.mark.parametrize("coding", ["float64", "float32", "int32", "uint8"])
def test_plain_arrays_cross_as_they_are_little_endian(coding):
    values = np.arange(12).reshape(3, 4)
    entry, buffer = encode(values.T, coding)
    assert np.array_equal(
        np.frombuffer(buffer, np.dtype(coding).newbyteorder("<")).reshape(entry["shape"]), values.T
    )


@pytest.mark.parametrize("coding", ["json", "picture", "int16", "float64"])
def test_nothing_is_null(coding):
    assert encode(None, coding) == ({"json": None}, None)


@pytest.mark.parametrize("shape", [(0, 20, 2), (5, 0, 2)])
def test_no_tracks_are_empty_tracks(shape):
    entry, buffer = encode(np.zeros(shape), "int16")
    assert entry["shape"] == list(shape) and buffer == b""


def test_entries_are_json():
    json.dumps([encode(noise((4, 4)), coding, live=True)[0] for coding in ("picture", "int16", "float32")])
