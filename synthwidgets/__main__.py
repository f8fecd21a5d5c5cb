"""`python -m synthwidgets` is the command `synthwidgets`."""

import sys

from .cli import main

sys.exit(main())
