"""The panel with a debugger behind it that answers what it asks."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.ui.panels.maps.maps_panel import MapsPanel


class Answered:
    """A panel on a run; its questions and commands are obeyed."""

    def __init__(self, panel, name, steps, fields):
        experiment, folder = open_experiment(name)
        for field, value in fields.items():
            experiment = experiment.with_(field.replace("__", "."), value)
        self.panel, self.debugger = panel, Debugger(experiment, folder)
        panel.asked.connect(lambda question: self.debugger.wanted.update(map=question))
        panel.commanded.connect(self.do)
        self.debugger.run(steps)
        self.show()

    def do(self, command):
        command(self.debugger)
        self.show()

    def show(self):
        """Until the panel has what it asked for."""
        for _ in range(3):
            self.panel.show_frame(self.debugger.frame())
            QApplication.processEvents()
        self.panel._tell()

    @property
    def view(self):
        return self.panel.view

    def place_of(self, sample, *, held=False):
        """Where a sample stands in the view."""
        points = self.view.scene.points
        at = next(
            n for n in range(len(points.samples)) if (points.samples[n], points.held[n]) == (sample, held)
        )
        return QPoint(*(round(x) for x in self.view.plane.pixels(points.places)[at].tolist()))


@pytest.fixture
def answered(on_screen, selection):
    """A function that shows the panel on a run."""

    def make(name="xor", steps=100, size=(320, 600), **fields):
        return Answered(on_screen(MapsPanel(selection), *size), name, steps, fields)

    return make
