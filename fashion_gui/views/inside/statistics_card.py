"""The BatchNormalization layers of a step: batch beside moving statistics, channel by channel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.runs.events import FloatArray
from fashion_gui.runs.inside import BatchStatistics, FrozenStep
from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.neuron_words import signed_text
from fashion_gui.views.inside.statistics_picture import StatisticsPicture
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.translated import TranslatedWidget


class StatisticsCard(TranslatedWidget):
    """Reads the statistics to the class; hidden where no layer took any."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.layers: dict[LayerId, LayerStatistics] = {}
        self._heading = label("heading")
        self._heading.setText("BatchNormalization")
        self._hint = label("caption", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(UNIT)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._hint)
        self.retranslate_ui()

    def show_step(self, step: FrozenStep, network: Network) -> None:
        """Shows what each layer took in a step, and how the step moved what it keeps."""
        self.setVisible(bool(step.statistics))
        if step.statistics.keys() != self.layers.keys():
            self._build(step)
        for id_, statistics in step.statistics.items():
            moved = step.after[network.owner_of(id_)][-2:]
            self.layers[id_].show_statistics(statistics, moved)

    def choose(self, layer_id: LayerId, channel: int) -> None:
        """Marks a channel of a layer, where it is one of these."""
        if layer_id in self.layers:
            self.layers[layer_id].picture.choose(channel)

    def retranslate_ui(self) -> None:
        self._hint.setText(
            self.tr(
                "The step is normalised by the mean and variance of its own batch; a prediction "
                "by the moving ones, which each step moves a little towards its batch's."
            )
        )

    def _build(self, step: FrozenStep) -> None:
        for old in self.layers.values():
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.layers = {
            id_: LayerStatistics(id_, self._settings, it) for id_, it in step.statistics.items()
        }
        for layer in self.layers.values():
            self._column.addWidget(layer)


class LayerStatistics(TranslatedWidget):
    """One layer: all channels in a picture, and the figures of the one that is chosen."""

    def __init__(self, layer_id: LayerId, settings: Settings, statistics: BatchStatistics) -> None:
        super().__init__()
        self._layer_id = layer_id
        self._moved: tuple[FloatArray, ...] = (statistics.moving_mean, statistics.moving_variance)
        self.name = label("secondary")
        self.picture = StatisticsPicture(settings, statistics)
        self._heads = [label("caption") for _ in range(3)]
        self._rows = [label("secondary") for _ in range(2)]
        self._figures = [[label("figure") for _ in range(3)] for _ in range(2)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addWidget(self.name)
        column.addWidget(self.picture)
        column.addLayout(self._table())
        self.picture.channel_changed.connect(self._refresh)
        self.retranslate_ui()

    @property
    def texts(self) -> list[list[str]]:
        """The figures that are read: of mean and variance, batch, moving, moving after."""
        return [[cell.text() for cell in row] for row in self._figures]

    @property
    def labels(self) -> list[QLabel]:
        """What is written around the figures."""
        return [*self._heads, *self._rows]

    def show_statistics(self, statistics: BatchStatistics, moved: tuple[FloatArray, ...]) -> None:
        """Takes those of another step, and moving mean and variance as they were after it."""
        self._moved = moved
        self.picture.show_statistics(statistics)
        self._refresh()

    def retranslate_ui(self) -> None:
        texts = (self.tr("● batch"), self.tr("○ moving"), self.tr("after the step"))
        for head, text in zip(self._heads, texts, strict=True):
            head.setText(text)
        for row, text in zip(self._rows, self.picture.names, strict=True):
            row.setText(text)
        self.picture.setAccessibleName(
            self.tr("{layer}: batch and moving statistics of every channel").format(
                layer=self._layer_id
            )
        )
        self._refresh()

    def _table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(UNIT)
        grid.setVerticalSpacing(UNIT // 2)
        for column, head in enumerate(self._heads):
            grid.addWidget(head, 0, column + 1, Qt.AlignmentFlag.AlignRight)
            grid.setColumnStretch(column + 1, 1)
        for row, (name, cells) in enumerate(zip(self._rows, self._figures, strict=True)):
            grid.addWidget(name, row + 1, 0)
            for column, cell in enumerate(cells):
                grid.addWidget(cell, row + 1, column + 1, Qt.AlignmentFlag.AlignRight)
        return grid

    @Slot()
    def _refresh(self) -> None:
        it, channel = self.picture.statistics, self.picture.channel
        self.name.setText(
            self.tr("{layer} · channel {channel}").format(layer=self._layer_id, channel=channel)
        )
        mean, variance = self._moved
        for cells, arrays in zip(
            self._figures,
            ((it.mean, it.moving_mean, mean), (it.variance, it.moving_variance, variance)),
            strict=True,
        ):
            for cell, array in zip(cells, arrays, strict=True):
                cell.setText(signed_text(float(array[channel])))
        read = (
            f"{row.text()} {', '.join(it)}" for row, it in zip(self._rows, self.texts, strict=True)
        )
        self.picture.setAccessibleDescription(f"{self.name.text()}: {'; '.join(read)}")
