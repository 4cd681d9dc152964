"""How the tables of this workspace look."""

from __future__ import annotations

from fashion_gui.session.theme import Theme
from fashion_gui.widgets.layout import UNIT


def table_look(theme: Theme) -> str:
    """The style sheet of a table on a card."""
    return f"""
        QTableView {{ background: transparent; border: none; }}
        QTableView::item {{ padding: 0 {UNIT}px; border: none; }}
        QTableView::item:selected {{ background: {theme.accent_soft}; color: {theme.text}; }}
        QTableView QLineEdit {{ padding: 0 {UNIT // 2}px; border-radius: 4px; }}
        QAbstractScrollArea::corner {{ background: transparent; border: none; }}
        QHeaderView {{ background: transparent; border: none; }}
        QHeaderView::section {{
            background: {theme.surface}; color: {theme.text_secondary}; font-size: 12px;
            padding: 0 {UNIT}px; border: none; border-bottom: 1px solid {theme.border};
        }}
    """
