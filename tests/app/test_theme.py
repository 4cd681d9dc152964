"""The theme on real widgets: what is seen changes at once, what is hidden before it is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.app.theme import apply_theme
from fashion_gui.session.theme import DARK, LIGHT
from fashion_gui.widgets.layout import Card, label


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    palette = qapp.palette()
    apply_theme(qapp, LIGHT)
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(palette)


def writing(of: QLabel) -> QColor:
    return of.palette().color(of.foregroundRole())


def ground(card: Card) -> QColor:
    return card.grab().toImage().pixelColor(card.rect().center())


def test_that_a_theme_reaches_what_is_seen_at_once_and_what_is_hidden_soon(
    qtbot: QtBot, application: QApplication
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    card, seen, hidden = Card(), label("secondary"), label("wrong")
    for part in (card, seen, hidden):
        column.addWidget(part)
    card.setMinimumHeight(40)
    window.show()
    hidden.hide()
    assert (ground(card), writing(seen)) == (QColor(LIGHT.surface), QColor(LIGHT.text_secondary))
    apply_theme(application, DARK)
    assert (ground(card), writing(seen)) == (QColor(DARK.surface), QColor(DARK.text_secondary))
    qtbot.waitUntil(lambda: writing(hidden) == QColor(DARK.wrong))


def test_that_what_is_shown_meanwhile_has_the_theme_already(
    qtbot: QtBot, application: QApplication
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    hidden = label("warning", parent=window)
    window.show()
    hidden.hide()
    apply_theme(application, DARK)
    assert writing(hidden) == QColor(LIGHT.warning), "it waits for its slice"
    hidden.show()
    assert writing(hidden) == QColor(DARK.warning)


def test_that_every_colour_of_the_style_sheet_has_a_role_of_its_own(
    application: QApplication,
) -> None:
    for theme in (LIGHT, DARK):
        apply_theme(application, theme)
        palette = application.palette()
        assert palette.highlight().color() == QColor(theme.accent)
        assert palette.mid().color() == QColor(theme.border)
        assert palette.shadow().color() == QColor(theme.text_disabled)
        assert palette.brightText().color() == QColor(theme.warning)
