import xml.etree.ElementTree as ElementTree

import pytest
from pictures import gif_frames, pdf_page, video_frames
from PySide6.QtGui import QImage

from bpviz.command_line import main
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.debugger.store.run_file import save

pytestmark = pytest.mark.qt_log_ignore("does not support")  # what the offscreen platform says of windows


def texts(path):
    root = ElementTree.parse(path).getroot()
    found = ("".join(element.itertext()) for element in root.iter() if element.tag.endswith("}text"))
    return " ".join(" ".join(found).split())


def test_a_figure_of_a_phase_as_svg_pdf_and_png_the_same_each_time(tmp_path, capsys):
    for name in ("a.svg", "b.svg", "a.png", "b.png", "a.pdf"):
        command = f"figure xor --step 100 --phase 5 --size 800x450 --scale 2 -o {tmp_path / name}"
        assert main(command.split()) == 0
    assert "5 of 9" in texts(tmp_path / "a.svg")
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
    assert QImage(str(tmp_path / "a.png")).size().toTuple() == (1600, 900)
    pages, seen, text = pdf_page((tmp_path / "a.pdf").read_bytes())
    assert (pages, seen.shape[1]) == (1, 800)
    assert seen.shape[0] in (450, 451)  # pages are whole points tall
    assert "Output error" in text
    assert capsys.readouterr().out == ""


def test_a_derivation_of_a_named_number(tmp_path):
    assert main(f"figure xor --step 3 --phase 8 --what inspector:v1,2 -o {tmp_path}/v.svg".split()) == 0
    debugger = Debugger(*open_experiment("xor"))
    debugger.seek(3, 8)
    index = debugger.present.network.weight_index(layer=2, unit=0, source=1)
    value = f"{debugger.trace.after[index]:.5g}".replace("-", "−")
    assert value in texts(tmp_path / "v.svg")
    assert "Weight" in texts(tmp_path / "v.svg")


@pytest.mark.parametrize("what", ["board", "plain", "loss", "results", "landscape", "window"])
def test_each_kind_of_picture(tmp_path, what):
    assert main(f"figure and --step 40 --what {what} -o {tmp_path}/{what}.svg".split()) == 0
    expected = {"board": "step", "plain": "inputs", "loss": "mean", "results": "accuracy",
                "landscape": "surface at step 40", "window": "Step size"}  # fmt: skip
    assert expected[what] in texts(tmp_path / f"{what}.svg")


def test_of_a_saved_run_without_a_step_where_it_was_saved(tmp_path):
    debugger = Debugger()
    debugger.seek(17, 2)
    save(debugger, str(tmp_path / "a.bpviz"))
    assert main(f"figure {tmp_path}/a.bpviz --what board -o {tmp_path}/a.svg".split()) == 0
    assert "2 of 9" in texts(tmp_path / "a.svg")


def test_animations(tmp_path):
    pytest.importorskip("av", reason="av is not installed")
    pytest.importorskip("PIL", reason="pillow is not installed")
    assert (
        main(f"animate xor --from 4 --to 5 --by phase --no-travel --size 640x361 -o {tmp_path}/a.mp4".split())
        == 0
    )
    frames, rate = video_frames(tmp_path / "a.mp4")
    assert (len(frames), rate, frames[0].shape) == (10, 2, (360, 640, 3))
    command = f"animate xor --to 30 --every 10 --fps 5 --what board --size 640x360 -o {tmp_path}/a.gif"
    assert main(command.split()) == 0
    frames, milliseconds = gif_frames(tmp_path / "a.gif")
    assert (len(frames), milliseconds) == (4, 200)
    assert main(f"animate xor --to 2 --what loss -o {tmp_path}/frames/".split()) == 0
    assert len(list((tmp_path / "frames").iterdir())) == 3


def test_by_phase_values_travel_unless_that_is_switched_off(tmp_path):
    """At 0.45 seconds a phase, 10 pictures a second: of a step, 6 of 9 phases move, and then all is there."""
    command = f"animate xor --to 1 --by phase --size 640x360 --fps 10 --pace fast -o {tmp_path}"
    assert main(f"{command}/on/".split()) == 0
    assert len(list((tmp_path / "on").iterdir())) == 4 * (10 + 6)
    assert main(f"{command}/on2/".split()) == 0
    for file in (tmp_path / "on").iterdir():
        assert file.read_bytes() == (tmp_path / "on2" / file.name).read_bytes()
    assert main(f"{command}/off/ --no-travel".split()) == 0
    assert len(list((tmp_path / "off").iterdir())) == 10


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("figure xor -o a.jpg", "allowed are names that end in .svg, .pdf, .png"),
        ("figure xor --what nonsense -o a.svg", "--what: found 'nonsense'; allowed are network, plain"),
        ("figure xor --what network:q9 -o a.svg", "found 'q9', which is no number of this network"),
        ("figure xor --phase 99 -o a.svg", "phases 0 to 8"),
        ("figure nowhere -o a.svg", "nowhere"),
        ("animate xor --to 3 -o a.avi", "allowed are names that end in .mp4 or .gif"),
        ("animate xor --from 5 --to 3 -o a", "found steps 5 to 3"),
        ("animate xor --to 3 --fps 60 -o a.gif", "at most 50 in a GIF"),
    ],
)
def test_bad_input_is_one_sentence_and_no_file(tmp_path, monkeypatch, capsys, command, said):
    pytest.importorskip("PIL", reason="pillow is not installed")
    monkeypatch.chdir(tmp_path)
    assert main(command.split()) == 2
    told = capsys.readouterr().err.strip().splitlines()
    assert said in told[-1]
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("option", ["--scale 0", "--scale x", "--size 10x10", "--theme green"])
def test_options_out_of_range_are_refused(capsys, option):
    with pytest.raises(SystemExit):
        main(f"figure xor {option} -o a.svg".split())
    assert "error" in capsys.readouterr().err
