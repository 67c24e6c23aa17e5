"""Saved runs: they open as they were, byte for byte, or are refused with a sentence and nothing is lost."""

import errno
import io
import os
import zipfile
from contextlib import suppress

import msgspec
import numpy as np
import pytest
from experiments import NEVER, experiments
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from saved_runs import EXAMPLE, FILE, eventful, npy, shown

from bpviz import Debugger, Experiment
from bpviz.debugger import setup
from bpviz.debugger.edits import SetWeight
from bpviz.debugger.experiment import DataChoice, NetworkChoice, TrainingChoice
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.run import Run
from bpviz.debugger.setup import ExperimentError
from bpviz.debugger.store import archive as store_archive
from bpviz.debugger.store.run_file import MANIFEST, load, restore, save

LIMITS = st.sampled_from((0.0, np.inf))
PLACES = (0.0, 0.1, 0.5, 0.9, 1.0)


@pytest.fixture
def file(tmp_path):
    """A saved eventful debugger."""
    save(eventful(), tmp_path / FILE)
    return tmp_path / FILE


# The way there and back


def test_an_opened_run_shows_the_same_bytes(tmp_path):
    saved = eventful()
    save(saved, tmp_path / FILE)
    opened = load(tmp_path / FILE)
    assert len(opened.runs) == 2
    assert sum(breakpoint.hits for breakpoint in opened.breakpoints) > 0
    assert opened.frame().beside.run == 1
    assert opened.stop is not None
    assert shown(opened) == shown(saved)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_run_opens_as_it_was_and_goes_on_as_it_would(tmp_path, data):
    saved = data.draw(drawn_debuggers())
    save(saved, tmp_path / FILE)
    opened = load(tmp_path / FILE)
    assert shown(opened) == shown(saved)
    newest = saved.newest
    for share in PLACES:
        for debugger in (saved, opened):
            debugger.seek(int(share * newest), 2)
        assert shown(opened) == shown(saved)
    for number in (run.number for run in saved.runs):
        for debugger in (saved, opened):
            debugger.switch_to(number)
            debugger.run(1000)
        assert shown(opened) == shown(saved)


@st.composite
def drawn_debuggers(draw):
    debugger = Debugger(draw(experiments()))
    for command in draw(st.lists(st.sampled_from(sorted(COMMANDS)), max_size=8)):
        with suppress(ExperimentError):  # not everything fits every network
            COMMANDS[command](debugger, draw)
    debugger.seek(draw(st.integers(0, debugger.newest)), draw(st.integers(0, debugger.phase_count - 1)))
    return debugger


def _number(debugger, draw):
    return draw(st.sampled_from([run.number for run in debugger.runs]))


def _break(debugger, draw):
    kind, field = draw(st.sampled_from((("loss above", "value"), ("epoch", "value"), ("right", "ignore"))))
    debugger.break_when(kind, **{field: draw(st.integers(0, 3))})


def _set_weight(debugger, draw):
    index = draw(st.integers(0, debugger.present.network.parameter_count - 1))
    debugger.set_weight(index, draw(st.floats(-2, 2)))


def _rename(debugger, draw):
    debugger.rename(_number(debugger, draw), draw(st.text(st.characters(codec="utf-8"), max_size=5)))


COMMANDS = {
    "run": lambda d, draw: d.run(draw(st.sampled_from((1, 7, 300, 5000)))),
    "back": lambda d, draw: d.seek(draw(st.integers(0, d.newest))),
    "weight": _set_weight,
    "input": lambda d, draw: d.set_input(0, draw(st.floats(-2, 2)), sample=0),
    "sample": lambda d, draw: d.choose_sample(draw(st.integers(0, 3))),
    "training": lambda d, draw: d.change(d.experiment.with_("training.step_size", draw(st.floats(0, 0.05)))),
    "conditions": lambda d, draw: d.change(d.experiment.with_("stop.mean_loss", draw(LIMITS))),
    "network": lambda d, draw: d.change(d.experiment.with_("network.hidden", (draw(st.integers(1, 4)),))),
    "restart": lambda d, draw: d.reset(),
    "undo": lambda d, draw: d.undo(),
    "fork": lambda d, draw: d.fork(),
    "switch": lambda d, draw: d.switch_to(_number(d, draw)),
    "beside": lambda d, draw: d.put_beside(_number(d, draw)),
    "thin": lambda d, draw: d.present.thin(),
    "rename": _rename,
    "break": _break,
    "watch": lambda d, draw: d.watch(Quantity("weight", 1, 0, draw(st.integers(0, 1)))),
}  # fmt: skip


