"""Texts of the Antenna gains app: the headline, numbers, and notes."""

from __future__ import annotations

ENGLISH = {
    "gains.check.flags": "a list of at most {most} rows that name an antenna or a baseline",
    "gains.flag.reason": "by hand",
    "gains.and": "{first} and {last}",
    "gains.how.amplitude": "its amplitude is {percent} % of the others'",
    "gains.sentence.nothing": "Everything is flagged: there is nothing left to solve.",
    "gains.sentence.none": "All **{used}** baselines agree with the model: no square is red.",
    "gains.sentence.noise":
        "Off by more than {degrees}° or {share} %: **{raw_noisy} of {used}** baselines, but none by more than noise "
        "does: no square is red.",
    "gains.sentence.red": "**{raw_red} of {used}** baselines are off. How many things are broken?",
    "gains.sentence.red_one": "**1 of {used}** baselines is off. How many things are broken?",
    "gains.sentence.most":
        "**{raw_red} of {used}** baselines are off, typically by **{before}**: no two seem to belong together.",
    "gains.sentence.step":
        "Step **{step} of {last_step}**: each antenna is fitted to all others; red squares: **{red} of {used}**.",
    "gains.sentence.one":
        "One antenna explains it all: **{names}** ({how}). **1** broken antenna, **{raw_red}** red squares, now none.",
    "gains.sentence.few":
        "**{names}** explain it all: **{bad}** broken antennas, **{raw_red}** red squares, now none.",
    "gains.sentence.one_hidden":
        "Hardly a square stands out of the noise, but one antenna does: **{names}** ({how}). All its baselines "
        "together tell.",
    "gains.sentence.few_hidden":
        "Hardly a square stands out of the noise, but **{bad}** antennas do: **{names}**. All their baselines together "
        "tell.",
    "gains.sentence.weak": "No antenna's signal reaches {snr} times its noise: there is no solution.",
    "gains.sentence.alone": "No antenna has enough baselines left: there is no solution.",
    "gains.sentence.all":
        "**{unknown_phases}** unknown phases explain **{used}** baselines: from **{before}** to **{after}**.",
    "gains.sentence.sound": "Nothing was red, and the gains are the same for all, within the noise.",
    "gains.sentence.stays":
        "**{red} of {used}** stay red: no gains of {antennas} antennas can explain them. Look at the triangles.",
    "gains.sentence.stays_one":
        "**{red} of {used}** stays red: no gains of {antennas} antennas can explain it. Look at the triangles.",
    "gains.note.unsettled": "The gains still move after the last step: too little signal, or too few baselines.",
    "gains.note.weak": "{names}: a signal below {snr} times its noise, so no solution. Its data would be flagged.",
    "gains.note.alone": "{names}: too few baselines are left for a solution.",
    "gains.note.reference":
        "The reference antenna {name} is the bad one: all others seem off by as much. Corrected data do not change.",
    "gains.note.wrong_model":
        "The solver takes this source for a point, which it is not, and bends the gains to make it one. Triangles do "
        "not close.",
    "gains.note.right_model":
        "The solver knows what the source looks like. Triangles of a source that is no point need not close.",
    "gains.note.3c286":
        "Real data: the quasar 3C286 as the VLA's correlator wrote it on 13 April 1995. Its flux is known, 15.01 Jy.",
    "gains.note.1445+099":
        "Real data: the quasar 1445+099, VLA, 13 April 1995. Its flux is not known: it is solved as if it were 1 Jy.",
    "gains.note.noise":
        "Squares that are off by more than {degrees}° or {share} % and yet not red: {noisy}. Noise alone may do that.",
    "gains.note.red":
        "Red: phase off by more than {degrees}° or amplitude by more than {share} %, together by more than {times} "
        "times the noise.",
    "gains.note.left_out":
        "Left out: gains that change within the interval or with frequency, and polarisation. Each time interval is "
        "solved by itself.",
    "gains.fact.antennas": "Antennas", "gains.fact.antennas.tip": "N of them.",
    "gains.fact.baselines": "Baselines", "gains.fact.baselines.tip": "Pairs of antennas, N (N − 1) / 2.",
    "gains.fact.used": "Used", "gains.fact.used.tip": "Baselines that are not flagged.",
    "gains.fact.unknowns": "Unknowns", "gains.fact.unknowns.tip": "N amplitudes and N − 1 phases: one is set to 0.",
    "gains.fact.equations": "Equations", "gains.fact.equations.tip": "A real and an imaginary part a baseline in use.",
    "gains.fact.closure_phases": "Closure phases",
    "gains.fact.closure_phases.tip": "Independent triangles, (N − 1)(N − 2) / 2: what no antenna can spoil.",
    "gains.fact.closure_amplitudes": "Closure amplitudes",
    "gains.fact.closure_amplitudes.tip": "Independent squares, N (N − 3) / 2.",
    "gains.fact.before": "Phases, raw", "gains.fact.before.tip": "Root mean square over all samples.",
    "gains.fact.after": "Phases, shown", "gains.fact.after.tip": "The same after the gains that are shown.",
    "gains.fact.closure": "Closure phases, rms",
    "gains.fact.closure.tip": "Root mean square of the closure phases. Gains change nothing about it.",
    "gains.fact.noise": "Noise of a sample",
    "gains.fact.noise.tip":
        "Standard deviation of its real part, before the gains; of real data in the correlator's units.",
    "gains.fact.snr": "Antenna SNR",
    "gains.fact.snr.tip": "Signal of an antenna with all others together over its noise; the middle one.",
    "gains.fact.error": "Phase error",
    "gains.fact.error.tip": "To be expected of an antenna against the reference antenna, √2 / (s√N).",
    "gains.fact.steps": "Steps", "gains.fact.steps.tip": "Until no gain moves by more than a millionth.",
    "gains.fact.flux": "Model", "gains.fact.flux.tip": "The flux that the solver takes the source to have.",
}
