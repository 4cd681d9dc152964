"""Widgets made and put on the screen."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

Page = TypeVar("Page", bound=QWidget)


def built(steps: Generator[None, None, Page]) -> Page:
    """A workspace that is made in steps, made at once."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            page: Page = end.value
            return page


def on_screen(qtbot: QtBot, page: Page, width: int = 1270, height: int = 620) -> Page:
    """Shows a widget until the end of the test; as large as a page of a window of 1366 × 768."""
    qtbot.addWidget(page)
    page.resize(width, height)
    with qtbot.waitExposed(page):
        page.show()
    return page
