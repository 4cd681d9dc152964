"""The line above the workspaces while a show goes on: what is seen, which scene, how long."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.app.show.show import Show
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.zoom import px, zoomed

KEYS = "1234567890"
"""Of the scenes, as they stand on a keyboard; there are no more scenes than that."""

_THICK = 3
_HIGH = 800
"""Pixels of zoom 1 from which on a window has room for the titles of the scenes."""


@zoomed
class SceneLine(QWidget):
    """A line of as many parts as there are scenes, filled as far as the show has come."""

    def __init__(self, show: Show, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._settings = settings
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(8 * UNIT, _THICK)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, show = QPainter(self), self._settings.theme, self._show
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        count = len(show.scenes)
        width = (self.width() - (count - 1) * UNIT / 2) / count
        now = -1 if show.place is None else show.place
        for place in range(count):
            part = QRectF(place * (width + UNIT / 2), 0, width, _THICK)
            painter.setBrush(QColor(theme.surface_hover))
            painter.drawRoundedRect(part, _THICK / 2, _THICK / 2)
            share = 1.0 if place < now else show.share_done if place == now else 0.0
            part.setWidth(width * share)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(part, _THICK / 2, _THICK / 2)


class ShowBar(TranslatedWidget):
    """Words of the scene, a button a scene with its key, pause and end.

    Keys while it is shown: 1 to 9 and 0 play a scene, arrows the next or the last one, Space
    pauses, Esc ends the show. Where the window is low or narrow the buttons have no titles, and
    no line of their own: what is played on is worth more.
    """

    #: `is_low` may be another now.
    room_changed = Signal()

    def __init__(self, show: Show, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show, self._settings = show, settings
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._words = label("title"), label("body", wrap=True)
        self._left = label("secondary")
        self.pause, self.leave = QPushButton(), QToolButton()
        self.leave.setProperty("role", "flat")
        self._titled, self._narrow = QWidget(), QWidget()
        self._rows = [[QPushButton() for _ in show.scenes] for _ in (self._titled, self._narrow)]
        self._line = SceneLine(show, settings)
        self._keys: list[QShortcut] = []
        self._lay_out()
        self._connect()
        self.hide()
        self.retranslate_ui()

    @property
    def words(self) -> str:
        """What is said of the scene, as read."""
        return self._words.text()

    @property
    def buttons(self) -> list[QPushButton]:
        """Of the scenes, as shown."""
        return self._rows[self._titled.isHidden()]

    @property
    def is_low(self) -> bool:
        """Whether the window has no room for more than what is played on."""
        return self.window().height() < px(_HIGH)

    def retranslate_ui(self) -> None:
        for key, titled, narrow, scene in zip(KEYS, *self._rows, self._show.scenes, strict=False):
            title = scene.title()
            titled.setText(f"{key}  {title}")
            narrow.setText(key)
            for button in (titled, narrow):
                button.setAccessibleName(title)
                button.setToolTip(
                    self.tr("{title}: plays this scene (key {key})").format(title=title, key=key)
                )
        self.setAccessibleName(self.tr("Class demo"))
        self.leave.setToolTip(self.tr("End the show (Esc): your own work comes back"))
        self.leave.setAccessibleName(self.tr("End the show"))
        self._choose_row()
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._choose_row()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_row()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self.window():
            self._choose_row()
        return super().eventFilter(watched, event)

    @Slot()
    def _choose_row(self) -> None:
        """Titles stand on the buttons where there is room for all of them."""
        metrics = self._rows[0][0].fontMetrics()
        around = px(4 * UNIT)
        width = sum(metrics.horizontalAdvance(it.text()) + around for it in self._rows[0])
        titled = not self.is_low and self.width() >= width + px(6 * UNIT)
        self._titled.setVisible(titled)
        self._narrow.setVisible(not titled)
        self.room_changed.emit()

    @Slot()
    def _follow(self) -> None:
        """Another scene, or a pause."""
        scene = self._show.scene
        for key in self._keys:
            key.setEnabled(scene is not None)
        self.setVisible(scene is not None)
        if scene is None:
            return
        self._title.setText(scene.title())
        self._words.setText(scene.words())
        for buttons in self._rows:
            for button, it in zip(buttons, self._show.scenes, strict=True):
                button.setChecked(it is scene)
        paused = self._show.is_paused
        self.pause.setText(self.tr("Go On") if paused else self.tr("Pause"))
        self.pause.setToolTip(
            self.tr("Goes on where it stands (Space)")
            if paused
            else self.tr("Holds everything still, the training too (Space)")
        )
        self._draw_icons()
        self._follow_time()

    @Slot()
    def _follow_time(self) -> None:
        minutes, seconds = divmod(round(self._show.seconds_left), 60)
        text = self.tr("{minutes}:{seconds} left").format(minutes=minutes, seconds=f"{seconds:02}")
        if text != self._left.text():
            self._left.setText(text)
        self._line.update()

    @Slot()
    def _draw_icons(self) -> None:
        theme = self._settings.theme
        self.pause.setIcon(icon("play" if self._show.is_paused else "pause", theme))
        self.leave.setIcon(icon("x", theme))

    def _connect(self) -> None:
        show = self._show
        show.changed.connect(self._follow)
        show.progressed.connect(self._follow_time)
        self._settings.theme_changed.connect(self._draw_icons)
        self._settings.zoom_changed.connect(self._choose_row)
        self.pause.clicked.connect(show.pause_or_go_on)
        self.leave.clicked.connect(show.leave)
        for place, (key, *buttons) in enumerate(zip(KEYS, *self._rows, strict=False)):
            for button in buttons:
                button.clicked.connect(partial(show.go_to, place))
            self._key(key, partial(show.go_to, place))
        for key, do in (
            ("Right", show.next),
            ("Left", show.previous),
            ("Space", show.pause_or_go_on),
            ("Esc", show.leave),
        ):
            self._key(key, do)

    def _key(self, key: str, do: object) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(do)
        self._keys.append(shortcut)

    def _lay_out(self) -> None:
        for holder, buttons in zip((self._titled, self._narrow), self._rows, strict=True):
            scenes = QHBoxLayout(holder)
            scenes.setContentsMargins(0, 0, 0, 0)
            scenes.setSpacing(UNIT // 2)
            for button in buttons:
                button.setCheckable(True)
                button.setProperty("role", "flat")
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                scenes.addWidget(button, 1)
        upper = QHBoxLayout()
        upper.setSpacing(2 * UNIT)
        upper.addWidget(self._title, 1)
        for part in (self._narrow, self._left, self.pause, self.leave):
            upper.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, UNIT)
        column.setSpacing(UNIT // 2)
        column.addLayout(upper)
        column.addWidget(self._words)
        column.addWidget(self._line)
        column.addWidget(self._titled)
