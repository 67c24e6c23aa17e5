"""Formulas as paths: they paint what they say, where they say it."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from bpviz.ui.painting.glyphs import EM, draw_formula, set_by_ziamath
from bpviz.ui.painting.typeset import typeset

FORMULAS = (
    "0.7383", "-0.0482", "(-0.2617)", r"3.45\cdot 10^{-5}", r"\gamma_{1}", r"\hat{d}_{12}", "W^{(2)}_{1,2}",
    r"\frac{\partial f}{\partial w_{1,2}}", r"\frac{\partial \hat{d}_{1}}{\partial h_{1}}", r"\sum_{k}",
    r"\frac{1}{2}", r"e^{-z^{(1)}_{1}}", "e^{0.41}", r"\Delta v_{1,2}", r"\mathrm{ReLU}'(z^{(1)}_{2})", ")^2",
    r"\mathrm{NaN}", r"\infty", "?", r"\sqrt{\sum (a^{(1)})^2}", r"\leftarrow",
    r"\hat{m}", r"\hat{v}", r"\hat{z}^{(1)}_{2}", r"\sqrt{\hat{v}}", r"\sqrt{3.45\cdot 10^{-5}}",
)  # fmt: skip


@pytest.mark.parametrize("latex", FORMULAS)
def test_the_ink_lies_within_the_extent(qapp, latex):
    formula = typeset(latex)
    extent = QRectF(0, -formula.ascent, formula.width, formula.ascent + formula.depth)
    slack = 0.06 * EM
    assert not formula.path.isEmpty()
    assert extent.adjusted(-slack, -slack, slack, slack).contains(formula.path.boundingRect())


def test_names_put_together_are_as_large_as_ziamaths(qapp):
    for latex in ("w_{1,2}", "h_{3}", "a^{(1)}_{1}", "W^{(2)}_{1,2}"):
        ours, theirs = typeset(latex), set_by_ziamath(latex)
        assert ours.width == pytest.approx(theirs.width, rel=0.2)
        assert ours.ascent == pytest.approx(theirs.ascent, rel=0.2)


def test_numbers_of_as_many_digits_are_equally_wide(qapp):
    assert typeset("0.1111").width == pytest.approx(typeset("0.8888").width)


def test_it_is_drawn_in_the_colour_and_on_the_baseline(qapp):
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill("#ffffff")
    painter = QPainter(image)
    draw_formula(painter, 10, 40, typeset("1"), 30, QColor("#ff0000"))
    painter.end()
    inked = [(x, y) for x in range(80) for y in range(60) if image.pixelColor(x, y).green() < 128]
    assert inked
    assert all(image.pixelColor(*at).red() > 200 for at in inked)
    assert max(y for _, y in inked) == 39
    assert min(x for x, _ in inked) >= 10


@pytest.mark.parametrize("latex", [r"(\hat{d} - d)^{2}", r"\gamma \hat{d} + \beta", r"\sqrt{\hat{d}} + 1"])
def test_a_hat_in_a_formula_is_as_narrow_as_that_of_a_name(qapp, latex):
    assert hat_in(latex) == pytest.approx(hat_in(r"\hat{d}"), abs=0.01 * EM)
    assert hat_in(latex.replace("hat", "widehat")) > 1.3 * hat_in(r"\hat{d}")


def hat_in(latex):
    """How wide the hat over a d is: what the formula has more than without it."""
    plain = len(outlines(latex.replace(r"\hat{d}", "d").replace(r"\widehat{d}", "d")))
    shapes = outlines(latex)
    assert len(shapes) == plain + 1
    return min(shape.boundingRect().width() for shape in shapes if is_hat(shape))


def is_hat(shape):
    """Low, and wider than high, far above the baseline."""
    rect = shape.boundingRect()
    return rect.bottom() < -0.5 * EM and rect.width() > 0.15 * EM and 0.04 * EM < rect.height() < 0.25 * EM


def outlines(latex):
    return typeset(latex).path.toSubpathPolygons()


@pytest.mark.parametrize("letter", ["d", "m", "v", "z"])
def test_a_hat_is_narrow_and_clear_of_its_letter(qapp, letter):
    """In print a hat is about a third of an em wide; an operator of MathML is stretched."""
    body, hatted = typeset(letter), typeset(rf"\hat{{{letter}}}")
    top = body.path.boundingRect().top()
    ink = [point for polygon in hatted.path.toSubpathPolygons() for point in polygon if point.y() < top - 0.5]
    left, right = (choose(point.x() for point in ink) for choose in (min, max))
    assert 0.25 * EM < right - left < 0.4 * EM
    assert body.path.boundingRect().left() - 0.1 * EM < left
    assert right < body.path.boundingRect().right() + 0.2 * EM
    assert max(point.y() for point in ink) < top - 0.03 * EM
    assert hatted.width == body.width


def test_a_root_reaches_over_what_it_is_of(qapp):
    inside, root = typeset(r"\hat{v}"), typeset(r"\sqrt{\hat{v}}")
    assert root.ascent > inside.ascent
    assert root.path.boundingRect().right() >= root.width - 0.06 * EM
    assert inside.width < root.width < inside.width + 0.7 * EM


@pytest.mark.parametrize(
    "latex",
    [r"\frac{\partial a}{\partial b} \frac{\partial c}{\partial d}", "e^{-z} + e^{2}", r"\sqrt{a} \sqrt{b}"],
)
def test_two_of_a_kind_in_a_row_are_not_taken_for_one(qapp, latex):
    assert typeset(latex).width == pytest.approx(set_by_ziamath(latex).width)
