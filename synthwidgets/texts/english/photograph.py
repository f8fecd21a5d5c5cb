"""Texts of photographs of coins and dots on paper."""

ENGLISH = {
    "photograph.bytes": "A photograph may have up to {most} MB. This one has {got}.",
    "photograph.pixels": "A photograph may have up to {most} megapixels. This one has {got}.",
    "photograph.side": "A side of a photograph may have up to {most} pixels. This one has {got}.",
    "photograph.unknown": "That file is no photograph that can be read here. It takes PNG or JPG.",
    "photograph.broken": "That photograph is damaged or cut off.",
    "photograph.few": "Round dots that stand out of the paper: {got}. An array takes 2 or more. "
                      "Lay dark coins on white paper, none at the border.",
    "photograph.many": "Round dots that stand out of the paper: {got}. An array may have up to {most}. "
                       "Take plain paper, and come closer.",
}
