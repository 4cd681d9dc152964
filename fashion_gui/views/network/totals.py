"""The lines below the canvas: what the network amounts to, and whether it can be trained."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.network.analysis import Problem
from fashion_gui.network.summary import layer_count, memory_text
from fashion_gui.session.document import Document
from fashion_gui.session.mending import MendTurn, apply_mend, offered_mends
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import problem_sentence, problem_title
from fashion_gui.views.network.figures import (
    count_text,
    layers_text,
    multiply_adds_text,
    parameters_text,
)
from fashion_gui.widgets.elided_label import ElidedLabel
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT, SidePanel, label, row
from fashion_gui.widgets.mend_buttons import MendButtons
from fashion_gui.widgets.translated import TranslatedWidget

_MEND_WIDTH = 28 * UNIT
_UPPER, _LOWER = 3 * UNIT, 4 * UNIT
_SIGN = 16


class TotalsLine(SidePanel, TranslatedWidget):
    """Layers, parameters, memory and arithmetic; below them the first problem with its mend.

    While the shape of some layers is unknown, the figures count the others and say so with a ≥.
    Both lines always have their place: nothing moves when a problem comes or goes.
    """

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self._sign = label()
        self._title = label("wrong")
        self._sentence = ElidedLabel("body")
        self.mend = MendButtons(settings)
        self.mend.setFixedWidth(_MEND_WIDTH)
        self._mend_turn = MendTurn(document, self._show_mend, self)
        self.mend.mend_chosen.connect(lambda mend: apply_mend(document, mend))
        self.figures = tuple(label("figure") for _ in range(4))
        self.missing = ElidedLabel("secondary")
        upper = row(*self.figures, spacing=3 * UNIT)
        upper.addWidget(self.missing, 1)
        lower = row(self._sign, self._title)
        lower.addWidget(self._sentence, 1)
        lower.addWidget(self.mend)
        self._sign.setFixedWidth(_SIGN)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * UNIT, UNIT // 2, 2 * UNIT, UNIT // 2)
        column.setSpacing(0)
        for line, height in ((upper, _UPPER), (lower, _LOWER)):
            holder = QWidget()
            holder.setLayout(line)
            holder.setFixedHeight(height)
            column.addWidget(holder)
        self.setFixedHeight(_UPPER + _LOWER + UNIT)
        document.network_changed.connect(self.retranslate_ui)
        settings.theme_changed.connect(self._show_problem)
        self.retranslate_ui()

    @property
    def text(self) -> str:
        """What the lines say."""
        figures = " ".join(it.text() for it in (*self.figures, self.missing))
        return f"{figures}\n{self._title.text()} {self._sentence.text()}".strip()

    def retranslate_ui(self) -> None:
        self._show_figures()
        self._show_problem()

    def _show_figures(self) -> None:
        analysis, network = self._document.analysis, self._document.network
        count, incomplete = analysis.parameters, analysis.incomplete
        texts = (
            layers_text(layer_count(network), len(network.layers)),
            parameters_text(count.total),
            self.tr("{memory} as float32").format(memory=memory_text(count.total)),
            multiply_adds_text(analysis.multiply_adds),
        )
        sentences = (
            self.tr("A layer that is used twice counts once, and has two nodes on the canvas."),
            self.tr(
                "{trainable} weights and biases that training changes, and {other} running "
                "figures that it does not."
            ).format(trainable=count_text(count.trainable), other=count_text(count.non_trainable)),
            self.tr("Each parameter is a number of 4 bytes; 1 KB is 1,024 bytes."),
            self.tr(
                "Products with a weight, each added to a sum, to classify one garment: {count}. "
                "They are what makes a network slow."
            ).format(count=count_text(analysis.multiply_adds)),
        )
        known = self.tr("Of the layers that are complete so far.")
        for place, (figure, text, sentence) in enumerate(
            zip(self.figures, texts, sentences, strict=True)
        ):
            partial = bool(incomplete) and place > 0
            figure.setText(f"≥ {text}" if partial else text)
            told = f"{sentence} {known}" if partial else sentence
            figure.setToolTip(told)
            figure.setAccessibleDescription(told)
        names = ", ".join(incomplete)
        self.missing.setText(self.tr("without {layers}").format(layers=names) if names else "")
        self.missing.setToolTip(
            self.tr("Not counted, because the shape that arrives is unknown: {layers}").format(
                layers=names
            )
            if names
            else ""
        )

    def _show_problem(self) -> None:
        theme, problem = self._settings.theme, self._problem
        colour = theme.right if problem is None else theme.wrong
        if problem is not None and not problem.blocks:
            colour = theme.warning
        self._sign.setPixmap(
            pixmap("check" if problem is None else "triangle-alert", colour, _SIGN)
        )
        role = "right" if problem is None else "wrong" if problem.blocks else "warning"
        if self._title.property("role") != role:
            self._title.setProperty("role", role)
            self._title.style().polish(self._title)
        if problem is None:
            self._title.setText(self.tr("Can be trained"))
            self._sentence.setText("")
        else:
            self._title.setText(_heading(problem))
            self._sentence.setText(problem_sentence(problem))
        self._sentence.setToolTip(self._sentence.text())
        self._mend_turn.ask()

    def _show_mend(self) -> None:
        problem = self._problem
        self.mend.show_mends(offered_mends(self._document, problem)[:1] if problem else ())

    @property
    def _problem(self) -> Problem | None:
        """What keeps the network from training, otherwise the first that is doubtful."""
        analysis = self._document.analysis
        return analysis.blocking or next(iter(analysis.problems), None)


def _heading(problem: Problem) -> str:
    title = problem_title(problem)
    return f"{problem.layer_id}: {title}" if problem.layer_id else title
