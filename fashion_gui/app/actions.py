"""Making the actions of the menus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

Shortcut = QKeySequence.StandardKey | str | None


def new_action(
    parent: QObject, shortcut: Shortcut = None, slot: Callable[[], None] | None = None
) -> QAction:
    """An action; its owner words it."""
    action = QAction(parent)
    if shortcut is not None:
        action.setShortcut(QKeySequence(shortcut))
    if slot is not None:
        action.triggered.connect(slot)
    return action


def new_choices(parent: QObject, keys: list[str]) -> dict[str, QAction]:
    """Actions of which one is checked."""
    group = QActionGroup(parent)
    choices = {key: new_action(parent) for key in keys}
    for action in choices.values():
        action.setCheckable(True)
        group.addAction(action)
    return choices
