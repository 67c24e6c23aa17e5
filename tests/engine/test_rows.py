"""A row of numbers has a place for each vector of all units, and three numbers behind them."""

from bpviz.engine import rows


def test_places_are_those_of_the_names():
    assert [getattr(rows, name.upper()) for name in rows.VECTORS] == list(range(len(rows.VECTORS)))


def test_a_row_has_room_for_all_vectors_and_the_ending():
    size = rows.row_size(7)
    places = list(range(size))
    assert [places[end] for end in (rows.ONE, rows.LOSS, rows.SAMPLE)] == places[7 * len(rows.VECTORS) :]
