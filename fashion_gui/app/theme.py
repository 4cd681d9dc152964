"""The theme put onto the application: palette and style sheet.

The style sheet names its colours by their roles in the palette, so that it stays the same in every
theme: to set another one takes Qt half a second, as it then styles every widget at once.
"""

from __future__ import annotations

import re
import time
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from fashion_gui.resources import resource
from fashion_gui.session.theme import THEMES, Theme
from fashion_gui.widgets.zoom import px, writing_px

_LENGTH = re.compile(r"(?P<writing>font-size: *)?(?P<length>-?\d+)px")

_SLICE_SECONDS = 0.006
"""That the styling of hidden widgets may take of one round of the event loop."""

_Role = QPalette.ColorRole

_ROLES = {
    "window": (_Role.Window, "window"),
    "surface": (_Role.Base, "base"),
    "surface_raised": (_Role.Button, "button"),
    "surface_hover": (_Role.AlternateBase, "alternate-base"),
    "border": (_Role.Mid, "mid"),
    "text": (_Role.WindowText, "window-text"),
    "text_secondary": (_Role.Dark, "dark"),
    "text_disabled": (_Role.Shadow, "shadow"),
    "accent": (_Role.Highlight, "highlight"),
    "accent_hover": (_Role.Link, "link"),
    "accent_soft": (_Role.Midlight, "midlight"),
    "on_accent": (_Role.HighlightedText, "highlighted-text"),
    "right": (_Role.LinkVisited, "link-visited"),
    "wrong": (_Role.Light, "light"),
    "warning": (_Role.BrightText, "bright-text"),
}
"""Where in the palette each colour of the style sheet is, and what the style sheet calls it."""


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Colours every widget of the application: what is seen at once, the rest soon after."""
    application.setPalette(palette_of(theme))
    for window in application.topLevelWidgets():
        window.setProperty("theme", theme.name)
    if not application.styleSheet():
        application.setStyleSheet(style_sheet())
        return
    restyler = application.findChild(_Restyler) or _Restyler(application)
    restyler.restyle()


def palette_of(theme: Theme) -> QPalette:
    """The theme as Qt's palette, with the roles that its style sheet asks for."""
    palette = QPalette()
    for name, (role, _) in _ROLES.items():
        palette.setColor(role, QColor(getattr(theme, name)))
    for role, colour in {
        _Role.Text: theme.text,
        _Role.PlaceholderText: theme.text_disabled,
        _Role.ButtonText: theme.text,
        _Role.ToolTipBase: theme.surface,
        _Role.ToolTipText: theme.text,
    }.items():
        palette.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.text_disabled))
    return palette


def style_sheet() -> str:
    """The style sheet of every theme."""
    colours = {name: f"palette({keyword})" for name, (_, keyword) in _ROLES.items()}
    checks = {
        f"{it.name}_check": resource("icons", f"checked-{it.name}.svg").as_posix()
        for it in THEMES.values()
    }
    return zoomed_sheet(_SHEET % (colours | checks))


def zoomed_sheet(sheet: str) -> str:
    """A style sheet with its lengths at the zoom set; hairlines stay hairlines."""
    return _LENGTH.sub(_zoomed_length, sheet)


def _zoomed_length(found: re.Match[str]) -> str:
    length = int(found["length"])
    if found["writing"]:
        return f"{found['writing']}{writing_px(length)}px"
    return f"{length if abs(length) == 1 else px(length)}px"


class _Restyler(QObject):
    """Has the style sheet read the palette again, widget by widget.

    What is hidden is styled in small slices, or as soon as it is shown.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._waiting: set[QWidget] = set()
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._restyle_some)

    def restyle(self) -> None:
        """Styles what is seen, and soon what is hidden."""
        self._waiting = set()
        for widget in self._application.allWidgets():
            if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                continue  # is styled when it is first shown
            if widget.isVisible():
                _restyle(widget)
            else:
                self._waiting.add(widget)
        if not self._slices.isActive():
            self._application.installEventFilter(self)
            self._slices.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and watched in self._waiting:
            assert isinstance(watched, QWidget)
            self._waiting.discard(watched)
            _restyle(watched)
        return False

    @Slot()
    def _restyle_some(self) -> None:
        begin = time.perf_counter()
        while self._waiting and time.perf_counter() - begin < _SLICE_SECONDS:
            widget = self._waiting.pop()
            with suppress(RuntimeError):  # it was deleted meanwhile
                _restyle(widget)
        if not self._waiting:
            self._application.removeEventFilter(self)
            self._slices.stop()


def _restyle(widget: QWidget) -> None:
    widget.style().polish(widget)
    widget.update()


_SHEET = """
QPushButton, QToolButton, QCheckBox, QSlider, QComboBox, QAbstractItemView { outline: none; }
QMainWindow, QDialog { background: %(window)s; }
QFrame[role="card"] {
    background: %(surface)s; border: 1px solid %(border)s; border-radius: 12px;
}
Rail { background: %(surface)s; border-right: 1px solid %(border)s; }
LessonPanel { background: %(surface)s; border-left: 1px solid %(border)s; }
RunBar { background: %(surface)s; border-top: 1px solid %(border)s; }
NoticeBar { background: %(accent_soft)s; border-bottom: 1px solid %(border)s; }
QLabel { background: transparent; }
QLabel[role="display"] { font-size: 28px; font-weight: 700; }
QLabel[role="title"] { font-size: 20px; font-weight: 600; }
QLabel[role="heading"] { font-size: 14px; font-weight: 600; }
QLabel[role="secondary"] { font-size: 12px; color: %(text_secondary)s; }
QLabel[role="caption"] { font-size: 11px; color: %(text_secondary)s; }
QLabel[role="warning"] { color: %(warning)s; }
QLabel[role="wrong"] { color: %(wrong)s; }
QLabel[role="right"] { color: %(right)s; }
QLabel:disabled { color: %(text_disabled)s; }

