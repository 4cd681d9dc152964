"""Collapsing for the lessons, by Keras in the inference thread."""

from __future__ import annotations

from dataclasses import dataclass

from fashion_gui.network.collapse import dependence_of
from fashion_gui.runs.collapsing import CollapseDifference, Disproof
from fashion_gui.session.inside_worker import Subject
from fashion_gui.session.lab_question import subject_basis

GARMENTS = 1000
"""Of the test set, that are put through both networks."""
PAIRS_OF = 300
"""Of the test set, among whose neighbours the clearest disproof is looked for."""


@dataclass(frozen=True)
class CollapseAnswer:
    """What Keras has found: each None where there was nothing to compute."""

    difference: CollapseDifference | None
    disproof: Disproof | None


def examine_collapse(subject: Subject) -> CollapseAnswer:
    """Compares the network with its collapsed self, and disproves its first activation."""
    from fashion_gui.training.collapse import CollapseCheck

    check = CollapseCheck(subject.project, subject.weights, subject_basis(subject))
    images = subject.data.test_images
    barriers = dependence_of(subject.project.network).barriers
    disproof = check.disproof(barriers[0], images[:PAIRS_OF]) if barriers else None
    return CollapseAnswer(check.difference(images[:GARMENTS]), disproof)
