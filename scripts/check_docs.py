"""Every link and picture in the documents leads to a file that is there, and every heading it names exists."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

ROOT = Path(__file__).parents[1]
LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)


def main() -> int:
    """Print each link that leads nowhere; 1 when there is one."""
    documents = [ROOT / name for name in _tracked("*.md")]
    lost = [line for document in documents for line in _lost(document)]
    print("\n".join(lost) or f"All links of {len(documents)} documents lead somewhere.")
    return bool(lost)


def _tracked(pattern: str) -> list[str]:
    listed = subprocess.run(["git", "ls-files", pattern], cwd=ROOT, capture_output=True, text=True, check=True)
    return listed.stdout.splitlines()


def _lost(document: Path) -> list[str]:
    targets = ["".join(found) for found in LINK.findall(document.read_text(encoding="utf-8"))]
    return [f"{document.relative_to(ROOT)}: {target}" for target in targets if not _leads_somewhere(document, target)]


def _leads_somewhere(document: Path, target: str) -> bool:
    if re.match(r"[a-z]+:", target):  # another site: nothing is asked of it here
        return True
    name, _, heading = unquote(target).partition("#")
    there = (document.parent / name) if name else document
    return there.exists() and (not heading or heading in _anchors(there))


def _anchors(document: Path) -> set[str]:
    """Headings as they are linked to: lower case, no punctuation, hyphens for spaces."""
    headings = HEADING.findall(document.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


if __name__ == "__main__":
    sys.exit(main())
