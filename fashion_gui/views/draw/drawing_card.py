"""The canvas with its tools."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.draw.canvas import DrawingCanvas
from fashion_gui.views.draw.ink import FULL, Ink, Tool
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.translated import TranslatedWidget

_NARROWEST, _WIDEST, _USUAL = 4, 40, 12
_LIGHTEST = 40

_TOOLS = {
    Tool.PEN: ("pencil", "P"),
    Tool.ERASER: ("eraser", "E"),
    Tool.LINE: ("slash", "L"),
    Tool.CURVE: ("spline", "C"),
    Tool.FILL: ("paint-bucket", "F"),
}


class DrawingCard(TranslatedWidget):
    """The tools, width and darkness of the brush, above the paper.

    The keys work wherever the focus is in the workspace that is `shortcut_scope`.
    """

    #: A garment is to lie under the ink, to be traced (its label, or None for none).
    tracing_wanted = Signal(object)
    #: A picture is to be opened, or the drawing saved.
    opening_wanted = Signal()
    saving_wanted = Signal()
    #: A game of guessing is to begin.
    game_wanted = Signal()
    #: The drawing is to be kept with a label (0–9).
    keeping_wanted = Signal(int)
    #: The drawings that were kept are to be shown.
    kept_wanted = Signal()

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
        self.tools = {tool: QToolButton() for tool in Tool}
        self._group = QButtonGroup(self)
        for button in self.tools.values():
            button.setCheckable(True)
            self._group.addButton(button)
        self.tools[Tool.PEN].setChecked(True)
        self.mirror, self.trace = QToolButton(), QToolButton()
        self.mirror.setCheckable(True)
        self._garments = QMenu(self)
        self.trace.setMenu(self._garments)
        self.trace.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.keep, self.kept = QToolButton(), QToolButton()
        self._labels = QMenu(self)
        self.keep.setMenu(self._labels)
        self.keep.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.kept.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.undo, self.redo, self.clear = (QToolButton() for _ in range(3))
        self.open, self.save = QToolButton(), QToolButton()
        self.game = QToolButton()
        self._width_label, self._level_label = label("secondary"), label("secondary")
        self.width_slider = _slider(_NARROWEST, _WIDEST, _USUAL)
        self.level_slider = _slider(_LIGHTEST, FULL, FULL)
        self._lay_out()
        self._connect(shortcut_scope)
        self._show_history()
        self._draw_icons()
        self.retranslate_ui()

    def show_kept(self, count: int) -> None:
        """How many drawings the project has."""
        self.kept.setText(str(count))

    def allow_keeping(self, allowed: bool) -> None:
        """Whether there is a drawing to keep."""
        self.keep.setEnabled(allowed)

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Drawing"))
        for button, (name, keys) in self._words().items():
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setAccessibleName(name)
            button.setToolTip(self.tr("{name} ({keys})").format(name=name, keys=native))
        self._width_label.setText(self.tr("Width"))
        self.width_slider.setAccessibleName(self.tr("Width of the brush"))
        self._level_label.setText(self.tr("Darkness"))
        self.level_slider.setAccessibleName(self.tr("Darkness of the ink"))
        self.level_slider.setToolTip(
            self.tr("Garments in photos are grey: a light shirt is a light grey.")
        )
        self._list_garments()

    def _words(self) -> dict[QToolButton, tuple[str, str]]:
        tools = self.tools
        undo = QKeySequence(QKeySequence.StandardKey.Undo).toString()
        redo = QKeySequence(QKeySequence.StandardKey.Redo).toString()
        return {
            tools[Tool.PEN]: (self.tr("Pen"), "P"),
            tools[Tool.ERASER]: (self.tr("Eraser"), "E"),
            tools[Tool.LINE]: (self.tr("Line"), "L"),
            tools[Tool.CURVE]: (self.tr("Curve: drag it, bend it, click"), "C"),
            tools[Tool.FILL]: (self.tr("Fill"), "F"),
            self.mirror: (self.tr("Draw left and right at once"), "M"),
            self.trace: (self.tr("Trace the mean garment of a class"), "T"),
            self.undo: (self.tr("Undo stroke"), undo),
            self.redo: (self.tr("Redo stroke"), redo),
            self.clear: (self.tr("Clear"), "Del"),
            self.open: (self.tr("Open a picture; dropping or pasting one works too"), "Ctrl+I"),
            self.save: (self.tr("Save the drawing as PNG"), "Ctrl+Shift+I"),
            self.keep: (self.tr("Label the drawing and keep it in the project"), "K"),
            self.kept: (self.tr("The labelled drawings; fine-tune a network on them"), "D"),
            self.game: (self.tr("Guess my garment: twenty seconds for each drawing"), "G"),
        }

    def _connect(self, scope: QWidget) -> None:
        for tool, button in self.tools.items():
            button.clicked.connect(lambda _checked=False, it=tool: self._take(it))
            _shortcut(_TOOLS[tool][1], button.click, scope)
        self.mirror.toggled.connect(self.canvas.set_mirrored)
        self.undo.clicked.connect(self._ink.undo)
        self.redo.clicked.connect(self._ink.redo)
        self.clear.clicked.connect(self._ink.clear)
        self.open.clicked.connect(self.opening_wanted)
        self.save.clicked.connect(self.saving_wanted)
        self.game.clicked.connect(self.game_wanted)
        self.kept.clicked.connect(self.kept_wanted)
        self.width_slider.valueChanged.connect(self._set_width)
        self.level_slider.valueChanged.connect(self._set_level)
        self._ink.history_changed.connect(self._show_history)
        self._settings.theme_changed.connect(self._draw_icons)
        for keys, press in (
            ("M", self.mirror.click),
            ("T", self._show_garments),
            ("K", self._show_labels),
            ("D", self.kept.click),
            ("G", self.game.click),
            ("Del", self.clear.click),
            ("Backspace", self.clear.click),
            ("Ctrl+I", self.open.click),
            ("Ctrl+Shift+I", self.save.click),
        ):
            _shortcut(keys, press, scope)

    def _lay_out(self) -> None:
        bar = row(*self.tools.values(), spacing=UNIT // 2)
        _add_spaced(bar, 2 * UNIT, self.mirror, self.trace)
        bar.addStretch()
        _add_spaced(bar, 0, self.undo, self.redo, self.clear)
        _add_spaced(bar, 2 * UNIT, self.open, self.save)
        brush = row(self._width_label, self.width_slider)
        _add_spaced(brush, 2 * UNIT, self._level_label, self.level_slider)
        brush.addStretch()
        _add_spaced(brush, 0, self.keep, self.kept)
        _add_spaced(brush, 2 * UNIT, self.game)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(bar)
        column.addLayout(brush)
        column.addWidget(self.canvas, 1)

    def _list_garments(self) -> None:
        self._garments.clear()
        none = self._garments.addAction(self.tr("Nothing"))
        none.triggered.connect(lambda: self.tracing_wanted.emit(None))
        self._garments.addSeparator()
        for each in range(CLASS_COUNT):
            action = self._garments.addAction(garment_name(each, self._settings))
            action.triggered.connect(lambda _checked=False, it=each: self.tracing_wanted.emit(it))
        self._labels.clear()
        for each in range(CLASS_COUNT):
            action = self._labels.addAction(f"&{each}  {garment_name(each, self._settings)}")
            action.triggered.connect(lambda _checked=False, it=each: self.keeping_wanted.emit(it))

    def _show_garments(self) -> None:
        self._garments.popup(self.trace.mapToGlobal(self.trace.rect().bottomLeft()))

    def _show_labels(self) -> None:
        if self.keep.isEnabled():
            self._labels.popup(self.keep.mapToGlobal(self.keep.rect().bottomLeft()))

    def _take(self, tool: Tool) -> None:
        self.canvas.tool = tool

    def _set_width(self, width: int) -> None:
        self.canvas.brush_width = float(width)

    def _set_level(self, level: int) -> None:
        self.canvas.level = level

    def _show_history(self) -> None:
        self.undo.setEnabled(self._ink.can_undo)
        self.redo.setEnabled(self._ink.can_redo)

    def _draw_icons(self) -> None:
        names = {self.tools[tool]: name for tool, (name, _) in _TOOLS.items()} | {
            self.mirror: "flip-horizontal-2",
            self.trace: "ghost",
            self.undo: "undo-2",
            self.redo: "redo-2",
            self.clear: "trash-2",
            self.open: "image-up",
            self.save: "image-down",
            self.keep: "tag",
            self.kept: "images",
            self.game: "gamepad-2",
        }
        for button, name in names.items():
            button.setIcon(icon(name, self._settings.theme))


def _add_spaced(bar: QHBoxLayout, space: int, *widgets: QWidget) -> None:
    """Adds widgets to a bar, the first after a space."""
    bar.addSpacing(space)
    for widget in widgets:
        bar.addWidget(widget)


def _slider(least: int, most: int, usual: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(least, most)
    slider.setValue(usual)
    slider.setFixedSize(16 * UNIT, 3 * UNIT)
    return slider


def _shortcut(keys: str, press: Callable[[], None], scope: QWidget) -> None:
    shortcut = QShortcut(QKeySequence(keys), scope)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(press)
