"""Pictures of every kind, made here: sizes at the edges, colour, alpha, EXIF, FITS, what is kept, what is refused."""

import base64
import io
import re
import struct
import warnings
import zlib

import numpy as np
import pytest
from astropy.io import fits
from PIL import Image, ImageOps

from synthwidgets.core.constants import ARCSEC
from synthwidgets.core.sky import sky_image
from synthwidgets.core.sky_picture import on_dark_ground
from synthwidgets.formats import picture_files, pictures
from synthwidgets.formats.fits_images import Frame, write_sky
from synthwidgets.formats.picture_light import linear
from synthwidgets.formats.pictures import Decoded, as_text, decode, from_text

DICE = np.random.default_rng(4)


def file_of(pixels, kind="png", **options):
    file = io.BytesIO()
    Image.fromarray(np.asarray(pixels)).save(file, kind, **options)
    return file.getvalue()


def fits_of(data, compressed=False, **cards):
    header = fits.Header([(key.replace("_", ""), value) for key, value in cards.items()])
    units = [fits.PrimaryHDU(), fits.CompImageHDU(data, header)] if compressed else [fits.PrimaryHDU(data, header)]
    file = io.BytesIO()
    fits.HDUList(units).writeto(file)
    return file.getvalue()


def lopsided(rows, columns):
    """Black, with one bright spot near the top left."""
    pixels = np.zeros((rows, columns), np.uint8)
    pixels[rows // 8 : rows // 4, columns // 8 : columns // 3] = 255
    return pixels


def bright_side(light):
    """(row, column) of the centre of light, 0 to 1; rows grow north, columns west."""
    rows, columns = (np.arange(count) + 0.5 for count in light.shape)
    total = light.sum()
    return (rows @ light).sum() / total / len(rows), (light @ columns).sum() / total / len(columns)


# sizes --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rows, columns, kept", [
    (1, 1, (1, 1)), (1, 2, (1, 2)), (3, 5, (3, 5)), (255, 255, (255, 255)), (256, 256, (256, 256)),
    (257, 257, (256, 256)), (301, 200, (256, 170)), (4096, 4096, (256, 256)), (4096, 1, (256, 1)), (7, 4000, (1, 256)),
])
def test_a_picture_is_kept_at_256_or_as_it_is(rows, columns, kept):
    pixels = np.full((rows, columns), 255, np.uint8)
    light = decode(file_of(pixels)).luminance
    assert light.shape == kept
    assert np.allclose(light, 1, rtol=1e-5)  # an average of ones; cumulated in double, of single-precision light


@pytest.mark.parametrize("rows, columns", [(300, 300), (513, 511), (1000, 700), (2500, 1700)])
def test_light_is_averaged_by_area(rows, columns):
    """The mean is kept, and so is the centre of light: nothing is left out between pixels."""
    pixels = lopsided(rows, columns)
    light = decode(file_of(pixels)).luminance
    assert light.mean() == pytest.approx((pixels / 255).mean(), rel=1e-5)
    # what lies in a pixel counts as in its middle: f (1 - f) / 2 pixels squared a rim, of a spot an eighth wide
    assert bright_side(light) == pytest.approx(bright_side(pixels[::-1] / 255), abs=1 / 8 / 256**2 * 8)


def test_a_whole_number_of_pixels_is_their_mean():
    pixels = DICE.integers(0, 256, (512, 512)).astype(np.uint8)
    expected = linear(pixels / 255).reshape(256, 2, 256, 2).mean((1, 3))
    assert np.allclose(decode(file_of(pixels)).luminance, expected[::-1], atol=1e-6)


# light --------------------------------------------------------------------------------------------------------


def test_srgb_is_undone_and_colours_count_by_their_luminance():
    red, green, blue, half = (decode(file_of(np.full((2, 2, 3), colour, np.uint8))).luminance[0, 0]
                              for colour in ([255, 0, 0], [0, 255, 0], [0, 0, 255], [188, 188, 188]))
    assert (red, green, blue) == pytest.approx((0.2126, 0.7152, 0.0722), abs=1e-6)
    assert half == pytest.approx(0.5, abs=0.004)  # 188/255 is 0.503 of the light, by the standard's table


