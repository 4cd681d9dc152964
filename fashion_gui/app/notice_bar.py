"""A line below the menu bar that tells or offers something and waits without being in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import icon, pixmap
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.translated import TranslatedWidget


@dataclass(frozen=True)
class Choice:
    """A button of a notice.

    Attributes:
        word: its text, in the language set.
        do: what it does. The notice stays until it is hidden.
        is_main: whether it is the one that most people want.
    """

    word: Callable[[], str]
    do: Callable[[], None]
    is_main: bool = False


class NoticeBar(TranslatedWidget):
    """Shows one notice at a time, the latest. Hidden while there is none."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._sentence: Callable[[], str] = str
        self._choices: tuple[Choice, ...] = ()
        self._buttons: list[QPushButton] = []
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign = QLabel()
        self._text = label("body", wrap=True)
        self.close_button = QToolButton()
        self.close_button.setProperty("role", "flat")
        self.close_button.clicked.connect(self.hide)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, UNIT)
        self._line.setSpacing(UNIT)
        self._line.addWidget(self._sign)
        self._line.addWidget(self._text, 1)
        self._line.addWidget(self.close_button)
        settings.theme_changed.connect(self._draw_icons)
        self._draw_icons()
        self.retranslate_ui()
        self.hide()

    @property
    def text(self) -> str:
        """The sentence, as read."""
        return self._text.text()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The choices, as pressed."""
        return tuple(self._buttons)

    def tell(self, sentence: Callable[[], str], *choices: Choice) -> None:
        """Shows a sentence, asked for again when the language changes, and its choices.

        A notice with choices can only be answered; another one can be closed.
        """
        self._sentence, self._choices = sentence, choices
        for button in self._buttons:
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(choice) for choice in choices]
        for button in self._buttons:
            self._line.insertWidget(self._line.count() - 1, button)
        self.close_button.setVisible(not choices)
        self.retranslate_ui()
        self.show()

    def retranslate_ui(self) -> None:
        self._text.setText(self._sentence())
        for button, choice in zip(self._buttons, self._choices, strict=True):
            button.setText(choice.word())
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close"))

    def _button(self, choice: Choice) -> QPushButton:
        button = QPushButton()
        if choice.is_main:
            button.setProperty("role", "primary")
        button.clicked.connect(lambda: choice.do())
        return button

    def _draw_icons(self) -> None:
        theme = self._settings.theme
        self._sign.setPixmap(pixmap("info", theme.accent, 20))
        self.close_button.setIcon(icon("x", theme))
