"""Markdown as words and formulas."""

import pytest

from bpviz.ui.painting.markdown_text import Paragraph, Word, paragraphs, plain_text


@pytest.fixture(autouse=True)
def _application(qapp):
    """Reading Markdown takes fonts."""


def test_words_carry_their_marks_and_what_has_no_space_before_it():
    (paragraph,) = paragraphs("The **old** weight, *not* the new.")
    assert paragraph.words == (
        Word("The"),
        Word("old", bold=True),
        Word("weight,"),
        Word("not", italic=True),
        Word("the"),
        Word("new."),
    )
    assert [word.is_apart for word in paragraphs("a**b**c d")[0].words] == [True, False, False, True]


def test_formulas_are_kept_from_markdown_and_parted_at_their_relations():
    (paragraph,) = paragraphs(r"So $w_{1,1} = a*b*c = −0.5$, then.")
    formulas = [word.text for word in paragraph.words if word.is_formula]
    assert formulas == ["w_{1,1}", "=", "a*b*c", "=", "-0.5"]
    assert paragraph.words[-2:] == (Word(",", is_apart=False), Word("then."))
    assert not any(word.italic for word in paragraph.words)


def test_relations_inside_of_braces_part_nothing_else():
    (paragraph,) = paragraphs(r"$\sum_{k=1}^{3} x_{k}$")
    assert [word.text for word in paragraph.words] == [r"\sum_{k=1}^{3} x_{k}"]


def test_digits_of_a_large_number_stay_together():
    (paragraph,) = paragraphs("After 20 000 steps, 1\u2009234\u2009567-fold, 3 1000 and $a$ 300.")
    texts = [word.text for word in paragraph.words]
    assert texts == [
        "After",
        "20 000",
        "steps,",
        "1\u2009234\u2009567-fold,",
        "3",
        "1000",
        "and",
        "a",
        "300.",
    ]


def test_a_fixed_space_parts_nothing():
    (paragraph,) = paragraphs("a · **B**\xa0no more")
    assert [(word.text, word.is_apart) for word in paragraph.words] == [
        ("a", True),
        ("·", True),
        ("B", True),
        ("\xa0no", False),
        ("more", True),
    ]


def test_powers_of_ten_are_written_so():
    (paragraph,) = paragraphs("$3.4e−5$")
    assert paragraph.words[0].text == r"3.4\cdot 10^{-5}"


def test_paragraphs_and_lists():
    found = paragraphs("one\n\n- two\n- three\n\n1. four")
    assert [paragraph.bullet for paragraph in found] == ["", "•", "•", "1"]
    assert found[0] == Paragraph((Word("one"),))


def test_screen_readers_get_the_same_without_marks():
    assert plain_text(r"**Why** $\delta_{1} = 3$? So.") == "Why delta_1 = 3? So."


@pytest.mark.parametrize(
    ("left", "stays"), [("a", True), (r"\sigma(z)", True), ("a + b", False), (r"0.4 \cdot b", False)]
)
def test_what_follows_a_relation_stays_with_it_and_a_name_with_what_it_is(left, stays):
    (paragraph,) = paragraphs(rf"${left} = b_{{1}} + b_{{2}} + b_{{3}} = 0.5$")
    assert [(word.text, word.is_bound) for word in paragraph.words] == [
        (left, False),
        ("=", stays),
        ("b_{1} + b_{2} + b_{3}", True),
        ("=", False),
        ("0.5", True),
    ]


def test_a_short_formula_stays_in_one_line():
    (paragraph,) = paragraphs(r"with $\alpha = 3$")
    assert [(word.text, word.is_bound) for word in paragraph.words] == [
        ("with", False),
        (r"\alpha", False),
        ("=", True),
        ("3", True),
    ]
