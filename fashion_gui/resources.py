"""Where the files that ship with the program are.

They lie in `resources/` of a checkout and in `fashion_gui/_resources/` of an
installed wheel.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def resource_folder() -> Path:
    """The folder that holds `fashion-mnist/`, `fonts/`, `icons/` and the rest."""
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def resource(*parts: str) -> Path:
    """The path of one shipped file or folder, as in `resource("models", "drawing.keras")`."""
    return resource_folder().joinpath(*parts)
