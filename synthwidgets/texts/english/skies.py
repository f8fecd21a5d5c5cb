"""Texts of skies: what the menu holds, pictures that people bring, mysteries and the class code."""

from __future__ import annotations

ENGLISH = {
    "picture.bytes": "A file may have up to {most} MB. This one has {got}.",
    "picture.pixels": "A picture may have up to {most} megapixels. This one has {got}.",
    "picture.side": "A side of a picture may have up to {most} pixels. This one has {got}.",
    "picture.unknown": "That file is no picture that can be read here. It takes PNG, JPG or FITS.",
    "picture.broken": "That {kind} file is damaged or cut off: there is no picture to be had of it.",
    "picture.no_image": "That FITS file holds no image of rows and columns.",
    "picture.flat": "That picture is the same all over, so there is no source in it.",
    "picture.empty": "Nothing in that picture is brighter than its border. Invert it: its dark parts are the source.",
    "picture.empty_inverted": "Nothing in that picture is darker than its border. Do not invert it.",
    "picture.stored": "a grey PNG of at most {side} by {side} pixels, in base64",
}

ENGLISH |= {
    "note.inverted": "The picture is inverted: its dark parts are the source.",
    "note.on_paper": "The picture has a bright ground, and only what is brighter than it counts.",
    "note.invert": "Invert it",
    "note.tiles": "The pixels of the picture are {tile} wide, more than the beam: they show as tiles.",
    "sky.no_flux": "This sky has no flux above zero to scale.",
    "sky.no_width": "This sky is one point and has no width.",
    "sky.class_code": "A class code is four digits, such as 0427; this is {got}.",
    "sky.ringed": "Disc with gaps",
    "sky.tilted": "Tilted disc",
    "sky.point": "One point",
    "sky.double": "Two points",
    "sky.close": "Close pair",
    "sky.faint": "Faint neighbour",
    "sky.gaussian": "Blob",
    "sky.disk": "Disc",
    "sky.ring": "Ring",
    "sky.crescent": "Crescent",
    "sky.disk_and_point": "Disc and point",
    "sky.jet": "Jet with lobes",
    "sky.galaxy": "Galaxy",
    "sky.mystery": "Mystery",
}

ENGLISH |= {
    "sky.group.simple": "Simple",
    "sky.group.real": "As in the sky",
    "sky.group.hidden": "To find out",
    "control.class_code": "Class code",
    "control.class_code.tip": "The same four digits give the whole class the same noise, and the same mystery sky.",
    "control.class_code.help": "It chooses the noise, and with the sky Mystery which sky that is: "
                               "the same for everyone who types it.",
    "control.picture": "Picture of your own",
    "control.picture.tip": "Its light becomes the sky: the border's brightness is taken off, the edges fade over 5 %, "
                           "colours become one brightness. North is up, as in the picture.",
    "control.picture.help": "PNG, JPG or FITS, up to {most} MB and {pixels} megapixels; averaged to {side} pixels. "
                            "A saved file carries it, a link cannot.",
    "control.invert": "Invert",
    "control.invert.tip": "Dark is bright: for a picture on white paper.",
    "control.sky_flux": "Total flux",
    "control.sky_flux.tip": "Of everything in the sky; every part is scaled alike.",
    "control.sky_width": "Width of the sky",
    "control.sky_width.tip": "Twice the distance from the middle to the outermost rim; everything is scaled alike.",
    "ui.digits.filled": "{typed} is the class code {whole}.",
    "ui.upload.choose": "Choose a file",
    "ui.upload.is": "Now: {name}",
}
