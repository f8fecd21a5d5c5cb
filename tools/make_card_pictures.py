"""Cut the pictures of the gallery's cards out of the app's own, docs/pictures: `python tools/make_card_pictures.py`."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[1]
STATIC = ROOT / "share/jupyter/voila/templates/synthwidgets/static"
GROUND, IMAGE = (49, 178, 363, 492), (939, 167, 1275, 503)  # left, top, right, bottom
CARDS = {  # the app whose picture it is, and the boxes of it that stand side by side
    "synthesis": ("synthesis", GROUND, IMAGE),
    "baseline": ("baseline", (63, 167, 399, 503), (953, 167, 1289, 503)),
    "stripe_by_stripe": ("stripe_by_stripe", (501, 167, 837, 503), (939, 167, 1275, 503)),
    "clean": ("clean", (55, 167, 391, 503), (939, 167, 1275, 503)),
    "fourier_pairs": ("fourier_pairs", (190, 301, 460, 571), (842, 301, 1112, 571)),
    "big_dish": ("big_dish", (50, 167, 386, 503), (939, 167, 1275, 503)),
    "amplitude_and_phase": ("amplitude_and_phase", (62, 167, 400, 505), (938, 167, 1276, 505)),
    "real_data": ("real_data", (63, 167, 399, 503), (493, 167, 829, 503)),
    "execution_block": ("execution_block", (20, 172, 560, 442)),
    "antenna_gains": ("antenna_gains", (14, 170, 366, 512), (940, 166, 1302, 508)),
    "moving_sky": ("moving_sky", (21, 167, 357, 503), (939, 167, 1275, 503)),
    "phase_referencing": ("phase_referencing", (501, 167, 837, 503), (939, 167, 1275, 503)),
    "lesson_05": ("synthesis", (501, 251, 837, 419)),
    "lesson_06": ("execution_block", (806, 172, 1346, 442)),
    "lesson_07": ("moving_sky", (20, 562, 424, 764)),
    "lesson_08": ("phase_referencing", (20, 564, 360, 734)),
}
SIZE = (720, 360)


def main() -> None:
    """One picture a card and a theme."""
    STATIC.mkdir(exist_ok=True)
    for theme in ("light", "dark"):
        for key, (app, *boxes) in CARDS.items():
            shot = Image.open(ROOT / f"docs/pictures/{app}-{theme}-1366.png").convert("RGB")
            card = Image.new("RGB", SIZE)
            width = SIZE[0] // len(boxes)
            for place, box in enumerate(boxes):
                card.paste(shot.resize((width, SIZE[1]), Image.Resampling.LANCZOS, box), (place * width, 0))
            card.save(STATIC / f"{key}-{theme}.jpg", quality=82, optimize=True)


if __name__ == "__main__":
    main()
