"""Texts of UVFITS files that are brought: what is wrong with one."""

from __future__ import annotations

ENGLISH = {
    "uvfits_in.unknown": "That file is no UVFITS file. Programs call it .uvfits or .uvf, and CASA writes one by "
    "exportuvfits.",
    "uvfits_in.no_groups": "That is a FITS file without visibilities: it may be a picture, which Synthesis takes as "
    "a sky, or "
    "FITS-IDI. UVFITS holds “random groups”.",
    "uvfits_in.broken": "That {kind} file is damaged, or written in a way that cannot be read here.",
    "uvfits_in.cut": "That UVFITS file is cut short: it promises more samples than it has.",
    "uvfits_in.empty": "That UVFITS file has no samples.",
    "uvfits_in.axes": "That UVFITS file has the axes {got}. It takes COMPLEX, STOKES and FREQ, and any other of "
    "length 1.",
    "uvfits_in.parts": "A visibility in that UVFITS file has {got} parts. It takes real, imaginary and weight.",
    "uvfits_in.stokes": "That UVFITS file has no total intensity: its polarisations have the codes {got}. It takes "
    "I, or "
    "RR and LL, or XX and YY.",
    "uvfits_in.set_ups": "That UVFITS file mixes {count} frequency set-ups. Write each into a file of its own, and "
    "open one.",
    "uvfits_in.frequency": "That UVFITS file gives no frequency above zero.",
    "uvfits_in.parameter": "That UVFITS file does not say {name} of its samples.",
    "uvfits_in.flagged": "Every sample in that UVFITS file is flagged, or of an antenna with itself: nothing is "
    "left to show.",
    "uvfits_in.many": "That UVFITS file has {got} samples; up to {most} can be shown here. Average it in time, or "
    "take one "
    "source.",
    "uvfits_in.names": "That UVFITS file has more than 65 535 antennas or sources: so many cannot be told apart here.",
    "uvfits_in.high": "That UVFITS file gives a frequency or a bandwidth above 1 000 000 GHz: no telescope measures "
    "visibilities there.",
    "uvfits_in.dates": "That UVFITS file has times that no observation has. DATE takes Julian dates from 1 400 001 to "
    "3 400 000.",
    "uvfits_in.baselines": "That UVFITS file has baselines of more than 10 million km, or of more than 10 million "
    "million wavelengths: its UU, VV and WW take seconds of light.",
    "uvfits_in.bright": "That UVFITS file has visibilities of more than a million million million Jy: nothing in the "
    "sky is so bright.",
    "uvfits_in.weights": "That UVFITS file has weights that are too large or too close to zero: they count as one over "
    "the square of a sample's noise.",
}
