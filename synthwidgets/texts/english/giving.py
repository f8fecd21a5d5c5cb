"""Texts of what an app gives out as files."""

ENGLISH = {
    "give.samples": "This file would hold {got} samples; up to {most} fit. Save the state, and let "
                    "synthwidgets export write all of them.",
    "give.panel": "There is no picture of {got!r} to be had. There are {names}.",
    "give.look": "How a panel is shown takes names with their values; it got {got!r}.",
    "give.format": "A picture is made as png, pdf or svg; {got!r} is none of them.",
    "give.covered": "This would give away mystery {code}, which is still covered. Reveal the sky first.",
    "give.empty": "There is no {title} in this state, so nothing to print.",
}
