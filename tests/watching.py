"""Frames with watches, and panels that carry out what they ask for."""

from dataclasses import replace

import numpy as np

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.watches import WatchRecorder

WEIGHT, ERROR, LOSS = Quantity("weight", 2, 0, 1), Quantity("error", 2, 0), Quantity("loss")
H2, THIRD = Quantity("activation", 1, 1), Quantity("sample loss", sample=2)
FIVE = (WEIGHT, ERROR, LOSS, H2, THIRD)


def ready(steps=300, watches=FIVE):
    """A debugger of XOR that has taken some steps."""
    debugger = Debugger(Experiment().with_("stop.mean_loss", 0.0))
    if steps:
        debugger.run(steps)
    debugger.watches = watches
    return debugger


def frame_of(debugger):
    """Its frame with all series."""
    run, recorder = debugger.present, WatchRecorder(debugger.present.network, np.inf)
    series = recorder.series(debugger.fitting_watches, run.curves, run.newest, run.take, run.journal.at)
    return replace(debugger.frame(), insights={"watches": series})


def obey(panel, debugger):
    """Let a panel's commands be done, and the frame that follows be shown."""

    def do(command):
        command(debugger)
        panel.show_frame(frame_of(debugger))

    panel.commanded.connect(do)
    panel.show_frame(frame_of(debugger))
