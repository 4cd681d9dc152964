"""The theme put onto the application: palette and style sheet."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from fashion_gui.resources import resource
from fashion_gui.session.theme import NAMED_COLOURS, Theme


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Colours every widget of the application."""
    application.setPalette(palette_of(theme))
    application.setStyleSheet(style_sheet(theme))


def palette_of(theme: Theme) -> QPalette:
    """The theme as Qt's palette, for widgets that the style sheet leaves alone."""
    palette = QPalette()
    role = QPalette.ColorRole
    for target, colour in {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.surface_raised,
        role.Text: theme.text,
        role.PlaceholderText: theme.text_disabled,
        role.Button: theme.surface_raised,
        role.ButtonText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.ToolTipBase: theme.surface,
        role.ToolTipText: theme.text,
        role.Link: theme.accent,
    }.items():
        palette.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(theme.text_disabled))
    return palette


def style_sheet(theme: Theme) -> str:
    """The style sheet, with the theme's colours filled in."""
    check = resource("icons", f"checked-{theme.name}.svg").as_posix()
    return _SHEET % ({name: getattr(theme, name) for name in NAMED_COLOURS} | {"check": check})


_SHEET = """
* { font-family: "Pretendard"; font-size: 13px; outline: none; }
QWidget { color: %(text)s; }
QMainWindow, QDialog { background: %(window)s; }
QFrame[role="card"] {
    background: %(surface)s; border: 1px solid %(border)s; border-radius: 12px;
}
QWidget[role="side"], QWidget[role="bar"] { background: %(surface)s; }
QWidget[role="side"] { border-right: 1px solid %(border)s; }
QWidget[role="bar"] { border-top: 1px solid %(border)s; }
QWidget[role="notice"] {
    background: %(accent_soft)s; border-bottom: 1px solid %(border)s;
}
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
    padding: 5px 8px; min-height: 18px; selection-background-color: %(accent)s;
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
QAbstractSpinBox QLineEdit {
    background: transparent; border: none; padding: 0 6px; min-height: 0;
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
    background: %(accent)s; border-color: %(accent)s; image: url("%(check)s");
}
QCheckBox::indicator:disabled { background: %(surface_hover)s; border-color: %(border)s; }
QCheckBox:disabled { color: %(text_disabled)s; }
QProgressBar {
    background: %(surface_hover)s; border: none; border-radius: 3px; max-height: 6px;
    min-height: 6px;
}
QProgressBar::chunk { background: %(accent)s; border-radius: 3px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: %(surface_hover)s; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: %(accent)s; }
QSlider::handle:horizontal {
    width: 16px; height: 16px; margin: -6px 0; border-radius: 8px; background: %(accent)s;
}
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollArea, QListView, QGraphicsView { background: transparent; border: none; }
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
