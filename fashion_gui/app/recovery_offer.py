"""Offering what a program that did not end well has left."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QObject, Slot

from fashion_gui.app.notice_bar import Choice, NoticeBar
from fashion_gui.app.project_dialogs import ProjectDialogs
from fashion_gui.session.recovery import Recovered
from fashion_gui.session.session import Session

translate = QCoreApplication.translate


class RecoveryOffer(QObject):
    """Tells of recovered work and lets the person restore or discard it."""

    def __init__(self, session: Session, bar: NoticeBar, dialogs: ProjectDialogs) -> None:
        super().__init__(bar)
        self._autosave = session.autosave
        self._settings = session.settings
        self._bar = bar
        self._dialogs = dialogs
        if self._autosave is not None:
            self._autosave.found.connect(self._offer)
            self._autosave.failed.connect(self._tell_failure)

    @Slot(object)
    def _offer(self, recovered: Recovered) -> None:
        self._bar.tell(
            lambda: self._sentence(recovered),
            Choice(
                lambda: translate("RecoveryOffer", "Restore"),
                lambda: self._restore(recovered),
                is_main=True,
            ),
            Choice(lambda: translate("RecoveryOffer", "Discard"), lambda: self._discard(recovered)),
        )

    def _sentence(self, recovered: Recovered) -> str:
        moment = QLocale(self._settings.language).toString(
            QDateTime.fromSecsSinceEpoch(int(recovered.saved_at)), QLocale.FormatType.ShortFormat
        )
        if recovered.path is None:
            return translate(
                "RecoveryOffer",
                "The program did not end well. Unsaved work of {moment} can be restored.",
            ).format(moment=moment)
        return translate(
            "RecoveryOffer",
            "The program did not end well. Unsaved work on {file} of {moment} can be restored.",
        ).format(file=recovered.path.name, moment=moment)

    def _restore(self, recovered: Recovered) -> None:
        def restore() -> None:
            assert self._autosave is not None
            self._bar.hide()
            self._autosave.restore(recovered)

        self._dialogs.when_safe(restore)

    def _discard(self, recovered: Recovered) -> None:
        assert self._autosave is not None
        self._bar.hide()
        self._autosave.discard(recovered)

    @Slot()
    def _tell_failure(self) -> None:
        self._bar.tell(
            lambda: translate(
                "RecoveryOffer",
                "Copies of unsaved work cannot be kept: there is no room for them, or no right to "
                "write. Save often.",
            )
        )
