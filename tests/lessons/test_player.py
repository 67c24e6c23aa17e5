"""The player: where scenes lead, the same whatever the user did before."""

import msgspec
import pytest

from bpviz import Debugger, Experiment
from bpviz.debugger.interrupts import Interrupted, interruptible
from bpviz.debugger.quantities import Quantity
from bpviz.engine.engine import interrupt_flag
from bpviz.engine.phases import Kind
from bpviz.lessons.lesson_file import lesson_from
from bpviz.lessons.player import Player
from bpviz.lessons.problems import LessonError

START = 'title = "x"\n[[scene]]\ntitle = "first"\nexperiment = "xor"\n'


def player_of(text, folder=None):
    return Player(lesson_from(START + text), folder)


def state(debugger):
    frame = debugger.frame()
    beside = None if frame.beside is None else frame.beside.theta.tobytes()
    return frame.t, frame.revealed, frame.theta.tobytes(), frame.experiment, len(frame.runs), beside


def reached(text, number=0):
    player, debugger = player_of(text), Debugger()
    player.go(debugger, number)
    return debugger


def test_a_scene_names_step_and_phase():
    debugger = reached('seek = 7\nphase = "error 2"')
    assert (debugger.t, debugger.frame().phase.kind) == (7, Kind.ERROR)
    debugger = reached('seek = 7\nphase = "check"')
    assert (debugger.t, debugger.revealed) == (8, 0)


def test_settings_are_in_force_from_step_0_of_a_named_experiment_and_else_from_here_on():
    more = (
        "seek = 20\nsettings.training.step_size = 0.25\n"
        '[[scene]]\ntitle = "b"\nsettings.training.step_size = 5.0'
    )
    debugger = reached(more, 1)
    debugger.seek(19, 1)
    assert debugger.experiment.training.step_size == 0.25
    debugger.seek(20)
    assert debugger.experiment.training.step_size == 5.0


def test_run_until_stops_where_the_breakpoint_of_the_same_words_does():
    debugger = reached('run_until = { kind = "mean loss below", value = 0.05 }')
    own = Debugger(debugger.experiment)
    own.break_when("mean loss below", value=0.05)
    own.run()
    assert (debugger.t, debugger.revealed) == (own.t, own.revealed)
    assert debugger.t > 100
    assert (debugger.stop, debugger.breakpoints) == (None, ())


def test_run_until_speaks_of_numbers_by_name_and_of_samples_from_1():
    debugger = reached('run_until = { kind = "activation above", of = "h1", value = 0.7 }')
    assert debugger.trace.a[1][0] > 0.7
    debugger = reached('run_until = { kind = "sample", sample = 4 }')
    assert debugger.trace.sample == 3


def test_run_until_converged_is_the_experiments_own_condition():
    debugger = reached('run_until = "converged"')
    assert debugger.mean_loss() < debugger.experiment.stop.mean_loss
    assert debugger.stop.reason == "converged"


def test_the_users_breakpoints_do_not_hold_a_scene_up_and_stay_as_they_are():
    player, debugger = player_of('run_until = { kind = "step", value = 30 }'), Debugger()
    mine = debugger.break_when("step", value=10)
    player.go(debugger, 0)
    assert debugger.t == 30
    assert debugger.breakpoints == (mine,)


def test_what_never_happens_is_an_error_and_the_position_stays():
    player = player_of('[[scene]]\ntitle = "b"\nrun_until = { kind = "loss above", value = 99 }')
    debugger = Debugger()
    player.go(debugger, 0)
    with pytest.raises(LessonError, match=r"scene 2, run_until: does not happen\. Converged at step"):
        player.forward(debugger)
    assert player.position.scene == 0
    assert debugger.breakpoints == ()


def test_a_run_that_is_cancelled_leaves_the_position():
    player, debugger = player_of('run_until = { kind = "loss above", value = 99 }'), Debugger()
    flag = interrupt_flag()
    flag[0] = 1
    with interruptible(flag), pytest.raises(Interrupted):
        player.go(debugger, 0)
    assert player.position is None


@pytest.mark.parametrize(
    "meddle",
    [
        lambda debugger: debugger.run(500),
        lambda debugger: debugger.set_weight(0, 3.0),
        lambda debugger: debugger.open(Experiment(seed=9)),
        lambda debugger: debugger.reset(),
        lambda debugger: debugger.change(debugger.experiment.with_("training.step_size", 2.0)),
        lambda debugger: debugger.fork(),
        lambda debugger: debugger.seek(0),
    ],
)
def test_the_next_scene_is_the_same_whatever_was_done_in_this_one(meddle):
    more = 'seek = 12\n[[scene]]\ntitle = "b"\nsteps = 8\nphase = "loss"\n[[scene]]\ntitle = "c"\nsteps = 1'
    player, debugger = player_of(more), Debugger()
    player.go(debugger, 0)
    meddle(debugger)
    player.forward(debugger)
    assert state(debugger) == state(reached(more, 1))
    meddle(debugger)
    player.forward(debugger)
    assert state(debugger) == state(reached(more, 2))
    meddle(debugger)
    player.back(debugger)
    assert state(debugger) == state(reached(more, 1))


