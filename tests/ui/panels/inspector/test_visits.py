"""Back and forward through what was looked at."""

from bpviz.debugger.quantities import Quantity
from bpviz.ui.panels.inspector.visits import Visits

A, B, C = (Quantity("error", 1, unit) for unit in range(3))


def test_back_and_forward_lead_through_what_was_seen():
    visits = Visits()
    for quantity in (A, B, C):
        visits.visit(quantity)
    assert [visits.go(-1), visits.go(-1), visits.go(-1)] == [B, A, None]
    assert [visits.go(1), visits.can_go_forward, visits.can_go_back] == [B, True, True]


def test_a_new_way_forgets_the_old_one_ahead():
    visits = Visits()
    for quantity in (A, B):
        visits.visit(quantity)
    visits.go(-1)
    visits.visit(C)
    assert (visits.can_go_forward, visits.go(-1)) == (False, A)


def test_the_same_again_is_no_visit():
    visits = Visits()
    visits.visit(A)
    visits.visit(A)
    assert not visits.can_go_back
    visits.clear()
    visits.visit(A)
    assert not visits.can_go_back
