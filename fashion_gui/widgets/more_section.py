"""The part of a form that is folded away until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QTransform
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.reach import reached_by
from fashion_gui.widgets.translated import TranslatedWidget

_SIZE = 16


class MoreSection(TranslatedWidget):
    """A heading, More, that unfolds what is under it. Fill its `column`."""

    #: The person folded the section, or unfolded it (True).
    unfolded = Signal(bool)

    def __init__(self, settings: Settings, unfolded: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._changed = 0
        self.heading = QToolButton()
        self.heading.setProperty("role", "flat")
        self.heading.setCheckable(True)
        self.heading.setStyleSheet("QToolButton:checked { background: transparent; }")
        self.heading.setChecked(unfolded)
        self.heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setIconSize(QSize(_SIZE, _SIZE))
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._content = QWidget()
        self._content.setVisible(unfolded)
        reached_by(self._content, self.heading)
        self.column = QVBoxLayout(self._content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(UNIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.heading)
        column.addWidget(self._content)
        self.heading.toggled.connect(self._unfold)
        settings.theme_changed.connect(self._paint_chevron)
        self._paint_chevron()
        self.retranslate_ui()

    def show_changed(self, count: int) -> None:
        """Tells in the heading how many values under it are not as by default."""
        if count != self._changed:
            self._changed = count
            self.retranslate_ui()

    def retranslate_ui(self) -> None:
        more = self.tr("More")
        changed = self.tr("{count} changed").format(count=self._changed)
        self.heading.setText(f"{more} · {changed}" if self._changed else more)

    def _unfold(self, unfolded: bool) -> None:
        self._content.setVisible(unfolded)
        self._paint_chevron()
        self.unfolded.emit(unfolded)

    def _paint_chevron(self) -> None:
        picture = pixmap("chevron-down", self._settings.theme.text_secondary, _SIZE)
        if not self.heading.isChecked():
            picture = picture.transformed(QTransform().rotate(-90))
        self.heading.setIcon(QIcon(picture))
