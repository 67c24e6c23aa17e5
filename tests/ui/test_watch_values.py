import numpy as np
import pytest
from watching import ERROR, FIVE, H2, LOSS, THIRD, WEIGHT, frame_of, ready

from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.engine.network import Network
from bpviz.ui.quantity_words import TITLES, words
from bpviz.ui.watch_values import find_series, known_curve, present_point, shown_text, spark_of, value_text


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("weight", -0.19684, "−0.1968"),
        ("weight", 12.3456, "+12.346"),
        ("gradient", 3.4e-5, "+3.4e−5"),
        ("activation", 0.14677, "0.1468"),
        ("loss", 0.08319, "0.0832"),
        ("gradient norm", 4.1e-6, "4.1e−6"),
        ("sample", 3.0, "3"),
        ("error", float("nan"), "NaN"),
    ],
)
def test_values_as_text(kind, value, text):
    assert value_text(Quantity(kind, 1), value) == text


def test_what_the_shown_step_has_not_computed_is_a_dash():
    debugger = ready()
    debugger.step_phase()
    debugger.step_phase()
    frame = frame_of(debugger)
    assert shown_text(LOSS, frame) == shown_text(ERROR, frame) == "–"
    assert shown_text(H2, frame) == f"{frame.trace.a[1][1]:.4f}"
    assert present_point(LOSS, frame) is None
    assert present_point(H2, frame) == (300, frame.trace.a[1][1])


def test_hidden_numbers_are_question_marks_without_a_point_on_the_curve():
    debugger = ready()
    debugger.seek(200)
    frame = frame_of(debugger)
    steps, values, point = known_curve(
        ERROR, find_series(ERROR, frame), frame, lambda q: q.kind == "error", 4096
    )
    assert shown_text(ERROR, frame, lambda q: q == ERROR) == "?"
    assert shown_text(H2, frame, lambda q: q == ERROR) != "?"
    assert point is None
    assert steps.max() < 199
    assert len(steps) == len(values) >= 50


def test_the_present_value_is_a_point_of_the_curve():
    debugger = ready(3001)
    debugger.seek(1501)
    frame = frame_of(debugger)
    assert 1500 not in find_series(ERROR, frame).steps
    spark = spark_of(ERROR, find_series(ERROR, frame), frame, None, 500)
    assert spark.present == (1500, frame.trace.delta[2][0])
    assert spark.present[1] in spark.values
    assert (np.diff(spark.steps) > 0).all()


def test_without_a_series_there_is_the_present_value_alone():
    frame = ready().frame()
    spark = spark_of(WEIGHT, find_series(WEIGHT, frame), frame, None, 80)
    index = frame.network.weight_index(2, 0, 1)
    assert (spark.steps.tolist(), spark.values.tolist()) == ([300], [frame.theta[index]])


@pytest.mark.parametrize("quantity", FIVE)
def test_sparks_are_as_fine_as_their_pixels_and_touch_their_limits(quantity):
    frame = frame_of(ready(2000))
    series = find_series(quantity, frame)
    spark = spark_of(quantity, series, frame, None, 70)
    assert 30 <= len(spark.steps) <= 70
    assert spark.limits[0] <= np.quantile(series.values, 0.02)
    assert spark.limits[1] >= np.quantile(series.values, 0.98)


@pytest.mark.parametrize(
    ("quantity", "told"),
    [
        (WEIGHT, "weight v₁,₂ from h₂ to d̂₁"),
        (Quantity("gradient", 1, 0, -1), "gradient of the bias w₁,₀ of h₁"),
        (THIRD, "loss of sample 3"),
        (Quantity("activation", 0, 1), "input x₂"),
        (Quantity("weighted sum", 1, 1), "weighted sum of h₂"),
        (ERROR, "error of d̂₁"),
        (Quantity("error norm", 1), "norm of errors of the hidden layer"),
    ],
)
def test_quantities_in_words(quantity, told):
    assert words(quantity, Notation(Network((2, 3, 1), ("sigmoid", "sigmoid"), True))) == told


def test_every_kind_has_words():
    notation = Notation(Network((2, 3, 3, 1), ("sigmoid",) * 3, True))
    assert len({words(Quantity(kind, 2, 1, 0), notation) for kind in TITLES}) == len(TITLES)