def test_an_opened_run_can_be_edited_and_the_edits_undone(file):
    opened = load(file)
    opened.seek(opened.t, opened.revealed)  # which lets go of why it stopped
    before = shown(opened)
    assert not opened.undo()
    opened.fork(SetWeight(opened.t, 0, 1.5))
    opened.set_weight(1, 0.5)
    assert opened.undo()
    assert opened.undo()
    assert shown(opened) == before


def test_breakpoints_go_on_counting_and_numbers_stay_new(file):
    saved, opened = eventful(), load(file)
    for debugger in (saved, opened):
        debugger.run(500)
        debugger.run(500)
        debugger.fork()
        debugger.break_when("step", value=3.0)
    assert opened.breakpoints == saved.breakpoints
    assert [run.number for run in opened.runs] == [run.number for run in saved.runs]


def test_a_run_that_did_not_stay_finite_says_so_again(tmp_path):
    choice = NetworkChoice(activations=("relu", "linear"))
    saved = Debugger(Experiment(network=choice, training=TrainingChoice(step_size=9.0)))
    assert saved.run(100_000).is_failure
    save(saved, tmp_path / FILE)
    opened = load(tmp_path / FILE)
    assert opened.stop == saved.stop
    assert shown(opened) == shown(saved)


def test_equal_states_make_equal_files(tmp_path):
    save(eventful(), tmp_path / "one.bpviz")
    save(load(tmp_path / "one.bpviz"), tmp_path / "two.bpviz")
    assert (tmp_path / "one.bpviz").read_bytes() == (tmp_path / "two.bpviz").read_bytes()


def test_held_out_data_are_in_the_file(tmp_path):
    saved = Debugger(Experiment(stop=NEVER, data=DataChoice(name="iris", held_out=0.3)))
    save(saved, tmp_path / FILE)
    opened = load(tmp_path / FILE)
    assert opened.present.dataset.held_count == 45
    assert shown(opened) == shown(saved)


def test_a_run_whose_held_out_loss_is_beyond_all_numbers_opens_again(tmp_path):
    data = DataChoice(name="parity3", held_out=0.3)
    debugger = Debugger(Experiment(data=data, network=NetworkChoice(activations=("linear",)), stop=NEVER))
    held = debugger.present.dataset.held_targets
    held[:] = 1e200
    debugger.run(20)
    save(debugger, tmp_path / FILE)
    assert load(tmp_path / FILE).present.theta.tobytes() == debugger.present.theta.tobytes()


def test_data_of_a_csv_are_in_the_file(tmp_path):
    table = tmp_path / "points.csv"
    table.write_text("height,width,kind\n" + "".join(f"{i},{i * i},{'ab'[i % 2]}\n" for i in range(10)))
    data = DataChoice(path="points.csv", normalization="standardize")
    saved = Debugger(Experiment(data=data, stop=NEVER), tmp_path)
    saved.run(100)
    save(saved, tmp_path / FILE)
    before = shown(saved)
    table.unlink()
    opened = load(tmp_path / FILE)
    assert shown(opened) == before
    assert opened.frame().dataset.classes == ("a", "b")
    opened.change(opened.experiment.with_("network.hidden", (5,)))
    assert opened.present.network.sizes == (2, 5, 1)
    assert opened.present.dataset.inputs.tobytes() == saved.present.dataset.inputs.tobytes()


def test_another_machine_goes_on_from_the_saved_states(file, monkeypatch):
    """One that draws other weights and data, and rounds otherwise when it replays."""
    saved = eventful().frame()
    monkeypatch.setattr(setup, "initial_parameters", lambda *_: pytest.fail("drawn again"))
    monkeypatch.setattr(Run, "theta_at", lambda *_: pytest.fail("replayed"))
    opened = Debugger.__new__(Debugger)
    vars(opened).update(vars(EMPTY))
    restore(opened, file)
    assert opened.present.theta.tobytes() == saved.theta.tobytes()
    assert opened.frame().trace.before.tobytes() == saved.trace.before.tobytes()


