"""What the keys without an action of their own do on the canvas."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from fashion_gui.editor.canvas_commands import CanvasCommands
from fashion_gui.editor.geometry import GRID
from fashion_gui.editor.gestures.connect_by_keys import ConnectByKeys
from fashion_gui.editor.gestures.gesture import Gesture, Workplace
from fashion_gui.editor.walk import WAYS, neighbour, next_in_order
from fashion_gui.network.graph import LayerId
from fashion_gui.session.document import Document

_TABS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeyCanvas(Protocol):
    """What the keys ask of the canvas."""

    @property
    def selected(self) -> tuple[LayerId, ...]: ...
    @property
    def gesture(self) -> Gesture | None: ...
    def workplace(self) -> Workplace: ...
    def select(self, layer_ids: Iterable[LayerId]) -> None: ...
    def clear_selection(self) -> None: ...
    def begin(self, gesture: Gesture) -> None: ...
    def cancel_gesture(self) -> bool: ...


class CanvasKeyboard:
    """Walks the nodes, moves them and leads wires.

    An arrow goes to the next node, with Shift it takes that one along, with Ctrl it moves what is
    selected. Tab goes through the nodes in the network's order. While a wire is led by keys,
    arrows and Tab choose where it leads.
    """

    def __init__(self, canvas: KeyCanvas, commands: CanvasCommands, document: Document) -> None:
        self._canvas = canvas
        self._commands = commands
        self._document = document

    def connect(self) -> None:
        """Begins to lead a wire from the selected node."""
        if len(self._canvas.selected) == 1:
            workplace = self._canvas.workplace()
            node = workplace.scene.nodes[self._canvas.selected[0]]
            self._canvas.cancel_gesture()
            self._canvas.begin(ConnectByKeys(workplace, node))

    def is_wanted(self, event: QKeyEvent) -> bool:
        """Whether the key is this class's although it is the shortcut of an action."""
        key = Qt.Key(event.key())
        return self._led_wire is not None and (key in WAYS or key in _ENTER or key in _TABS)

    def press(self, event: QKeyEvent) -> bool:
        """Does what a key stands for; whether it stood for something."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if modifiers & Qt.KeyboardModifier.AltModifier:
            return False
        if key is Qt.Key.Key_Escape:
            self._canvas.clear_selection()
            return True
        wire = self._led_wire
        if wire is not None:
            if key in _ENTER:
                self._canvas.cancel_gesture()
                wire.connect()
                return True
            return wire.press(key)
        if key in _TABS:
            return self._go_to(
                next_in_order(self._document.network, self._canvas.selected, _TABS[key])
            )
        if key not in WAYS:
            return False
        across, down = WAYS[key]
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._commands.move(across * GRID, down * GRID)
        else:
            extends = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            self._walk((across, down), extends)
        return True

    def _walk(self, way: tuple[int, int], extends: bool) -> None:
        selected = self._canvas.selected
        target = neighbour(self._document.network, selected, way)
        if target is not None:
            self._canvas.select([*selected, target] if extends else [target])

    def _go_to(self, layer_id: LayerId | None) -> bool:
        if layer_id is None:
            return False
        self._canvas.select([layer_id])
        return True

    @property
    def _led_wire(self) -> ConnectByKeys | None:
        gesture = self._canvas.gesture
        return gesture if isinstance(gesture, ConnectByKeys) else None
