"""Names of the figures that are measured besides loss and accuracy."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name

translate = QCoreApplication.translate

RECALL = "recall_"
"""Begins the name of the recall of a class; its label follows."""


def metric_name(metric: str, settings: Settings) -> str:
    """A key of `EpochEnded.metrics` as it is shown: `Recall: Sandal`."""
    if metric.startswith(RECALL):
        garment = garment_name(int(metric.removeprefix(RECALL)), settings)
        return translate("MetricWords", "Recall: {garment}").format(garment=garment)
    return translate("MetricWords", "Top-3 accuracy")
