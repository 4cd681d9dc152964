"""What the demonstrations have in common that ask Keras about the person's own network."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from fashion_gui.session.inside_worker import Subject
from fashion_gui.session.lab_question import LabQuestion, lab_subject
from fashion_gui.session.session import Session
from fashion_gui.views.lessons.labs.lab_state import failure_text, waiting_text
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.translated import TranslatedWidget


class NetworkLab(TranslatedWidget):
    """Asks when it comes into view and, while it is seen, whenever the network changes.

    `_content` is for a subclass to fill; a notice stands in its place while there is nothing to
    show. `_subject` is the network that is asked, None before the first asking.
    """

    def __init__(self, session: Session, kind: str, parent: QWidget | None = None) -> None:
        """`kind` tells its question from those of others."""
        super().__init__(parent)
        self._session = session
        self._subject: Subject | None = None
        self._has_failed, self._is_stale = False, True
        self._question = LabQuestion(session.inference, kind, self)
        self._content, self._notice = QWidget(), Notice("layers", session.settings)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._content)
        self._stack.addWidget(self._notice)
        self._question.answered.connect(self._take)
        self._question.failed.connect(self._fail)
        session.document.network_changed.connect(self._ask_again)
        session.document.recipe_changed.connect(self._ask_again)
        session.document.replaced.connect(self._ask_again)
        session.inference.state_changed.connect(self._ask_again)
        session.dataset.loaded.connect(self._ask_again)
        session.settings.theme_changed.connect(self._show)

    def _forget(self) -> None:
        """The answer, if there is one, is about what is no more; `_subject` is the new one."""
        raise NotImplementedError

    def _question_about(self, subject: Subject) -> Callable[[], object]:
        """What the inference thread is to compute."""
        raise NotImplementedError

    def _keep(self, answer: Any) -> None:
        """Takes what that has returned; `_show_content` follows."""
        raise NotImplementedError

    def _show_content(self, subject: Subject) -> None:
        """Fills `_content`; the answer may still be on its way."""
        raise NotImplementedError

    def _found_subject(self) -> Subject | None:
        return lab_subject(self._session.document, self._session.dataset.data)

    def _lacking_text(self) -> tuple[str, str] | None:
        """Title and sentence of what keeps a network that can be asked from being shown."""
        return None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._ask_again()

    @Slot()
    def _ask_again(self) -> None:
        """Has Keras compute, if there is somebody to see it."""
        self._has_failed, self._is_stale = False, True
        self._question.forget()
        self._subject = self._found_subject()
        self._forget()
        subject = self._subject
        if self.isVisible() and subject is not None and waiting_text(self._session) is None:
            self._is_stale = False
            self._question.ask(self._question_about(subject))
        self._show()

    @Slot(object)
    def _take(self, answer: object) -> None:
        self._keep(answer)
        self._show()

    @Slot()
    def _fail(self) -> None:
        self._has_failed = True
        self._show()

    @Slot()
    def _show(self) -> None:
        waiting = failure_text() if self._has_failed else waiting_text(self._session)
        waiting = waiting or self._lacking_text()
        if waiting is not None or self._subject is None:
            self._notice.set_text(*(waiting or ("", "")))
            self._stack.setCurrentWidget(self._notice)
            return
        self._stack.setCurrentWidget(self._content)
        self._show_content(self._subject)
