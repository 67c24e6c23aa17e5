"""Scripts repeat the losses of the run: each is run by a Python of its own, which knows nothing of bpviz."""

import ast
import importlib.util
import io
import json
import os
import subprocess
import sys
import tokenize

import msgspec
import numpy as np
import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.edits import ChangeTraining, ChooseSample, SetTarget, SetWeight
from bpviz.debugger.experiment import Experiment, ExperimentError
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.schedules import SCHEDULES
from bpviz.export.script.script import numpy_script, torch_script, write_script

WRITERS = {"numpy": numpy_script, "torch": torch_script}
HIDDEN = [name for name, entry in ACTIVATIONS.items() if not entry.joint]
CIRCLES = {"data.name": "circles", "network.hidden": (5, 4), "network.activations": ("tanh",), "seed": 3}
CLIPPED = {"training.clip_value": 0.05, "training.clip_norm": 0.1}
PENALTIES = {"training.l1": 0.001, "training.l2": 0.01}
CASES_AT_21 = {
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
MIDDLE = {**CIRCLES, "training.batch": 6, "training.optimizer": "adamw", "training.step_size": 0.01}
CASES = {name: (changes, 21) for name, changes in CASES_AT_21.items()}
CASES |= {f"from {t} on": (MIDDLE, t) for t in (0, 197, 198, 200)}  # in a batch, and at an epoch's end
RUNNER = """
import runpy, sys
for path in sys.argv[1:]:
    runpy.run_path(path)
    print("end")
"""


def debugger_at(changes: dict, t: int) -> Debugger:
    experiment = Experiment()
    for path, value in changes.items():
        experiment = experiment.with_(path, value)
    debugger = Debugger(experiment)
    debugger.present.advance(t)
    return debugger


def losses_of(debugger: Debugger, steps: int = 100) -> list[float]:
    """The losses of the next steps, as the run itself comes to know them."""
    run = debugger.present
    start = run.t
    run.advance(start + steps)
    return [run.trace_at(t).loss for t in range(start, start + steps)]


def skip_without(library: str):
    if not importlib.util.find_spec(library):
        pytest.skip(f"{library} is not installed")


def printed_by(paths) -> list[list[float]]:
    """What each script prints, all run by one Python: to start PyTorch takes seconds."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-I", "-c", RUNNER, *map(str, paths)],
        capture_output=True,
        text=True,
        timeout=200,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return [[float(line) for line in part.split()] for part in done.stdout.split("end\n")[:-1]]


def near(losses):
    return pytest.approx(losses, rel=1e-9, abs=1e-15)


@pytest.fixture(scope="module", params=WRITERS)
def printed(request, tmp_path_factory):
    """What the scripts of all cases print."""
    skip_without(request.param)
    folder = tmp_path_factory.mktemp(request.param)
    paths = [folder / f"{number}.py" for number in range(len(CASES))]
    for path, (changes, t) in zip(paths, CASES.values(), strict=True):
        write_script(path, request.param, debugger_at(changes, t))
    return dict(zip(CASES, printed_by(paths), strict=True))


@pytest.mark.parametrize("case", CASES)
def test_a_script_prints_the_losses_of_the_next_hundred_steps(case, printed):
    assert printed[case] == near(losses_of(debugger_at(*CASES[case])))


@pytest.mark.parametrize("library", WRITERS)
def test_many_numbers_lie_beside_the_script(library, tmp_path):
    changes = {**CIRCLES, "network.hidden": (40, 40), "training.batch": 7, "training.optimizer": "momentum"}
    debugger, path = debugger_at(changes, 10), tmp_path / "it's.py"
    write_script(path, library, debugger)
    with np.load(tmp_path / "it's_numbers.npz", allow_pickle=False) as stored:
        assert stored["W2"].shape == (40, 40)
    assert len(path.read_text(encoding="utf-8")) < 8000
    skip_without(library)
    assert printed_by([path]) == [near(losses_of(debugger))]


def test_a_script_that_cannot_be_written_leaves_the_old_one_its_numbers(tmp_path):
    changes = {**CIRCLES, "network.hidden": (40, 40)}
    path, numbers = tmp_path / "mine.py", tmp_path / "mine_numbers.npz"
    path.mkdir()
    numbers.write_bytes(b"those of the old one")
    with pytest.raises(ExperimentError, match=r"mine\.py: cannot be written"):
        write_script(path, "numpy", debugger_at(changes, 0))
    assert numbers.read_bytes() == b"those of the old one"
    assert sorted(tmp_path.iterdir()) == [path, numbers]


def test_numbers_that_are_no_script_s_are_not_replaced(tmp_path):
    """The user has named the script alone, and was asked about that."""
    debugger = debugger_at({**CIRCLES, "network.hidden": (40, 40)}, 0)
    path, numbers = tmp_path / "mine.py", tmp_path / "mine_numbers.npz"
    numbers.write_bytes(b"a week of measurements")
    with pytest.raises(ExperimentError, match=r"mine\.py: found mine_numbers\.npz beside it, which is not"):
        write_script(path, "numpy", debugger)
    assert numbers.read_bytes() == b"a week of measurements"
    assert not path.exists()
    write_script(tmp_path / "other.py", "numpy", debugger)
    write_script(tmp_path / "other.py", "numpy", debugger)  # its own are


def test_of_many_samples_only_those_used_are_carried(tmp_path):
    changes = {**CIRCLES, "data.samples": 5000, "training.batch": 64, "training.order": "shuffled"}
    debugger, path = debugger_at(changes, 4990), tmp_path / "script.py"
    write_script(path, "numpy", debugger)
    assert printed_by([path]) == [near(losses_of(debugger))]
    assert "the 100 that these steps use" in path.read_text(encoding="utf-8")


def test_a_step_whose_sample_was_chosen_uses_it(tmp_path):
    debugger, path = debugger_at({"training.order": "shuffled"}, 9), tmp_path / "script.py"
    debugger.seek(9)
    debugger.choose_sample((debugger.present.sample_of(9) + 1) % 4)
    path.write_text(numpy_script(debugger, 10), encoding="utf-8")
    assert printed_by([path]) == [near(losses_of(debugger, 10))]


@pytest.mark.parametrize("library", WRITERS)
def test_an_optimizer_changed_on_the_way_counts_its_own_updates(library, tmp_path):
    skip_without(library)
    debugger, path = debugger_at({**CIRCLES, "training.batch": 3}, 0), tmp_path / "script.py"
    debugger.seek(31)
    training = msgspec.structs.replace(debugger.present.experiment.training, optimizer="adam", step_size=0.01)
    debugger.edit(ChangeTraining(31, training))
    debugger.seek(40)
    path.write_text(WRITERS[library](debugger, 50), encoding="utf-8")
    assert printed_by([path]) == [near(losses_of(debugger, 50))]


@pytest.mark.parametrize("library", WRITERS)
@pytest.mark.parametrize(
    "changes", [{"frozen": ("W2",)}, {"batch": 5}, {"batch": 3}, {"batch": 1}, {"optimizer": "adam"}]
)
def test_a_batch_changed_on_its_way_goes_on_with_what_it_has_summed(library, changes, tmp_path):
    """And nothing in the clipped norm of what was frozen."""
    skip_without(library)
    debugger, path = debugger_at({**CIRCLES, **CLIPPED, "training.batch": 8}, 0), tmp_path / "script.py"
    debugger.seek(12)
    training = msgspec.structs.replace(debugger.present.experiment.training, **changes)
    debugger.edit(ChangeTraining(12, training))
    write_script(path, library, debugger)
    assert printed_by([path]) == [near(losses_of(debugger))]


@pytest.mark.parametrize("library", WRITERS)
@pytest.mark.parametrize("t", [16, 17])
def test_a_sample_chosen_at_the_start_of_a_normalized_batch_is_used_by_all_of_it(library, t, tmp_path):
    skip_without(library)
    changes = {**CIRCLES, "network.norms": ("batch",), "training.batch": 8}
    debugger, path = debugger_at(changes, 17), tmp_path / "script.py"
    debugger.edit(ChooseSample(16, 3))
    debugger.seek(t)
    write_script(path, library, debugger)
    assert printed_by([path]) == [near(losses_of(debugger))]


def test_edits_that_lie_ahead_are_left_out():
    debugger = debugger_at({}, 20)
    debugger.seek(10)
    before = numpy_script(debugger)
    debugger.seek(20)
    debugger.set_weight(0, 7.0)
    debugger.seek(10)
    assert numpy_script(debugger) == before


@pytest.mark.parametrize("write", WRITERS.values())
def test_a_title_cannot_become_code(write):
    lines = write(debugger_at({"title": 'a"""\nprint(1)\u2028\\'}, 0)).splitlines()
    assert lines[0].startswith('# a""" print(1) \\: the steps 0 to 99')


GERMAN = """
import json, sys
from bpviz.translation import choose_language
choose_language(["--language", "de"])
from bpviz import Debugger, Experiment
from bpviz.export.script.script import numpy_script, torch_script
scripts = []
for changes, t in json.loads(sys.argv[1]):
    experiment = Experiment()
    for path, value in changes.items():
        experiment = experiment.with_(path, tuple(value) if isinstance(value, list) else value)
    debugger = Debugger(experiment)
    debugger.present.advance(t)
    scripts.append([numpy_script(debugger), torch_script(debugger)])
print(json.dumps(scripts))
"""


def test_in_german_a_script_is_the_same_but_for_its_comments():
    changes = ("both normalized", "dropout", "in place", "layers normalized", "from 197 on")
    cases = [CASES[name] for name in changes]
    cases = [({"title": "Same", **changed}, t) for changed, t in cases]
    done = subprocess.run(
        [sys.executable, "-c", GERMAN, json.dumps(cases)], capture_output=True, text=True, encoding="utf-8",
        timeout=200, env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    for case, german in zip(cases, json.loads(done.stdout), strict=True):
        debugger = debugger_at(*case)
        for english, translated in zip((numpy_script(debugger), torch_script(debugger)), german, strict=True):
            assert ast.dump(ast.parse(translated)) == ast.dump(ast.parse(english))
            assert not set(comments_of(translated)) & set(comments_of(english))


def comments_of(script):
    """The comments of a script that have words."""
    tokens = tokenize.generate_tokens(io.StringIO(script).readline)
    return [token.string for token in tokens if token.type == tokenize.COMMENT and token.string != "#"]


# What is refused


def test_a_run_that_does_not_stay_finite_is_refused():
    changes = {**CIRCLES, "network.activations": ("linear",), "training.step_size": 1e6}
    with pytest.raises(ExperimentError, match="script: found numbers that are not finite at step"):
        numpy_script(debugger_at(changes, 0))


@pytest.mark.parametrize("steps", [0, 100_001])
def test_steps_are_at_least_one_and_not_too_many(steps):
    with pytest.raises(ExperimentError, match=f"found {steps} steps; allowed are 1 to 100\u2009000"):
        numpy_script(debugger_at({}, 0), steps)


@pytest.mark.parametrize(
    "edit", [SetWeight(12, 0, 0.5), ChooseSample(12, 3), SetTarget(12, 9, 0, 0.5)], ids=["w", "sample", "d"]
)
def test_an_edit_in_the_middle_of_a_normalized_batch_is_refused(edit):
    changes = {**CIRCLES, "network.norms": ("batch",), "training.batch": 8, "training.order": "sequential"}
    debugger = debugger_at(changes, 12)
    debugger.seek(12)
    debugger.edit(edit)
    with pytest.raises(ExperimentError, match=r"edit in the middle of a batch .* as 16$"):
        numpy_script(debugger)