EMPTY = Debugger()


def test_a_hand_made_network_is_not_saved_as_another_one(tmp_path):
    debugger = Debugger(EXAMPLE)
    other = Debugger(EXAMPLE.with_("network.activations", ("tanh",))).present.journal.setup
    debugger.present.journal.setup = other
    with pytest.raises(ExperimentError, match="network: is not the one"):
        save(debugger, tmp_path / FILE)
    assert not (tmp_path / FILE).exists()


def test_weights_set_all_at_once_are_saved_and_replayed_byte_for_byte(tmp_path):
    debugger, rng = Debugger(EXAMPLE), np.random.default_rng(3)
    debugger.seek(50)
    debugger.set_weights(rng.normal(size=13), origin="net.npz")
    debugger.run(200)
    save(debugger, tmp_path / FILE)
    opened = load(tmp_path / FILE)
    for t in (50, 51, 250):
        debugger.seek(t)
        opened.seek(t)
        assert shown(opened) == shown(debugger)


# Writing


def test_what_is_too_long_to_be_opened_again_is_not_written(file, monkeypatch):
    old = file.read_bytes()
    monkeypatch.setattr(store_archive, "LARGEST_TEXT", 100)
    with pytest.raises(ExperimentError, match=r"bpviz\.json: takes .* bytes; allowed are 100$"):
        save(Debugger(EXAMPLE), file)
    assert file.read_bytes() == old


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "no space is left"), (errno.EACCES, "not permitted"), (errno.EIO, "rror")],
)
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_the_old_file_stays_when_writing_fails(file, monkeypatch, call, number, said):
    def fail(*_):
        raise OSError(number, os.strerror(number))

    old = file.read_bytes()
    monkeypatch.setattr(store_archive.os, call, fail)
    with pytest.raises(ExperimentError, match=f"run.bpviz: cannot be written: .*{said}"):
        save(Debugger(EXAMPLE), file)
    assert file.read_bytes() == old
    assert [kept.name for kept in file.parent.iterdir()] == [FILE]


def test_where_nothing_can_be_written_a_sentence_says_why(file, tmp_path, monkeypatch):
    (tmp_path / "folder.bpviz").mkdir()
    places = {
        "none/a.bpviz": "folder is missing",
        f"{FILE}/a.bpviz": "folder is missing",
        "folder.bpviz": "folder",
    }
    for place, said in places.items():
        with pytest.raises(ExperimentError, match=said):
            save(Debugger(EXAMPLE), tmp_path / place)
    monkeypatch.setattr(store_archive.os, "access", lambda *_: False)
    with pytest.raises(ExperimentError, match="not permitted"):
        save(Debugger(EXAMPLE), file)
    assert sorted(kept.name for kept in tmp_path.iterdir()) == ["folder.bpviz", FILE]


@pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")
def test_links_and_modes_stay(file, tmp_path):
    file.chmod(0o640)
    link = tmp_path / "link.bpviz"
    link.symlink_to(file)
    save(Debugger(EXAMPLE), link)
    assert link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    assert load(file).t == 0


# What is no saved run


def rewritten(file, changes, compression=zipfile.ZIP_STORED):
    """The file with some members replaced, or left out for None."""
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()} | changes
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, content in members.items():
            if content is not None:
                archive.writestr(name, content)


def header(text):
    padded = text.ljust(117) + "\n"
    return b"\x93NUMPY\x01\x00" + len(padded).to_bytes(2, "little") + padded.encode()


def refused(file):
    """Why the file is refused; the debugger it was to be opened in stays as it was."""
    debugger = eventful()
    before = shown(debugger)
    with pytest.raises(ExperimentError) as caught:
        restore(debugger, file)
    assert shown(debugger) == before
    assert debugger.undo()
    said = str(caught.value)
    assert said.startswith(f"{file}: ")
    assert "\n" not in said
    return said


THETAS = "runs/2/thetas.npy"


