"""The small toolbar that floats over the canvas."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QFrame, QToolButton, QVBoxLayout, QWidget

from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.editor.context_menu import align_menu
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, Card, label
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.zoom import px

_GAP = 2


class CanvasToolbar(TranslatedWidget):
    """Add, arrange, align, history, delete and zoom, in the canvas's lower right corner.

    Two columns where the canvas is too low for one.
    """

    #: What was done is to be shown.
    history_requested = Signal()

    def __init__(self, canvas: NetworkCanvas, settings: Settings) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._settings = settings
        actions = canvas.canvas_actions
        self.add = self._button(actions.add)
        self.arrange = self._button(actions.arrange)
        self.align = self._button()
        self._align_menu = align_menu(actions, self)
        self.align.setMenu(self._align_menu)
        self.align.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.align.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.history = self._button()
        self.zoom_in = self._button(actions.zoom_in)
        self.zoom_out = self._button(actions.zoom_out)
        self.fit = self._button(actions.zoom_to_fit)
        self.delete = self._button(actions.delete)
        self._zoom = label("caption")
        self._zoom.setFixedWidth(4 * UNIT)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        canvas.installEventFilter(self)
        canvas.zoom_changed.connect(self._show_zoom)
        canvas.selection_changed.connect(self._enable_align)
        self.history.clicked.connect(self.history_requested)
        settings.theme_changed.connect(self._take_theme)
        self._take_theme()
        self._show_zoom(canvas.zoom)
        self._enable_align(canvas.selected)
        self.retranslate_ui()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._take_corner()
        return super().eventFilter(watched, event)

    def retranslate_ui(self) -> None:
        for button, text in (
            (self.align, self.tr("Align the Selected Layers")),
            (self.history, self.tr("History")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._align_menu.setTitle(self.tr("Align"))
        self._take_corner()

    def _lay_out(self) -> None:
        card = Card()
        self._groups = card.column
        self._groups.setContentsMargins(4, 4, 4, 4)
        self._groups.setSpacing(UNIT // 2)
        self._line = QFrame()
        editing = (self.add, self.arrange, self.align, self.history, self.delete)
        viewing = (self.zoom_in, self._zoom, self.zoom_out, self.fit)
        self._groups.addLayout(_column(editing))
        self._groups.addWidget(self._line)
        self._groups.addLayout(_column(viewing))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self._turn(beside=False)
        self._height = self.sizeHint().height()

    def _turn(self, beside: bool) -> None:
        """Puts the two groups beside each other, or one below the other."""
        way = QBoxLayout.Direction
        self._groups.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._line.setFixedSize(*((1, 4 * UNIT) if beside else (4 * UNIT, 1)))
        self._groups.setAlignment(self._line, Qt.AlignmentFlag.AlignCenter)

    def _button(self, action: QAction | None = None) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "flat")
        button.setIconSize(QSize(18, 18))
        if action is not None:
            button.setDefaultAction(action)
        return button

    def _take_corner(self) -> None:
        room = self._canvas.rect()
        self._turn(beside=room.height() < px(self._height + 2 * UNIT))
        self._groups.activate()
        self.adjustSize()
        self.move(room.right() - self.width() - UNIT, room.bottom() - self.height() - UNIT)

    def _enable_align(self, selected: tuple[str, ...]) -> None:
        self.align.setEnabled(len(selected) > 1)

    def _show_zoom(self, zoom: float) -> None:
        self._zoom.setText(f"{zoom:.0%}")

    def _take_theme(self) -> None:
        theme = self._settings.theme
        self.align.setIcon(icon("align-left", theme))
        self.history.setIcon(icon("history", theme))
        self._line.setStyleSheet(f"background: {theme.border};")


def _column(parts: Sequence[QWidget]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(_GAP)
    for part in parts:
        column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(1)
    return column
