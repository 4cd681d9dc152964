"""What was drawn in the games, and what it was taken for."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.session.fine_tuning import FineTuning
from fashion_gui.session.gallery import Gallery, GalleryDrawing
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.widgets.dialog import Dialog
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.tile_view import TileView
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed_delegate

_SIDE = 14 * UNIT
_TILE = QSize(_SIDE, _SIDE + 5 * UNIT)
_Index = QModelIndex | QPersistentModelIndex


class GalleryModel(QAbstractListModel):
    """The drawings of the gallery; a row is spoken as the tile is read."""

    def __init__(self, gallery: Gallery, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._settings = settings
        self._drawings = gallery.drawings
        gallery.changed.connect(self._follow)

    def drawing(self, row_: int) -> GalleryDrawing:
        return self._drawings[row_]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._drawings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        drawing = self._drawings[index.row()]
        return f"{garment_name(drawing.wanted, self._settings)}: {self.verdict(drawing)}"

    def verdict(self, drawing: GalleryDrawing) -> str:
        """How the round ended, in a few words."""
        if drawing.seconds is not None:
            return self.tr("guessed, {seconds} s").format(seconds=f"{drawing.seconds:.1f}")
        if drawing.guessed is None:
            return self.tr("no garment")
        return garment_name(drawing.guessed, self._settings)

    def _follow(self) -> None:
        self.beginResetModel()
        self._drawings = self._gallery.drawings
        self.endResetModel()


@zoomed_delegate
class _Tile(QStyledItemDelegate):
    """A drawing, the word, and the verdict with a tick or a cross."""

    def __init__(self, model: GalleryModel, settings: Settings) -> None:
        super().__init__(model)
        self._model = model
        self._settings = settings

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._settings.theme
        drawing = self._model.drawing(index.row())
        area: QRect = option.rect
        frame = QRect(area.left(), area.top(), _SIDE - 1, _SIDE - 1)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(frame, drawing.image)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawRect(frame)
        painter.setFont(font(13))
        painter.setPen(QColor(theme.text))
        line = QRect(area.left(), frame.bottom() + 4, _SIDE, 2 * UNIT)
        painter.drawText(line, 0, garment_name(drawing.wanted, self._settings))
        won = drawing.seconds is not None
        colour = theme.right if won else theme.wrong
        line.translate(0, 2 * UNIT + 2)
        painter.drawPixmap(line.left(), line.top() + 1, pixmap("check" if won else "x", colour, 14))
        painter.setFont(font(12))
        painter.setPen(QColor(theme.text_secondary))
        line.setLeft(line.left() + 2 * UNIT + 2)
        verdict = painter.fontMetrics().elidedText(
            self._model.verdict(drawing), Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, 0, verdict)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return _TILE


class GalleryDialog(Dialog):
    """The drawings as tiles, the newest first; Delete deletes the one that is chosen."""

    def __init__(
        self, gallery: Gallery, tuning: FineTuning, settings: Settings, parent: QWidget
    ) -> None:
        """The project of `tuning` can have a drawing too, as an example of its word."""
        super().__init__(parent, 100 * UNIT, 70 * UNIT)
        self._gallery, self._tuning = gallery, tuning
        self.setWindowTitle(self.tr("Gallery of the drawings"))
        self._empty = label("secondary", wrap=True)
        self._empty.setText(
            self.tr("Nothing yet. Each round of “Guess my garment” leaves its drawing here.")
        )
        self.model = GalleryModel(gallery, settings, self)
        self.tiles = TileView(_TILE, stretches=False, settings=settings)
        self.tiles.setModel(self.model)
        self.tiles.setItemDelegate(_Tile(self.model, settings))
        self.tiles.setAccessibleName(self.tr("Drawings"))
        self.delete_button, self.keep_button, close = QPushButton(), QPushButton(), QPushButton()
        self.keep_button.setText(self.tr("Keep in the project"))
        self.delete_button.setText(self.tr("Delete the drawing"))
        self.delete_button.setToolTip(self.tr("Deletes it from this computer (Del)."))
        close.setText(self.tr("Close"))
        buttons = row(self.delete_button, self.keep_button)
        buttons.addStretch()
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        column.addWidget(self._empty)
        column.addWidget(self.tiles, 1)
        column.addLayout(buttons)
        self.delete_button.clicked.connect(self._delete)
        self.keep_button.clicked.connect(self._keep)
        close.clicked.connect(self.accept)
        self.tiles.selectionModel().selectionChanged.connect(self._follow)
        gallery.changed.connect(self._follow)
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self._delete()
        else:
            super().keyPressEvent(event)

    def _follow(self) -> None:
        self._empty.setVisible(not self._gallery.drawings)
        is_chosen = bool(self.tiles.selectionModel().selectedIndexes())
        self.delete_button.setEnabled(is_chosen)
        self.keep_button.setEnabled(is_chosen and self._tuning.room > 0)
        self.keep_button.setToolTip(
            self.tr("Puts it among the labelled drawings, with the word as its label.")
            if self._tuning.room > 0
            else self.tr("The project is full: delete some of its drawings first (D).")
        )

    def _keep(self) -> None:
        for index in self.tiles.selectionModel().selectedIndexes():
            self._tuning.keep_of_game(self.model.drawing(index.row()))
        self.keep_button.setEnabled(False)  # once is enough, until another is chosen

    def _delete(self) -> None:
        chosen = self.tiles.selectionModel().selectedIndexes()
        self._gallery.remove([self.model.drawing(it.row()) for it in chosen])
