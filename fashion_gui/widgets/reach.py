"""How a person gets at parts of the window that are not always seen: the button that is pressed.

Whoever looks for such a part, as the command palette does, presses it on the way.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QWidget

_BUTTON, _TOLD, _NONE = "reachedBy", "toldWhileHidden", "noCommand"


def reached_by(part: QWidget | QAction, button: QAbstractButton) -> None:
    """Notes that a person who presses the button sees the part, or can use it."""
    part.setProperty(_BUTTON, button)


def button_to(part: QWidget | QAction) -> QAbstractButton | None:
    """The button by which a part is reached; None for what is always there."""
    button = part.property(_BUTTON)
    return button if isinstance(button, QAbstractButton) else None


def told_while_hidden(part: QWidget) -> None:
    """Notes that its workspace says what has to be done first, while the part is hidden."""
    part.setProperty(_TOLD, True)


def is_told(part: QWidget) -> bool:
    """Whether somebody who looks for a part that is hidden reads why in its workspace."""
    return bool(part.property(_TOLD))


def leave_out(command: QObject) -> None:
    """Notes that a button or an action is no command: an answer, a number of what is shown."""
    command.setProperty(_NONE, True)


def is_left_out(command: QObject) -> bool:
    """Whether it was said of a button or an action that it is no command."""
    return bool(command.property(_NONE))
