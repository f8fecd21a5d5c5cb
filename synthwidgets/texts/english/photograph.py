"""Texts of photographs of coins and dots, and of pictures that cannot be read."""

ENGLISH = {
    "picture.bytes": "A picture may have up to {most} MB. This one has {got}.",
    "picture.pixels": "A picture may have up to {most} megapixels. This one has {got}.",
    "picture.none": "This file is no picture that can be read here. It may be a PNG or a JPG.",
    "picture.broken": "This picture ends too early: its file is damaged.",
    "photograph.few": "Round dots that stand out of the paper: {got}. An array takes 2 or more. "
                      "Lay dark coins on white paper, none at the border.",
    "photograph.many": "Round dots that stand out of the paper: {got}. An array may have up to {most}. "
                       "Take plain paper, and come closer.",
}
