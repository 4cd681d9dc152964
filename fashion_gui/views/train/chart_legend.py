"""The legend of the charts: every run and every kind of curve, each a switch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.views.train.chart_look import Part
from fashion_gui.views.train.line_sample import LineSample, Sample
from fashion_gui.views.train.shown_run import ShownRun
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget

_SAMPLES = {
    Part.TRAINING: Sample.SOLID,
    Part.VALIDATION: Sample.DASHED,
    Part.BATCHES: Sample.FAINT,
    Part.GAP: Sample.SHADE,
}


class ChartLegend(TranslatedWidget):
    """Keys side by side, in as many rows as they need."""

    #: The person has switched something on or off.
    changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._runs: tuple[ShownRun, ...] = ()
        self._hidden: set[int] = set()
        self._batches_chosen = False
        self.parts = {part: LineSample(settings, sample) for part, sample in _SAMPLES.items()}
        self.run_keys: list[LineSample] = []
        self._flow = Flow(self)
        for key in self.parts.values():
            self._flow.addWidget(key)
            key.toggled.connect(self.changed)
        self.parts[Part.BATCHES].toggled.connect(self._note_choice)
        self.retranslate_ui()

    def minimumSizeHint(self) -> QSize:
        """With every row that the width asks for: what stands below keeps its room."""
        least = super().minimumSizeHint()
        rows = self._flow.heightForWidth(self.width())
        return QSize(least.width(), max(least.height(), rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def show_runs(self, runs: Sequence[ShownRun]) -> None:
        """A key for each run, where there are several."""
        self._runs = tuple(runs)
        for key in self.run_keys:
            self._flow.removeWidget(key)
            key.hide()
            key.deleteLater()
        self.run_keys = []
        for run in self._runs if len(self._runs) > 1 else ():
            key = LineSample(self._settings, Sample.RUN, self)
            key.set_colour(run.colour)
            key.setText(run.name)
            key.setToolTip(self.tr("Shows or hides {name}.").format(name=run.name))
            key.setChecked(id(run.history) not in self._hidden)
            key.toggled.connect(self._note_hidden)
            self._flow.insert(len(self.run_keys), key)
            key.show()
            self.run_keys.append(key)
        if not self._batches_chosen:
            with QSignalBlocker(self.parts[Part.BATCHES]):
                self.parts[Part.BATCHES].setChecked(len(self._runs) < 2)
            self.parts[Part.BATCHES].update()
        one = self._runs[0].colour if len(self._runs) == 1 else None
        for part in self.parts.values():
            part.set_colour(one)

    @property
    def shown_parts(self) -> frozenset[Part]:
        """What is switched on of every run."""
        return frozenset(part for part, key in self.parts.items() if key.isChecked())

    @property
    def hidden_runs(self) -> frozenset[int]:
        """Runs that are switched off, by `id` of their history."""
        known = {id(run.history) for run in self._runs} if len(self._runs) > 1 else set()
        return frozenset(self._hidden & known)

    def retranslate_ui(self) -> None:
        words = {
            Part.TRAINING: (self.tr("Training"), self.tr("On the garments it learns from.")),
            Part.VALIDATION: (
                self.tr("Validation"),
                self.tr("On garments it never learns from; a ring marks the best epoch."),
            ),
            Part.BATCHES: (self.tr("Each batch"), self.tr("Every batch as it was, unsmoothed.")),
            Part.GAP: (
                self.tr("Gap"),
                self.tr("How much worse it does on garments that it has not learned from."),
            ),
        }
        for part, (name, hint) in words.items():
            self.parts[part].setText(name)
            self.parts[part].setToolTip(hint)
            self.parts[part].updateGeometry()

    @Slot()
    def _note_choice(self) -> None:
        """From now on the person decides whether single batches are shown, not the number of runs:
        those of several runs hide each other."""
        self._batches_chosen = True

    @Slot()
    def _note_hidden(self) -> None:
        for run, key in zip(self._runs, self.run_keys, strict=True):
            identity = id(run.history)
            if key.isChecked():
                self._hidden.discard(identity)
            else:
                self._hidden.add(identity)
        self.changed.emit()


class Flow(QLayout):
    """Widgets from left to right, in as many rows as they need."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(UNIT // 2)

    def insert(self, place: int, widget: QWidget) -> None:
        """Puts a widget in front of others."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._arrange(area, moves=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items]
        wide = max((size.width() for size in sizes), default=0)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def _arrange(self, area: QRect, moves: bool) -> int:
        x, y, high = area.x(), area.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if x > area.x() and x + size.width() > area.right() + 1:
                x, y, high = area.x(), y + high + self.spacing(), 0
            if moves:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            high = max(high, size.height())
        return y + high - area.y()
