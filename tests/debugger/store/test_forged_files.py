"""Files that nobody has saved: whatever is changed in one, a sentence refuses it, and the open run stays."""

import io
import re
import zipfile
from contextlib import suppress
from random import Random
from threading import Timer

import msgspec
import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from saved_runs import FILE, eventful, npy, shown

from bpviz import Debugger
from bpviz.debugger.experiment import ExperimentError
from bpviz.debugger.insights import INSIGHTS
from bpviz.debugger.interrupts import Interrupted, interruptible
from bpviz.debugger.store.run_file import MANIFEST, restore, save
from bpviz.engine.engine import interrupt_flag

ODD_NUMBERS = (0, 1, -1, 3, 7, 10**6, 2**31, 2**53, 2**62, 2**63, 2**80, 0.5, -0.0, 1e308, -1e308, 5e-324)
ODD = (*ODD_NUMBERS, None, True, "", "a", "\0", "\ud800", "∞" * 300, [], [[]], {}, [0] * 5)
HEADER = "{{'descr': '{}', 'fortran_order': {}, 'shape': {}, }}"


# How a file is changed: each takes its members by name and changes one


def forge_manifest(chance, members):
    """Another value, or none, or one twice, at any place of bpviz.json."""
    assume(members.get(MANIFEST, b"").startswith(b"{"))
    manifest = msgspec.json.decode(members[MANIFEST])
    record, key = chance.choice(list(places(manifest)))
    change = chance.choice(("odd", "near", "gone", "twice"))
    if change == "gone":
        del record[key]
    elif change == "twice" and isinstance(record, list):
        record.insert(key, record[key])
    elif change == "near" and isinstance(record[key], int | float):
        record[key] += chance.choice((-2, -1, 1, 2, 4, 4096))
    else:
        record[key] = chance.choice(ODD)
    members[MANIFEST] = msgspec.json.encode(manifest) if encodes(manifest) else b"{}"


def encodes(manifest):
    try:
        return bool(msgspec.json.encode(manifest))
    except (UnicodeEncodeError, OverflowError, msgspec.MsgspecError):
        return False


def places(record):
    for key in list(record) if isinstance(record, dict) else range(len(record)):
        yield record, key
        if isinstance(record[key], dict | list):
            yield from places(record[key])


def forge_experiment(chance, members):
    """Another value in one line of a TOML text."""
    texts = [name for name in members if name.endswith(".toml") and members[name].startswith(b"title")]
    assume(texts)
    name = chance.choice(texts)
    lines = members[name].decode().splitlines()
    at = chance.choice([n for n, line in enumerate(lines) if "=" in line])
    values = ("0", "-1", "1", "2", "10000000", "9223372036854775807", "1e308", "nan", "inf", "true", '""')
    words = ('"softmax"', '"relu"', '"adam"', '"in-place"', '"pinned"', "[]", "[1]", "[[1.0]]", '["W9"]')
    lines[at] = re.sub("=.*", f"= {chance.choice(values + words)}", lines[at])
    members[name] = "\n".join(lines).encode()


def forge_header(chance, members):
    """An array that says it is another one."""
    name = chance.choice([name for name in members if name.endswith(".npy")])
    shape = loaded(members[name]).shape
    kind = chance.choice(("<f8", ">f8", "<f4", "<i8", "|O", "|V8", "<U2", "x"))
    shapes = (shape, shape[::-1], (*shape, 1), (), (-1,), (0,), (2**40, 2**40), (2**63,), "()" * 50)
    text = HEADER.format(kind, chance.random() < 0.5, chance.choice(shapes)).ljust(117) + "\n"
    start = b"\x93NUMPY\x01\x00" + len(text.encode()).to_bytes(2, "little")
    members[name] = start + text.encode() + members[name][128:]


def loaded(content):
    """An array that has not been forged yet."""
    assume(content.startswith(b"\x93NUMPY") and b"'<f8', 'fortran_order': False" in content)
    shape = re.search(rb"'shape': \(([\d, ]*)\)", content)
    assume(shape)
    sizes = [int(size) for size in shape[1].split(b",") if size.strip()]
    assume(np.prod(sizes, dtype=object) * 8 == len(content) - 128)
    return np.load(io.BytesIO(content))


def forge_numbers(chance, members):
    """Other numbers in an array, all or some of them."""
    name = chance.choice([name for name in members if name.endswith(".npy")])
    array = loaded(members[name])
    value = chance.choice((0.0, 1.0, -1.0, 1e9, 1e155, 1e308, -1e308, 5e-324, np.inf, np.nan))
    if chance.random() < 0.5 or not array.size:
        array[...] = value
    else:
        array.flat[chance.randrange(array.size)] = value
    members[name] = npy(array)


def forge_members(chance, members):
    """A member that is gone, or that holds what another one does."""
    name, other = chance.sample(sorted(members), 2)
    if chance.random() < 0.5:
        del members[name]
    else:
        members[name] = members[other]


