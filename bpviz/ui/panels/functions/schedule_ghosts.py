"""Step sizes over the steps of a run, and those of other runs, grey behind the present one's."""

import numpy as np

from bpviz.debugger.frame import Frame
from bpviz.debugger.recorder import Curves
from bpviz.debugger.step_sizes import Trainings, depends_on_run, step_sizes, used_step_sizes
from bpviz.ui.panels.plots.found_ghosts import FoundGhosts
from bpviz.ui.panels.plots.ghost_words import Curve
from bpviz.ui.panels.plots.ghosts import NOTHING, Line
from bpviz.ui.panels.plots.plot_style import CurvePlot

POINTS = 600
DASH = 12  # points of a ghost's line that are joined, before as many that are not


class ScheduleGhosts(FoundGhosts):
    """The step sizes of runs of the same network, from where they part."""

    insight = "training ghosts"

    def __init__(self, plot: CurvePlot):
        super().__init__(plot)
        self._lines: list[Line] = []

    def sizes(self, found: dict[int, Trainings]) -> dict[int, Trainings]:
        """Every setting of a training shows in its step sizes."""
        return found

    def lay_out(self, frame: Frame) -> np.ndarray:
        """Find the lines, each as far as its run has come; all their step sizes."""
        self._lines = []
        for ghost in self.layer.ghosts:
            known = self.found.get(ghost.view.number)
            if known is None:
                self._lines.append(NOTHING)
                continue
            steps, alphas = alphas_up_to(ghost.view.newest, known, frame, ghost.view.curves)
            shown = (steps >= ghost.start) & np.isfinite(alphas)
            joined = (np.arange(shown.sum()) // DASH % 2 == 0).astype(np.int32)
            joined[-1:] = 0
            self._lines.append(Line(steps[shown], alphas[shown], joined))
        return np.concatenate([np.empty(0), *(line.values for line in self._lines)])

    def draw(self, present: Curve) -> None:
        """Draw what was laid out. present: what no name may cover."""
        self.layer.draw_strong(self._lines)
        self.layer.name_ends(self._lines, present)


def alphas_up_to(end: int, known: Trainings, frame: Frame, curves: Curves) -> tuple[np.ndarray, np.ndarray]:
    """Steps 0 to `end`, enough of them for a curve, and α at each; as far as run where it depends on that."""
    steps, alphas, samples = [], [], frame.dataset.sample_count
    ends = [*(start for start, _ in known[1:]), end + 1]
    for (start, training), stop in zip(known, ends, strict=True):
        if stop <= start:
            continue
        if depends_on_run(training):
            part = used_step_sizes(training, curves, frame.network.parameter_count, start, stop)
        else:
            wanted = np.unique(np.linspace(start, stop - 1, POINTS).round())
            part = wanted, step_sizes(training, wanted, samples)
        steps.append(part[0])
        alphas.append(part[1])
    return np.concatenate([np.empty(0), *steps]), np.concatenate([np.empty(0), *alphas])
