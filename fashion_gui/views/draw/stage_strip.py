"""What the network sees of a drawing, stage by stage, each step with a switch."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fashion_gui.data.drawing import SIDE, DrawingStages, DrawingSteps
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.garment_picture import garment_image
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.switch import Switch
from fashion_gui.widgets.translated import TranslatedWidget

_Floats = npt.NDArray[np.float32]

_LARGEST = 5
"""Pixels of the screen for one of the network's, at most."""

REPAINT_MILLISECONDS = 40
"""Shortest time between two repaints: the pictures take as long to paint as all else, and the bars
are not to wait for them while the pen moves."""

_STEPS = ("", "fill", "crop", "fit", "grey", "turn")
"""The step that leads to each stage, as `DrawingSteps` names it; none to the first."""


class StageStrip(TranslatedWidget):
    """Ink, filled, cropped, fitted, grey, turned: the very arrays, one below the other."""

    #: The person wants other steps (`DrawingSteps`).
    steps_changed = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: tuple[_Floats, ...] | None = None
        self._rows = [_Stage(settings, bool(step), step == _STEPS[-1]) for step in _STEPS]
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REPAINT_MILLISECONDS)
        self._rest.timeout.connect(self._repaint_rest)
        self._is_stale = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        for row in self._rows:
            column.addWidget(row, 1)
        for row, step in zip(self._rows, _STEPS, strict=True):
            if step:
                row.switch.toggled.connect(self._tell)
        self.retranslate_ui()

    @property
    def steps(self) -> DrawingSteps:
        """The steps that are switched on."""
        wanted = {step: row.switch.isChecked() for step, row in self._by_step().items()}
        return DrawingSteps(**wanted)

    @property
    def pictures(self) -> tuple[_Floats, ...] | None:
        """The six arrays shown; None for an empty drawing."""
        return self._pictures

    def switch(self, step: str) -> Switch:
        """The switch of a step, as `DrawingSteps` names it."""
        return self._by_step()[step].switch

    def show_stages(self, stages: DrawingStages | None) -> None:
        """Shows the stages of a drawing, empty frames for an empty one or None."""
        if stages is None or stages.is_empty:
            self._pictures = None
        else:
            self._pictures = (
                stages.ink,
                stages.filled,
                stages.cropped,
                stages.fitted,
                stages.grey,
                stages.pixels,
            )
        for place, row in enumerate(self._rows):
            row.show_picture(None if self._pictures is None else self._pictures[place])
        self._rows[-1].show_weights(None)
        self._is_stale = True
        if not self._rest.isActive():
            self._repaint()

    def show_saliency(self, saliency: _Floats | None) -> None:
        """Lays over the last picture what spoke for the guess and what against it: (28, 28)."""
        if self._rows[-1].show_weights(saliency):
            self._rows[-1].repaint_picture()

    def retranslate_ui(self) -> None:
        words = (
            (self.tr("Your drawing"), self.tr("The ink as you drew it.")),
            (self.tr("Outlines filled"), self.tr("Garments in photos have a surface.")),
            (self.tr("Cropped"), self.tr("The paper around it is cut off.")),
            (self.tr("28 pixels long"), self.tr("The longer side fits, the rest is centred.")),
            (self.tr("Greys of a photo"), self.tr("The surface is lighter than its lines.")),
            (self.tr("Toe to the left"), self.tr("As all shoes in the photos stand.")),
        )
        for row, (title, why) in zip(self._rows, words, strict=True):
            row.set_words(title, why)
        self.setAccessibleName(self.tr("What the network sees"))
        self.setAccessibleDescription(", ".join(title for title, _ in words))

    def _repaint(self) -> None:
        self._is_stale = False
        self._rest.start()
        for row in self._rows:
            row.repaint_picture()

    @Slot()
    def _repaint_rest(self) -> None:
        if self._is_stale:
            self._repaint()

    def _by_step(self) -> dict[str, _Stage]:
        return {step: row for step, row in zip(_STEPS, self._rows, strict=True) if step}

    @Slot()
    def _tell(self) -> None:
        self.steps_changed.emit(self.steps)


class _Stage(QWidget):
    """One picture with its title, why it is so, and the switch of its step."""

    def __init__(self, settings: Settings, has_switch: bool, is_last: bool) -> None:
        super().__init__()
        self._picture = _Picture(settings, is_last)
        self._title, self._why = label("body"), label("caption", wrap=True)
        self._title.setFixedHeight(3 * UNIT)
        self._why.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.switch = Switch(settings)
        self.switch.setChecked(True)
        if not has_switch:
            self.switch.hide()
        head = QHBoxLayout()
        head.setSpacing(UNIT // 2)
        head.addWidget(self._title, 1)
        head.addWidget(self.switch)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(head)
        words.addWidget(self._why, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(UNIT + UNIT // 2)
        line.addWidget(self._picture)
        line.addLayout(words, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # The picture is as large as the row is high, in whole pixels of the network's.
        self._picture.setFixedWidth(min(max(self.height() // SIDE, 2), _LARGEST) * SIDE)
        super().resizeEvent(event)

    def set_words(self, title: str, why: str) -> None:
        self._title.setText(title)
        self._why.setText(why)
        self.switch.setAccessibleName(title)
        self.switch.setAccessibleDescription(why)
        self.switch.setToolTip(why)

    def show_picture(self, picture: _Floats | None) -> None:
        self._picture.picture = picture

    def show_weights(self, weights: _Floats | None) -> bool:
        """Whether there is something new to paint."""
        had = self._picture.weights is not None
        self._picture.weights = weights
        return had or weights is not None

    def repaint_picture(self) -> None:
        self._picture.update()


class _Picture(QWidget):
    """A square with a picture in the middle, in pixels that can be told apart where it is small."""

    def __init__(self, settings: Settings, is_last: bool) -> None:
        super().__init__()
        self._settings = settings
        self._is_last = is_last
        self.picture: _Floats | None = None
        self.weights: _Floats | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        settings.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(3 * SIDE, 3 * SIDE)

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * SIDE, 2 * SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        side = max(min(self.width(), self.height()) // SIDE, 1) * SIDE
        frame = QRectF(self.width() - side, 0, side, side)
        painter.fillRect(frame, QColor(theme.paper))
        if self.picture is not None:
            image = garment_image((self.picture * 255).astype(np.uint8), theme)
            size = image.size().scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(frame.center())
            smooth = max(self.picture.shape) > SIDE
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
            painter.drawImage(place, image)
        if self.weights is not None:
            painter.drawImage(frame, self._tinted(self.weights))
        painter.setPen(QPen(QColor(theme.accent if self._is_last else theme.border), 1))
        painter.drawRect(frame.adjusted(0, 0, -1, -1))

    def _tinted(self, weights: _Floats) -> QImage:
        """Blue for what speaks for it, orange for what speaks against it, by its strength."""
        theme = self._settings.theme
        strength = np.abs(weights) / max(float(np.abs(weights).max()), 1e-9)
        alpha = np.rint(np.sqrt(strength) * 230).astype(np.uint32)
        colours = (QColor(it).rgb() & 0xFFFFFF for it in (theme.positive, theme.negative))
        for_it, against = map(np.uint32, colours)
        table = (alpha << 24) | np.where(weights >= 0, for_it, against)
        height, width = weights.shape
        data = table.astype(np.uint32).tobytes()
        return QImage(data, width, height, 4 * width, QImage.Format.Format_ARGB32).copy()
