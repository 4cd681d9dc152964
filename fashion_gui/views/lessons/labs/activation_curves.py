"""Activation functions, their slopes, and what they leave of the gradient in a deep stack."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fashion_gui.runs.activations import ACTIVATIONS
from fashion_gui.session.lab_activations import gradient_norms_by_activation
from fashion_gui.session.lab_question import LabQuestion
from fashion_gui.session.session import Session
from fashion_gui.views.lessons.labs.curve_plot import Curve, CurvePlot
from fashion_gui.views.lessons.labs.gradient_bars import GradientBars
from fashion_gui.views.lessons.labs.lab_state import failure_text, tensorflow_text
from fashion_gui.views.lessons.labs.numbers import short
from fashion_gui.widgets.formula import Formula
from fashion_gui.widgets.layout import UNIT, Card, label, row
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.translated import TranslatedWidget

_RANGE = 5.0
VANISHED = 0.01
"""Share of the last hidden layer's gradient below which the first layer's has vanished."""


class ActivationCurves(TranslatedWidget):
    """Function and derivative with a point on them; beside it gradients of eight real layers.

    Attributes:
        norms: of the gradient by activation and layer; None until Keras has computed them.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._x = 1.0
        self._has_failed = self._is_asked = False
        self.norms: Mapping[str, npt.NDArray[np.float64]] | None = None
        self._question = LabQuestion(session.inference, "activations", self)
        self.choice = Segmented(tuple(ACTIVATIONS), session.settings)
        self.plot = CurvePlot(session.settings)
        self.formula = Formula(session.settings, 20)
        self.value, self.slope, self.place = label("figure"), label("figure"), label("figure")
        self._title = label("heading")
        self._caption = label("caption", wrap=True)
        self.bars = GradientBars(session.settings)
        self.sentence = label("body", wrap=True)
        self._notice = Notice("layers", session.settings)
        self._stack = QStackedWidget()
        self._lay_out()
        self.choice.value_changed.connect(self._show)
        self.plot.moved.connect(self._move)
        self._question.answered.connect(self._take)
        self._question.failed.connect(self._fail)
        session.inference.state_changed.connect(self._ask)
        session.dataset.loaded.connect(self._ask)
        session.settings.theme_changed.connect(self._show)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        for name in ACTIVATIONS:
            self.choice.set_text(name, name)
        self.plot.setAccessibleName(self.tr("The function and its derivative"))
        self.plot.setToolTip(self.tr("Drag the point along x, or use the arrow keys."))
        self._title.setText(self.tr("Gradient that arrives at each layer"))
        self._caption.setText(
            self.tr(
                "Eight Dense layers of 64 with this activation and an output, with fresh weights; "
                "norm of the loss's gradient for 32 training garments, computed by Keras."
            )
        )
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    @Slot()
    def _ask(self) -> None:
        """Once: the answer is for all activations."""
        data = self._session.dataset.data
        if self.isVisible() and not self._is_asked and tensorflow_text(self._session) is None:
            assert data is not None
            self._is_asked = True
            self._question.ask(lambda: gradient_norms_by_activation(data))
        self._show()

    @Slot(object)
    def _take(self, norms: Mapping[str, npt.NDArray[np.float64]]) -> None:
        self.norms = norms
        self._show()

    @Slot()
    def _fail(self) -> None:
        self._has_failed = True
        self._show()

    @Slot(float)
    def _move(self, x: float) -> None:
        self._x = x
        place = f"{self.choice.value}({round(x)})"
        self._session.lessons.facts.labs.note("slopes_read", place)
        self._show()

    @Slot()
    def _show(self) -> None:
        theme, function = self._session.settings.theme, ACTIVATIONS[self.choice.value]
        x = np.linspace(-_RANGE, _RANGE, 201)
        curves = [
            Curve(x, function.value(x), theme.positive, 3.0),
            Curve(x, function.slope(x), theme.negative, 2.0, dashed=True),
        ]
        here = np.array(self._x)
        value, slope = float(function.value(here)), float(function.slope(here))
        self.plot.set_axes((-_RANGE, _RANGE), (-1.6, 5.2), ("x", ""))
        dots = [(slope, theme.negative), (value, theme.positive)]
        self.plot.show_curves(curves, self._x, dots)
        self.formula.set_lines([function.formula])
        self.place.setText(self.tr("x = {x}").format(x=short(self._x)))
        self.value.setText(self.tr("━ f(x) = {value}").format(value=short(value)))
        self.slope.setText(self.tr("┅ slope f′(x) = {slope}").format(slope=short(slope)))
        self.value.setStyleSheet(f"color: {theme.positive};")
        self.slope.setStyleSheet(f"color: {theme.negative};")
        self._show_norms()

    def _show_norms(self) -> None:
        if self.norms is None:
            waiting = failure_text() if self._has_failed else tensorflow_text(self._session)
            waiting = waiting or (self.tr("Keras computes the gradients …"), "")
            self._notice.set_text(*waiting)
            self._stack.setCurrentWidget(self._notice)
            self.sentence.setText("")
            return
        norms = self.norms[self.choice.value]
        names = (*(str(it) for it in range(1, len(norms))), self.tr("out"))
        self._stack.setCurrentWidget(self.bars)
        self.bars.show_norms(norms, names)
        share = float(norms[0] / norms[-2])
        numbers = {"name": self.choice.value, "share": short(share)}
        if share < VANISHED:
            text = self.tr(
                "With {name} the first layer gets {share} times the gradient of the eighth: it "
                "has vanished on the way, and the first layers hardly learn."
            )
        else:
            text = self.tr(
                "With {name} the first layer gets {share} times the gradient of the eighth: it "
                "arrives, and all layers learn."
            )
        self.sentence.setText(text.format(**numbers))

    def _lay_out(self) -> None:
        readout = row(self.place, self.value, spacing=3 * UNIT)
        readout.addStretch(1)
        self.place.setMinimumWidth(9 * UNIT)
        self.formula.setMinimumHeight(6 * UNIT)
        curves = Card()
        curves.column.addWidget(self.formula)
        curves.column.addLayout(readout)
        curves.column.addWidget(self.slope)
        curves.column.addWidget(self.plot, 1)
        self._stack.setMinimumHeight(20 * UNIT)
        self._stack.addWidget(self.bars)
        self._stack.addWidget(self._notice)
        self.sentence.setMinimumHeight(7 * UNIT)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        gradients = Card()
        gradients.column.addWidget(self._title)
        gradients.column.addWidget(self._caption)
        gradients.column.addWidget(self._stack, 1)
        gradients.column.addWidget(self.sentence)
        both = QHBoxLayout()
        both.setSpacing(2 * UNIT)
        both.addWidget(curves, 1)
        both.addWidget(gradients, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.choice)
        column.addLayout(both, 1)
