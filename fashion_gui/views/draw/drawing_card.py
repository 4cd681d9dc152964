"""The canvas with its tools."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QSlider, QToolButton, QVBoxLayout, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.views.draw.canvas import DrawingCanvas
from fashion_gui.views.draw.ink import Ink, Tool
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.translated import TranslatedWidget

_ICONS = ("pencil", "eraser", "undo-2", "redo-2", "trash-2")
_NARROWEST, _WIDEST, _USUAL = 4, 40, 12


class DrawingCard(TranslatedWidget):
    """Pen, eraser, undo, redo, clear and the width of the brush, above the paper.

    The keys P, E and Delete work wherever the focus is in the workspace that is `shortcut_scope`.
    """

    def __init__(
        self,
        ink: Ink,
        settings: Settings,
        shortcut_scope: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ink = ink
        self._settings = settings
        self.canvas = DrawingCanvas(ink, settings)
        self.pen, self.eraser, self.undo, self.redo, self.clear = (QToolButton() for _ in _ICONS)
        self._tools = QButtonGroup(self)
        for button in (self.pen, self.eraser):
            button.setCheckable(True)
            self._tools.addButton(button)
        self.pen.setChecked(True)
        self._width_label = label("secondary")
        self.width_slider = QSlider(Qt.Orientation.Horizontal)
        self.width_slider.setRange(_NARROWEST, _WIDEST)
        self.width_slider.setValue(_USUAL)
        self._lay_out()

        self.pen.clicked.connect(lambda: self._take(Tool.PEN))
        self.eraser.clicked.connect(lambda: self._take(Tool.ERASER))
        self.undo.clicked.connect(ink.undo)
        self.redo.clicked.connect(ink.redo)
        self.clear.clicked.connect(ink.clear)
        self.width_slider.valueChanged.connect(self._set_width)
        ink.history_changed.connect(self._show_history)
        settings.theme_changed.connect(self._draw_icons)
        for keys, press in (
            ("P", self.pen.click),
            ("E", self.eraser.click),
            ("Del", self.clear.click),
            ("Backspace", self.clear.click),
        ):
            _shortcut(keys, press, shortcut_scope)
        self._show_history()
        self._draw_icons()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        for button, name, keys in (
            (self.pen, self.tr("Pen"), QKeySequence("P")),
            (self.eraser, self.tr("Eraser"), QKeySequence("E")),
            (self.undo, self.tr("Undo stroke"), QKeySequence(QKeySequence.StandardKey.Undo)),
            (self.redo, self.tr("Redo stroke"), QKeySequence(QKeySequence.StandardKey.Redo)),
            (self.clear, self.tr("Clear"), QKeySequence("Del")),
        ):
            native = keys.toString(QKeySequence.SequenceFormat.NativeText)
            button.setAccessibleName(name)
            button.setToolTip(self.tr("{name} ({keys})").format(name=name, keys=native))
        self._width_label.setText(self.tr("Width"))
        self.width_slider.setAccessibleName(self.tr("Width of the brush"))

    def _lay_out(self) -> None:
        bar = row(self.pen, self.eraser)
        bar.addSpacing(2 * UNIT)
        bar.addWidget(self._width_label)
        bar.addWidget(self.width_slider)
        bar.addStretch()
        for button in (self.undo, self.redo, self.clear):
            bar.addWidget(button)
        self.width_slider.setFixedWidth(20 * UNIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(bar)
        column.addWidget(self.canvas, 1)

    def _take(self, tool: Tool) -> None:
        self.canvas.tool = tool
        self.canvas.update()

    def _set_width(self, width: int) -> None:
        self.canvas.brush_width = float(width)

    def _show_history(self) -> None:
        self.undo.setEnabled(self._ink.can_undo)
        self.redo.setEnabled(self._ink.can_redo)

    def _draw_icons(self) -> None:
        buttons = (self.pen, self.eraser, self.undo, self.redo, self.clear)
        for button, name in zip(buttons, _ICONS, strict=True):
            button.setIcon(icon(name, self._settings.theme))


def _shortcut(keys: str, press: Callable[[], None], scope: QWidget) -> None:
    shortcut = QShortcut(QKeySequence(keys), scope)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(press)
