"""The line below the canvas: what the network amounts to, or what keeps it from training."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from fashion_gui.network.analysis import Problem
from fashion_gui.session.document import Document
from fashion_gui.session.mending import apply_mend, offered_mends
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import problem_sentence, problem_title
from fashion_gui.views.network.figures import count_text, memory_text, rounded_text
from fashion_gui.views.network.mend_buttons import MendButtons
from fashion_gui.widgets.elided_label import ElidedLabel
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.translated import TranslatedWidget

_MEND_WIDTH = 28 * UNIT


class TotalsLine(TranslatedWidget):
    """Layers, parameters, memory and arithmetic, or the first blocking problem and its mend."""

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self.setFixedHeight(5 * UNIT)
        self._sign = label()
        self._title = label("wrong")
        self._problem = ElidedLabel("body")
        self.mend = MendButtons(settings)
        self.mend.setFixedWidth(_MEND_WIDTH)
        self.mend.mend_chosen.connect(lambda mend: apply_mend(document, mend))
        self.figures = tuple(label("figure") for _ in range(4))
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * UNIT, 0, 2 * UNIT, 0)
        line.setSpacing(UNIT)
        line.addWidget(self._sign)
        line.addWidget(self._title)
        line.addWidget(self._problem, 1)
        line.addWidget(self.mend)
        self._figures = QWidget()
        figures = row(*self.figures, spacing=3 * UNIT)
        figures.addStretch(1)
        self._figures.setLayout(figures)
        line.addWidget(self._figures, 1)
        document.network_changed.connect(self.retranslate_ui)
        settings.theme_changed.connect(self._take_theme)
        self._take_theme()
        self.retranslate_ui()

    @property
    def text(self) -> str:
        """What the line says."""
        if self._document.analysis.blocking is None:
            return " ".join(it.text() for it in self.figures)
        return f"{self._title.text()} {self._problem.text()}"

    def retranslate_ui(self) -> None:
        problem = self._document.analysis.blocking
        for part in (self._sign, self._title, self._problem):
            part.setVisible(problem is not None)
        self._figures.setVisible(problem is None)
        mends = () if problem is None else offered_mends(self._document, problem)[:1]
        self.mend.show_mends(mends)
        if problem is None:
            self._show_figures()
            return
        self._title.setText(_heading(problem))
        self._problem.setText(problem_sentence(problem))
        self._problem.setToolTip(problem_sentence(problem))

    def _show_figures(self) -> None:
        analysis = self._document.analysis
        count = analysis.parameters
        for figure, text, sentence in zip(
            self.figures,
            (
                self.tr("{count} layers").format(count=count_text(len(analysis.layers))),
                self.tr("{count} parameters").format(count=count_text(count.total)),
                self.tr("{memory} as float32").format(memory=memory_text(count)),
                self.tr("{count} multiply-adds").format(count=rounded_text(analysis.multiply_adds)),
            ),
            (
                self.tr("Nodes on the canvas; a layer that is used twice counts twice."),
                self.tr(
                    "{trainable} weights and biases that training changes, and {other} running "
                    "figures that it does not."
                ).format(
                    trainable=count_text(count.trainable), other=count_text(count.non_trainable)
                ),
                self.tr("Each parameter is a number of 4 bytes; 1 KB is 1,024 bytes."),
                self.tr(
                    "{count} products with a weight, each added to a sum, to classify one garment: "
                    "what makes a network slow."
                ).format(count=count_text(analysis.multiply_adds)),
            ),
            strict=True,
        ):
            figure.setText(text)
            figure.setToolTip(sentence)
            figure.setAccessibleDescription(sentence)

    def _take_theme(self) -> None:
        self._sign.setPixmap(pixmap("triangle-alert", self._settings.theme.wrong, 16))


def _heading(problem: Problem) -> str:
    title = problem_title(problem)
    return f"{problem.layer_id}: {title}" if problem.layer_id else title