@pytest.mark.parametrize(
    ("member", "content", "said"),
    [
        (MANIFEST, None, f"{MANIFEST}: is missing"),
        (THETAS, None, f"{THETAS}: is missing"),
        ("runs/1/experiment.toml", None, "runs/1/experiment.toml: is missing"),
        ("setups/0/inputs.npy", None, "setups/0/inputs.npy: is missing"),
        (MANIFEST, b"", "bpviz.json: "),
        (MANIFEST, b"[" * 100_000, "bpviz.json"),
        (MANIFEST, b"\xff\xfe", "bpviz.json"),
        ("runs/1/experiment.toml", b"seed = 1 1", "runs/1/experiment.toml: is not valid TOML"),
        ("runs/1/experiment.toml", b"\xff", "runs/1/experiment.toml: is not valid TOML"),
        ("runs/1/experiment.toml", b"seed = -1", "runs/1/experiment.toml: seed: found -1"),
        ("runs/1/experiment.toml", b"[network]\nhidden = [4]", "found "),
        ("runs/1/experiment.toml", b"[network]\nhidden = [100000, 100000]", "GB"),
        ("runs/2/experiment.toml", b'[network]\nactivations = ["tanh"]', "runs/2: found another network"),
        (THETAS, b"", "damaged"),
        (THETAS, npy(np.zeros((3, 13))), "found 3 × 13 numbers; allowed are "),
        (THETAS, npy(np.zeros((2, 2), "f4")), "damaged"),
        (THETAS, npy(np.ones((2, 3)).T), "damaged"),
        (THETAS, npy(np.array([{}]), allow_pickle=True), "damaged"),
        (
            THETAS,
            header("{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000, 1000), }"),
            "found 1000000000",
        ),
        (THETAS, header("{'descr': '<f8', 'fortran_order': False, 'shape': (-1, 13), }"), "found -1"),
        (THETAS, header("__import__('os').abort()"), "damaged"),
        ("runs/2/states.npy", npy(np.full((1, 13), np.nan)), "not finite"),
        ("setups/0/theta.npy", npy(np.full(13, np.inf)), "not finite"),
        ("setups/0/targets.npy", npy(np.full((4, 1), np.nan)), "not finite"),
        ("runs/2/open_row.npy", npy(np.full(4, np.nan)), "found a loss that is no number"),
    ],
)
def test_what_is_wrong_in_a_file_is_said(file, member, content, said):
    rewritten(file, {member: content})
    assert said in refused(file)


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("format", 3, "was written by a newer bpviz (9.9) in format 3; this one reads up to format 1"),
        ("format", 0, "format: found 0; allowed are 1"),
        ("present", 7, "present: found 7; allowed are 1, 2"),
        ("revealed", 9, "revealed: found 9; allowed are 0 to 8"),
        ("revealed", -1, "revealed"),
        ("runs", [], "runs"),
        ("runs.0.number", 2, "found [2, 2]"),
        ("runs.0.setup", 1, "run 1, setup: found 1; allowed are 0 to 0"),
        ("runs.1.t", 10**6, "run 2, t: found 1000000; allowed are 0 to "),
        ("runs.1.t", 3, "states.npy: found 1 × 13 numbers; allowed are 2 × 13"),
        ("runs.1.newest", 2**80, "runs[1].newest"),
        ("runs.1.stride", 0, "runs[1].stride"),
        ("runs.1.stride", 3, "run 2, stride: found 3; allowed are powers of two"),
        ("runs.1.stride", 1, "run 2, stride: found "),
        ("runs.1.mean_every", 6, "run 2, mean_every: found 6"),
        ("runs.1.mean_every", 4, "mean losses; allowed are 4096 and 2048"),
        ("runs.1.capacity", 1 << 20, "found 1048576 rows"),
        ("runs.1.capacity", 1 << 40, "runs[1].capacity"),
        ("runs.1.origin", None, "runs[1].origin"),
        ("runs.1.edits.0.t", -1, "run 2, edit, t: found -1"),
        ("runs.0.edits.0.index", 99, "index: found 99; allowed are 0 to 12"),
        ("runs.0.edits.0.edit", "eval", "eval"),
        ("runs.1.edits.0.training.step_size", -1.0, "runs[1].edits[0].training.step_size"),
        ("setups.0.samples", 10**9, "allowed are 1000000000 times them"),
        ("setups.0.samples", 2, "found 4 × 2 numbers; allowed are 2 × 2"),
        ("setups.0.classes", ["a", "b", "c"], "setups/0: found 3 classes for 1 targets"),
        ("breakpoints.0.kind", "never", "breakpoint, kind: found never"),
        ("breakpoints.0.hits", 2**70, "breakpoint, hits"),
        ("breakpoints.1.number", 1, "breakpoints: found [1, 1]"),
        ("watches.0.kind", "moon", "watch, kind: found moon"),
        ("watches.0.unit", -3, "watch, unit: found -3"),
        ("stop", {"reason": "a", "message": "b", "t": -4}, "stop, t: found -4"),
        ("surprise", 1, "surprise"),
    ],
)
def test_what_is_wrong_in_the_manifest_is_said(file, path, value, said):
    with zipfile.ZipFile(file) as archive:
        manifest = msgspec.json.decode(archive.read(MANIFEST))
    manifest["bpviz"] = "9.9"
    *places, last = (int(part) if part.isdigit() else part for part in path.split("."))
    record = manifest
    for place in places:
        record = record[place]
    record[last] = value
    rewritten(file, {MANIFEST: msgspec.json.encode(manifest)})
    assert said in refused(file)


