"""What is wrong with a lesson, in the language set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.lessons.mistakes import Mistake, Reason, Refusal
from fashion_gui.network.project_file import ProjectFileError
from fashion_gui.session.file_words import file_error_sentence, refusal_sentence

CONTEXT = "LessonMistakes"
"""Of `Fault` in the translation catalogue."""


def mistake_line(mistake: Mistake) -> str:
    """A mistake with its file and its line."""
    return f"{mistake.place}: {_sentence(mistake.reason)}"


def _sentence(reason: Reason | Refusal) -> str:
    match reason:
        case Reason():
            details = {
                name: _sentence(it) if isinstance(it, Reason) else it
                for name, it in reason.details.items()
            }
            text = str(reason.fault.value)
            return _read_out(CONTEXT, text).format(**details)
        case ProjectFileError():
            return f"{reason.path.name}: {file_error_sentence(reason)}"
        case _:
            return refusal_sentence(reason)


_read_out = QCoreApplication.translate
"""Under another name than where a text stands beside it, to be collected for the catalogue."""
