"""Numbers as a learner reads them: at most three digits, a unit, a true minus sign."""

from __future__ import annotations

import math

MINUS, ARCSEC, ARCMIN, DEGREE, TIMES = "−", "″", "′", "°", "×"
# from which value on, in units of what, written how
_ANGLES = (
    (5400.0, 3600.0, DEGREE),
    (90.0, 60.0, ARCMIN),
    (0.01, 1.0, ARCSEC),
    (1e-4, 1e-3, " mas"),
    (0.0, 1e-6, " µas"),
)
_LENGTHS = ((1e3, 1e3, " km"), (1.0, 1.0, " m"), (0.0, 1e-3, " mm"))
_FLUXES = (
    (1e3, 1e3, " kJy"),
    (1.0, 1.0, " Jy"),
    (1e-3, 1e-3, " mJy"),
    (1e-6, 1e-6, " µJy"),
    (0.0, 1e-9, " nJy"),
)
_WAVELENGTHS = ((1e6, 1e6, " Gλ"), (1e3, 1e3, " Mλ"), (1.0, 1.0, " kλ"), (0.0, 1e-3, " λ"))  # from kλ
NO_SHARE = 1e-7  # of the whole: a row of zeros behind the point tells nobody anything
_Scales = tuple[tuple[float, float, str], ...]


def digits(value: float, significant: int = 3) -> str:
    """A number to so many digits, without an exponent.

    Examples
    --------
    >>> digits(0.6543), digits(1234.0), digits(-0.05), digits(20.0)
    ('0.654', '1230', '−0.05', '20')
    """
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else "–"
    places = significant - 1 - math.floor(math.log10(abs(value)))
    rounded = round(value, places)
    text = f"{abs(rounded):.{max(0, places)}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return (MINUS if rounded < 0 else "") + text


def whole(count: int) -> str:
    """A whole number with its thousands apart.

    Examples
    --------
    >>> whole(903), whole(29646)
    ('903', '29 646')
    """
    return f"{count:,}".replace(",", " ")


def spaced(unit: str) -> str:
    """A unit as it stands behind its number: signs at once, names after a space.

    Examples
    --------
    >>> f"90{spaced('°')}", f"230{spaced('GHz')}", f"2{spaced('')}"
    ('90°', '230 GHz', '2')
    """
    return unit if unit in ("", DEGREE, ARCMIN, ARCSEC) else f" {unit}"


def _scale(value: float, scales: _Scales) -> tuple[float, str]:
    if value == 0:
        return next((scale, unit) for _, scale, unit in scales if scale == 1.0)
    return next((scale, unit) for start, scale, unit in scales if abs(value) >= start * 0.9995)


def unit_for(kind: str, value: float) -> tuple[float, str]:
    """The unit that makes numbers of about this size short, for the ticks of an axis.

    Parameters
    ----------
    kind : {"angle", "length", "flux", "wavelengths"}
        What the number is, in arcseconds, metres, Jy or kλ.
    value : float
        The largest number on the axis.

    Returns
    -------
    size, unit : float, str
        The unit's size in that of the value, and how it is written after a number.

    Examples
    --------
    >>> unit_for("flux", 0.02), unit_for("wavelengths", 8500.0)
    ((0.001, ' mJy'), (1000.0, ' Mλ'))
    """
    scales = {"angle": _ANGLES, "length": _LENGTHS, "flux": _FLUXES, "wavelengths": _WAVELENGTHS}
    return _scale(abs(value), scales[kind])


def _scaled(value: float, scales: _Scales, significant: int) -> str:
    scale, unit = _scale(value, scales)
    return digits(value / scale, significant) + unit


def metres(value_m: float) -> str:
    """A length.

    Examples
    --------
    >>> metres(500.2), metres(36623.0), metres(11_389_258.0)
    ('500 m', '36.6 km', '11 400 km')
    """
    number, unit = _scaled(value_m, _LENGTHS, 3).split(" ")
    return f"{whole(int(number)) if len(number) > 4 else number} {unit}"


def angle(value_arcsec: float, significant: int = 2) -> str:
    """An angle of the sky.

    Examples
    --------
    >>> angle(0.6234), angle(31.7), angle(3e-5), angle(95.0)
    ('0.62″', '32″', '30 µas', '1.6′')
    """
    return _scaled(value_arcsec, _ANGLES, significant)


def angles(first_arcsec: float, second_arcsec: float) -> str:
    """Two angles in the unit of the first.

    Examples
    --------
    >>> angles(0.65, 0.551), angles(24e-6, 18.2e-6)
    ('0.65″ × 0.55″', '24 µas × 18 µas')
    """
    scale, unit = _scale(first_arcsec, _ANGLES)
    return f" {TIMES} ".join(digits(value / scale, 2) + unit for value in (first_arcsec, second_arcsec))


def flux(value_jy: float) -> str:
    """A flux density, without "per beam".

    Examples
    --------
    >>> flux(0.0123), flux(2.0), flux(-3e-5)
    ('12.3 mJy', '2 Jy', '−30 µJy')
    """
    return _scaled(value_jy, _FLUXES, 3)


def percent(fraction: float) -> str:
    """A fraction in per cent; less than a ten-millionth is none.

    Examples
    --------
    >>> percent(0.053), percent(0.37), percent(1.0), percent(0.0004), percent(2e-13)
    ('5 %', '37 %', '100 %', '0.04 %', '0 %')
    """
    if abs(fraction) < NO_SHARE:
        return "0 %"
    return digits(100 * fraction, 2 if abs(fraction) >= 0.1 else 1) + " %"
