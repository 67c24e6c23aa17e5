"""The frame loop: order of commands, pace, one job at a time, nothing lost."""

import time

import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
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
    assert all(
        later.t - earlier.t < 50 for earlier, later in zip(runner.frames, runner.frames[1:], strict=False)
    )


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
