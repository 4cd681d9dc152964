"""One weight that a person chooses: before a frozen step, its gradient, after it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from fashion_gui.network.graph import LayerId
from fashion_gui.runs.inside import FrozenStep
from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.figure_rows import FigureRows
from fashion_gui.views.inside.moved_weights import array_name, move_of
from fashion_gui.views.inside.neuron_words import number_text
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.number_boxes import CONTROL_HEIGHT, guard_wheel, prepare
from fashion_gui.widgets.translated import TranslatedWidget

MOST_AXES = 4


class OneWeight(TranslatedWidget):
    """An array of a layer, a place in it, and what the step made of the weight there."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: FrozenStep | None = None
        self._arrays: list[tuple[LayerId, int]] = []
        self.array = ChoiceBox(settings)
        self.index = tuple(QSpinBox() for _ in range(MOST_AXES))
        self.figures = FigureRows()
        self._lay_out()
        self.array.activated.connect(self._take_array)
        for box in self.index:
            box.valueChanged.connect(self._show_figures)
        self.retranslate_ui()

    def show_step(self, step: FrozenStep) -> None:
        """Takes another step; the weight chosen stays where the network still has it."""
        kept, self._step = self.array.currentText(), step
        self._arrays = [
            (id_, it) for id_, all_ in step.gradients.items() for it in range(len(all_))
        ]
        names = [array_name(step, *it) for it in self._arrays]
        with QSignalBlocker(self.array):
            self.array.clear()
            self.array.addItems(names)
            self.array.setCurrentIndex(names.index(kept) if kept in names else 0)
        self._take_array()

    def choose(self, layer_id: LayerId, array: int) -> None:
        """Goes to an array of the step."""
        if (layer_id, array) in self._arrays:
            self.array.setCurrentIndex(self._arrays.index((layer_id, array)))
            self._take_array()

    def retranslate_ui(self) -> None:
        self.array.setAccessibleName(self.tr("Array of weights"))
        self.array.setToolTip(self.tr("The array of weights that the weight is taken from."))
        for number, box in enumerate(self.index, 1):
            box.setAccessibleName(self.tr("Place on axis {number}").format(number=number))
            box.setToolTip(box.accessibleName())
        self._show_figures()

    @Slot()
    def _take_array(self) -> None:
        """Offers the places of the array."""
        shape: tuple[int, ...] = ()
        if self._step is not None and self._arrays:
            layer_id, array = self._arrays[self.array.currentIndex()]
            shape = self._step.gradients[layer_id][array].shape
        for axis, box in enumerate(self.index):
            box.setVisible(axis < len(shape))
            if axis < len(shape):
                with QSignalBlocker(box):
                    box.setRange(0, shape[axis] - 1)
        self._show_figures()

    @Slot()
    def _show_figures(self) -> None:
        step = self._step
        if step is None or not self._arrays:
            self.figures.show_rows([])
            return
        layer_id, array = self._arrays[self.array.currentIndex()]
        axes = step.gradients[layer_id][array].ndim
        it = move_of(step, layer_id, array, tuple(box.value() for box in self.index[:axes]))
        rows = (
            (self.tr("before"), f"{it.before:.6f}"),
            (self.tr("gradient"), number_text(it.gradient)),
            (self.tr("after"), f"{it.after:.6f}"),
            (self.tr("moved by"), number_text(it.after - it.before)),
        )
        self.figures.show_rows([(name, text.replace("-", "−")) for name, text in rows])

    def _lay_out(self) -> None:
        self.array.setFixedHeight(CONTROL_HEIGHT)
        guard_wheel(self.array)
        places = QHBoxLayout()
        places.setSpacing(UNIT // 2)
        for box in self.index:
            prepare(box)
            box.setKeyboardTracking(True)
            box.setMinimumWidth(7 * UNIT)
            places.addWidget(box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.array)
        column.addLayout(places)
        column.addWidget(self.figures)
