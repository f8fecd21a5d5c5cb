"""Texts of the stepper: play, one back, one on, and what its curve says."""

ENGLISH = {
    "ui.step.play": "Play",
    "ui.step.playing": "Playing: {label} runs to {last}. Escape pauses.",
    "ui.step.playing.on": "Playing: {label} runs to its end. Escape pauses.",
    "ui.step.pause": "Pause",
    "ui.step.stride": "A stride on",
    "ui.step.back": "{label}: one back",
    "ui.step.on": "{label}: one on",
    "ui.step.value": "{count} of {last}",
    "ui.step.none": "{label}: none yet.",
    "ui.step.curve": "{label}: {found} so far, {last} at the end.",
}
