"""A recorder's curves against all that was run, however often its rows were merged."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bpviz.debugger import recorder
from bpviz.debugger.recorder import FEWEST_ROWS, Recorder
from bpviz.engine.plan import open_row

SAMPLES = st.integers(1, 7)
LENGTHS = st.lists(st.integers(1, 400), min_size=1, max_size=12)


def loss_at(t):
    """Of step t; halves, so that sums are exact in any order."""
    return float((t * 7919) % 64) / 2


def theta_at(t):
    return np.array([t, -t, t * t], dtype=float)


def mean_at(t):
    return t + 0.25


def write(record, t, end):
    """What the engine writes down for the steps t..end−1, step by step."""
    bar, first_row, first_mean = record.open_row, t // record.stride, t // record.mean_every
    for step in range(t, end):
        loss, done = loss_at(step), step + 1
        bar[:] = bar[0] + 1, min(bar[1], loss), max(bar[2], loss), bar[3] + loss
        if done % record.stride == 0:
            row = done // record.stride - 1 - first_row
            record.losses[row] = bar[1], bar[2], bar[3] / bar[0]
            record.thetas[row] = theta_at(done)
            bar[:] = open_row()
        if done % record.mean_every == 0:
            record.mean_losses[done // record.mean_every - 1 - first_mean] = mean_at(done)


def run(kept, steps):
    """Take steps as the debugger does: as far as there is room, again and again."""
    end = kept.newest + steps
    while kept.newest < end:
        t = kept.newest
        record, reached = kept.room(end)
        assert t < reached <= end
        write(record, t, reached)
        kept.reached(reached)


def check(kept):
    """All rows and means against the definitions in Curves."""
    curves, newest = kept.curves, kept.newest
    assert len(curves.losses) == len(curves.thetas) - 1 == newest // curves.stride
    assert len(curves.mean_losses) == newest // curves.mean_every
    assert curves.times.tolist() == [k * curves.stride for k in range(len(curves.thetas))]
    assert curves.mean_times.tolist() == [
        k * curves.mean_every for k in range(1, len(curves.mean_losses) + 1)
    ]
    for k, theta in enumerate(curves.thetas):
        assert theta.tolist() == theta_at(k * curves.stride).tolist()
    for k, row in enumerate(curves.losses):
        losses = [loss_at(t) for t in range(k * curves.stride, (k + 1) * curves.stride)]
        assert row.tolist() == [min(losses), max(losses), np.mean(losses)]
    for k, mean in enumerate(curves.mean_losses, 1):
        assert mean == mean_at(k * curves.mean_every)


@pytest.fixture(autouse=True)
def few_means(monkeypatch):
    monkeypatch.setattr(recorder, "MOST_MEANS", 16)


def small(samples):
    return Recorder(theta_at(0), samples, budget=1)


@settings(max_examples=50)
@given(SAMPLES, LENGTHS)
def test_any_sequence_of_slices(samples, lengths):
    kept = small(samples)
    check(kept)
    for length in lengths:
        run(kept, length)
        check(kept)


@settings(max_examples=50)
@given(SAMPLES, LENGTHS, st.data())
def test_a_fork_goes_on_from_a_row_on_its_own(samples, lengths, data):
    """And so does the recorder that it was forked from."""
    kept = small(samples)
    for length in lengths:
        run(kept, length)
        t, stride, newest = data.draw(st.integers(0, kept.newest)), kept.curves.stride, kept.newest
        fork = kept.fork(t, kept.curves.thetas.shape[1])
        assert fork.newest == t // stride * stride
        check(fork)
        run(fork, data.draw(st.integers(1, 100)))
        for each in (fork, kept):
            check(each)
        assert kept.newest == newest
        kept = data.draw(st.sampled_from((fork, kept)))


@settings(max_examples=50)
@given(SAMPLES, LENGTHS, st.data())
def test_thinned_anywhere_it_holds_what_it_says(samples, lengths, data):
    kept = Recorder(theta_at(0), samples)  # of 4096 rows
    for length in lengths:
        run(kept, length)
        if data.draw(st.booleans()):
            bytes_before, stride = kept.nbytes, kept.curves.stride
            kept.thin()
            assert kept.nbytes <= 0.51 * bytes_before or kept.nbytes == bytes_before < 4000
            assert kept.curves.stride == (2 if kept.nbytes < bytes_before else 1) * stride
        check(kept)


@settings(max_examples=50)
@given(SAMPLES, LENGTHS)
def test_an_edit_overwrites_the_row_of_its_step_if_there_is_one(samples, lengths):
    kept = small(samples)
    for length in lengths:
        run(kept, length)
        before, has_row = kept.curves, kept.newest % kept.curves.stride == 0
        copy = before.thetas.copy()
        kept.overwrite(kept.newest, np.full(3, 0.5))
        assert np.array_equal(before.thetas, copy)
        assert np.array_equal(kept.curves.thetas[:-1], copy[:-1])
        assert kept.curves.thetas[-1].tolist() == ([0.5] * 3 if has_row else copy[-1].tolist())
        kept.overwrite(kept.newest, copy[-1])


@settings(max_examples=50)
@given(SAMPLES, LENGTHS, st.data())
def test_views_given_out_before_never_change(samples, lengths, data):
    kept, given_out = small(samples), []
    for length in lengths:
        curves = kept.curves
        arrays = (curves.thetas, curves.losses, curves.mean_losses)
        given_out += [(array, array.copy()) for array in arrays]
        assert not any(array.flags.writeable for array in arrays)
        run(kept, length)
        if data.draw(st.booleans()):
            kept = kept.fork(data.draw(st.integers(0, kept.newest)), kept.curves.thetas.shape[1])
    assert all(np.array_equal(array, copy) for array, copy in given_out)


@given(SAMPLES, st.integers(1, 3000), st.data())
def test_checkpoint_is_the_latest_row_at_or_before(samples, steps, data):
    kept = small(samples)
    run(kept, steps)
    t = data.draw(st.integers(0, steps))
    at, theta = kept.checkpoint(t)
    assert at == t // kept.curves.stride * kept.curves.stride
    assert theta.tolist() == theta_at(at).tolist()
    assert not theta.flags.writeable


def test_rows_are_bounded_and_half_full_at_least():
    kept = small(4)
    run(kept, 20_000)
    curves = kept.curves
    assert FEWEST_ROWS // 2 <= len(curves.losses) <= FEWEST_ROWS
    assert 8 <= len(curves.mean_losses) <= 16


@pytest.mark.parametrize("size", [10, 10_000, 1_000_000])
def test_memory_stays_within_the_budget(size):
    """Even while rows are merged into a new buffer, but for the fewest rows of a giant network."""
    budget = 8 << 20
    kept = Recorder(np.zeros(size), 4, budget)
    _, reached = kept.room(10**15)
    assert reached <= recorder.MOST_ROWS
    states = (reached + 1) * size * 8
    assert reached == FEWEST_ROWS or 2 * states <= budget + 3 * size * 8


def test_the_start_is_copied():
    theta = np.zeros(3)
    kept = Recorder(theta, 4)
    theta[:] = 5
    assert kept.checkpoint(0)[1].tolist() == [0, 0, 0]


def test_merging_huge_losses_does_not_overflow():
    recorder = Recorder(np.zeros(2), sample_count=10**9, budget=1)
    record, end = recorder.room(10**6)
    record.losses[:], record.thetas[:] = 1.7e308, 0.0
    recorder.reached(end)
    recorder.room(10**6)
    assert (recorder.curves.losses == 1.7e308).all()
    assert len(recorder.curves.losses) == end // 2
