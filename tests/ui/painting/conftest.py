"""Frames to paint: a worked example with published numbers, and the program's own first experiment."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from bpviz.data.dataset import Dataset
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment, TrainingChoice
from bpviz.engine.engine import Engine
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings


@pytest.fixture
def worked():
    """The 2-2-2 example of M. Mazur (2015) at a number of phases: its weights, sample, and α = 0.5.

    Its biases are not trained. update: "exact" or "in-place".
    """
    network = Network((2, 2, 2), ("sigmoid", "sigmoid"), True)
    theta = np.array([0.15, 0.20, 0.25, 0.30, 0.35, 0.35, 0.40, 0.45, 0.50, 0.55, 0.60, 0.60])
    inputs, targets = np.array([[0.05, 0.10]]), np.array([[0.01, 0.99]])
    dataset = Dataset("mazur", "Worked example", inputs, targets, ("i1", "i2"), ("o1", "o2"))

    def at(phases: int, update: str = "exact"):
        settings = Settings(alpha=0.5, in_place=update == "in-place", frozen_biases=frozenset({1, 2}))
        _, trace = Engine(network, inputs, targets, settings).step(theta, 0)
        training = TrainingChoice(step_size=0.5, update=update, frozen=("biases",))
        frame = Debugger(Experiment(training=training)).frame()
        changed = {"dataset": dataset, "network": network, "theta": theta}
        return replace(frame, revealed=phases, trace=trace if phases else None, **changed)

    return at


@pytest.fixture
def xor():
    """The first experiment with its first phases shown."""

    def at(phases: int, experiment: Experiment | None = None):
        debugger = Debugger(experiment)
        for _ in range(phases):
            debugger.step_phase()
        return debugger.frame()

    return at


@pytest.fixture
def paint(qapp):
    """Paint with a function of (painter, rect) on a panel of a colour; returns the picture."""

    def on_panel(function, width=800, height=470, background="#ffffff") -> QImage:
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(background)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        function(painter, QRectF(0, 0, width, height))
        painter.end()
        return image

    return on_panel
