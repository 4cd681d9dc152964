"""What lies over the canvas: a word at the pointer, and a hint where there is nothing yet."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT, Card, label, row
from fashion_gui.widgets.translated import TranslatedWidget

SHOWN_FOR = 5000
"""Milliseconds that a refusal stays."""


class Tone(Enum):
    """What a word at the pointer is, by its sign."""

    REFUSAL = "circle-alert"
    WARNING = "triangle-alert"
    HINT = "info"


class PointerNote(Card):
    """A sentence near the pointer: why an edit is refused, or what a gesture would do."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self._room = parent
        self._sign = label()
        self._sentence = label(wrap=True)
        line = row(self._sign, self._sentence)
        line.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop)
        self.column.setContentsMargins(12, UNIT, 12, UNIT)
        self.column.addLayout(line)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says; empty while it is not shown."""
        return self._sentence.text() if not self.isHidden() else ""

    def tell(self, sentence: str, point: QPoint, tone: Tone = Tone.REFUSAL) -> None:
        """Shows a sentence beside a point of the parent, for a few seconds."""
        self.show_at(sentence, point, tone)
        self._timer.start()

    def show_at(self, sentence: str, point: QPoint, tone: Tone) -> None:
        """Shows a sentence beside a point of the parent, within its edges, until it is hidden."""
        self._timer.stop()
        theme = self._settings.theme
        colours = {Tone.REFUSAL: theme.wrong, Tone.WARNING: theme.warning, Tone.HINT: theme.accent}
        if sentence != self.sentence:
            self._sign.setPixmap(pixmap(tone.value, colours[tone], 16))
            self._sentence.setText(sentence)
            self._sentence.ensurePolished()
            wide = self._sentence.fontMetrics().horizontalAdvance(sentence) + 2
            self._sentence.setFixedWidth(min(wide, 28 * UNIT))
            self._sentence.setFixedHeight(self._sentence.heightForWidth(self._sentence.width()))
            self.setAccessibleName(sentence)
            self.column.activate()
            self.adjustSize()
        room = self._room.rect().adjusted(UNIT, UNIT, -UNIT, -UNIT)
        left = min(point.x() + 2 * UNIT, room.right() - self.width())
        top = min(point.y() + 2 * UNIT, room.bottom() - self.height())
        self.move(max(left, room.left()), max(top, room.top()))
        self.show()
        self.raise_()


class EmptyHint(TranslatedWidget):
    """Says how a network is begun, in the middle of an empty canvas."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self._room = parent
        self._picture = label()
        self._heading = label("title")
        self._sentence = label("secondary", wrap=True)
        self._sentence.setFixedWidth(40 * UNIT)
        column = QVBoxLayout(self)
        column.setSpacing(UNIT)
        for part in (self._picture, self._heading, self._sentence):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        settings.theme_changed.connect(self._take_theme)
        parent.installEventFilter(self)
        self._take_theme()
        self.retranslate_ui()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.centre()
        return super().eventFilter(watched, event)

    def centre(self) -> None:
        """Puts itself into the middle of its parent."""
        self.adjustSize()
        self.move(self._room.rect().center() - self.rect().center())

    def retranslate_ui(self) -> None:
        self._heading.setText(self.tr("No layers yet"))
        self._sentence.setText(
            self.tr(
                "Drag an Input from the palette onto the canvas, or press A and type its name. "
                "Then add layers below it."
            )
        )
        self.centre()

    def _take_theme(self) -> None:
        self._picture.setPixmap(pixmap("layers", self._settings.theme.text_disabled, 48))
