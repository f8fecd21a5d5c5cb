"""Texts of the shell around the panels: the bar, the drawer, the keys, errors, and the joiner's refusals."""

from __future__ import annotations

ENGLISH = {
    "joiner.refused": 'Only import {{a}} from "./b.js"; and export const, function or class can be joined.',
    "joiner.circle": "This imports {other}, which already imports this file.",
    "joiner.no_file": "There is no file {other}.",
    "joiner.no_name": "{other} does not export {missing}.",
    "joiner.no_render": "{file} does not export render.",
}
