"""Starts the program as a module: `python -m fashion_gui`."""

from __future__ import annotations

import sys

from fashion_gui.app.command_line import main

if __name__ == "__main__":
    sys.exit(main())
