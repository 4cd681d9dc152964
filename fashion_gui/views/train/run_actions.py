"""What can be done to the runs that are selected: one action each, with its key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from fashion_gui.network.run_record import COLOURS, RunOutcome, RunRecord
from fashion_gui.session.runs import Runs
from fashion_gui.session.settings import Settings

translate = QCoreApplication.translate

_KEYS = {
    "toggle": "Space", "rename": "F2", "note": "Shift+F2", "compare": "Ctrl+Shift+D",
    "again": "Ctrl+Shift+F5", "go_on": "Ctrl+Shift+F6", "more": "Ctrl+Shift+F7",
    "settings": "Ctrl+Return", "network": "Ctrl+Shift+Return", "delete": "Del",
}  # fmt: skip


class RunActions:
    """The actions, for buttons and a menu alike; their keys hold where `parent` has the focus."""

    def __init__(
        self,
        parent: QWidget,
        runs: Runs,
        settings: Settings,
        chosen: Callable[[], list[RunRecord]],
    ) -> None:
        self._runs = runs
        self._settings = settings
        self._chosen = chosen
        self.toggle = self._action(parent, "toggle", self.toggle_shown)
        self.rename = self._action(parent, "rename")
        self.note = self._action(parent, "note")
        self.compare = self._action(parent, "compare")
        self.again = self._action(parent, "again", lambda: runs.run_again(self._first.id))
        self.go_on = self._action(parent, "go_on", lambda: runs.go_on(self._first.id))
        self.more = self._action(parent, "more")
        self.settings = self._action(parent, "settings", lambda: runs.use_settings(self._first.id))
        self.network = self._action(parent, "network", lambda: runs.use_network(self._first.id))
        self.delete = self._action(
            parent, "delete", lambda: runs.delete(run.id for run in self._chosen())
        )
        self.colours = QMenu(parent)
        for colour in range(COLOURS):
            action = QAction(self.colours)
            action.triggered.connect(lambda _=False, it=colour: self._colour(it))
            self.colours.addAction(action)
        self.menu = QMenu(parent)
        self._fill_menu()
        # The table itself answers to Space, so that the word is shown and no key is taken twice.
        self.toggle.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def toggle_shown(self) -> None:
        """Shows the runs that are selected, or hides them where all are shown."""
        chosen = self._chosen()
        shown = all(self._runs.is_shown(run.id) for run in chosen)
        self._runs.show((run.id for run in chosen), not shown)

    def refresh(self) -> None:
        """Enables what is possible with the runs that are selected."""
        chosen = self._chosen()
        ended = [it for it in chosen if it.result.outcome is not RunOutcome.GOING_ON]
        one = ended[0] if len(chosen) == len(ended) == 1 else None
        self.toggle.setEnabled(bool(chosen))
        self.rename.setEnabled(one is not None)
        self.note.setEnabled(one is not None)
        self.compare.setEnabled(len(chosen) == 2)
        self.again.setEnabled(one is not None and self._runs.can_run_again(one))
        can_go_on = one is not None and one.result.state is not None and self._runs.can_start
        self.more.setEnabled(can_go_on)
        self.go_on.setEnabled(can_go_on and one is not None and one.result.epochs_left > 0)
        self.go_on.setVisible(any(run.result.epochs_left for run in self._runs.rows))
        self.settings.setEnabled(len(chosen) == 1)
        self.network.setEnabled(
            one is not None and one.result.trained is not None and not self._runs.is_used(one)
        )
        self.delete.setEnabled(bool(ended))
        self.colours.setEnabled(bool(ended))

    def retranslate(self) -> None:
        words = (
            (self.toggle, translate("RunActions", "Show or hide")),
            (self.rename, translate("RunActions", "Rename")),
            (self.note, translate("RunActions", "Write a note")),
            (self.compare, translate("RunActions", "Difference of settings")),
            (self.again, translate("RunActions", "Run again")),
            (self.go_on, translate("RunActions", "Continue")),
            (self.more, translate("RunActions", "More epochs…")),
            (self.settings, translate("RunActions", "Use these settings")),
            (self.network, translate("RunActions", "Use its network")),
            (self.delete, translate("RunActions", "Delete")),
        )
        tips = {
            self.compare: translate("RunActions", "Select two runs to see in what they differ."),
            self.again: translate(
                "RunActions", "Trains with the settings of this run: the same numbers once more."
            ),
            self.go_on: translate(
                "RunActions", "Goes on after the last whole epoch, as if it had not ended."
            ),
            self.more: translate(
                "RunActions", "Goes on after its last epoch, with its weights and its optimizer."
            ),
            self.settings: translate(
                "RunActions", "Takes network and training settings of this run into the project."
            ),
            self.network: translate(
                "RunActions", "Has Results and Draw use the network of this run."
            ),
        }
        for action, word in words:
            action.setText(word)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{tips.get(action, word)} ({keys})")
        self.colours.setTitle(translate("RunActions", "Colour"))
        for number, action in enumerate(self.colours.actions()):
            action.setText(translate("RunActions", "Colour {number}").format(number=number + 1))

    def take_theme(self) -> None:
        """Shows the theme's colours of runs in the menu."""
        colours = zip(self.colours.actions(), self._settings.theme.runs, strict=True)
        for action, colour in colours:
            picture = QPixmap(16, 16)
            picture.fill(colour)
            action.setIcon(QIcon(picture))

    @property
    def _first(self) -> RunRecord:
        return self._chosen()[0]

    def _colour(self, colour: int) -> None:
        self._runs.set_colour((run.id for run in self._chosen()), colour)

    def _fill_menu(self) -> None:
        self.menu.addActions([self.toggle, self.rename, self.note])
        self.menu.addMenu(self.colours)
        self.menu.addSeparator()
        self.menu.addActions([self.go_on, self.more, self.again, self.compare])
        self.menu.addSeparator()
        self.menu.addActions([self.settings, self.network])
        self.menu.addSeparator()
        self.menu.addAction(self.delete)

    def _action(
        self, parent: QWidget, name: str, do: Callable[[], object] | None = None
    ) -> QAction:
        action = QAction(parent)
        action.setShortcut(QKeySequence(_KEYS[name]))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if do is not None:
            action.triggered.connect(lambda: do())
        if name != "toggle":
            parent.addAction(action)
        return action
