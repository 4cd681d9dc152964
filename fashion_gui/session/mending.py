"""A mend done to the document."""

from __future__ import annotations

from fashion_gui.network.analysis import Problem
from fashion_gui.network.mend import Mend
from fashion_gui.network.mends import mends_of
from fashion_gui.session.document import Document


def offered_mends(document: Document, problem: Problem) -> tuple[Mend, ...]:
    """What can be done about a problem of the document's network, the best first."""
    return mends_of(document.network, document.recipe, problem, document.analysis)


def apply_mend(document: Document, mend: Mend) -> None:
    """Does a mend that is offered for the document as it is, as one step of its history."""
    project = mend.applied(document.project)
    if mend.edit is None:
        document.set_recipe(project.recipe)
    else:
        document.apply_project(mend.edit, project)
