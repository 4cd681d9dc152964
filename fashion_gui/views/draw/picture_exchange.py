"""Pictures that come onto the paper, and the drawing that goes into a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from fashion_gui.data.drawing import INK_THRESHOLD
from fashion_gui.data.resampling import fit_centred
from fashion_gui.session.newest import Newest
from fashion_gui.session.pictures import (
    PictureError,
    PictureFault,
    picture_in,
    picture_sentence,
    read_ink,
)
from fashion_gui.views.draw.ink import DETAIL, SIDE, Ink, image_of


class PictureExchange(QObject):
    """Opens, pastes, takes what is dropped, and saves. Lives in the GUI thread."""

    #: What is to be said of the last picture; empty where it went well.
    said = Signal(str)

    def __init__(self, ink: Ink, window: QWidget) -> None:
        super().__init__(window)
        self._ink = ink
        self._window = window
        self._reading = Newest(self)
        self._reading.done.connect(self._take_ink)

    @property
    def is_busy(self) -> bool:
        """Whether a picture is being read."""
        return self._reading.is_busy

    def take_picture(self, source: Path | QImage) -> None:
        """Puts the ink of a picture on the paper, as large as it fits; can be undone."""
        self._reading.request(partial(_fitted_ink, source))

    @Slot(object)
    def take_mime(self, data: QMimeData) -> None:
        """Takes what was dropped or copied, if there is a picture in it."""
        try:
            self.take_picture(picture_in(data))
        except PictureError as error:
            self.said.emit(picture_sentence(error))

    @Slot()
    def paste(self) -> None:
        self.take_mime(QGuiApplication.clipboard().mimeData())

    @Slot()
    def ask_for_picture(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a picture"),
            "",
            self.tr("Pictures") + " (*.png *.jpg *.jpeg *.gif *.bmp *.webp *.svg)",
        )
        if name:
            self.take_picture(Path(name))

    @Slot()
    def ask_where_to_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the drawing"), self.tr("drawing.png"), "PNG (*.png)"
        )
        if name:
            path = Path(name)
            path = path if path.suffix else path.with_suffix(".png")
            failed = self.tr("{name} cannot be written.").format(name=path.name)
            self.said.emit("" if self.save(path) else failed)

    def save(self, path: Path) -> bool:
        """Writes the drawing as PNG, black on white; False where the file cannot be written."""
        picture = self._ink.image
        picture.invertPixels()
        return QImageWriter(str(path), b"png").write(picture)

    @Slot(object)
    def _take_ink(self, outcome: QImage | PictureError) -> None:
        if isinstance(outcome, PictureError):
            self.said.emit(picture_sentence(outcome))
        else:
            self.said.emit("")
            self._ink.put(outcome)


def _fitted_ink(source: Path | QImage) -> QImage | PictureError:
    """The ink of a picture on a sheet, its longer side from edge to edge."""
    try:
        ink = read_ink(source)
    except PictureError as error:
        return error
    if ink.max() < INK_THRESHOLD:
        return PictureError(PictureFault.BLANK)
    return image_of(np.rint(fit_centred(ink, SIDE * DETAIL) * 255).astype(np.uint8))