QPushButton, QToolButton {
    background: %(surface_raised)s; border: 1px solid transparent; border-radius: 8px;
    padding: 6px 12px; min-height: 18px;
}
QToolButton { padding: 6px; }
QPushButton:hover, QToolButton:hover { background: %(surface_hover)s; }
QPushButton:pressed, QToolButton:pressed { background: %(border)s; }
QPushButton:disabled, QToolButton:disabled { color: %(text_disabled)s; }
QPushButton:checked, QToolButton:checked { background: %(accent_soft)s; color: %(accent)s; }
QPushButton:focus, QToolButton:focus { border-color: %(accent)s; }
QPushButton[role="primary"] {
    background: %(accent)s; color: %(on_accent)s; font-weight: 600; padding: 6px 16px;
}
QPushButton[role="primary"]:hover { background: %(accent_hover)s; }
QPushButton[role="primary"]:disabled {
    background: %(surface_hover)s; color: %(text_disabled)s;
}
QPushButton[role="door"] {
    background: %(surface)s; border: 1px solid %(border)s; border-radius: 12px;
    min-height: 176px; min-width: 192px;
}
QPushButton[role="door"]:hover { background: %(surface_hover)s; }
QPushButton[role="door"]:focus { border: 2px solid %(accent)s; }
QToolButton[role="flat"], QPushButton[role="flat"] { background: transparent; }
QToolButton[role="flat"]:hover, QPushButton[role="flat"]:hover { background: %(surface_hover)s; }
QToolButton[role="flat"]:checked, QPushButton[role="flat"]:checked {
    background: %(accent_soft)s; color: %(accent)s;
}
QToolButton[role="rail"] {
    background: transparent; border-radius: 12px; font-size: 11px; font-weight: 500;
    color: %(text_secondary)s; padding: 8px 4px;
}
QToolButton[role="rail"]:hover { background: %(surface_hover)s; }
QToolButton[role="rail"]:checked { background: %(accent_soft)s; color: %(accent)s; }

QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit {
    background: %(surface_raised)s; border: 1px solid %(border)s; border-radius: 8px;
    color: %(text)s; padding: 5px 8px; min-height: 18px; selection-background-color: %(accent)s;
    selection-color: %(on_accent)s;
}
QLineEdit:hover, QSpinBox:hover, QDoubleSpinBox:hover, QComboBox:hover {
    border-color: %(text_disabled)s;
}
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus {
    border-color: %(accent)s;
}
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled {
    color: %(text_disabled)s;
}
QLineEdit[invalid="true"] { border-color: %(wrong)s; }
QLineEdit#qt_spinbox_lineedit {
    background: transparent; border: none; padding: 0; min-height: 0;
}
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button,
QDoubleSpinBox::down-button { width: 0; border: none; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox QAbstractItemView, QMenu {
    background: %(surface)s; border: 1px solid %(border)s; border-radius: 8px; padding: 4px;
    selection-background-color: %(accent_soft)s; selection-color: %(accent)s;
}
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: %(accent_soft)s; color: %(accent)s; }
QMenu::item:disabled { color: %(text_disabled)s; }
QMenu::separator { height: 1px; background: %(border)s; margin: 4px 8px; }
QMenuBar { background: %(surface)s; border-bottom: 1px solid %(border)s; padding: 2px 8px; }
QMenuBar::item { padding: 5px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: %(surface_hover)s; }

QCheckBox { spacing: 8px; background: transparent; padding: 2px; }
QCheckBox:focus { color: %(accent)s; }
QCheckBox::indicator {
    width: 16px; height: 16px; border: 1px solid %(text_disabled)s; border-radius: 5px;
    background: %(surface)s;
}
QCheckBox::indicator:hover { border-color: %(accent)s; }
QCheckBox::indicator:checked {
    background: %(accent)s; border-color: %(accent)s; image: url("%(light_check)s");
}
MainWindow[theme="dark"] QCheckBox::indicator:checked { image: url("%(dark_check)s"); }
QCheckBox::indicator:disabled { background: %(surface_hover)s; border-color: %(border)s; }
QCheckBox:disabled { color: %(text_disabled)s; }
QRadioButton { background: transparent; padding: 2px; }
QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid %(text_disabled)s; border-radius: 8px;
    background: %(surface)s;
}
QRadioButton::indicator:hover, QRadioButton:focus::indicator { border-color: %(accent)s; }
QRadioButton::indicator:checked {
    width: 6px; height: 6px; border: 5px solid %(accent)s; border-radius: 8px;
}
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: %(surface_hover)s; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: %(accent)s; }
QSlider::handle:horizontal {
    width: 16px; height: 16px; margin: -6px 0; border-radius: 8px; background: %(accent)s;
}
QScrollArea, QListView, QGraphicsView, QTextBrowser { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: %(border)s; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: %(text_disabled)s; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QToolTip {
    background: %(surface)s; color: %(text)s; border: 1px solid %(border)s; padding: 6px 8px;
}
QSplitter::handle { background: transparent; }
"""
