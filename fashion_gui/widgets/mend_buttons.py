"""Buttons below a problem, one for each mend."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.network.mend import Mend
from fashion_gui.session.mend_words import mend_sentence, mend_text
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget

_ICON = 16


class MendButton(QPushButton):
    """Takes the width it gets, its text ending in an ellipsis, and is pressed by Enter as well."""

    def __init__(self, mend: Mend, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mend = mend
        self.setIconSize(QSize(_ICON, _ICON))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("text-align: left; padding: 6px 8px;")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.width() - _ICON - 3 * UNIT
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class MendButtons(TranslatedWidget):
    """The mends of one problem, the best on top."""

    #: A mend was pressed (a `Mend`).
    mend_chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.buttons: tuple[MendButton, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(UNIT // 2)
        self.hide()
        settings.theme_changed.connect(self._take_theme)

    def show_mends(self, mends: tuple[Mend, ...]) -> None:
        """Offers these; a button whose mend is the same stays, with its focus."""
        if mends == tuple(it.mend for it in self.buttons):
            return
        for button in self.buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = tuple(MendButton(it) for it in mends)
        for button in self.buttons:
            button.clicked.connect(lambda _=False, it=button.mend: self.mend_chosen.emit(it))
            self._column.addWidget(button)
        self.setVisible(bool(mends))
        self._take_theme()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        for button in self.buttons:
            text = mend_text(button.mend)
            button.setText(text)
            button.setToolTip(f"{text}. {mend_sentence(button.mend)}")
            button.setAccessibleDescription(mend_sentence(button.mend))

    def _take_theme(self) -> None:
        theme = self._settings.theme
        for button in self.buttons:
            button.setIcon(icon("wrench", theme, theme.accent, _ICON))
