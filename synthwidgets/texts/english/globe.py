"""Texts of the turning Earth, of the page it stands on, and of frequency bands."""

from __future__ import annotations

ENGLISH = {
    "band.number": "band {name}",
    "band.letter": "{name} band",
    "ui.note.more": "+{count} in Notes",
    "panel.globe.title": "Earth, seen from the source",
    "panel.globe.unit": "",
    "ui.globe.operate": "{title}. Left and right turn the Earth by 0.1 h, up and down change the declination "
                        "by 1°, with Shift ten times as much.",
    "ui.globe.content": "{title}: hour angle {now}, declination {declination}, {seen}. The array watches "
                        "from {from} to {to}.",
    "ui.globe.up": "the source stands {elevation} high over the array",
    "ui.globe.down": "the source is below the array's horizon",
    "ui.globe.elevation": "elevation",
    "ui.globe.below": "below the horizon",
    "ui.globe.seeing": "{seeing} of {count} antennas see it",
    "ui.globe.spoken": "Hour angle {now}, declination {declination}, {seen}.",
    "ui.globe.watched": "The array watches from {from} to {to}.",
    "ui.globe.play": "Play: the Earth turns from the start of the observation to its end; "
    "a snapshot grows into the whole track",
    "ui.globe.playing": "Playing: the Earth turns, and the observation grows to its end. Escape goes back.",
    "ui.globe.pause": "Pause",
    "ui.globe.step": "Play one step: the observation grows by a tenth",
    "ui.globe.length": "Length of the observation",
    "ui.globe.snapshot": "12 min",
    "ui.globe.two": "2 h",
    "ui.globe.full": "full",
    "ui.globe.full.tip": "As long as the source is above the elevation limit",
    "ui.globe.start": "Start of the observation",
    "ui.globe.end": "End of the observation",
    "ui.globe.hours": "hour angle",
    "ui.globe.who": "antennas that see it",
    "ui.globe.part": "{seeing} of {count}",
}