def test_a_file_that_is_none_is_refused(tmp_path):
    (tmp_path / FILE).write_bytes(b"seed = 1\n")
    assert "is no file that bpviz has saved" in refused(tmp_path / FILE)
    (tmp_path / FILE).write_bytes(b"")
    assert "is no file that bpviz has saved" in refused(tmp_path / FILE)
    assert "cannot be read: No such file" in refused(tmp_path / "none.bpviz")
    assert "cannot be read: Is a directory" in refused(tmp_path)


def test_arrays_and_texts_that_would_fill_the_memory_are_not_read(file, monkeypatch):
    rewritten(file, {}, zipfile.ZIP_DEFLATED)
    assert "is compressed" in refused(file)
    monkeypatch.setattr(store_archive, "LARGEST_TEXT", 1000)
    assert "bytes; allowed are 1\u2009000" in refused(file)


def test_members_of_no_use_are_ignored(file, tmp_path):
    before = shown(load(file))
    rewritten(file, {"../escaped.txt": b"!", "/etc/escaped": b"!"})
    assert shown(load(file)) == before
    assert [kept.name for kept in tmp_path.iterdir()] == [FILE]


def test_steps_that_cannot_be_taken_again_are_refused(file):
    """States that are finite but diverge in the next step, as no run has left them."""
    with zipfile.ZipFile(file) as archive:
        shape = np.load(io.BytesIO(archive.read(THETAS))).shape
        manifest = msgspec.json.decode(archive.read(MANIFEST))
    manifest["revealed"] = 0
    changes = {THETAS: npy(np.full(shape, 1e308)), MANIFEST: msgspec.json.encode(manifest)}
    rewritten(file, changes)
    assert "cannot be taken again" in refused(file)


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The bytes of a short saved run, and what it shows."""
    path = tmp_path_factory.mktemp("small") / FILE
    debugger = Debugger(EXAMPLE)
    debugger.run(5)
    debugger.set_weight(0, 0.5)
    debugger.break_when("step", value=3.0)
    save(debugger, path)
    return path.read_bytes(), shown(load(path))


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_file_is_refused_or_opens_as_it_was(small, tmp_path, data):
    content, before = small
    damaged = bytearray(content)
    for _ in range(data.draw(st.integers(1, 3))):
        # most bytes are numbers, the rest is what misleads
        at = data.draw(st.integers(0, len(content) - 1) | st.integers(len(content) - 1200, len(content) - 1))
        damaged[at] = data.draw(st.integers(0, 255))
    if data.draw(st.booleans()):
        del damaged[data.draw(st.integers(0, len(content))) :]
    (tmp_path / FILE).write_bytes(bytes(damaged))
    try:
        opened = load(tmp_path / FILE)
    except ExperimentError:
        return
    assert shown(opened) == before
