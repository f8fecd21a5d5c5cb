"""Texts of the picture of an execution block."""

ENGLISH = {
    "panel.block_picture.title": "Picture",
    "panel.block_picture.unit": "%",
    "panel.block_picture.tip": "The target as this very block would see it, in per cent of its peak without air.",
    "control.pictured": "Picture",
    "control.pictured.tip":
        "Through the air and with real antennas, mended by the phase scans; or as it would be without.",
    "block.pictured.air": "as it is",
    "block.pictured.calm": "without air",
    "phase.target.block": "As the block has it",
    "block.picture.observers": "{count} antennas of {array}.",
    "block.picture.own_array": "an array of your own",
    "block.picture.kept": "**{kept}** of its peak left.",
    "block.picture.minutes": "**{minutes} min** on {target}.",
    "block.picture.calm": "Without air, with perfect antennas: the best this block can do.",
    "block.picture.nothing":
        "**No image**: every antenna has its own arbitrary phase, and no phase calibrator tells it.",
    "block.picture.faint": "**No image**: no antenna has a solution, the phase calibrator is too faint.",
    "block.picture.no_target": "**No target**, no picture.",
    "block.loss.kept": "The picture keeps {kept} of its peak, without this scan {without}.",
    "block.loss.nothing": "The picture keeps {kept} of its peak; without this scan there is no image.",
    "block.loss.unseen": "The picture of this app does not show it.",
    "block.fact.kept": "Peak left",
    "block.fact.kept.tip": "Of the target's picture, against the one without air.",
    "block.note.picture":
        "The picture: {count} of {whole} antennas, so that it follows your hand, through the air of night "
        "{seed}, the one of Phase referencing. Every phase scan gives each antenna one solution; between two "
        "scans it is interpolated.",
    "block.note.picture_target":
        "In the target's place the picture has stars that share its light, as wide apart as suits the array: "
        "its own disc would be all but lost on long baselines. More, Sources shows it as it is.",
    "block.note.picture_own": "The picture has the target as the block has it: long baselines lose what is wide.",
    "block.note.picture_left_out":
        "The picture does not show what Tsys, bandpass, flux, pointing and focus scans are for: its "
        "amplitudes are in Jy already, its channels are one, and it is drawn in per cent of its own peak.",
    "block.note.picture_every":
        "So long a block has more integrations than a hand can wait for: of each scan the picture has every "
        "{every}th, with the noise of all.",
}
