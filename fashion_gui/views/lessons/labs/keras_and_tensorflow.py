"""The person's network twice: the calls of Keras, and the operations that TensorFlow runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from fashion_gui.network.code.writer import Code, Style, network_code
from fashion_gui.network.graph import LayerId
from fashion_gui.network.project import Project
from fashion_gui.runs.operations import Operation
from fashion_gui.session.inside_worker import Subject
from fashion_gui.session.lab_operations import ask_operations
from fashion_gui.session.session import Session
from fashion_gui.views.lessons.labs.network_lab import NetworkLab
from fashion_gui.widgets.fixed_font import fixed_font_rule
from fashion_gui.widgets.layout import UNIT, Card, label

_LAYER = Qt.ItemDataRole.UserRole


class KerasAndTensorFlow(NetworkLab):
    """A line of code marks the operations of its layer, and an operation marks the line.

    Attributes:
        code: what is written on the left.
        operations: what stands on the right; None while it is computed.
        layer: the layer that is marked on both sides; None for none.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, "operations", parent)
        self.code = Code("", {})
        self.operations: tuple[Operation, ...] | None = None
        self.layer: LayerId | None = None
        self._titles = (label("heading"), label("heading"))
        self._counts = (label("secondary", wrap=True), label("secondary", wrap=True))
        self.lines = QListWidget()
        self.tree = QTreeWidget()
        self._lay_out()
        self.lines.currentItemChanged.connect(self._choose_line)
        self.tree.currentItemChanged.connect(self._choose_operation)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self._titles[0].setText(self.tr("What you write: Keras"))
        self._titles[1].setText(self.tr("What runs: TensorFlow"))
        self.tree.setHeaderLabels((self.tr("Operation"), self.tr("Output"), self.tr("Name")))
        self.lines.setAccessibleName(self.tr("Keras code of the network"))
        self.lines.setToolTip(self.tr("Choose a line to see what TensorFlow makes of it."))
        self.tree.setAccessibleName(self.tr("TensorFlow operations by layer"))
        self.tree.setToolTip(
            self.tr("The graph that is run for a prediction, as Keras had TensorFlow trace it.")
        )
        self._show()

    def _forget(self) -> None:
        self.operations = None

    def _question_about(self, subject: Subject) -> Callable[[], object]:
        """The code is written at once; what is asked does not depend on the weights."""
        document = self._session.document
        network = document.network
        self.code = network_code(Project(network, document.recipe), Style.FUNCTIONAL)
        self._fill_lines()
        return lambda: ask_operations(network)

    def _keep(self, operations: tuple[Operation, ...]) -> None:
        self.operations = operations
        self._fill_tree(operations)

    def _lacking_text(self) -> tuple[str, str] | None:
        if self.operations is not None:
            return None
        return self.tr("TensorFlow traces the network …"), ""

    def _show_content(self, subject: Subject) -> None:
        calls = len(self.code.lines)
        self._counts[0].setText(
            self.tr("Layers: {count}. Choose one to see what it becomes.").format(count=calls)
        )
        for place in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(place)
            if item is not None and item.data(0, _LAYER) is None:
                item.setText(0, self.tr("the whole network"))
        self._mark()

    def choose(self, layer: LayerId | None) -> None:
        """Marks a layer on both sides."""
        self.layer = layer
        if layer is not None:
            self._session.lessons.facts.labs.note("layers_marked", layer)
        self._mark()

    def _fill_lines(self) -> None:
        layers = {line: id_ for id_, line in self.code.lines.items()}
        with QSignalBlocker(self.lines):
            self.lines.clear()
            for place, text in enumerate(self.code.text.rstrip("\n").split("\n")):
                item = QListWidgetItem(text)
                item.setData(_LAYER, layers.get(place))
                if place not in layers:
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.lines.addItem(item)

    def _fill_tree(self, operations: Sequence[Operation]) -> None:
        groups: dict[LayerId | None, QTreeWidgetItem] = {}
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for it in operations:
                if it.layer not in groups:
                    group = QTreeWidgetItem([it.layer or "", "", ""])
                    group.setData(0, _LAYER, it.layer)
                    self.tree.addTopLevelItem(group)
                    groups[it.layer] = group
                item = QTreeWidgetItem([it.type, _shape_text(it), it.name])
                item.setData(0, _LAYER, it.layer)
                item.setToolTip(2, it.name)
                groups[it.layer].addChild(item)
            self.tree.expandAll()

    @Slot(QListWidgetItem)
    def _choose_line(self, item: QListWidgetItem | None) -> None:
        layer = None if item is None else item.data(_LAYER)
        if layer is not None:
            self.choose(layer)

    @Slot(QTreeWidgetItem)
    def _choose_operation(self, item: QTreeWidgetItem | None) -> None:
        layer = None if item is None else item.data(0, _LAYER)
        if layer is not None:
            self.choose(layer)

    @Slot()
    def _mark(self) -> None:
        """Lays the accent's soft colour under all of the layer, on both sides."""
        self._counts[1].setText(self._summary())
        marked = QBrush(QColor(self._session.settings.theme.accent_soft))
        for place in range(self.lines.count()):
            line = self.lines.item(place)
            is_its = self.layer is not None and line.data(_LAYER) == self.layer
            line.setBackground(marked if is_its else QBrush())
            if is_its:
                self.lines.scrollToItem(line)
        for place in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(place)
            assert group is not None
            is_its = self.layer is not None and group.data(0, _LAYER) == self.layer
            for item in _with_children(group):
                for column in range(3):
                    item.setBackground(column, marked if is_its else QBrush())
            if is_its and self._is_outside(group):
                self.tree.scrollToItem(group, QAbstractItemView.ScrollHint.PositionAtTop)

    def _summary(self) -> str:
        operations = self.operations or ()
        own = [it for it in operations if it.layer == self.layer]
        if self.layer is None:
            return self.tr("Operations for one prediction: {count}.").format(count=len(operations))
        if not own:
            return self.tr(
                "{layer} becomes no operation: in prediction it passes on what it gets."
            ).format(layer=self.layer)
        return self.tr("{layer} becomes {own} of {count} operations.").format(
            layer=self.layer, own=len(own), count=len(operations)
        )

    def _is_outside(self, group: QTreeWidgetItem) -> bool:
        return not self.tree.viewport().rect().intersects(self.tree.visualItemRect(group))

    def _lay_out(self) -> None:
        for it in (self.lines, self.tree):
            it.setFrameShape(QFrame.Shape.NoFrame)
        self.lines.setStyleSheet(f"QListWidget {{ {fixed_font_rule(12)} }}")
        self.lines.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.tree.setColumnCount(3)
        self.tree.setUniformRowHeights(True)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(True)
        both = QHBoxLayout(self._content)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(2 * UNIT)
        sides = zip(self._titles, self._counts, (self.lines, self.tree), strict=True)
        for title, count, view in sides:
            card = Card()
            card.column.addWidget(title)
            card.column.addWidget(count)
            card.column.addWidget(view, 1)
            both.addWidget(card, 1)


def _with_children(group: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    yield group
    for place in range(group.childCount()):
        child = group.child(place)
        assert child is not None
        yield child


def _shape_text(operation: Operation) -> str:
    if operation.shape is None:
        return ""
    return str(operation.shape)
