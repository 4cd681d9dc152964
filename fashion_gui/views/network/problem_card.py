"""A problem in full: title, sentence and mends on a tinted card; pressed, it leads to its layer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.network.analysis import Problem
from fashion_gui.network.mend import Mend
from fashion_gui.session.document import Document
from fashion_gui.session.mending import MendTurn, apply_mend, offered_mends
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import problem_sentence, problem_title
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.mend_buttons import MendButtons
from fashion_gui.widgets.translated import TranslatedWidget


class ProblemCard(TranslatedWidget):
    """Shows one problem, amber for a warning, red where it blocks training.

    Given the document, it offers the mends that there are and applies the one that is pressed.
    """

    #: The card was clicked, or Enter was pressed on it.
    pressed = Signal()

    def __init__(
        self,
        problem: Problem,
        settings: Settings,
        leads: bool = False,
        document: Document | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._problem = problem
        self._settings = settings
        self._leads = leads
        self._document = document
        self._sign = label()
        self._title = label("warning", wrap=True)
        self._layer_name = label("caption")
        self._sentence = label("body", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(UNIT // 2)
        for part in (self._title, self._layer_name, self._sentence):
            texts.addWidget(part)
        line = row(self._sign)
        line.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts, 1)
        self.mends = MendButtons(settings)
        self.mends.mend_chosen.connect(self._apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(UNIT // 2)
        column.addLayout(line)
        column.addSpacing(UNIT // 2)
        column.addWidget(self.mends)
        self._mend_turn = None if document is None else MendTurn(document, self.refresh_mends, self)
        settings.theme_changed.connect(self._take_theme)
        self.show_problem(problem)

    @property
    def problem(self) -> Problem:
        return self._problem

    def show_problem(self, problem: Problem) -> None:
        """Takes another problem."""
        self._problem = problem
        role = "wrong" if problem.blocks else "warning"
        if self._title.property("role") != role:
            self._title.setProperty("role", role)
            self._title.style().polish(self._title)
        if self._leads and problem.layer_id is not None:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.unsetCursor()
        self._take_theme()
        self.retranslate_ui()

    def offer_mends(self) -> None:
        """Offers soon what can be done about the problem."""
        if self._mend_turn is not None:
            self._mend_turn.ask()

    def refresh_mends(self) -> None:
        """Offers what can be done about the problem in the document as it is now."""
        if self._document is not None:
            self.mends.show_mends(offered_mends(self._document, self._problem))

    def retranslate_ui(self) -> None:
        problem = self._problem
        self._title.setText(problem_title(problem))
        self._sentence.setText(problem_sentence(problem))
        self._layer_name.setText(problem.layer_id or "")
        self._layer_name.setVisible(self._leads and problem.layer_id is not None)
        self.setAccessibleName(problem_title(problem))
        self.setAccessibleDescription(problem_sentence(problem))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strength = 0.16 if self.underMouse() and self._leads else 0.1
        painter.setBrush(theme.mixed(self._colour(), strength))
        painter.setPen(QPen(QColor(theme.accent), 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), UNIT, UNIT)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._leads and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def _apply(self, mend: Mend) -> None:
        assert self._document is not None
        apply_mend(self._document, mend)

    def _colour(self) -> str:
        theme = self._settings.theme
        return theme.wrong if self._problem.blocks else theme.warning

    def _take_theme(self) -> None:
        self._sign.setPixmap(pixmap("triangle-alert", self._colour(), 16))
        self.update()
