"""The heading of a chart: its figure, or a choice where several were measured."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QIcon
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from fashion_gui.session.metric_words import metric_name
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.terms import explained_tip
from fashion_gui.widgets.translated import TranslatedWidget

_ICON = 16


class ChartTitle(TranslatedWidget):
    """Words, which become a button with a menu as soon as `offer` has more than one figure."""

    #: Another figure is chosen: the name of a metric, or None for the chart's own.
    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._own, self._tip = "", ""
        self._metrics: tuple[str, ...] = ()
        self._wanted: str | None = None
        self._words = label("heading")
        self.button = QToolButton()
        self.menu = QMenu(self.button)
        self._group = QActionGroup(self)
        self._prepare()
        self._group.triggered.connect(self._take)
        settings.theme_changed.connect(self._paint_chevron)
        self._paint_chevron()
        self.retranslate_ui()

    @property
    def figure(self) -> str | None:
        """The metric chosen, where it is offered; None for the chart's own figure."""
        return self._wanted if self._wanted in self._metrics else None

    @property
    def text(self) -> str:
        """What the chart shows, in words."""
        return self._own if self.figure is None else metric_name(self.figure, self._settings)

    def set_words(self, own: str, tip: str) -> None:
        """Names the chart's own figure."""
        self._own, self._tip = own, tip
        self.retranslate_ui()

    def offer(self, metrics: Sequence[str]) -> None:
        """Offers these besides. A choice that is not among them is kept for when it is."""
        if tuple(metrics) != self._metrics:
            before, self._metrics = self.figure, tuple(metrics)
            self._fill()
            self.retranslate_ui()
            if self.figure != before:
                self.chosen.emit(self.figure)

    def retranslate_ui(self) -> None:
        for action in self._group.actions():
            figure = action.data()
            action.setText(self._own if figure is None else metric_name(figure, self._settings))
            action.setChecked(figure == self.figure)
        self._words.setText(self._own)
        self._words.setToolTip(explained_tip(self._own, self._tip))
        self.button.setText(self.text)
        self.button.setToolTip(self.tr("Choose which of the figures measured is shown."))
        self.button.setAccessibleName(self.tr("Figure shown: {figure}").format(figure=self.text))

    def _fill(self) -> None:
        for action in self._group.actions():
            self._group.removeAction(action)
            action.deleteLater()
        for figure in (None, *self._metrics):
            action = QAction(self._group)
            action.setCheckable(True)
            action.setData(figure)
            self.menu.addAction(action)
        self._words.setVisible(not self._metrics)
        self.button.setVisible(bool(self._metrics))

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        if action.data() != self.figure:
            self._wanted = action.data()
            self.retranslate_ui()
            self.chosen.emit(self.figure)

    @Slot()
    def _paint_chevron(self) -> None:
        colour = self._settings.theme.text_secondary
        self.button.setIcon(QIcon(pixmap("chevron-down", colour, _ICON)))

    def _prepare(self) -> None:
        # Words and button are of one height: nothing moves when one takes the place of the other.
        self.setFixedHeight(3 * UNIT)
        self.button.setProperty("role", "flat")
        self.button.setStyleSheet(
            "QToolButton { font-weight: 600; font-size: 14px; padding: 0; min-height: 0; }"
            "QToolButton::menu-indicator { image: none; width: 0; }"
        )
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron comes last
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setIconSize(QSize(_ICON, _ICON))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self.menu)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.button.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._words)
        line.addWidget(self.button)
