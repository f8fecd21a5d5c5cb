"""Sidereal time without a network, and the dates that have a given one."""

import socket

import numpy as np
import pytest

from synthwidgets.core.astro import date_of_sidereal_time, greenwich_sidereal_time_rad


@pytest.fixture
def no_network(monkeypatch):
    def refuse(*arguments, **named):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def _mean_sidereal_h(julian_date: float) -> float:
    """Meeus, Astronomical Algorithms (1998), eq. 12.4, without the square terms; JD in UT1."""
    return (280.46061837 + 360.98564736629 * (julian_date - 2451545.0)) / 15 % 24


@pytest.mark.parametrize(
    "day, julian_date", [("2012-08-06", 2456145.5), ("2045-06-01", 2468132.5), ("today", None)]
)
def test_sidereal_time_of_any_date_without_a_network(no_network, day, julian_date):
    from astropy.time import Time

    moment = Time.now() if julian_date is None else day
    hours = float(greenwich_sidereal_time_rad(moment)) * 12 / np.pi
    expected = _mean_sidereal_h(julian_date or moment.jd)
    # UT1 − UTC is below 0.9 s, nutation below 1.2 s, the square terms below 0.1 s: 2.2 s in all
    assert abs((hours - expected + 12) % 24 - 12) * 3600 < 2.2


def test_dates_have_the_sidereal_times_asked_for(no_network):
    asked = np.linspace(5.5, 5.5 + 2 * np.pi, 25)  # a whole turn, through 0 h
    dates = date_of_sidereal_time(asked)
    missed = (greenwich_sidereal_time_rad(dates) - asked + np.pi) % (2 * np.pi) - np.pi
    assert np.abs(missed).max() < 1e-9  # 1e-9 rad is 14 µs of time
    sidereal_day_s = 86164.09
    assert (dates[-1] - dates[0]).sec == pytest.approx(sidereal_day_s, abs=0.01)


def test_the_first_date_is_on_the_first_of_january_2000():
    for start in (-7.0, 0.0, 3.0, 6.28, 20.0):
        first = date_of_sidereal_time(np.array([start, start + 0.1]))[0]
        assert first.isot.startswith("2000-01-01")
