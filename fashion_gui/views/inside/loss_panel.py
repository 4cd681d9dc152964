"""How the loss of one garment comes about: target, prediction, the formula with its numbers."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.network.analysis import Analysis
from fashion_gui.network.outputs import Output
from fashion_gui.runs.events import FloatArray
from fashion_gui.runs.inside import Look
from fashion_gui.runs.targets import Loss
from fashion_gui.session.loss_words import loss_formula, loss_name, loss_sentence, target_name
from fashion_gui.session.run_words import figure_text
from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.class_table import ClassTable
from fashion_gui.views.inside.figure_rows import FigureRows
from fashion_gui.views.inside.neuron_words import number_text
from fashion_gui.views.inside.notice_panel import NoticePanel
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.translated import TranslatedWidget

_CROSSENTROPIES = (Loss.CATEGORICAL_CROSSENTROPY, Loss.SPARSE_CATEGORICAL_CROSSENTROPY)
_FEW = 4
"""Values of an output that are listed one by one."""


class LossPanel(NoticePanel):
    """The loss of the garment that is put in, output by output."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(Notice("target", settings), parent)
        self._settings = settings
        self._look: Look | None = None
        self._analysis = Analysis({}, ())
        self._parts: list[_OutputLoss] = []
        self.total = label("title")
        self._total_name = label("secondary")
        self._lay_out(self._total_name, self.total)
        self.retranslate_ui()
        self.show_look(None, self._analysis)

    @property
    def parts(self) -> list[_OutputLoss]:
        """A part for each output, in the network's order."""
        return self._parts[: len(self._analysis.outputs)]

    def show_look(self, look: Look | None, analysis: Analysis) -> None:
        """Shows the loss of a look, or nothing yet."""
        self._look, self._analysis = look, analysis
        self._show_content(look is not None)
        if look is not None:
            self._show(look)

    def retranslate_ui(self) -> None:
        self.none.set_text(
            self.tr("No garment is in the network yet"),
            self.tr("Its loss stands here, number by number."),
        )
        self._total_name.setText(self.tr("Loss of this garment"))
        if self._look is not None:
            self._show(self._look)

    def _show(self, look: Look) -> None:
        self.total.setText(
            self.tr("none: its class is not known") if look.loss is None else figure_text(look.loss)
        )
        outputs = self._analysis.outputs
        while len(self._parts) < len(outputs):
            self._parts.append(_OutputLoss(self._settings))
            self._column.insertWidget(self._column.count() - 1, self._parts[-1])
        for place, part in enumerate(self._parts):
            part.setVisible(place < len(outputs))
            if place < len(outputs) and outputs[place].layer_id in look.values:
                part.show_output(look, outputs[place], single=len(outputs) == 1)


class _OutputLoss(TranslatedWidget):
    """What one output is compared with, and what that costs."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.name = label("heading", wrap=True)
        self.table = ClassTable(settings)
        self.rows = FigureRows()
        self.formula = label("figure", wrap=True)
        self.sentence = label("caption", wrap=True)
        self.hint = label("caption", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT, 0, 0)
        column.setSpacing(UNIT)
        for widget in (
            self.name, self.formula, self.sentence, self.table, self.hint, self.rows
        ):  # fmt: skip
            column.addWidget(widget)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.hint.setText(
            self.tr(
                "p − y is what softmax and cross-entropy send back together: the gradient at "
                "the sums before the softmax."
            )
        )

    def show_output(self, look: Look, output: Output, single: bool) -> None:
        """Shows one output of a look; `single` where the network has no other."""
        predicted = look.values[output.layer_id]
        target = target_row(look, output)
        value = look.losses.get(output.layer_id, look.loss if single else None)
        if output.target is not None and output.loss is not None:
            words = f"{loss_name(output.loss)} · {target_name(output.target)}"
            self.name.setText(words if single else f"{output.layer_id}: {words}")
            self.formula.setText(arithmetic(output, target, predicted, value))
            self.sentence.setText(loss_sentence(output.loss))
        classes = output.predicts_classes
        self.table.setVisible(classes)
        if classes:
            self.table.show_rows(target, predicted)
        back = output.loss in _CROSSENTROPIES and output.activation == "softmax"
        self.hint.setVisible(classes and target is not None and back)
        few = not classes and predicted.size <= _FEW
        self.rows.setVisible(few)
        if few:
            self.rows.show_rows(_value_rows(target, predicted))


def target_row(look: Look, output: Output) -> FloatArray | None:
    """What an output is compared with; a class that is given as its number, as a one-hot row."""
    target = look.targets.get(output.layer_id)
    if target is None:
        return None
    if output.predicts_classes and target.size == 1:
        row: FloatArray = np.eye(CLASS_COUNT, dtype=np.float32)[int(target.reshape(-1)[0])]
        return row
    return target


def arithmetic(
    output: Output, target: FloatArray | None, predicted: FloatArray, value: float | None
) -> str:
    """The formula of a loss, with the numbers of this garment where they are few."""
    assert output.loss is not None
    formula = loss_formula(output.loss)
    if value is None or target is None:
        return formula
    if output.loss in _CROSSENTROPIES and output.predicts_classes:
        probability = float(predicted[int(np.argmax(target))])
        return f"{formula} = −log {probability:.4f} = {figure_text(value)}"
    return f"{formula} = {figure_text(value)}"


def _value_rows(target: FloatArray | None, predicted: FloatArray) -> list[tuple[str, str]]:
    rows = []
    for place, value in enumerate(predicted.reshape(-1)):
        mark = f"[{place}]" if predicted.size > 1 else ""
        if target is not None:
            y = float(target.reshape(-1)[place])
            rows.append((f"y{mark}", number_text(y)))
            rows.append((f"p{mark}", number_text(float(value))))
            rows.append((f"p{mark} − y{mark}", number_text(float(value) - y)))
        else:
            rows.append((f"p{mark}", number_text(float(value))))
    return rows
