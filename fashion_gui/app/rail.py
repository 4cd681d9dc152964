"""The rail on the left: a button a workspace."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from fashion_gui.app.workspaces import WORKSPACES
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT

WIDTH, NARROW = 11 * UNIT, 7 * UNIT


class Rail(QWidget):
    """Buttons in the order of the work. The owner words them."""

    #: The person wants this workspace (its name).
    requested = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._buttons = {workspace.name: QToolButton() for workspace in WORKSPACES}
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT, 2 * UNIT, UNIT, UNIT)
        column.setSpacing(UNIT)
        group = QButtonGroup(self)
        for name, button in self._buttons.items():
            button.setProperty("role", "rail")
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(QSize(24, 24))
            button.setFixedSize(WIDTH - 2 * UNIT - 1, 8 * UNIT)
            button.clicked.connect(lambda _=False, it=name: self.requested.emit(it))
            group.addButton(button)
            column.addWidget(button)
        column.addStretch()
        settings.theme_changed.connect(self._draw_icons)
        self._draw_icons()

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, or with their names."""
        width = NARROW if narrow else WIDTH
        style = Qt.ToolButtonStyle
        self.setFixedWidth(width)
        for button in self._buttons.values():
            button.setFixedSize(width - 2 * UNIT - 1, (5 if narrow else 8) * UNIT)
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if narrow else style.ToolButtonTextUnderIcon
            )

    def button(self, name: str) -> QToolButton:
        """The button of a workspace."""
        return self._buttons[name]

    def check(self, name: str) -> None:
        """Marks the workspace that is shown."""
        self._buttons[name].setChecked(True)

    def retranslate_ui(self) -> None:
        for place, workspace in enumerate(WORKSPACES, 1):
            button, title = self._buttons[workspace.name], workspace.title()
            button.setText(title)
            button.setToolTip(f"{workspace.sentence()} (Ctrl+{place})")
            button.setAccessibleName(title)

    def _draw_icons(self) -> None:
        for workspace in WORKSPACES:
            sign = icon(workspace.icon, self._settings.theme, size=24)
            self._buttons[workspace.name].setIcon(sign)
