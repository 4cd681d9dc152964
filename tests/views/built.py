"""A workspace that is made in steps, made at once."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

from PySide6.QtWidgets import QWidget

Page = TypeVar("Page", bound=QWidget)


def built(steps: Generator[None, None, Page]) -> Page:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            page: Page = end.value
            return page
