"""The frame loop: order of commands, pace, one job at a time, nothing lost."""

import time
from itertools import pairwise
from statistics import median

import msgspec
import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment, ExperimentError
from bpviz.engine.phases import Kind, Phase
from bpviz.ui.runner import UNLIMITED, Runner


@pytest.fixture
def runner(qapp):
    made = Runner(Debugger(Experiment().with_("stop.mean_loss", 0.0)))
    made.frames = []
    made.frame_ready.connect(made.frames.append)
    yield made
    made.close()


def idle(qtbot, runner):
    qtbot.waitUntil(lambda: runner.is_idle, timeout=20_000)


def test_commands_are_obeyed_in_order_and_each_gives_a_frame(runner, qtbot):
    for _ in range(5):
        runner.do(lambda debugger: debugger.step())
    idle(qtbot, runner)
    assert [frame.t for frame in runner.frames] == [1, 2, 3, 4, 5]


def test_waiting_seeks_are_left_out_but_for_the_last(runner, qtbot):
    runner.do(lambda debugger: time.sleep(0.1))
    for t in range(1, 50):
        runner.seek(t)
    idle(qtbot, runner)
    assert [frame.t for frame in runner.frames] == [0, 49]


def test_bad_input_is_told_and_the_next_command_still_works(runner, qtbot):
    with qtbot.waitSignal(runner.failed) as failure:
        runner.do(lambda debugger: debugger.seek(-1))
        runner.do(lambda debugger: debugger.step())
    assert "found step -1" in failure.args[0]
    idle(qtbot, runner)
    assert runner.frames[-1].t == 1


def test_a_run_ends_where_it_is_paused_and_equals_single_steps(runner, qtbot):
    runner.set_speed(UNLIMITED)
    runner.start()
    qtbot.waitUntil(lambda: bool(runner.frames) and runner.frames[-1].t > 5000, timeout=20_000)
    runner.pause()
    idle(qtbot, runner)
    last = runner.frames[-1]
    reference = Debugger(Experiment().with_("stop.mean_loss", 0.0))
    for _ in range(last.t):
        reference.step()
    assert last.theta.tobytes() == reference.frame().theta.tobytes()


def test_a_paced_run_takes_its_steps_per_second(runner, qtbot):
    runner.set_speed(100)
    began = time.perf_counter()
    runner.start()
    qtbot.waitUntil(lambda: bool(runner.frames) and runner.frames[-1].t >= 50, timeout=20_000)
    elapsed = time.perf_counter() - began
    runner.pause()
    assert elapsed >= 0.47
    assert median(later.t - earlier.t for earlier, later in pairwise(runner.frames)) < 10


def test_commands_wait_while_held(runner, qtbot):
    order = []
    runner.hold()
    runner.do(lambda debugger: order.append("waited"))
    qtbot.wait(50)
    assert order == []
    runner.release(lambda debugger: order.append("first"))
    idle(qtbot, runner)
    assert order == ["first", "waited"]


def test_a_stop_pauses_the_run(qapp, qtbot):
    runner = Runner(Debugger(Experiment().with_("stop.steps", 1000)))
    stops = []
    runner.frame_ready.connect(lambda frame: stops.append(frame.stop))
    runner.set_speed(UNLIMITED)
    runner.start()
    qtbot.waitUntil(lambda: not runner.running, timeout=20_000)
    idle(qtbot, runner)
    assert stops[-1].reason == "step limit"
    assert stops[-1].t == 1000
    runner.close()


def test_cancelling_ends_the_command_in_flight_and_none_after_it(runner, qtbot):
    seen = []

    def long_search(debugger):
        while not runner.cancelled[0]:
            time.sleep(0.001)
        seen.append("ended")

    runner.cancel()  # nothing is in flight
    runner.do(long_search)
    runner.do(lambda debugger: seen.append(int(runner.cancelled[0])))
    qtbot.wait(30)
    assert seen == []
    runner.cancel()
    idle(qtbot, runner)
    assert seen == ["ended", 0]
    assert len(runner.frames) == 2


def test_of_commands_of_a_kind_only_those_in_a_row_are_left_out(runner, qtbot):
    done = []
    runner.do(lambda debugger: time.sleep(0.05))
    for kind, name in (("a", 1), ("a", 2), ("b", 3), ("a", 4), ("", 5), ("", 6)):
        runner.do(lambda debugger, name=name: done.append(name), kind=kind)
    idle(qtbot, runner)
    assert done == [2, 3, 4, 5, 6]


def test_a_command_is_obeyed_between_two_slices_and_the_run_goes_on(runner, qtbot):
    runner.start()
    qtbot.waitUntil(lambda: bool(runner.frames) and runner.frames[-1].t > 3000, timeout=20_000)
    places = []
    runner.do(lambda debugger: places.append(debugger.t))
    qtbot.waitUntil(lambda: bool(places))
    qtbot.waitUntil(lambda: runner.frames[-1].t > places[0] + 3000, timeout=20_000)
    assert runner.running
    runner.pause()
    idle(qtbot, runner)


def test_what_was_not_foreseen_is_told_and_holds_nothing_up(runner, qtbot):
    with qtbot.captureExceptions() as raised:
        runner.do(lambda debugger: {}["missing"])
        runner.do(lambda debugger: debugger.step())
        idle(qtbot, runner)
    assert [kind for kind, *_ in raised] == [KeyError]
    assert runner.frames[-1].t == 1


def test_a_breakpoint_ends_a_run_at_its_phase(runner, qtbot):
    runner.do(lambda debugger: debugger.break_when("phase", layer=1, phase="error"))
    runner.do(lambda debugger: debugger.break_when("step", value=5000.0))
    runner.do(lambda debugger: debugger.change_breakpoint(msgspec.structs.replace(
        debugger.breakpoints[0], enabled=False)))  # fmt: skip
    runner.start()
    qtbot.waitUntil(lambda: not runner.running, timeout=20_000)
    idle(qtbot, runner)
    assert (runner.frames[-1].t, runner.frames[-1].revealed) == (5000, 0)
    runner.do(lambda debugger: debugger.change_breakpoint(msgspec.structs.replace(
        debugger.breakpoints[0], enabled=True)))  # fmt: skip
    runner.start()
    qtbot.waitUntil(lambda: not runner.running, timeout=20_000)
    idle(qtbot, runner)
    assert runner.frames[-1].t == 5000
    assert runner.frames[-1].phase == Phase(Kind.ERROR, 1)


def test_after_closing_nothing_is_run(qapp, qtbot):
    runner = Runner(Debugger())
    runner.close()
    runner.do(lambda debugger: pytest.fail("was run"))
    runner.start()
    qtbot.wait(50)
    assert runner._job is None


def test_a_run_that_cannot_go_on_is_told_once_and_pauses(runner, qtbot, monkeypatch):
    told = []
    runner.failed.connect(told.append)

    def lost(*_):
        raise ExperimentError("step 7: cannot be taken again")

    monkeypatch.setattr(Debugger, "run", lost)
    runner.start()
    qtbot.waitUntil(lambda: not runner.running, timeout=5000)
    idle(qtbot, runner)
    assert told == ["step 7: cannot be taken again"]
