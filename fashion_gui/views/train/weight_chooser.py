"""Which weight of the network is watched: its layer, its array, its place in it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from fashion_gui.network.analysis import analyse
from fashion_gui.network.layers.kind import Weight
from fashion_gui.network.project import Project
from fashion_gui.network.shapes import Shape
from fashion_gui.runs.weight_step import WeightChoice
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.number_boxes import CONTROL_HEIGHT, guard_wheel, prepare
from fashion_gui.widgets.translated import TranslatedWidget

MOST_AXES = 4
_PIXELS, _CENTRE = 784, 14 * 28 + 14


class WeightChooser(TranslatedWidget):
    """Chooses among the weights of a network that training changes."""

    #: `choice` is another one now.
    chosen = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._arrays: dict[str, tuple[Weight, ...]] = {}
        self._choice: WeightChoice | None = None
        self.layer, self.array = ChoiceBox(settings), ChoiceBox(settings)
        self.index = tuple(QSpinBox() for _ in range(MOST_AXES))
        self._names = [label("secondary") for _ in range(3)]
        self._lay_out()
        self.layer.activated.connect(self._take_layer)
        self.array.activated.connect(self._take_array)
        for box in self.index:
            box.valueChanged.connect(self._take_index)
        self.retranslate_ui()

    @property
    def choice(self) -> WeightChoice | None:
        """The weight chosen; None where the network has none."""
        return self._choice

    def offer(self, project: Project) -> None:
        """Offers the weights of the network of a project; a choice that still fits stays."""
        before, self._project = self._project, project
        if before is not None and before.network is project.network:
            return
        self._arrays = dict(_trainable(project))
        self.setEnabled(bool(self._arrays))
        kept = self._choice
        _fill(self.layer, [*self._arrays], kept.layer_id if kept else "")
        self._show_arrays(kept.array if kept else "", kept.index if kept else ())

    def retranslate_ui(self) -> None:
        texts = (self.tr("Layer"), self.tr("Weights"), self.tr("Place"))
        for name, text in zip(self._names, texts, strict=True):
            name.setText(text)
        self.layer.setAccessibleName(texts[0])
        self.array.setAccessibleName(texts[1])
        for number, box in enumerate(self.index, 1):
            box.setAccessibleName(self.tr("Place on axis {number}").format(number=number))
            box.setToolTip(box.accessibleName())

    def forget(self) -> None:
        """Has no choice any more: the next network offered is another one."""
        self._choice = self._project = None

    @Slot()
    def _take_layer(self) -> None:
        self._show_arrays()

    @Slot()
    def _take_array(self) -> None:
        self._show_index()

    @Slot()
    def _take_index(self) -> None:
        shape = self._shape()
        place = tuple(box.value() for box in self.index[: len(shape)])
        choice = None
        if self._arrays:
            choice = WeightChoice(self.layer.currentText(), self.array.currentText(), place)
        if choice != self._choice:
            self._choice = choice
            self.chosen.emit()

    def _show_arrays(self, array: str = "", place: Shape = ()) -> None:
        weights = self._arrays.get(self.layer.currentText(), ())
        _fill(self.array, [it.name for it in weights], array)
        self._show_index(place)

    def _show_index(self, place: Shape = ()) -> None:
        shape = self._shape()
        fits = len(place) == len(shape) and all(
            it < size for it, size in zip(place, shape, strict=True)
        )
        if not fits:
            place = central_place(shape)
        for axis, box in enumerate(self.index):
            box.setVisible(axis < len(shape))
            if axis < len(shape):
                with QSignalBlocker(box):
                    box.setRange(0, shape[axis] - 1)
                    box.setValue(place[axis])
        self._take_index()

    def _shape(self) -> Shape:
        weights = self._arrays.get(self.layer.currentText(), ())
        name = self.array.currentText()
        return next((it.shape for it in weights if it.name == name), ())

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(UNIT)
        controls: list[tuple[QLabel, tuple[QWidget, ...]]] = [
            (self._names[0], (self.layer,)),
            (self._names[1], (self.array,)),
            (self._names[2], self.index),
        ]
        for name, boxes in controls:
            name.setBuddy(boxes[0])
            line.addWidget(name)
            for box in boxes:
                line.addWidget(box)
            line.addSpacing(UNIT)
        for choice in (self.layer, self.array):
            choice.setFixedHeight(CONTROL_HEIGHT)
            guard_wheel(choice)
        for box in self.index:
            prepare(box)
        line.addStretch(1)


def central_place(shape: Shape) -> tuple[int, ...]:
    """Where a weight is likely to move: at the middle of the picture, of the first neuron."""
    if not shape:
        return ()
    if len(shape) == 4:
        return (shape[0] // 2, shape[1] // 2, 0, 0)
    first = _CENTRE if shape[0] == _PIXELS else shape[0] // 2 if len(shape) > 1 else 0
    return (first, *(0 for _ in shape[1:]))


def _trainable(project: Project) -> Iterator[tuple[str, tuple[Weight, ...]]]:
    """Arrays that training changes, by the layer that owns them."""
    network, layers = project.network, analyse(project.network, project.recipe).layers
    for id_ in network.order:
        layer, facts = network.layers[id_], layers.get(id_)
        if layer.shares is not None or facts is None or facts.output_shape is None:
            continue
        weights = layer.kind.weights(layer.parameters, facts.input_shapes)
        trainable = tuple(it for it in weights if it.trainable)
        if trainable:
            yield id_, trainable


def _fill(box: ChoiceBox, texts: list[str], kept: str) -> None:
    with QSignalBlocker(box):
        box.clear()
        box.addItems(texts)
        if kept in texts:
            box.setCurrentText(kept)
