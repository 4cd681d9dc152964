"""What the keys do on the canvas."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from fashion_gui.editor.geometry import GRID

_ARROWS = {
    Qt.Key.Key_Left: (-GRID, 0),
    Qt.Key.Key_Right: (GRID, 0),
    Qt.Key.Key_Up: (0, -GRID),
    Qt.Key.Key_Down: (0, GRID),
}


class CanvasCommands(Protocol):
    """What the keys ask of the canvas."""

    def delete_selection(self) -> None: ...
    def select_all(self) -> None: ...
    def clear_selection(self) -> None: ...
    def move_selection(self, across: int, down: int) -> None: ...
    def request_properties(self) -> None: ...
    def zoom_to_fit(self) -> None: ...
    def zoom_in(self) -> None: ...
    def zoom_out(self) -> None: ...


def press(event: QKeyEvent, canvas: CanvasCommands) -> bool:
    """Does what a key stands for; whether it stood for something."""
    key = Qt.Key(event.key())
    if event.matches(QKeySequence.StandardKey.SelectAll):
        canvas.select_all()
        return True
    if event.matches(QKeySequence.StandardKey.Delete) or key is Qt.Key.Key_Backspace:
        canvas.delete_selection()
        return True
    commands = {
        Qt.Key.Key_Escape: canvas.clear_selection,
        Qt.Key.Key_Return: canvas.request_properties,
        Qt.Key.Key_Enter: canvas.request_properties,
        Qt.Key.Key_F: canvas.zoom_to_fit,
        Qt.Key.Key_Plus: canvas.zoom_in,
        Qt.Key.Key_Equal: canvas.zoom_in,
        Qt.Key.Key_Minus: canvas.zoom_out,
    }
    plain = not event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    if plain and key in _ARROWS:
        canvas.move_selection(*_ARROWS[key])
        return True
    if plain and key in commands:
        commands[key]()
        return True
    return False
