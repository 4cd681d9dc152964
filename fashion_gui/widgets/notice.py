"""What stands in a place that has nothing to show yet: an icon, a title, a sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT, label

_ICON = 5 * UNIT


class Notice(QWidget):
    """A quiet message in the middle. The owner words it; what is put into `column` follows it."""

    def __init__(self, icon_name: str, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._settings = settings
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = label("heading", wrap=True)
        self._sentence = label("secondary", wrap=True)
        for it in (self._title, self._sentence):
            it.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # The labels keep the whole width: a layout that aligns them would wrap them too early.
        self.column = QVBoxLayout()
        self.column.setSpacing(UNIT)
        self.column.addStretch(2)
        self.column.addWidget(self._icon)
        self.column.addWidget(self._title)
        self.column.addWidget(self._sentence)
        self.column.addStretch(3)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addStretch(1)
        sides.addLayout(self.column, 4)
        sides.addStretch(1)
        settings.theme_changed.connect(self._draw_icon)
        self._draw_icon()

    @property
    def text(self) -> str:
        """Title and sentence, as read."""
        return "\n".join((self._title.text(), self._sentence.text()))

    def set_text(self, title: str, sentence: str = "") -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def add_button(self, button: QWidget) -> None:
        """Puts a button below the sentence."""
        self.column.insertSpacing(self.column.count() - 1, UNIT)
        self.column.insertWidget(
            self.column.count() - 1, button, alignment=Qt.AlignmentFlag.AlignHCenter
        )

    def _draw_icon(self) -> None:
        colour = self._settings.theme.text_disabled
        self._icon.setPixmap(pixmap(self._icon_name, colour, _ICON))
