"""Consecutive linear layers of the person's own network multiplied into one, or why not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.network.analysis import analyse
from fashion_gui.network.collapse import Collapse as CollapseEdit
from fashion_gui.network.collapse import (
    Dependence,
    dependence_of,
    without_activations,
)
from fashion_gui.network.graph import Network
from fashion_gui.network.project import Project
from fashion_gui.runs.collapsing import Disproof
from fashion_gui.session.inside_worker import Subject
from fashion_gui.session.lab_collapse import CollapseAnswer, examine_collapse
from fashion_gui.session.session import Session
from fashion_gui.session.words import garment_name
from fashion_gui.views.lessons.labs.lab_state import weights_text
from fashion_gui.views.lessons.labs.layer_list import LayerList, listed_layers
from fashion_gui.views.lessons.labs.network_lab import NetworkLab
from fashion_gui.views.lessons.labs.numbers import short
from fashion_gui.widgets.garment_picture import garment_image
from fashion_gui.widgets.layout import UNIT, Card, label, row
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.zoom import px

_PICTURE = 7 * UNIT
_WIDE, _HIGH = 90 * UNIT, 62 * UNIT
"""Of the demonstration: where it is wider and lower, what is found stands beside the layers."""


class Collapse(NetworkLab):
    """Before and after, the largest difference of outputs, and what refuses to be collapsed.

    Attributes:
        answer: of Keras; None while it is computed.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, f"collapse {id(self)}", parent)
        self.answer: CollapseAnswer | None = None
        self.kind = Segmented((False, True), session.settings)
        self._whose = label("secondary")
        self._titles = (label("heading"), label("heading"))
        self.counts = (label("figure"), label("figure"))
        self.before, self.after = LayerList(session.settings), LayerList(session.settings)
        self.verdict = label("heading", wrap=True)
        self.figures = label("body", wrap=True)
        self.refusal = label("body", wrap=True)
        self.numbers = tuple(label("figure") for _ in range(4))
        self._signs = tuple(label("secondary") for _ in range(4))
        self._pictures = (QLabel(), QLabel())
        self._names = (label("caption"), label("caption"))
        self._proof = QWidget()
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out()
        self.kind.value_changed.connect(self._ask_again)
        session.inference.trained_changed.connect(self._ask_again)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.kind.set_text(False, self.tr("As it is"))
        self.kind.set_text(True, self.tr("Without its activations"))
        self.kind.button(False).setToolTip(self.tr("Your network, layer by layer."))
        self.kind.button(True).setToolTip(
            self.tr("The same weights, with every activation between Dense layers left out.")
        )
        self._titles[0].setText(self.tr("Before"))
        self._titles[1].setText(self.tr("After"))
        for it, text in zip(self._signs, ("g(a)", "g(b)", "g(a) + g(b)", "g(a + b)"), strict=True):
            it.setText(text)
        self._proof.setToolTip(
            self.tr(
                "g(x) is what the neuron gives for x less what it gives for nothing; a linear "
                "layer would have g(a) + g(b) = g(a + b)."
            )
        )
        self._show()

    def _forget(self) -> None:
        self.answer = None

    def _question_about(self, subject: Subject) -> Callable[[], object]:
        return lambda: examine_collapse(subject)

    def _keep(self, answer: CollapseAnswer) -> None:
        self.answer = answer

    def _found_subject(self) -> Subject | None:
        subject = super()._found_subject()
        if subject is None or not self.kind.value:
            return subject
        network = without_activations(subject.project.network)
        project = Project(network, subject.project.recipe)
        return Subject(project, subject.weights, subject.basis, subject.data)

    @Slot()
    def _show(self) -> None:
        super()._show()
        if self._stack.currentWidget() is self._notice:
            self._tell(Dependence((), ()))

    def _show_content(self, subject: Subject) -> None:
        network, recipe = subject.project.network, subject.project.recipe
        found = dependence_of(network)
        after = CollapseEdit(found.chains).apply(network)
        self._whose.setText(weights_text(subject.weights is not None))
        for shown, total, it in (
            (self.before, self.counts[0], network),
            (self.after, self.counts[1], after),
        ):
            rows = listed_layers(it, analyse(it, recipe))
            shown.show_layers(rows, _marks(found, it))
            parameters = sum(layer.parameters for layer in rows)
            total.setText(self.tr("Weights: {count}").format(count=f"{parameters:,}"))
        self._show_verdict(found)
        self._show_refusal(found)
        self._tell(found)

    def _tell(self, found: Dependence) -> None:
        """Tells the lesson."""
        facts = self._session.lessons.facts.labs
        has_compared = self.answer is not None and self.answer.difference is not None
        facts.show("collapsed", bool(found.chains) and has_compared)
        facts.show("collapse_refused", bool(found.barriers))
        if self.kind.value and found.chains and has_compared:
            facts.note("activations_left_out", tuple(it.layers for it in found.chains))

    def _show_verdict(self, found: Dependence) -> None:
        merged = sum(len(it.layers) for it in found.chains)
        difference = self.answer.difference if self.answer else None
        self.figures.setVisible(bool(found.chains))
        if not found.chains:
            self.verdict.setText(
                self.tr("Nothing can be collapsed.")
                if found.barriers
                else self.tr(
                    "No Dense layer follows another here, so there is nothing to collapse."
                )
            )
            return
        self.verdict.setText(
            self.tr("{many} linear layers become {few}.").format(many=merged, few=len(found.chains))
        )
        if difference is None:
            self.figures.setText(self.tr("Keras computes the outputs of both networks …"))
            return
        has_dropout = any(it.between for it in found.chains)
        text = self.tr(
            "Largest difference of outputs over {garments} test garments: {exact} where the "
            "product is computed in float64, {quick} in float32. The largest output is {largest}: "
            "that is rounding, nothing more. Same answer for {same} of {garments}."
        ).format(
            garments=f"{difference.garments:,}",
            exact=short(difference.by_precision["float64"]),
            quick=short(difference.by_precision["float32"]),
            largest=short(difference.largest),
            same=f"{difference.same_answers:,}",
        )
        if has_dropout:
            text += " " + self.tr(
                "Dropout between them is left out: in prediction it passes everything on."
            )
        self.figures.setText(text)

    def _show_refusal(self, found: Dependence) -> None:
        disproof = self.answer.disproof if self.answer else None
        self._proof.setVisible(disproof is not None and bool(found.barriers))
        self.refusal.setVisible(bool(found.barriers))
        if not found.barriers:
            return
        barrier = found.barriers[0]
        text = self.tr(
            "{first} and {second} cannot be one layer: {activation} stands between them, and it "
            "is not linear."
        ).format(first=barrier.first, second=barrier.second, activation=barrier.activation)
        if disproof is None:
            self.refusal.setText(text)
            return
        text += " " + self.tr(
            "Neuron {neuron} of {layer} gives for garments a and b together not what it gives "
            "for each, added up:"
        ).format(neuron=disproof.neuron, layer=barrier.first)
        self.refusal.setText(text)
        self._show_proof(disproof)

    def _show_proof(self, disproof: Disproof) -> None:
        values = (
            disproof.of_first,
            disproof.of_second,
            disproof.of_first + disproof.of_second,
            disproof.of_both,
        )
        for shown, value in zip(self.numbers, values, strict=True):
            shown.setText(short(value))
        assert self._subject is not None
        data, theme = self._subject.data, self._session.settings.theme
        places = (disproof.first, disproof.second)
        letters = zip("ab", places, self._pictures, self._names, strict=True)
        for letter, place, picture, name in letters:
            image = garment_image(data.test_images[place], theme)
            picture.setPixmap(QPixmap.fromImage(image).scaled(_PICTURE, _PICTURE))
            garment = garment_name(int(data.test_labels[place]), self._session.settings)
            name.setText(f"{letter}: {garment}")
            picture.setAccessibleName(name.text())

    def _lay_out(self) -> None:
        top = row(self.kind, spacing=2 * UNIT)
        top.addWidget(self._whose)
        top.addStretch(1)
        lists = QHBoxLayout()
        lists.setSpacing(2 * UNIT)
        columns = zip(self._titles, self.counts, (self.before, self.after), strict=True)
        for title, count, layers in columns:
            head = row(title)
            head.addStretch(1)
            head.addWidget(count)
            card = Card()
            card.column.addLayout(head)
            card.column.addWidget(_scrolled(layers), 1)
            lists.addWidget(card, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(UNIT)
        grid.setVerticalSpacing(UNIT // 2)
        for place, (sign, number) in enumerate(zip(self._signs, self.numbers, strict=True)):
            grid.addWidget(sign, place, 0)
            number.setMinimumWidth(9 * UNIT)
            number.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(number, place, 1)
        proof = QHBoxLayout(self._proof)
        proof.setContentsMargins(0, 0, 0, 0)
        proof.setSpacing(UNIT)
        for picture, name in zip(self._pictures, self._names, strict=True):
            picture.setFixedSize(_PICTURE, _PICTURE)
            column = QVBoxLayout()
            column.addWidget(picture)
            column.addWidget(name)
            proof.addLayout(column)
        proof.addLayout(grid)
        proof.addStretch(1)
        result = Card()
        result.column.addWidget(self.verdict)
        result.column.addWidget(self.figures)
        result.column.addWidget(self.refusal)
        result.column.addWidget(self._proof)
        result.column.addStretch(1)
        result.setMinimumHeight(24 * UNIT)  # the longest sentences, above the numbers
        self._parts.setSpacing(UNIT)
        self._parts.addLayout(lists, 3)
        self._parts.addWidget(result)
        content = QVBoxLayout(self._content)
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(UNIT)
        content.addLayout(top)
        content.addLayout(self._parts, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_flat = self.width() >= px(_WIDE) and self.height() < px(_HIGH)
        flow = QBoxLayout.Direction.LeftToRight if is_flat else QBoxLayout.Direction.TopToBottom
        if flow is not self._parts.direction():
            self._parts.setDirection(flow)
            self._parts.setStretch(1, 2 if is_flat else 0)


def _marks(found: Dependence, network: Network) -> dict[str, str]:
    """Accent for what can be collapsed, the warning's colour for what refuses."""
    marks = {it: "accent" for chain in found.chains for it in chain.layers}
    marks |= {it.at: "warning" for it in found.barriers}
    return {id_: mark for id_, mark in marks.items() if id_ in network.layers}


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setMinimumHeight(8 * UNIT)
    area.viewport().setAutoFillBackground(False)
    holder = QWidget()
    holder.setAutoFillBackground(False)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    area.setWidget(holder)
    holder.setAutoFillBackground(False)
    return area
