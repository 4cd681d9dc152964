"""What the person is to do in a step, with a tick once it is done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fashion_gui.lessons.texts import Block
from fashion_gui.session.lesson_facts import SessionFacts
from fashion_gui.session.settings import Settings
from fashion_gui.views.lessons.text_blocks import TextBlocks
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT, label


class TaskCard(QWidget):
    """A soft accent surface with the task and its state."""

    def __init__(self, settings: Settings, facts: SessionFacts) -> None:
        super().__init__()
        self._settings = settings
        self._sign = QLabel()
        self._state = label("secondary", wrap=True)
        self.blocks = TextBlocks(settings, facts)
        self._done = False
        line = QHBoxLayout(self)
        line.setContentsMargins(UNIT + 4, UNIT + 4, UNIT + 4, UNIT + 4)
        line.setSpacing(UNIT)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(UNIT // 2)
        column.addWidget(self.blocks)
        column.addWidget(self._state)
        line.addLayout(column, 1)
        settings.theme_changed.connect(self._draw_sign)
        self._draw_sign()

    @property
    def text(self) -> str:
        """What is to be done and how it stands, as read."""
        return f"{self.blocks.text}\n{self._state.text()}"

    def show_task(self, blocks: Sequence[Block], folder: Path) -> None:
        self.blocks.show_blocks(blocks, folder)

    def show_state(self, done: bool, sentence: str) -> None:
        """Whether it is done, and the words for it."""
        self._done = done
        self._state.setText(sentence)
        self._state.setVisible(bool(sentence))
        self._draw_sign()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = theme.mixed(theme.right, 0.14) if self._done else theme.mixed(theme.accent, 0.12)
        painter.setBrush(ground)
        painter.drawRoundedRect(self.rect(), 10, 10)

    def _draw_sign(self) -> None:
        theme = self._settings.theme
        name, colour = ("check", theme.right) if self._done else ("target", theme.accent)
        self._sign.setPixmap(pixmap(name, colour, 18))
        self.update()