@pytest.mark.parametrize("bits", [np.uint8, np.uint16])
def test_more_bits_are_the_same_light(bits):
    decoded = decode(file_of(np.full((4, 4), np.iinfo(bits).max // 5, bits)))
    assert decoded.fine == (bits is np.uint16)
    assert decoded.luminance[0, 0] == pytest.approx(((0.2 + 0.055) / 1.055) ** 2.4, rel=1e-4)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L with a clear grey"])
def test_what_is_clear_is_black(mode):
    pixels = np.zeros((8, 8, 4), np.uint8)
    pixels[..., :3] = 255
    pixels[:4, :, 3] = 255  # the upper half is there
    image, options = Image.fromarray(pixels), {}
    if mode == "LA":
        image = image.convert("LA")
    elif mode == "P":
        image = image.convert("RGBA").quantize(4)
    elif mode.startswith("L "):
        grey = np.full((8, 8), 255, np.uint8)
        grey[4:] = 200
        image, options = Image.fromarray(grey), {"transparency": 200}
    file = io.BytesIO()
    image.save(file, "png", **options)
    light = decode(file.getvalue()).luminance
    assert np.allclose(light[4:], 1, atol=1e-6) and np.all(light[:4] == 0)


def test_half_clear_is_as_a_viewer_shows_it_on_black():
    pixels = np.full((2, 2, 4), [255, 255, 255, 128], np.uint8)
    assert decode(file_of(pixels)).luminance[0, 0] == pytest.approx(linear(np.array(128 / 255)), abs=1e-6)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "CMYK"])
def test_every_mode_of_png_and_jpg_is_read(mode):
    grey = Image.fromarray(lopsided(64, 64))
    file = io.BytesIO()
    grey.convert("RGB").convert(mode).save(file, "jpeg" if mode == "CMYK" else "png")
    row, column = bright_side(decode(file.getvalue()).luminance)
    assert row > 0.7 and column < 0.3  # top left: north, east


# which way ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["png", "jpeg"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_turns_as_pillow_turns(kind, orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    content = file_of(lopsided(90, 160), kind, exif=exif)
    turned = ImageOps.exif_transpose(Image.open(io.BytesIO(content)))
    light = decode(content).luminance
    assert light.shape == turned.size[::-1]
    assert bright_side(light) == pytest.approx(bright_side(np.asarray(turned, float)[::-1]), abs=0.01)  # JPG's rims


def test_the_top_of_a_png_is_north_and_the_first_row_of_fits_is_south():
    assert bright_side(decode(file_of(lopsided(64, 64))).luminance)[0] > 0.7
    assert bright_side(decode(fits_of(lopsided(64, 64))).luminance)[0] < 0.3


@pytest.mark.parametrize("step1, step2, at", [
    (-1e-4, 1e-4, (0.3, 0.3)), (1e-4, 1e-4, (0.3, 0.7)), (-1e-4, -1e-4, (0.7, 0.3)),
])
def test_fits_axes_that_run_the_other_way_are_mirrored(step1, step2, at):
    data = lopsided(64, 64)
    cards = {"CTYPE1": "RA---SIN", "CTYPE2": "DEC--SIN", "CDELT1": step1, "CDELT2": step2}
    row, column = bright_side(decode(fits_of(data, **cards)).luminance)
    assert (row > 0.5, column > 0.5) == (at[0] > 0.5, at[1] > 0.5)


# FITS ---------------------------------------------------------------------------------------------------------


def test_extra_axes_are_dropped_and_nan_is_zero():
    cube = np.zeros((2, 3, 20, 30), np.float32)
    cube[0, 0] = lopsided(20, 30)
    cube[1:] = 7
    cube[0, 0, -1, -1], cube[0, 0, -1, 0] = np.nan, np.inf
    light = decode(fits_of(cube)).luminance
    assert light.shape == (20, 30) and np.isfinite(light).all()
    assert np.array_equal(light, lopsided(20, 30))


def test_the_first_image_of_a_file_is_taken_also_a_compressed_one():
    data = DICE.integers(0, 1000, (40, 40)).astype(np.int32)
    assert np.array_equal(decode(fits_of(data, compressed=True)).luminance, data)


@pytest.mark.parametrize("unit, share", [("JY/BEAM", 1 / (1.1331 * 3e-4 * 2e-4 / 1e-8)), ("Jy/pixel", 1.0)])
def test_flux_and_width_are_what_the_file_says(unit, share):
    data = np.zeros((50, 80))
    data[20:25, 30:40] = 0.4
    cards = {"CTYPE1": "RA---SIN", "CTYPE2": "DEC--SIN", "CDELT1": -1e-4, "CDELT2": 1e-4, "BUNIT": unit,
             "BMAJ": 3e-4, "BMIN": 2e-4}
    decoded = decode(fits_of(data, **cards))
    assert decoded.flux_jy == pytest.approx(20 * share, rel=1e-9)
    assert decoded.width_arcsec == pytest.approx(80 * 0.36)


def test_without_units_nothing_is_said():
    decoded = decode(fits_of(lopsided(20, 20)))
    assert decoded.flux_jy is None and decoded.width_arcsec is None


def test_the_sky_that_an_export_writes_comes_back(tmp_path):
    """Jy/pixel, right ascension growing to the left: place, flux and width are those that were written."""
    sky = [{"kind": "disk", "flux_jy": 2.5, "east_arcsec": 3.0, "north_arcsec": 1.5, "diameter_arcsec": 2.0}]
    image = sky_image(sky, 128, 0.1 * ARCSEC)
    write_sky(tmp_path / "sky.fits", image, Frame(0.1 * ARCSEC, np.radians(-30.0), 230e9, 7.5e9))
    decoded = decode((tmp_path / "sky.fits").read_bytes())
    assert np.allclose(decoded.luminance, image, rtol=1e-6)  # float32
    assert decoded.flux_jy == pytest.approx(2.5, rel=1e-6) and decoded.width_arcsec == pytest.approx(12.8)


# what is kept -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fine, error", [(False, 0.5 / 255 * 2.28), (True, 0.5 / 65535 * 2.28)])
def test_what_is_kept_comes_back(fine, error):
    """Half a step of the encoded value; the steepest slope of sRGB's curve, at 1, is 2.4 / 1.055."""
    light = DICE.random((30, 40))
    light[0, 0], light[0, 1] = 0, 1
    back = from_text(as_text(Decoded(light, fine)))
    assert np.max(np.abs(back - light)) < error


def test_a_picture_on_paper_is_empty_until_it_is_inverted():
    pixels = 255 - lopsided(64, 64)
    light = decode(file_of(pixels)).luminance
    assert not on_dark_ground(light).any()
    assert bright_side(on_dark_ground(light, invert=True))[0] > 0.7


def test_the_shipped_picture_is_upright_dark_at_its_rim_and_ours():
    light = pictures.shipped("galaxy")
    assert light.shape == (256, 256) and light.max() == 1
    assert max(light[0].max(), light[-1].max(), light[:, 0].max(), light[:, -1].max()) < 1e-3
    assert np.hypot(*(np.array(bright_side(light)) - 0.5)) < 0.01


# what is refused ----------------------------------------------------------------------------------------------


def png_of_size(width, height, data=b""):
    """A PNG whose header says so, whatever follows."""
    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def jpg_of_size(width, height):
    content = bytearray(file_of(np.zeros((8, 8), np.uint8), "jpeg"))
    at = content.index(b"\xff\xc0")
    content[at + 5 : at + 9] = struct.pack(">HH", height, width)
    return bytes(content)


def fits_of_size(width, height):
    header = fits.PrimaryHDU(np.zeros((1, 1), np.uint8)).header
    header["NAXIS1"], header["NAXIS2"] = width, height
    return header.tostring().encode() + bytes(2880)


def unfinished(content):
    return content[: len(content) // 2]


NOISE = DICE.integers(0, 256, (64, 64)).astype(np.uint8)
BAD = {
    "100 MB": (b"\x89PNG\r\n\x1a\n" + bytes(100_000_000), "A file may have up to 20 MB. This one has 100."),
    "a PNG bomb": (png_of_size(9000, 9000, zlib.compress(bytes(81_000_000))),
                   "A picture may have up to 50 megapixels. This one has 81."),
    "a PNG that says 4 gigapixels": (png_of_size(65000, 65000), "A picture may have up to 50 megapixels. "
                                     "This one has 4225."),
    "a JPG that says 400 megapixels": (jpg_of_size(20000, 20000), "A picture may have up to 50 megapixels. "
                                       "This one has 400."),
    "a FITS file that says 90 megapixels": (fits_of_size(9000, 10000), "A picture may have up to 50 megapixels. "
                                            "This one has 90."),
    "a line": (png_of_size(70000, 1), "A side of a picture may have up to 65535 pixels. This one has 70000."),
    "no pixels": (png_of_size(0, 5), "That PNG file is damaged or cut off: there is no picture to be had of it."),
    "half a PNG": (unfinished(file_of(NOISE)),
                   "That PNG file is damaged or cut off: there is no picture to be had of it."),
    "half a JPG": (unfinished(file_of(NOISE, "jpeg")),
                   "That JPG file is damaged or cut off: there is no picture to be had of it."),
    "half a FITS file": (unfinished(fits_of(np.arange(1e5).reshape(250, 400))),
                         "That FITS file is damaged or cut off: there is no picture to be had of it."),
    "the first bytes of a PNG": (b"\x89PNG\r\n\x1a\n", "That PNG file is damaged or cut off: there is no picture to be "
                                 "had of it."),
    "nothing": (b"", "That file is no picture that can be read here. It takes PNG, JPG or FITS."),
    "a GIF": (file_of(NOISE, "gif"), "That file is no picture that can be read here. It takes PNG, JPG or FITS."),
    "a table": (b"name,flux\nA,1\n", "That file is no picture that can be read here. It takes PNG, JPG or FITS."),
    "a spectrum in FITS": (fits_of(np.arange(10.0)), "That FITS file holds no image of rows and columns."),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_picture_is_refused_in_its_sentence(name):
    content, sentence = BAD[name]
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        decode(content)


@pytest.mark.parametrize("kind", ["a table", "visibilities"])
def test_what_is_no_image_in_fits_is_said(tmp_path, kind):
    groups = fits.GroupData(np.ones((5, 1, 4, 3), np.float32), parnames=["UU"], pardata=[np.arange(5.0)], bitpix=-32)
    table = fits.BinTableHDU.from_columns([fits.Column("flux", "E", array=np.arange(9.0))])
    units = [fits.PrimaryHDU(), table] if kind == "a table" else [fits.GroupsHDU(groups)]
    fits.HDUList(units).writeto(tmp_path / "no.fits")
    with pytest.raises(ValueError, match=r"^That FITS file holds no image of rows and columns\.$"):
        decode((tmp_path / "no.fits").read_bytes())


@pytest.mark.parametrize("name", ["100 MB", "a PNG bomb"])
def test_what_is_too_large_is_not_decoded(name, monkeypatch):
    """Without a clock: neither an image nor an array is ever made of it."""
    def decoded(*_):
        raise AssertionError("it was decoded")

    monkeypatch.setattr(Image.Image, "load", decoded)
    monkeypatch.setattr(picture_files, "_light", decoded)
    with pytest.raises(ValueError, match="may have up to"):
        decode(BAD[name][0])


def test_the_same_all_over_has_no_source():
    with pytest.raises(ValueError, match=r"^That picture is the same all over, so there is no source in it\.$"):
        as_text(decode(file_of(np.full((9, 9), 80, np.uint8))))


@pytest.mark.parametrize("text", [
    "", "not base64!", 7, base64.b64encode(b"GIF89a").decode(), base64.b64encode(png_of_size(300, 10)).decode(),
    base64.b64encode(unfinished(file_of(NOISE))).decode(), "A" * 500_000,
    base64.b64encode(file_of(np.zeros((4, 4, 3), np.uint8))).decode(),
])
def test_only_a_small_grey_png_is_taken_from_a_state(text):
    with pytest.raises(ValueError, match=r"^picture takes a grey PNG of at most 256 by 256 pixels, in base64; it got "):
        from_text(text)


def test_no_warning_of_a_library_gets_out():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        cards = {"CTYPE1": "RA---SIN", "BUNIT": "counts per whatever"}
        assert decode(fits_of(lopsided(8, 8), **cards)).flux_jy is None
