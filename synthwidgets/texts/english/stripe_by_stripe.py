"""Texts of StripeByStripe: what it says of each step, titles, labels and tooltips."""

ENGLISH = {
    "app.stripe_by_stripe": "Stripe by stripe",
    "app.stripe_by_stripe.tagline": "put a picture together from stripes",
    "panel.steps_uv.title": "uv plane", "panel.steps_uv.unit": "kλ",
    "panel.stripe.title": "Added now", "panel.stripe.unit": "Jy/beam",
    "panel.sum.title": "Sum so far", "panel.sum.unit": "Jy/beam",
    "panel.whole.title": "All of it", "panel.whole.unit": "Jy/beam",
    "panel.sky_as_sharp.title": "Truth", "panel.sky_as_sharp.unit": "Jy/beam",
    "control.step": "Step", "control.step.tip": "How many sets of stripes have been added, in the order they come.",
    "control.grouping": "Add",
    "control.grouping.tip": "What comes with a step: one visibility with its twin, all of a pair, or all of a moment. "
                            "As much stays added as was, up to a whole pair or moment.",
    "grouping.visibility": "a visibility", "grouping.baseline": "a pair", "grouping.integration": "a moment",
    "stripes.curve": "Strength of the stripes",
    "stripes.start.visibility": "Nothing is added yet. Each of **{last}** visibilities is one set of stripes.",
    "stripes.start.baseline": "Nothing is added yet. Each of **{last}** pairs has stripes that turn with the Earth.",
    "stripes.start.integration": "Nothing is added yet. In each of **{last}** moments all pairs add their stripes.",
    "stripes.visibility": "Pair **{pair}** adds stripes **{width}** apart, **{strength}** strong and shifted by "
                          "**{shift}**. Drag **Step**: {left} more to come.",
    "stripes.baseline": "Pair **{pair}** adds **{count}** sets of stripes, **{strength}** strong on average. "
                        "{left} more pairs to come.",
    "stripes.integration": "Moment **{step}**: **{count}** pairs add their stripes, **{strength}** strong on average. "
                           "{left} more to come.",
    "stripes.end": "All **{count}** sets of stripes are in: this **is** the dirty image.",
    "stripes.note.sum": "The picture is a sum of stripes, each as strong and as shifted as we measured.",
    "stripes.note.twin": "A visibility and its twin at (−u, −v) make one set of stripes. The sum is divided by the "
                         "weights so far: its brightness can be read at every step. Its colours follow its own range.",
    "stripes.one_array": "Here the stripes of one array are added, and this state has several. Choose one array, "
        "or open it in Synthesis.",
    "stripes.too_many": "This state has {got} visibilities; up to {most} can be added one by one. Watch for a shorter "
                        "time, or make the integration longer.",
    "ui.stripes.of": "of {all}",
    "ui.stripes.operate": "{title}. +, −, 0 zoom.",
    "ui.stripes.uv": "{title}. {now} of {all} samples have come, each with its twin; the longest reaches {longest}.",
    "ui.step.strength": "{label}: {found} for those added now.",
    "question.order": "After which step do you first see what the picture will be?",
    "question.weak": "Some stripes are strong and some are weak. Which ones, and what does that say of the sky?",
    "question.cancel": "Every single set of stripes covers all of the picture. Why is the end mostly empty?",
}
