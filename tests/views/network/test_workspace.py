"""Palette, canvas, toolbar and totals together."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.edits import (
    AddUse,
    Connect,
    Disconnect,
    RemoveLayers,
    SetParameters,
    Unshare,
)
from fashion_gui.network.graph import Connection
from fashion_gui.network.project import Project
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import DARK
from fashion_gui.views.network.palette_delegate import KIND_ROLE
from fashion_gui.views.network.workspace import NetworkWorkspace
from tests.editor.canvas_hands import drop


def kinds_shown(workspace: NetworkWorkspace) -> list[str]:
    lines = workspace.layer_palette.list
    items = [lines.item(place) for place in range(lines.count())]
    return [it.data(KIND_ROLE) for it in items if it.data(KIND_ROLE) and not it.isHidden()]


def line_of(workspace: NetworkWorkspace, kind_name: str) -> QPoint:
    """Where a kind's line is in the palette."""
    lines = workspace.layer_palette.list
    (item,) = lines.findItems(kind_name, Qt.MatchFlag.MatchExactly)[-1:]
    return lines.visualItemRect(item).center()


class TestPalette:
    def test_that_a_double_click_adds_a_layer(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        viewport = workspace.layer_palette.list.viewport()
        point = line_of(workspace, "Dropout")
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point)
        QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=point)
        assert document.network.inputs_of("dropout_2") == ("dense_2",)
        assert workspace.properties.form is not None
        assert workspace.properties.form.layer_id == "dropout_2"

    def test_that_what_is_dragged_is_taken_by_the_canvas(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        lines = workspace.layer_palette.list
        items = lines.findItems("Conv2D", Qt.MatchFlag.MatchExactly)
        assert drop(workspace.canvas, lines.mimeData(items), QPoint(40, 40))
        assert "conv2d" in document.network.layers

    def test_that_a_search_and_enter_adds_a_layer(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        search = workspace.layer_palette.search
        QTest.keyClicks(search, "maxpool")
        assert kinds_shown(workspace) == ["MaxPooling2D", "GlobalMaxPooling2D"]
        QTest.keyClick(search, Qt.Key.Key_Return)
        assert "max_pooling2d" in document.network.layers
        search.clear()
        assert len(kinds_shown(workspace)) == len(CATALOG)

    def test_that_enter_adds_the_current_line(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        lines = workspace.layer_palette.list
        QTest.mouseClick(
            lines.viewport(), Qt.MouseButton.LeftButton, pos=line_of(workspace, "Dense")
        )
        QTest.keyClick(lines, Qt.Key.Key_Return)
        assert "dense_3" in document.network.layers

    def test_that_every_kind_has_its_sentence(self, workspace: NetworkWorkspace) -> None:
        lines = workspace.layer_palette.list
        items = [lines.item(place) for place in range(lines.count())]
        assert all(it.toolTip() for it in items if it.data(KIND_ROLE))


class TestTotals:
    def test_that_the_chapters_figures_are_told(self, workspace: NetworkWorkspace) -> None:
        text = workspace.totals.text
        assert "5 layers" in text
        assert "79,510 parameters" in text
        assert "310.59 KB" in text
        assert "79,400 multiply-adds" in text  # 784·100 + 100·10
        assert "≥" not in text
        assert text.endswith("Can be trained")
        assert all(it.toolTip().endswith(".") for it in workspace.totals.figures)

    def test_that_a_problem_stands_below_what_is_known_and_nothing_moves(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        totals, canvas = workspace.totals, workspace.canvas
        before = [it.pos() for it in totals.figures[:1]], totals.size(), canvas.size()
        document.apply(Disconnect(Connection("dropout", "dense_2")))
        assert "dense_2: Nothing arrives here" in totals.text
        assert "5 layers" in totals.text
        assert "≥ 78,500 parameters" in totals.text
        assert "≥ 306.64 KB" in totals.text
        assert "≥ 78,400 multiply-adds" in totals.text
        assert totals.missing.text() == "without dense_2"
        QCoreApplication.processEvents()
        assert ([it.pos() for it in totals.figures[:1]], totals.size(), canvas.size()) == before
        document.undo()
        assert "79,510 parameters" in totals.text
        assert totals.missing.text() == ""

    def test_that_figures_of_a_problem_that_hides_nothing_are_whole(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        document.apply(SetParameters("dense_2", {"units": 12}))
        assert "79,712 parameters" in workspace.totals.text
        assert "≥" not in workspace.totals.text

    def test_that_a_shared_layer_counts_once(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        document.apply(AddUse("again", "dense"))
        document.apply(Connect(Connection("flatten", "again")))
        assert "5 layers, 6 nodes" in workspace.totals.text
        assert "≥" not in workspace.totals.text
        document.apply(Unshare("again"))
        assert "6 layers " in workspace.totals.text
        assert "nodes" not in workspace.totals.text

    def test_that_a_single_layer_is_one(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        others = frozenset(document.network.layers) - {"input"}
        document.apply(RemoveLayers(others))
        assert workspace.totals.text.startswith("1 layer ")

    def test_that_a_warning_is_told_and_mended(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        document.apply(SetParameters("dense_2", {"activation": "linear"}))
        assert "dense_2: Unusual activation" in workspace.totals.text
        assert document.analysis.trainable
        (button,) = workspace.totals.mend.buttons
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert workspace.totals.text.endswith("Can be trained")

    def test_that_a_press_mends_the_problem_and_undo_brings_it_back(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        document.apply(SetParameters("dense_2", {"units": 12}))
        broken = document.project
        (button,) = workspace.totals.mend.buttons
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert document.analysis.problems == ()
        assert not workspace.totals.mend.isVisible()
        document.undo()
        assert document.project == broken


class TestToolbar:
    def test_that_delete_is_offered_for_a_selection_only(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        button = workspace.toolbar.delete
        assert not button.isEnabled()
        workspace.canvas.select(["dropout"])
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert "dropout" not in document.network.layers
        assert not button.isEnabled()

    def test_that_zoom_and_fit(self, workspace: NetworkWorkspace) -> None:
        canvas, toolbar = workspace.canvas, workspace.toolbar
        fitted = canvas.zoom
        QTest.mouseClick(toolbar.zoom_in, Qt.MouseButton.LeftButton)
        assert canvas.zoom == pytest.approx(fitted * 1.2)
        QTest.mouseClick(toolbar.fit, Qt.MouseButton.LeftButton)
        assert canvas.zoom == pytest.approx(fitted)

    def test_that_it_lies_within_the_canvas(self, workspace: NetworkWorkspace) -> None:
        workspace.resize(1400, 800)
        QCoreApplication.processEvents()
        assert workspace.canvas.rect().contains(workspace.toolbar.geometry())


def test_that_it_fits_into_a_small_window(workspace: NetworkWorkspace) -> None:
    least = workspace.minimumSizeHint()
    assert least.width() <= 1270
    assert least.height() <= 620


def test_that_language_and_theme_change_while_it_is_open(
    workspace: NetworkWorkspace, document: Document, settings: Settings
) -> None:
    workspace.canvas.select(["dense"])
    settings.theme = DARK
    QApplication.sendEvent(workspace, QEvent(QEvent.Type.LanguageChange))
    assert workspace.canvas.selected == ("dense",)
    document.open(Project())
    workspace.grab()
    assert workspace.properties.form is None
