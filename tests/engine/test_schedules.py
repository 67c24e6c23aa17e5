"""Each schedule's α_t against its formula."""

import math

import pytest
from numba import njit
from reference import step_size

from bpviz.engine.compiled import OPTIONS
from bpviz.engine.schedules import CODES, SCHEDULES, step_size_of


@njit(**OPTIONS)
def compiled(code, alpha, decay, period, t):
    return step_size_of(code, alpha, decay, period, t)


@pytest.mark.parametrize("name", SCHEDULES)
@pytest.mark.parametrize("t", [0, 1, 99, 100, 101, 12_345, 10**9])
def test_formula(name, t):
    found = compiled(CODES[name], 0.3, 0.9, 100.0, t)
    assert math.isclose(found, step_size(name, 0.3, 0.9, 100.0, t), rel_tol=1e-12, abs_tol=1e-300)


def test_worked_values():
    assert compiled(CODES["constant"], 0.5, 0.5, 10.0, 70) == 0.5
    assert compiled(CODES["inverse"], 0.5, 0.5, 10.0, 10) == 0.25
    assert compiled(CODES["step"], 0.8, 0.5, 10.0, 19) == 0.4
    assert compiled(CODES["step"], 0.8, 0.5, 10.0, 20) == 0.2
    assert compiled(CODES["exponential"], 0.8, 0.25, 10.0, 5) == 0.4
    assert [compiled(CODES["warm_up"], 0.5, 0.5, 4.0, t) for t in range(5)] == [0.125, 0.25, 0.375, 0.5, 0.5]
    cosine = [compiled(CODES["cosine"], 0.8, 0.25, 4.0, t) for t in (0, 2, 4, 9)]
    assert cosine == pytest.approx([0.8, 0.5, 0.2, 0.2])


@pytest.mark.parametrize("name", [name for name, entry in SCHEDULES.items() if not entry.depends])
def test_uses_is_what_the_step_size_depends_on(name):
    changed = {"decay": set(), "period": set()}
    for t in (150, 350):
        usual = compiled(CODES[name], 0.3, 0.9, 200.0, t)
        changed["decay"].add(compiled(CODES[name], 0.3, 0.5, 200.0, t) != usual)
        changed["period"].add(compiled(CODES[name], 0.3, 0.9, 160.0, t) != usual)
    assert {field for field, found in changed.items() if True in found} == SCHEDULES[name].uses
