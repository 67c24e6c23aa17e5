"""What is told over two runs side by side on a lecture's picture."""

import pytest
from painted_texts import painted
from PySide6.QtCore import QRectF

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.debugger.notation import Notation
from bpviz.ui.painting.board import paint_board
from bpviz.ui.painting.difference import difference
from bpviz.ui.painting.focus import Focus
from bpviz.ui.theme import THEMES

ERROR_PHASE = 7  # phases of a step that have passed once the hidden errors are there
# ∂E/∂net of both hidden units of this widely copied example, as it is printed; in place they are smaller by
# α h (δ₁² + δ₂²) h (1 − h) with α = 0.5, h = 0.593270 and 0.596884, δ = 0.138499 and −0.038098.
GAMMAS = 0.008771, 0.009954
FALLS = [0.5 * h * (0.138499**2 + 0.038098**2) * h * (1 - h) for h in (0.593270, 0.596884)]


@pytest.fixture
def frame():
    """Two runs in the phase that computes the hidden errors."""
    debugger = Debugger(*open_experiment("two_two_two"))
    debugger.run_beside(debugger.experiment.with_("training.update", "in-place"), "in place")
    debugger.seek(0, ERROR_PHASE)
    return debugger.frame()


def lines(frame, size, by_difference=True, hidden=None):
    """The texts of the lines over both networks."""
    other = difference(frame, frame.beside) if by_difference else frame.beside
    made = painted(
        size,
        lambda painter: paint_board(
            painter, QRectF(0, 0, *size), frame, THEMES["light"], Notation(frame.network),
            Focus(hidden=hidden), other=(other, Notation(other.network)),
        ),
    )  # fmt: skip
    return [text.text for text in made.texts if text.rect.top() < 0.06 * size[1]]


def test_the_hidden_errors_of_both_runs_are_told(frame):
    texts = lines(frame, (1280, 720))
    assert "γ₁ +{:.4f}  γ₂ +{:.4f}".format(*GAMMAS) in texts
    assert "right − left: Δγ₁ −{:.4f}  Δγ₂ −{:.4f}".format(*FALLS) in "".join(texts)
    assert "γ₁ +{:.4f}  γ₂ +{:.4f}".format(
        *(gamma - fall for gamma, fall in zip(GAMMAS, FALLS, strict=True))
    ) in lines(frame, (1280, 720), by_difference=False)  # fmt: skip


def test_with_less_room_names_are_told_once(frame):
    assert "Δγ −{:.4f}  −{:.4f}".format(*FALLS) in lines(frame, (1024, 768))


def test_hidden_ones_are_not(frame):
    texts = lines(frame, (1280, 720), hidden=lambda quantity: quantity.kind == "error")
    assert "γ₁ ?  γ₂ ?" in texts
    assert not [text for text in texts if "0.0" in text]


def test_in_other_phases_it_is_the_loss_and_what_is_taken_from_what(frame):
    debugger = Debugger(*open_experiment("two_two_two"))
    debugger.run_beside(debugger.experiment.with_("training.update", "in-place"), "in place")
    debugger.seek(0, ERROR_PHASE - 2)
    texts = lines(debugger.frame(), (1280, 720))
    assert "right − left" in texts
    assert "f 0.2984" in texts
    assert not [text for text in texts if "γ" in text]