def test_a_walk_takes_phases_first_and_the_next_scene_goes_on_from_its_end():
    more = 'seek = 3\nsteps_by = "phase"\n[[scene]]\ntitle = "b"\nphase = "pick"'
    player, debugger = player_of(more), Debugger()
    player.go(debugger, 0)
    passed = []
    while player.position.scene == 0:
        passed.append((debugger.t, debugger.revealed))
        player.forward(debugger)
    assert passed == [*((3, phase) for phase in range(9)), (4, 0)]
    assert (debugger.t, debugger.revealed) == (4, 1)
    player.back(debugger)
    assert (debugger.t, debugger.revealed, player.position.click) == (4, 0, 9)
    player.back(debugger)
    assert (debugger.t, debugger.revealed) == (3, 8)


@pytest.mark.parametrize(("unit", "steps"), [("sample", [3, 4, 5]), ("epoch", [3, 4, 8])])
def test_a_walk_by_samples_or_epochs(unit, steps):
    player, debugger = player_of(f'seek = 3\nsteps_by = "{unit}"\ntimes = 2'), Debugger()
    player.go(debugger, 0)
    found = [debugger.t]
    while not player.is_over:
        player.forward(debugger)
        found.append(debugger.t)
    assert found == steps


def test_a_walk_goes_on_from_where_it_was_after_the_user_went_elsewhere():
    player, debugger = player_of('seek = 3\nsteps_by = "sample"\ntimes = 5'), Debugger()
    player.go(debugger, 0)
    player.forward(debugger)
    debugger.set_weight(0, 1.0)
    player.forward(debugger)
    assert (debugger.t, len(debugger.runs)) == (5, 1)


def test_a_question_is_answered_before_the_scene_is_left_and_asked_again_on_the_way_back():
    more = (
        'phase = "forward 1"\npredict = { question = "?", quantity = "h2" }\n'
        '[[scene]]\ntitle = "b"\nphase = "loss"'
    )
    player, debugger = player_of(more), Debugger()
    player.go(debugger, 0)
    assert not player.position.is_answered
    assert player.position.view.asked == Quantity("activation", 1, 1)
    player.forward(debugger)
    assert (player.position.scene, player.position.is_answered, debugger.revealed) == (0, True, 2)
    player.forward(debugger)
    assert player.position.scene == 1
    player.back(debugger)
    assert (player.position.scene, player.position.is_answered) == (0, True)
    player.back(debugger)
    assert not player.position.is_answered
    player.back(debugger)
    assert player.position.scene == 0


def test_a_run_stands_beside_for_its_scene_only():
    more = (
        'seek = 9\n[scene.beside]\nsettings.training.update = "in-place"\n[[scene]]\ntitle = "b"\nsteps = 1'
    )
    player, debugger = player_of(more), Debugger()
    player.go(debugger, 0)
    beside = debugger.frame().beside
    assert (beside.t, beside.experiment.training.update) == (9, "in-place")
    assert debugger.runs[-1].name == "update = in-place"
    alone = Debugger(msgspec.structs.replace(beside.experiment))
    alone.seek(9)
    assert beside.theta.tobytes() == alone.frame().theta.tobytes()
    player.forward(debugger)
    assert debugger.frame().beside is None


def test_experiments_beside_the_lesson_are_found(tmp_path):
    (tmp_path / "own.toml").write_text('title = "own"\nseed = 77\n', encoding="utf-8")
    text = START.replace('"xor"', '"own.toml"')
    player, debugger = Player(lesson_from(text), tmp_path), Debugger()
    player.go(debugger, 0)
    assert debugger.experiment.seed == 77


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ('phase = "forward 3"', "scene 1, phase: found 'forward 3'; allowed are pick, forward 1, forward 2,"),
        ("settings.training.step_size = -1", "scene 1, settings.training.step_size: found -1; allowed"),
        ("settings.training.stepsize = 1", "scene 1, settings.training.stepsize: is no field; allowed"),
        ('run_until = { kind = "noon" }', "scene 1, run_until: kind: found noon; allowed are step, epoch"),
        ('select = "h9"', "scene 1, select: found 'h9', which is no number of this network; near are h"),
        ('caption = "{{v7,7}}"', "scene 1, caption: found 'v7,7', which is no number"),
        ("[scene.beside]\nsettings.seed = -4", "scene 1, beside.settings.seed: found -4; allowed"),
    ],
)
def test_what_a_scene_cannot_do_is_told_with_its_field(more, said):
    with pytest.raises(LessonError) as error:
        reached(more)
    assert str(error.value).startswith(said)
