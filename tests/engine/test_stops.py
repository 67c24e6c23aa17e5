"""The stop table as the compiled loop reads it: what is sorted, shared and counted before a run."""

import numpy as np
import pytest
from stop_rows import row

from bpviz.engine import stops
from bpviz.engine.rows import DELTA, ONE, row_size
from bpviz.engine.stops import make_stops

UNITS = 5  # of a 2-2-1 network with its inputs


def test_rows_stand_in_the_order_of_their_phases():
    made = make_stops([row(stops.ERROR, 4), row(stops.MEAN_LOSS, 0), row(stops.SAMPLE, 1)], UNITS)
    assert made.rows["phase"].tolist() == [0, 1, 4]
    assert made.rows["kind"].tolist() == [stops.MEAN_LOSS, stops.SAMPLE, stops.ERROR]


def test_quick_looks_are_products_then_changes():
    made = make_stops([row(stops.CROSSING, 1), row(stops.ERROR, 2), row(stops.LAYER_ERROR, 3)], UNITS)
    assert (made.products, made.changes, len(made.quick)) == (1, 1, 2)
    assert made.quick["how"].tolist() == [stops.PRODUCT, stops.CHANGE]


@pytest.mark.parametrize(("source", "other"), [(1, 1), (-1, row_size(UNITS) + ONE)])
def test_a_gradient_is_the_error_times_what_feeds_it_or_one(source, other):
    look = make_stops([row(stops.GRADIENT, first=3, source=source)], UNITS).rows["look"][0]
    assert (look["one"], look["other"]) == (DELTA * UNITS + 3, other)
    assert look["absolute"]


def test_all_that_wait_for_one_norm_share_the_widest_limits():
    rows = [row(stops.LAYER_ERROR, 3, low=low) for low in (2.0, 0.5)] + [row(stops.LAYER_ERROR, 3, high=0.1)]
    (norm,) = make_stops([*rows, row(stops.ERROR)], UNITS).norms
    assert 0.5 - 1e-6 < norm["above"] < 0.5
    assert 0.1 < norm["below"] < 0.1 + 1e-6


def test_thresholds_are_the_finite_limits_of_mean_losses_in_order():
    rows = [row(stops.MEAN_LOSS, 0, low=0.3), row(stops.MEAN_LOSS, 0, high=0.1), row(stops.LOSS, low=0.2)]
    assert np.array_equal(make_stops(rows, UNITS).thresholds, [0.1, 0.3])


@pytest.mark.parametrize(
    ("kind", "means", "exact", "right"),
    [(stops.ERROR, 0, 0, 0), (stops.MEAN_LOSS, 1, 0, 0), (stops.RISE, 1, 1, 0), (stops.RIGHT, 0, 0, 1)],
)
def test_only_what_is_needed_is_kept_ready(kind, means, exact, right):
    made = make_stops([row(kind)], UNITS, sample_count=4)
    assert (made.needs_means, made.needs_exact_means, made.needs_right) == (means, exact, right)
    assert made.wrong.size == 4 * right
