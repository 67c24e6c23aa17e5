"""Formulas in a lesson's texts that cannot be typeset are found."""

import pytest

from bpviz.lessons.formulas import broken_formulas


@pytest.mark.parametrize(
    "text",
    [
        "no formula at all, 5 dollars",
        r"$\frac{\partial a}{\partial b} \frac{\partial c}{\partial d}$ and $e^{-z} + e^{2}$",
        r"$h_{1} = {{h1:4}}$, with a live number",
    ],
)
def test_what_can_be_typeset_is_not_complained_of(text):
    assert list(broken_formulas(text)) == []


@pytest.mark.parametrize("broken", [r"\frac{a}", r"\frac", "x^"])
def test_what_cannot_is_named(broken):
    assert list(broken_formulas(f"Look at $x$ and ${broken}$.")) == [broken]
