"""What a person sees at the very first start: what the program is, and three doors into it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.dialog import Dialog
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, label

TRAIN, DRAW, LESSON = "train", "draw", "lesson"
_ICONS = {TRAIN: "chart-line", DRAW: "pencil", LESSON: "graduation-cap"}
_ICON = 5 * UNIT


class Door(QPushButton):
    """A large button: an icon, what it opens, and what is behind it."""

    def __init__(self, settings: Settings, icon_name: str) -> None:
        super().__init__()
        self._settings, self._icon_name = settings, icon_name
        self.setProperty("role", "door")
        self._sign = label()
        self.title, self.sentence = label("heading", wrap=True), label("secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        column.setSpacing(UNIT)
        for part in (self._sign, self.title, self.sentence):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        column.addStretch()
        self.draw_icon()

    def draw_icon(self) -> None:
        theme = self._settings.theme
        drawn = icon(self._icon_name, theme, theme.accent, _ICON)
        self._sign.setPixmap(drawn.pixmap(QSize(_ICON, _ICON)))

    def word(self, title: str, sentence: str) -> None:
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)


class Welcome(Dialog):
    """Three doors over the window. Left by one of them, by "Look around first" or by Esc."""

    #: The person goes through this door: `TRAIN`, `DRAW` or `LESSON`.
    chosen = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent, 96 * UNIT)
        self.setModal(True)
        self._title, self._sentence = label("display"), label("body", wrap=True)
        self.doors = {name: Door(settings, it) for name, it in _ICONS.items()}
        self.look_around = QPushButton()
        self.look_around.setProperty("role", "flat")
        self.look_around.clicked.connect(self.reject)
        for button in (*self.doors.values(), self.look_around):
            button.setAutoDefault(True)  # Enter opens the one that has the focus
        for name, door in self.doors.items():
            door.clicked.connect(partial(self._go, name))
            settings.theme_changed.connect(door.draw_icon)
        self._lay_out()
        self.retranslate_ui()
        self.doors[TRAIN].setFocus()

    def retranslate_ui(self) -> None:
        self.setWindowTitle(self.tr("Welcome"))
        self._title.setText(self.tr("See a neural network learn"))
        self._sentence.setText(
            self.tr(
                "Build a network from layers, train it with Keras on 70,000 garments, and watch "
                "every neuron of it at work – all on this computer."
            )
        )
        self.doors[TRAIN].word(
            self.tr("Train your first network"),
            self.tr("A network of 100 neurons learns to tell ten garments apart, in a minute."),
        )
        self.doors[DRAW].word(
            self.tr("Draw a garment"),
            self.tr("A network that has learned already says what it sees while you draw."),
        )
        self.doors[LESSON].word(
            self.tr("Start lesson 1"),
            self.tr("Step by step through Keras and TensorFlow, on the program itself."),
        )
        self.look_around.setText(self.tr("Look around first (Esc)"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        doors = list(self.doors.values())
        if step is None or self.focusWidget() not in doors:
            super().keyPressEvent(event)
            return
        place = [door is self.focusWidget() for door in doors].index(True)
        doors[(place + step) % len(doors)].setFocus()

    def _go(self, name: str) -> None:
        self.accept()
        self.chosen.emit(name)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        for door in self.doors.values():
            row.addWidget(door, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * UNIT, 5 * UNIT, 5 * UNIT, 3 * UNIT)
        column.setSpacing(UNIT)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addSpacing(2 * UNIT)
        column.addLayout(row)
        column.addSpacing(UNIT)
        column.addWidget(self.look_around, alignment=Qt.AlignmentFlag.AlignRight)


def open_welcome(settings: Settings, parent: QWidget, go: Callable[[str], None]) -> Welcome:
    """Shows the doors, and never again by itself."""
    settings.note_welcomed()
    welcome = Welcome(settings, parent)
    welcome.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    welcome.chosen.connect(go)
    welcome.open()
    return welcome
