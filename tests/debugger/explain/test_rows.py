"""Lines of terms are broken at their operators, in as few rows as fit."""

from bpviz.debugger.explain.rows import rows_of, split
from bpviz.debugger.explain.terms import COMMA, EQUALS, PLUS, TIMES, Term

X, Y = Term("x", "x"), Term("y", "y")
OPEN, CLOSE = Term("(", "("), Term(")", ")")


def test_lines_break_before_operators_outside_of_parentheses():
    terms = (X, EQUALS, X, TIMES, OPEN, X, PLUS, Y, CLOSE, PLUS, Y)
    texts = [" ".join(t.text for t in chunk) for chunk in split(terms, ("=", "+"))]
    assert texts == ["x", "= x · ( x + y )", "+ y"]
    texts = [" ".join(t.text for t in chunk) for chunk in split(terms, ("+",), 1)]
    assert texts == ["x = x · ( x", "+ y )", "+ y"]


def test_a_list_breaks_after_commas():
    terms = (X, EQUALS, Y, COMMA, X, EQUALS, Y)
    assert [len(chunk) for chunk in split(terms, ())] == [4, 3]


def test_rows_fit_and_lose_nothing():
    terms = (X, EQUALS, X, TIMES, OPEN, X, PLUS, Y, CLOSE, PLUS, Y, PLUS, X, TIMES, Y)
    rows = rows_of(terms, 10, 1, len)
    assert all(len(row) + 1 <= 10 for row in rows)
    assert [term for row in rows for term in row] == list(terms)
    assert [row[0].text for row in rows[1:]] == ["+"] * (len(rows) - 1)
    assert rows_of(terms, 7, 1, len)[1][0] == TIMES
    assert rows_of(terms, 15, 1, len) == [terms]
