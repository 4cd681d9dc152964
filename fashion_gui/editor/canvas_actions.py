"""Every command of the canvas as an action: its name, its keys, when it can be used."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from fashion_gui.editor.canvas_commands import CanvasCommands
from fashion_gui.editor.keyboard import CanvasKeyboard
from fashion_gui.editor.layer_adder import LayerAdder
from fashion_gui.editor.name_field import NameField
from fashion_gui.editor.selection_edits import Alignment, Axis
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import icon


class ActingCanvas(Protocol):
    """What the actions ask of the canvas besides its commands on the selection."""

    adder: LayerAdder
    keyboard: CanvasKeyboard
    name_field: NameField

    def request_properties(self) -> None: ...
    def zoom_to_fit(self) -> None: ...
    def zoom_in(self) -> None: ...
    def zoom_out(self) -> None: ...


class CanvasActions(QObject):
    """The actions, for the canvas's keys, its context menu, its toolbar and the menu bar.

    Their shortcuts hold while the canvas has the focus, so that letters typed elsewhere are
    letters.
    """

    def __init__(
        self, canvas: ActingCanvas, commands: CanvasCommands, settings: Settings, widget: QWidget
    ) -> None:
        super().__init__(widget)
        self._commands = commands
        self._settings = settings
        self._widget = widget
        self._icons: dict[QAction, str] = {}
        self.add = self._action(canvas.adder.open, "plus", "A", "/")
        self.connect_by_keys = self._action(canvas.keyboard.connect, "cable", "C")
        self.rename = self._action(canvas.name_field.open, "pencil", "F2")
        self.properties = self._action(canvas.request_properties, "", "Return", "Enter")
        self.cut = self._action(commands.cut, "scissors", "Ctrl+X")
        self.copy = self._action(commands.copy, "copy", "Ctrl+C")
        self.paste = self._action(commands.paste, "clipboard-paste", "Ctrl+V")
        self.duplicate = self._action(commands.duplicate, "copy-plus", "Ctrl+D")
        self.select_all = self._action(commands.select_all, "", "Ctrl+A")
        self.delete = self._action(commands.delete, "trash-2", "Del", "Backspace")
        self.delete_apart = self._action(commands.delete_apart, "", "Shift+Del")
        self.use_again = self._action(commands.use_again, "link", "U")
        self.share = self._action(commands.share, "link", "Shift+U")
        self.unshare = self._action(commands.unshare, "unlink")
        self.arrange = self._action(commands.arrange, "workflow", "L")
        self.alignments = {
            how: self._action(partial(commands.align, how), f"align-{how.value}")
            for how in Alignment
        }
        self.distributions = {
            axis: self._action(
                partial(commands.distribute, axis), f"distribute-{axis.name.lower()}"
            )
            for axis in Axis
        }
        self.zoom_to_fit = self._action(canvas.zoom_to_fit, "maximize", "F")
        self.zoom_in = self._action(canvas.zoom_in, "zoom-in", "+", "=")
        self.zoom_out = self._action(canvas.zoom_out, "zoom-out", "-")
        settings.theme_changed.connect(self._take_theme)
        self._take_theme()
        self.retranslate()

    def refresh(self, layers: int, connections: int, layers_in_all: int) -> None:
        """Enables what is possible with so many layers and connections selected."""
        for action in (self.cut, self.copy, self.duplicate):
            action.setEnabled(layers > 0)
        for action in (self.rename, self.connect_by_keys):
            action.setEnabled(layers == 1)
        for action in (self.delete, self.delete_apart):
            action.setEnabled(layers + connections > 0)
        for action in self.alignments.values():
            action.setEnabled(layers > 1)
        for action in self.distributions.values():
            action.setEnabled(layers > 2)
        self.properties.setEnabled(layers > 0)
        self.use_again.setEnabled(layers == 1 and self._commands.can_use_again)
        self.share.setEnabled(layers > 1 and self._commands.can_share)
        self.unshare.setEnabled(layers > 0 and self._commands.can_unshare)
        for action in (self.arrange, self.select_all, self.zoom_to_fit):
            action.setEnabled(layers_in_all > 0)

    def retranslate(self) -> None:
        for action, text in (
            (self.add, self.tr("Add a Layer…")),
            (self.connect_by_keys, self.tr("Connect To…")),
            (self.rename, self.tr("Rename…")),
            (self.properties, self.tr("Change Parameters")),
            (self.cut, self.tr("Cut")),
            (self.copy, self.tr("Copy")),
            (self.paste, self.tr("Paste")),
            (self.duplicate, self.tr("Duplicate")),
            (self.select_all, self.tr("Select All")),
            (self.delete, self.tr("Delete")),
            (self.delete_apart, self.tr("Delete without Rejoining")),
            (self.use_again, self.tr("Use This Layer Again")),
            (self.share, self.tr("Share One Layer")),
            (self.unshare, self.tr("Give It Weights of Its Own")),
            (self.arrange, self.tr("Arrange All")),
            (self.alignments[Alignment.LEFT], self.tr("Align Left Edges")),
            (self.alignments[Alignment.CENTRE], self.tr("Align Centres")),
            (self.alignments[Alignment.RIGHT], self.tr("Align Right Edges")),
            (self.alignments[Alignment.TOP], self.tr("Align Top Edges")),
            (self.alignments[Alignment.MIDDLE], self.tr("Align Middles")),
            (self.alignments[Alignment.BOTTOM], self.tr("Align Bottom Edges")),
            (self.distributions[Axis.ACROSS], self.tr("Distribute Across")),
            (self.distributions[Axis.DOWN], self.tr("Distribute Down")),
            (self.zoom_to_fit, self.tr("Zoom to Fit")),
            (self.zoom_in, self.tr("Zoom In")),
            (self.zoom_out, self.tr("Zoom Out")),
        ):
            action.setText(text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text.rstrip('…')} ({keys})" if keys else text)

    def _action(self, slot: Callable[[], object], sign: str, *keys: str) -> QAction:
        action = QAction(self)
        action.setShortcuts([QKeySequence(it) for it in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: slot())
        self._widget.addAction(action)
        if sign:
            self._icons[action] = sign
        return action

    def _take_theme(self) -> None:
        for action, name in self._icons.items():
            action.setIcon(icon(name, self._settings.theme))
