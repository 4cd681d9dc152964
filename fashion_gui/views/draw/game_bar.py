"""The word to draw, the time left and the score, above the paper."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.draw.guessing_game import SECONDS, GuessingGame, Round
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.translated import TranslatedWidget

_HURRY = 5.0
"""Seconds before the end from which the bar takes another colour."""


class TimeBar(QWidget):
    """Grows shorter as the time goes by."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._left = SECONDS
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)

    def show_left(self, seconds: float) -> None:
        """Seconds of `SECONDS` that are left."""
        self._left = seconds
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(10 * UNIT, UNIT // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.surface_raised))
        painter.drawRoundedRect(self.rect(), 2, 2)
        painter.setBrush(QColor(theme.wrong if self._left < _HURRY else theme.accent))
        width = self.width() * self._left / SECONDS
        painter.drawRoundedRect(QRectF(0, 0, width, self.height()), 2, 2)


class GameBar(TranslatedWidget):
    """What the game asks, or how its round went; hidden while no game goes on."""

    #: The drawings of the games are to be shown.
    gallery_wanted = Signal()

    def __init__(
        self, game: GuessingGame, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._game = game
        self._settings = settings
        self.word, self.place = label("title"), label("secondary")
        self.remark = label("secondary")
        self.time = TimeBar(settings)
        self.next_button, self.leave_button = QPushButton(), QPushButton()
        self.next_button.setProperty("role", "primary")
        self.gallery_button = QPushButton()
        for button in (self.leave_button, self.gallery_button):
            button.setProperty("role", "flat")
        first = row(self.word)
        first.addStretch()
        first.addWidget(self.place)
        second = row(self.remark)
        second.addStretch()
        for button in (self.gallery_button, self.leave_button, self.next_button):
            second.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, UNIT)
        column.setSpacing(UNIT // 2)
        column.addLayout(first)
        column.addWidget(self.time)
        column.addLayout(second)
        self.next_button.clicked.connect(game.next_round)
        self.leave_button.clicked.connect(game.leave)
        self.gallery_button.clicked.connect(self.gallery_wanted)
        game.round_begun.connect(self._follow)
        game.round_ended.connect(self._follow)
        game.ended.connect(self._follow)
        game.ticked.connect(self._show_time)
        self.hide()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Guess my garment"))
        self.leave_button.setText(self.tr("Leave the game"))
        self.gallery_button.setText(self.tr("Gallery"))
        self._follow()

    @Slot()
    def _follow(self) -> None:
        game = self._game
        self.setVisible(game.is_going_on)
        if not game.is_going_on:
            return
        assert game.wanted is not None
        self.word.setText(
            self.tr("Draw: {name}").format(name=garment_name(game.wanted, self._settings))
        )
        number = len(game.rounds) + (1 if game.is_drawing else 0)
        self.place.setText(
            self.tr("Round {number} of 10, {won} guessed").format(number=number, won=game.won)
        )
        self.next_button.setVisible(not game.is_drawing)
        self.next_button.setText(
            self.tr("End of the game") if game.is_last else self.tr("Next garment")
        )
        self.remark.setText(
            self.tr("The network guesses while you draw.")
            if game.is_drawing
            else self._sentence(game.rounds[-1])
        )
        if not game.is_drawing:
            self.next_button.setFocus()
        self._show_time()

    def _sentence(self, ended: Round) -> str:
        if ended.seconds is not None:
            return self.tr("✓ Guessed after {seconds} s.").format(seconds=f"{ended.seconds:.1f}")
        if ended.guessed is None:
            return self.tr("✗ Not guessed: it saw no garment.")
        return self.tr("✗ Not guessed: it saw {name}.").format(
            name=garment_name(ended.guessed, self._settings)
        )

    @Slot()
    def _show_time(self) -> None:
        if self._game.is_drawing:
            self.time.show_left(self._game.seconds_left)
