"""The command line as a user meets it: exit codes, one clear line for bad input, no Qt to train."""

import csv
import json
import os
import subprocess
import sys

import numpy as np
import pytest

from bpviz import Experiment, app
from bpviz.command_line import COMMANDS, main


def bpviz(*arguments, **environment):
    """Run the program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "bpviz", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, **environment},
        check=False,
    )


def test_train_says_how_it_went(capsys):
    assert main(["train", "xor", "--steps", "8"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("XOR, network 2-3-1: 8 steps (2 epochs)")
    assert "mean training loss" in said


def test_train_until_converged_as_json(capsys):
    assert main(["train", "or", "--until-converged", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["stopped"] == "converged"
    assert result["mean_loss"] < 0.002
    assert result["steps"] == 4 * result["epochs"]


def test_starts_lists_the_minima(capsys):
    assert main(["starts", "xor_local_minima", "-k", "40"]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split() == ["starts", "mean", "loss", "gradient", "seed", "steps"]
    assert sum(int(row.split()[0]) for row in rows) == 40
    assert rows[0].endswith("  solved")
    assert float(rows[1].split()[1]) == pytest.approx(1 / 16, rel=0.01)
    assert main(["starts", "xor_local_minima", "-k", "40", "--outputs"]) == 0
    assert len(capsys.readouterr().out.splitlines()) > 1 + len(rows)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["-k", "0"], "starts: found 0; allowed are 1 to 1\u2009000"),
        (["-k", "1001"], "starts: found 1\u2009001; allowed are 1 to 1\u2009000"),
        (["--steps", "0"], "steps: found 0; allowed are 1 to 1\u2009000\u2009000\u2009000"),
    ],
)
def test_starts_that_cannot_be_are_refused(options, said, capsys):
    assert main(["starts", "xor", *options]) == 2
    assert capsys.readouterr().err.strip().endswith(f"bpviz: {said}")


def test_epochs_are_as_many_steps_as_samples(capsys):
    assert main(["train", "iris", "--epochs", "2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["steps"] == 300


def test_trace_and_weights_agree_with_each_other(tmp_path, capsys):
    trace, weights = tmp_path / "trace.csv", tmp_path / "weights.npz"
    assert (
        main(["train", "two_two_two", "--steps", "3", "--trace", str(trace), "--weights", str(weights)]) == 0
    )
    rows = list(csv.DictReader(trace.read_text(encoding="utf-8").splitlines()))
    assert [row["step"] for row in rows] == ["0", "1", "2"]
    assert float(rows[0]["loss"]) == pytest.approx(0.298371109, abs=5e-10)
    assert float(rows[0]["delta2[1]"]) == pytest.approx(0.1384985616, abs=5e-11)
    with np.load(weights, allow_pickle=False) as arrays:
        assert sorted(arrays) == ["layer1.bias", "layer1.weight", "layer2.bias", "layer2.weight"]
        assert arrays["layer1.weight"][0, 1] == float(rows[-1]["after W1[1,2]"])
        assert arrays["layer2.bias"].tolist() == [0.6, 0.6]


def test_training_needs_no_qt():
    code = (
        "import sys; sys.modules['PySide6'] = sys.modules['pyqtgraph'] = None\n"
        "from bpviz.command_line import main; sys.exit(main(['train', 'xor', '--steps', '3']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr


def test_without_a_display_it_says_what_works_instead():
    environment = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    done = bpviz(**environment)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    works = "train, starts, snapshot, figure, animate, list, lesson, trace, worksheet"
    assert done.stderr.rstrip().endswith(f"these commands work: {works}")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_called_as_it_is_listed(command, capsys):
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith(f"usage: bpviz {command} ")


def test_a_display_that_does_not_answer_is_none():
    done = bpviz(DISPLAY=":4711", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert "no display" in done.stderr


def test_list_names_what_is_bundled(capsys):
    assert main(["list"]) == 0
    said = capsys.readouterr().out
    for name in ("xor", "iris", "two_two_two", "digits"):
        assert f"  {name} " in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["train", "xxor", "--steps", "1"], "did you mean 'xor'"),
        (["train", "missing.toml", "--steps", "1"], "missing.toml: cannot be read"),
        (["train", "missing.csv", "--steps", "1"], "missing.csv"),
        (["train", "gaussians.toml", "--steps", "1"], "gaussians.toml"),
        (["snapshot", "xor", "--phase", "12", "-o", "x.png"], "phase 12"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(arguments, said, capsys):
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert error.startswith("bpviz: ")
    assert error.count("\n") == 1
    assert said in error


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[training]\nstep_size = 'big'", "training.step_size: found 'big'; allowed is a number"),
        ("[training]\nstep_size = -1", "training.step_size: found -1; allowed is a number >= 0"),
        ("[network]\nhidden = [3, 0]", "network.hidden[1]: found 0; allowed is"),
        ("[network]\nhiden = [3]", "network.hiden: is no field; allowed are hidden"),
        ("[network]\nactivations = 'sigmoide'", "network.activations: found 'sigmoide'; allowed are sigmoid"),
        (
            "[network]\nactivations = ['tanh', 'tanh', 'tanh']",
            "network.activations: found 3 names; allowed are",
        ),
        ("[network]\nhidden = [100000, 100000]", "allowed here is half of the free memory"),
        ("[network\n", "is not valid TOML"),
        ("[training]\nfrozen = ['W7']", "training.frozen: found 'W7'; allowed are"),
        (
            "[training]\norder = 'pinned'\npinned_sample = 9",
            "training.pinned_sample: found 9; allowed are 1 to 4",
        ),
    ],
)
def test_a_faulty_experiment_names_file_field_found_and_allowed(tmp_path, content, said, capsys):
    file = tmp_path / "mine.toml"
    file.write_text(content, encoding="utf-8")
    assert main(["train", str(file), "--steps", "1"]) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"bpviz: {file}: ")
    assert error.count("\n") == 1
    assert said in error


def test_a_diverging_run_exits_with_1(tmp_path, capsys):
    file = tmp_path / "wild.toml"
    file.write_text(
        "[network]\nactivations = ['relu', 'linear']\n[training]\nstep_size = 9.0", encoding="utf-8"
    )
    assert main(["train", str(file), "--steps", "100000"]) == 1
    assert "is not a finite number" in capsys.readouterr().out


def test_until_converged_without_a_condition_is_refused(tmp_path, capsys):
    file = tmp_path / "endless.toml"
    file.write_text("[stop]\nmean_loss = 0.0", encoding="utf-8")
    assert main(["train", str(file), "--until-converged"]) == 2
    assert "would never end" in capsys.readouterr().err


def test_what_cannot_be_written_is_found_out_before_training(tmp_path, capsys):
    nowhere = tmp_path / "missing" / "weights.npz"
    assert main(["train", "xor", "--steps", "1000000000", "--weights", str(nowhere)]) == 2
    error = capsys.readouterr().err
    assert error == f"bpviz: {nowhere}: No such file or directory\n"
    assert main(["train", "xor", "--steps", "1000000000", "--weights", str(tmp_path / "weights.txt")]) == 2
    assert "allowed are .npz, .safetensors, .csv" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_csv_of_large_numbers_is_learned_by_linear_outputs(tmp_path, capsys):
    file = tmp_path / "line.csv"
    file.write_text("x,y\n" + "".join(f"{x},{2.5 * x + 40}\n" for x in range(-10, 30)), encoding="utf-8")
    assert main(["train", str(file), "--epochs", "3000", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["mean_loss"] < 5.0


def test_snapshot_paints_the_window(tmp_path):
    picture = tmp_path / "xor.png"
    done = bpviz("snapshot", "xor", "--steps", 3, "--phase", 5, "--size", "1280x720", "-o", picture)
    assert done.returncode == 0, done.stderr
    width, height = np.frombuffer(picture.read_bytes()[16:24], ">u4")
    assert (width, height) == (1280, 720)


def test_the_window_reads_a_file_of_data_only_when_asked_how(tmp_path, monkeypatch, capsys):
    started = []
    monkeypatch.setattr(app, "has_display", lambda: True)
    monkeypatch.setattr(
        app, "run_window", lambda debugger, file, **more: started.append((debugger, more)) or 0
    )
    broken = tmp_path / "broken.csv"
    broken.write_text("1,2\n3\n")
    assert main([str(broken)]) == 0
    assert started[0][0].experiment == Experiment()
    assert started[0][1]["data"] == str(broken)
    assert main([str(tmp_path / "missing.csv")]) == 2
    assert "missing.csv cannot be read" in capsys.readouterr().err
    assert len(started) == 1


def test_the_window_can_begin_in_lecture_mode(monkeypatch):
    started = []
    monkeypatch.setattr(app, "has_display", lambda: True)
    monkeypatch.setattr(app, "run_window", lambda debugger, file, **more: started.append(more) or 0)
    assert main(["--lecture", "iris"]) == main(["iris"]) == 0
    assert [more["lecture"] for more in started] == [True, False]
