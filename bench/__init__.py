"""How fast, how right, how large: `make bench` prints `name: value`, ratios within one run.

Nothing here is a test, and no test asserts a time: a machine that is busy makes both sides of a ratio slow.
"""
