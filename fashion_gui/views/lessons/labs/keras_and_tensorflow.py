"""The person's network twice: the calls of Keras, and the operations that TensorFlow runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QBrush, QColor, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QStackedLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from fashion_gui.network.code.writer import Code, Style, network_code
from fashion_gui.network.graph import LayerId
from fashion_gui.network.project import Project
from fashion_gui.runs.operations import Operation
from fashion_gui.session.lab_operations import ask_operations
from fashion_gui.session.lab_question import LabQuestion
from fashion_gui.session.session import Session
from fashion_gui.views.lessons.labs.lab_state import failure_text, waiting_text
from fashion_gui.widgets.fixed_font import fixed_font_rule
from fashion_gui.widgets.layout import UNIT, Card, label
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.translated import TranslatedWidget

_LAYER = Qt.ItemDataRole.UserRole


class KerasAndTensorFlow(TranslatedWidget):
    """A line of code marks the operations of its layer, and an operation marks the line.

    Attributes:
        code: what is written on the left.
        operations: what stands on the right; None while it is computed.
        layer: the layer that is marked on both sides; None for none.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._has_failed, self._is_stale = False, True
        self.code = Code("", {})
        self.operations: tuple[Operation, ...] | None = None
        self.layer: LayerId | None = None
        self._question = LabQuestion(session.inference, "operations", self)
        self._titles = (label("heading"), label("heading"))
        self._counts = (label("secondary", wrap=True), label("secondary", wrap=True))
        self.lines = QListWidget()
        self.tree = QTreeWidget()
        self._notice = Notice("layers", session.settings)
        self._content = QWidget()
        self._lay_out()
        self.lines.currentItemChanged.connect(self._choose_line)
        self.tree.currentItemChanged.connect(self._choose_operation)
        self._question.answered.connect(self._take)
        self._question.failed.connect(self._fail)
        session.document.network_changed.connect(self._ask_again)
        session.document.recipe_changed.connect(self._ask_again)
        session.document.replaced.connect(self._ask_again)
        session.inference.state_changed.connect(self._ask_again)
        session.dataset.loaded.connect(self._ask_again)
        session.settings.theme_changed.connect(self._mark)
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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._ask_again()

    @Slot()
    def _ask_again(self) -> None:
        """Writes the code and has Keras trace, if there is somebody to see it."""
        self._is_stale, self._has_failed, self.operations = True, False, None
        self._question.forget()
        if self.isVisible() and waiting_text(self._session) is None:
            self._is_stale = False
            document = self._session.document
            network = document.network
            self._question.ask(lambda: ask_operations(network))
            self.code = network_code(Project(network, document.recipe), Style.FUNCTIONAL)
            self._fill_lines()
        self._show()

    @Slot(object)
    def _take(self, operations: tuple[Operation, ...]) -> None:
        self.operations = operations
        self._fill_tree(operations)
        self._show()

    @Slot()
    def _fail(self) -> None:
        self._has_failed = True
        self._show()

    @Slot()
    def _show(self) -> None:
        waiting = failure_text() if self._has_failed else waiting_text(self._session)
        if waiting is None and self.operations is None:
            waiting = (self.tr("TensorFlow traces the network …"), "")
        stack = self.layout()
        assert isinstance(stack, QStackedLayout)
        if waiting is not None:
            self._notice.set_text(*waiting)
            stack.setCurrentWidget(self._notice)
            return
        assert self.operations is not None
        stack.setCurrentWidget(self._content)
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
            return self.tr("{count} operations for one prediction.").format(count=len(operations))
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
        stack = QStackedLayout(self)
        stack.addWidget(self._content)
        stack.addWidget(self._notice)


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
