"""What is shown as a file: a picture as PNG, figures as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, Signal, Slot
from PySide6.QtGui import QAction, QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QToolButton, QWidget

from fashion_gui.session.background import Background
from fashion_gui.session.settings import Settings
from fashion_gui.session.whole_file import Content, write_whole
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.saving_dialog import saving_dialog
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.write_failure import tell_write_failure

PICTURE_SCALE = 2.0
"""Pixels of a PNG for one of the screen."""


class ExportButton(TranslatedWidget):
    """A button with a menu: choose the kind of file, then its name. Files are written beside."""

    #: A file is written (its path).
    exported = Signal(object)

    def __init__(
        self,
        settings: Settings,
        background: Background | None,
        contents: Mapping[str, Callable[[], Content]],
        parent: QWidget | None = None,
    ) -> None:
        """`contents` holds, by suffix, what prepares the content in the GUI thread; further tables
        by a name that ends in one, such as "bins.csv". Without a `background` nothing can be
        written."""
        super().__init__(parent)
        self._settings = settings
        self._background = background
        self._contents = contents
        self._file_name = ""
        self._asked = ""
        self._table_names: dict[str, str] = {}
        self._dialog: QFileDialog | None = None
        self.message: QMessageBox | None = None
        self.button = QToolButton(self)
        self.button.setProperty("role", "flat")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.button)
        self.actions_by_suffix = {key: QAction(self) for key in contents}
        for key, action in self.actions_by_suffix.items():
            action.setData(key)
            self.menu.addAction(action)
        self.menu.triggered.connect(self._ask)
        self.button.setMenu(self.menu)
        self.setFixedSize(self.button.sizeHint())
        settings.theme_changed.connect(self._draw_icon)
        self._draw_icon()
        self.retranslate_ui()
        self.set_ready(False)

    def set_file_name(self, name: str) -> None:
        """The name that is proposed, without a suffix."""
        self._file_name = name
        self.button.setAccessibleName(self.tr("Export: {name}").format(name=name))

    def name_table(self, key: str, name: str) -> None:
        """What a further table is called in the menu, and the file that is proposed for it."""
        self._table_names[key] = name
        text = self.tr("{name} (CSV)…").format(name=name[:1].upper() + name[1:])
        self.actions_by_suffix[key].setText(text)

    def offer(self, keys: Collection[str]) -> None:
        """Only these can be chosen in the menu."""
        for key, action in self.actions_by_suffix.items():
            action.setVisible(key in keys)

    def set_ready(self, is_ready: bool) -> None:
        """Whether there is something to export."""
        self.button.setEnabled(is_ready and self._background is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.button.resize(event.size())

    def retranslate_ui(self) -> None:
        texts = {".png": self.tr("Picture (PNG)…"), ".csv": self.tr("Table (CSV)…")}
        for suffix in texts.keys() & self.actions_by_suffix.keys():
            self.actions_by_suffix[suffix].setText(texts[suffix])
        self.button.setToolTip(self.tr("Saves this for slides or a spreadsheet."))
        self.set_file_name(self._file_name)

    def write(self, path: Path, key: str = "") -> None:
        """Writes what the name of the file asks for, or the table of that key, in the worker;
        tells how it went."""
        if self._background is not None:
            content = self._contents[key or path.suffix.casefold()]()
            self._background.do(lambda: write_whole(path, content), self._tell)

    @Slot(QAction)
    def _ask(self, action: QAction) -> None:
        self._asked = str(action.data())
        name = self._table_names.get(self._asked, self._file_name)
        suffix = self._asked[self._asked.rindex(".") :]
        dialog = saving_dialog(self, action.text().rstrip("…"), name, suffix)
        dialog.fileSelected.connect(self._write_chosen)
        self._dialog = dialog
        dialog.open()

    @Slot(str)
    def _write_chosen(self, name: str) -> None:
        path = Path(name)
        if self._asked in self._table_names:
            self.write(path if path.suffix else path.with_name(path.name + ".csv"), self._asked)
            return
        if path.suffix.casefold() not in self._contents:
            path = path.with_name(path.name + next(iter(self._contents)))
        self.write(path)

    def _tell(self, result: Path | OSError) -> None:
        if isinstance(result, Path):
            self.exported.emit(result)
            return
        self.message = tell_write_failure(self, result)

    @Slot()
    def _draw_icon(self) -> None:
        self.button.setIcon(icon("download", self._settings.theme, size=16))


def picture_of(widget: QWidget, settings: Settings) -> Content:
    """What a widget shows, as a PNG; painted here and now, packed in any thread."""
    image = QImage(widget.size() * PICTURE_SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PICTURE_SCALE)
    image.fill(settings.theme.surface)
    painter = QPainter(image)
    widget.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    painter.end()
    return lambda: png(image)


def png(image: QImage) -> bytes:
    """A picture as the bytes of a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table as the bytes of a CSV file."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(head)
    writer.writerows(rows)
    return text.getvalue().encode()