FORGERS = (forge_manifest, forge_experiment, forge_header, forge_numbers, forge_members)


@pytest.fixture(scope="module")
def originals(tmp_path_factory):
    """Tells the members of saved runs: one with forks and edits, one with what optimizers remember."""
    saved = [
        read(debugger, tmp_path_factory.mktemp("original") / FILE) for debugger in (eventful(), varied())
    ]
    return lambda: saved


def varied():
    """Adam in batches on held-out data, with a schedule that looks at the loss."""
    debugger = Debugger()
    fields = {"data.name": "curve", "data.samples": 12, "data.held_out": 0.3, "training.optimizer": "adam"}
    fields |= {"training.batch": 3, "training.schedule": "plateau", "training.dropout": (0.2,)}
    experiment = debugger.experiment
    for field, value in fields.items():
        experiment = experiment.with_(field, value)
    debugger = Debugger(experiment)
    debugger.run(5000)
    debugger.set_input(0, 0.5)
    debugger.choose_sample(2)
    debugger.seek(debugger.t - 100, 2)
    return debugger


def read(debugger, path):
    save(debugger, path)
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def opened():
    """Tells a run that is open, and all it shows."""
    debugger = eventful()
    before = shown(debugger)
    return lambda: (debugger, before)


@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=st.integers(0, 2**32), count=st.integers(1, 2))
def test_a_forged_file_is_refused_or_can_be_worked_with(originals, opened, tmp_path, seed, count):
    chance = Random(seed)
    members = dict(chance.choice(originals()))
    for _ in range(count):
        chance.choice(FORGERS)(chance, members)
    path, (debugger, before) = tmp_path / FILE, opened()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    loaded = Debugger()
    try:
        restore(loaded, path)
    except ExperimentError:
        with pytest.raises(ExperimentError) as refused:
            restore(debugger, path)
        assert is_sentence(refused.value)
        assert str(refused.value).startswith(f"{path}: ")
        assert shown(debugger) == before
    else:
        work_with(loaded)


def is_sentence(error):
    return len(str(error)) > 10 and "\n" not in str(error)


def work_with(debugger):
    """Whatever is done with the run works, or is refused by a sentence and changes nothing."""
    debugger.wanted = {name: asked for name, asked in ASKED.items() if name in INSIGHTS}
    middle, newest = debugger.newest // 2, debugger.newest
    commands = [
        lambda: debugger.seek(middle),
        lambda: debugger.seek(middle + 1, 3),
        lambda: debugger.seek(max(0, newest - 1)),
        lambda: debugger.seek(newest),
        lambda: debugger.step_phase(),
        lambda: debugger.back_phase(),
        lambda: debugger.back(),
        lambda: debugger.run(20),
        lambda: debugger.reverse_continue(),
        lambda: debugger.why(0),
        lambda: debugger.set_weight(0, 0.5),
        lambda: debugger.undo(),
        lambda: debugger.switch_to(debugger.runs[-1].number),
        lambda: debugger.switch_to(debugger.runs[0].number),
        lambda: debugger.seek(0),
        lambda: debugger.step_epoch(),
    ]
    debugger.frame()
    for command in commands:
        before, why = place(debugger), refusal(command)
        if why is not None:
            assert is_sentence(why)
            assert place(debugger) == before
        debugger.frame()


def place(debugger):
    return debugger.t, debugger.revealed, debugger.present.number


def refusal(command):
    """Why a command cannot be obeyed, None if it can."""
    try:
        with interruptible(soon()), suppress(Interrupted):
            command()
    except ExperimentError as error:
        return error
    return None


ASKED = {"changes": 0, "flow": None, "flow ghosts": None, "watches": None, "watch ghosts": None}
ASKED |= {"comparison": 1, "results": None, "interference": None, "gradient check": 0, "landscape": None}


def soon():
    """A flag that is set after a while: a forged run may be as long as it likes."""
    flag = interrupt_flag()
    timer = Timer(0.05, flag.__setitem__, (0, 1))
    timer.daemon = True
    timer.start()
    return flag


def test_a_seek_that_leads_through_forged_states_is_refused_and_stays(originals, tmp_path):
    """States from which a step diverges: not the one it stands at, which opening looks at."""
    members = dict(originals()[0])
    name = "runs/2/thetas.npy"
    thetas = np.load(io.BytesIO(members[name])).copy()
    thetas[: len(thetas) // 2] = 1e308
    with zipfile.ZipFile(tmp_path / FILE, "w") as archive:
        for member, content in (members | {name: npy(thetas)}).items():
            archive.writestr(member, content)
    debugger = Debugger()
    restore(debugger, tmp_path / FILE)
    before = shown(debugger)
    with pytest.raises(
        ExperimentError, match=r"^step \d+: cannot be taken again from the states .* damaged$"
    ):
        debugger.seek(6, 3)
    assert shown(debugger) == before
    assert debugger.run(10) is None or debugger.stop
