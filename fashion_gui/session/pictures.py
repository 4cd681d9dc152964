"""Pictures of garments from files and from the clipboard, as ink."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication, QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from fashion_gui.data.drawing import ink_from_image
from fashion_gui.session.cut_off import is_cut_off

translate = QCoreApplication.translate

LARGEST_PICTURE = 256
"""Megabytes of an uncompressed picture beyond which it is refused."""

LARGEST_SIDE = 1120
"""A larger picture is made smaller while it is read: it is shrunk to 28 pixels in the end."""

Pixels = npt.NDArray[np.uint8]
"""(h, w, 4): red, green, blue, opacity."""


class PictureFault(Enum):
    """Why something cannot be used as a picture."""

    MISSING = "there is no such file"
    FOLDER = "it is a folder"
    UNREADABLE = "it is no picture, or it is damaged"
    TOO_LARGE = "it is too large"
    NOTHING = "there is no picture in it"
    BLANK = "nothing is drawn in it"


class PictureError(ValueError):
    """Something that cannot be used as a picture.

    Attributes:
        fault: what is wrong.
        detail: the system's own words, or none.
    """

    def __init__(self, fault: PictureFault, detail: str = "") -> None:
        super().__init__(f"{fault.value} ({detail})" if detail else fault.value)
        self.fault = fault
        self.detail = detail


def picture_sentence(error: PictureError) -> str:
    """Why a picture could not be used, in the language set."""
    match error.fault:
        case PictureFault.MISSING:
            return translate("Words", "There is no such file.")
        case PictureFault.FOLDER:
            return translate("Words", "It is a folder.")
        case PictureFault.UNREADABLE:
            return translate("Words", "It is no picture, or it is damaged.")
        case PictureFault.TOO_LARGE:
            return translate(
                "Words", "It is too large: at most {count} megabytes of pixels."
            ).format(count=LARGEST_PICTURE)
        case PictureFault.NOTHING:
            return translate("Words", "There is no picture in it.")
        case PictureFault.BLANK:
            return translate("Words", "There is nothing drawn in it: the paper stays as it is.")


def read_picture(path: Path) -> Pixels:
    """A picture file: the first picture of an animated one, 8 bits a colour whatever it holds.

    Raises:
        PictureError: it cannot be used.
    """
    try:
        if not path.exists():
            raise PictureError(PictureFault.MISSING)
        if path.is_dir():
            raise PictureError(PictureFault.FOLDER)
    except (OSError, ValueError) as error:  # a name that is too long, or holds a zero
        raise PictureError(PictureFault.MISSING) from error
    QImageReader.setAllocationLimit(LARGEST_PICTURE)
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() * 4 > LARGEST_PICTURE << 20:
        raise PictureError(PictureFault.TOO_LARGE, f"{size.width()} × {size.height()} pixels")
    if max(size.width(), size.height()) > LARGEST_SIDE:
        reader.setScaledSize(_within(size))
    kind = bytes(reader.format().data()).decode()  # Qt forgets it once it has read
    image = reader.read()
    if image.isNull():
        raise PictureError(PictureFault.UNREADABLE, reader.errorString())
    if is_cut_off(path, kind):
        raise PictureError(PictureFault.UNREADABLE, "it is cut off")
    return pixels_of(image)


def pixels_of(image: QImage) -> Pixels:
    """The pixels of a picture, made smaller where it is large."""
    if max(image.width(), image.height()) > LARGEST_SIDE:
        image = image.scaled(
            _within(image.size()),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4).copy()


def read_ink(source: Path | QImage) -> npt.NDArray[np.float32]:
    """The ink of a picture, (h, w) in [0, 1]; raises `PictureError`. For a thread beside."""
    return ink_from_image(read_picture(source) if isinstance(source, Path) else pixels_of(source))


def picture_in(data: QMimeData) -> Path | QImage:
    """The picture that was dropped or copied: a file, or the pixels themselves.

    Raises:
        PictureError: there is none.
    """
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        return files[0]
    image = data.imageData() if data.hasImage() else None
    if isinstance(image, QImage) and not image.isNull():
        return image
    raise PictureError(PictureFault.NOTHING)


def _within(size: QSize) -> QSize:
    largest = QSize(LARGEST_SIDE, LARGEST_SIDE)
    return size.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
