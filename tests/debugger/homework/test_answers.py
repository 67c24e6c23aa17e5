import pytest

from bpviz.debugger.homework.answers import read_answer


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.138", 0.138), ("0,138", 0.138), (" .5 ", 0.5), ("7.", 7.0), ("+3", 3.0), ("−0.038", -0.038),
        ("–2", -2.0), ("1/3", 1 / 3), ("−2 / 8", -0.25), ("1e-3", 0.001), ("2.5e−4", 2.5e-4),
        ("2.5E4", 25000.0), ("2.5 · 10^-4", 2.5e-4), ("2,5·10⁻⁴", 2.5e-4), ("3×10^2", 300.0),
        ("0.1 2 3", 0.123), ("1.5/2.5", 0.6),
    ],
)  # fmt: skip
def test_a_number_is_read_however_it_is_written(text, value):
    assert read_answer(text).value == pytest.approx(value, rel=1e-15)


@pytest.mark.parametrize(
    "text", ["abc", "1.2.3", "1,234.5", "1/0", "1/2/3", "nan", "inf", "1e999", "-", "e3", "0x10", "½"]
)
def test_what_is_no_number_is_refused_in_one_sentence(text):
    with pytest.raises(ValueError, match=r"is not a number; type one such as 0\.138") as caught:
        read_answer(text)
    assert str(caught.value).startswith(f"“{text}”")


@pytest.mark.parametrize(
    ("text", "true", "agrees"),
    [
        ("0.138", 0.1384985616, True), ("0.139", 0.1384985616, True), ("0.137", 0.1384985616, False),
        ("0.14", 0.1384985616, True), ("0.1385", 0.1384985616, True), ("0.13849856", 0.1384985616, True),
        ("0.13849859", 0.1384985616, False), ("-0.138", 0.1384985616, False),
        ("298", 298.37, True), ("300", 298.37, False),
        ("1", 1.0, True), ("0", 0.0, True), ("1/3", 1 / 3, True), ("33/100", 1 / 3, False),
        ("3.1e-5", 3.14e-5, True), ("3.5e-5", 3.14e-5, False),
    ],
)  # fmt: skip
def test_an_answer_is_held_to_the_digits_it_gives(text, true, agrees):
    assert read_answer(text).agrees(true) == agrees


@pytest.mark.parametrize(("text", "true"), [("0", 0.3), ("0.0", -0.04), ("1", 0.75), ("0.1", 0.138)])
def test_too_few_digits_are_rough_not_right(text, true):
    answer = read_answer(text)
    assert not answer.agrees(true)
    assert answer.is_rough(true)


def test_a_difference_that_must_show_narrows_the_tolerance():
    answer = read_answer("0.15")
    assert answer.agrees(0.1497807)
    assert not answer.agrees(0.1497807, telling=0.0002193)
    assert read_answer("0.1498").agrees(0.1497807, telling=0.0002193)
