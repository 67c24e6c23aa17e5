"""Scripts repeat the losses of the run: each is run by a Python of its own, which knows nothing of bpviz."""

import importlib.util
import subprocess
import sys

import numpy as np
import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.schedules import SCHEDULES
from bpviz.export.script.script import numpy_script, torch_script, write_script

WRITERS = {"numpy": numpy_script, "torch": torch_script}
HIDDEN = [name for name, entry in ACTIVATIONS.items() if not entry.joint]
CIRCLES = {"data.name": "circles", "network.hidden": (5, 4), "network.activations": ("tanh",), "seed": 3}
CLIPPED = {"training.clip_value": 0.05, "training.clip_norm": 0.1}
PENALTIES = {"training.l1": 0.001, "training.l2": 0.01}
CASES = {
    **{f"φ {name}": {"network.activations": (name,), "training.step_size": 0.05} for name in HIDDEN},
    **{
        f"optimizer {name}": {
            **CIRCLES,
            **PENALTIES,
            "training.optimizer": name,
            "training.batch": 3,
            "training.step_size": 0.01,
            "training.weight_decay": 0.1,
        }
        for name in OPTIMIZERS
    },
    **{f"clipped {name}": {**CIRCLES, **CLIPPED, "training.optimizer": name} for name in ("sgd", "adam")},
    **{
        f"schedule {name}": {
            "training.schedule": name,
            "training.period": 20.0,
            "training.patience": 0,
            "training.step_size": 5.0,
        }
        for name in SCHEDULES
    },
    **{
        f"loss {loss}, {output}": {
            "data.name": "iris",
            "network.activations": ("tanh", output),
            "training.loss": loss,
            "training.step_size": 0.1,
        }
        for loss, output in (
            ("binary_cross_entropy", "sigmoid"),
            ("cross_entropy", "softmax"),
            ("absolute", "linear"),
            ("huber", "linear"),
            ("squared", "softmax"),
        )
    },
    "in place": {**CIRCLES, "training.update": "in-place"},
    "in place, partly frozen": {**CIRCLES, "training.update": "in-place", "training.frozen": ("W2", "b1")},
    "frozen": {**CIRCLES, "training.batch": 4, "training.frozen": ("W2", "b1"), **CLIPPED},
    "all frozen": {"training.frozen": ("weights", "biases"), "training.batch": 2},
    "no bias": {"network.bias": False, "training.order": "shuffled"},
    "all samples": {"training.batch": 0, "training.order": "sequential", "training.optimizer": "adam"},
    "pinned": {"training.order": "pinned", "training.pinned_sample": 2},
    "dropout": {**CIRCLES, "training.dropout": (0.3, 0.0), "training.batch": 4},
    "dropout in place": {**CIRCLES, "training.dropout": (0.3,), "training.update": "in-place"},
    "layers normalized": {**CIRCLES, "network.norms": ("layer",), "training.dropout": (0.2,)},
    "batches normalized": {**CIRCLES, "network.norms": ("batch", "none"), "training.batch": 8},
    "both normalized": {
        **CIRCLES,
        "network.norms": ("layer", "batch"),
        "training.batch": 6,
        "training.optimizer": "nesterov",
        "training.step_size": 0.01,
        "training.dropout": (0.2,),
        "training.schedule": "exponential",
    },
    "nesterov without momentum": {"training.optimizer": "nesterov", "training.momentum": 0.0},
}


def debugger_at(changes: dict, t: int) -> Debugger:
    experiment = Experiment()
    for path, value in changes.items():
        experiment = experiment.with_(path, value)
    debugger = Debugger(experiment)
    debugger.present.advance(t)
    return debugger


def losses_of(debugger: Debugger, steps: int) -> list[float]:
    """The losses of the next steps, as the run itself comes to know them."""
    run = debugger.present
    start = run.t
    run.advance(start + steps)
    return [run.trace_at(t).loss for t in range(start, start + steps)]


def printed_by(path) -> list[float]:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-I", str(path)], capture_output=True, text=True, timeout=100
    )
    assert (done.returncode, done.stderr) == (0, "")
    return [float(line) for line in done.stdout.splitlines()]


def check_losses(debugger: Debugger, path, library: str, steps: int = 100):
    if library == "torch" and not importlib.util.find_spec("torch"):
        pytest.skip("PyTorch is not installed")
    write_script(path, library, debugger, steps)
    assert printed_by(path) == pytest.approx(losses_of(debugger, steps), rel=1e-9, abs=1e-15)


@pytest.mark.parametrize("library", WRITERS)
@pytest.mark.parametrize("case", CASES)
def test_a_script_prints_the_losses_of_the_next_hundred_steps(case, library, tmp_path):
    check_losses(debugger_at(CASES[case], 21), tmp_path / "script.py", library)


@pytest.mark.parametrize("library", WRITERS)
@pytest.mark.parametrize("t", [0, 197, 198, 200])
def test_a_script_goes_on_in_the_middle_of_a_batch_and_over_the_end_of_an_epoch(t, library, tmp_path):
    changes = {**CIRCLES, "training.batch": 6, "training.optimizer": "adamw", "training.step_size": 0.01}
    check_losses(debugger_at(changes, t), tmp_path / "script.py", library)


@pytest.mark.parametrize("library", WRITERS)
def test_many_numbers_lie_beside_the_script(library, tmp_path):
    changes = {**CIRCLES, "network.hidden": (40, 40), "training.batch": 7, "training.optimizer": "momentum"}
    check_losses(debugger_at(changes, 10), tmp_path / "it's.py", library)
    with np.load(tmp_path / "it's_numbers.npz", allow_pickle=False) as stored:
        assert stored["W2"].shape == (40, 40)
    assert len((tmp_path / "it's.py").read_text(encoding="utf-8")) < 8000


def test_of_many_samples_only_those_used_are_carried(tmp_path):
    changes = {**CIRCLES, "data.samples": 5000, "training.batch": 64, "training.order": "shuffled"}
    check_losses(debugger_at(changes, 4990), tmp_path / "script.py", "numpy")
    assert "the 100 that these steps use" in (tmp_path / "script.py").read_text(encoding="utf-8")
