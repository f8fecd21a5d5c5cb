"""Texts of the graph and the models: the live sentence, facts, notes, and what is refused."""

ENGLISH = {
    "unit.pairs": "{count} pairs",
    "graph.unknown": "There is no quantity called {name!r} here.",
    "graph.not_an_input": "{name!r} is not an input. The inputs are {names}.",
    "graph.twice": "Two things in this graph are called {name!r}.",
    "graph.missing": "{name!r} needs {need!r}, and nothing in this graph is called that.",
    "graph.circle": "These quantities need each other in a circle: {path}.",
    "graph.watcher_sets": "A watcher may read the graph but not set it; this one tried to set {names}.",
}
