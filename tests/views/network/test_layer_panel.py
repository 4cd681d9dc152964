"""Around a layer's form: its problem's mends, its shared uses, its output, its name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import AddUse, RemoveLayers, SetParameters
from fashion_gui.network.graph import Network
from fashion_gui.network.presets import sequential
from fashion_gui.network.project import Project
from fashion_gui.runs.parameters import Value
from fashion_gui.runs.targets import Loss, OutputSetting, Target
from fashion_gui.session.document import Document
from fashion_gui.views.network.layer_panel import LayerPanel
from fashion_gui.views.network.overview import MOST_CARDS
from fashion_gui.views.network.problem_card import ProblemCard
from fashion_gui.views.network.workspace import NetworkWorkspace

LEFT = Qt.MouseButton.LeftButton


def panel_of(workspace: NetworkWorkspace, layer_id: str) -> LayerPanel:
    workspace.canvas.select([layer_id])
    panel = workspace.properties.panel
    assert panel is not None
    return panel


class TestMends:
    def test_that_a_press_in_the_form_mends_and_undo_brings_the_problem_back(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        document.apply(SetParameters("dense_2", {"activation": "relu"}))
        broken = document.project
        card = panel_of(workspace, "dense_2").findChild(ProblemCard)
        assert card is not None
        (button,) = card.mends.buttons
        assert button.text() == "Set activation to softmax"
        assert button.toolTip().startswith(button.text())
        QApplication.processEvents()  # the form is laid out
        QTest.mouseClick(button, LEFT)
        assert document.analysis.problems == ()
        assert not card.isVisible()
        document.undo()
        assert document.project == broken
        assert card.isVisible()

    def test_that_enter_on_a_mend_of_the_overview_mends(
        self, qtbot: QtBot, workspace: NetworkWorkspace, document: Document
    ) -> None:
        document.apply(RemoveLayers(frozenset({"flatten"})))
        overview = workspace.properties.overview
        first = overview.cards[0].mends.buttons[0]
        first.setFocus()
        qtbot.waitUntil(first.hasFocus)
        QTest.keyClick(first, Qt.Key.Key_Return)
        assert document.network.inputs_of("dense") == ("input",)
        QTest.keyClick(overview.cards[0].mends.buttons[0], Qt.Key.Key_Space)
        assert document.analysis.problems == ()
        assert not overview.cards

    def test_that_mends_follow_the_network(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        document.apply(SetParameters("dense_2", {"units": 12}))
        (card,) = workspace.properties.overview.cards
        before = [it.text() for it in card.mends.buttons]
        document.apply(SetParameters("dense_2", {"activation": "relu"}))
        (same,) = workspace.properties.overview.cards
        assert same is card
        assert [it.text() for it in card.mends.buttons] == before[::-1]

    def test_that_an_empty_network_starts_with_a_press(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        chapter = document.network
        document.open(Project(Network()))
        (card,) = workspace.properties.overview.cards
        QTest.mouseClick(card.mends.buttons[0], LEFT)
        assert document.network == chapter

    def test_that_many_problems_are_counted(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        layers: list[tuple[str, dict[str, Value]]] = [("Dense", {"units": 8})] * 12
        broken = sequential(("Input", {}), *layers)
        broken = RemoveLayers(frozenset({"input"})).apply(broken)
        document.open(Project(broken))
        overview = workspace.properties.overview
        assert len(overview.cards) == MOST_CARDS
        hidden = len(document.analysis.problems) - MOST_CARDS
        assert overview._more.text() == f"And {hidden} more."
        assert overview._more.isVisible()


class TestSharing:
    def test_that_other_uses_are_linked_and_sharing_is_ended(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        uses = panel_of(workspace, "dense").uses
        assert not uses.isVisible()
        document.apply(AddUse("again", "dense", (400, 300)))
        assert uses.isVisible()
        assert uses._title.text() == "Used 2 times"
        QTest.mouseClick(uses.links["again"], LEFT)
        assert workspace.canvas.selected == ("again",)
        uses = panel_of(workspace, "again").uses
        assert list(uses.links) == ["dense"]
        QTest.mouseClick(uses.unshare, LEFT)
        assert document.network.layers["again"].shares is None
        assert not uses.isVisible()


class TestOutput:
    def test_that_only_an_output_has_target_and_loss(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        assert not panel_of(workspace, "dense").output.isVisible()
        output = panel_of(workspace, "dense_2").output
        assert output.isVisible()
        output.loss.setFocus()
        QTest.keyClicks(output.loss, "Hub")
        assert document.recipe.outputs == (OutputSetting("dense_2", Target.ONE_HOT, Loss.HUBER),)


class TestName:
    def test_that_enter_renames_the_layer_and_its_output_setting(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        chosen = OutputSetting("dense_2", Target.ONE_HOT, Loss.HUBER)
        document.set_recipe(document.recipe.with_output(chosen))
        before = document.project
        line = panel_of(workspace, "dense_2").name.line
        line.selectAll()
        QTest.keyClicks(line, "answer")
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert "answer" in document.network.layers
        assert document.analysis.outputs[0].loss is Loss.HUBER
        assert workspace.canvas.selected == ("answer",)
        assert panel_of(workspace, "answer").name.line.text() == "answer"
        document.undo()
        assert document.project == before

    def test_that_a_refused_name_is_explained_and_escape_takes_it_back(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        name = panel_of(workspace, "dense").name
        for written, reason in (
            ("dropout", "already"),
            ("my layer", "underscores"),
            ("", "A name"),
        ):
            name.line.selectAll()
            QTest.keyClick(name.line, Qt.Key.Key_Delete)
            QTest.keyClicks(name.line, written)
            assert name.complaint.isVisible()
            assert reason in name.complaint.text()
            assert name.line.property("invalid") is True
            QTest.keyClick(name.line, Qt.Key.Key_Return)
            assert document.undoable is None
        QTest.keyClick(name.line, Qt.Key.Key_Escape)
        assert name.line.text() == "dense"
        assert not name.complaint.isVisible()

    def test_that_another_selection_leaves_the_name_alone(
        self, workspace: NetworkWorkspace, document: Document
    ) -> None:
        name = panel_of(workspace, "dense").name
        name.line.setFocus()
        QTest.keyClicks(name.line, "x")
        document.apply(RemoveLayers(frozenset({"dense"})))
        assert workspace.properties.panel is None
        assert "dense" not in document.network.layers
