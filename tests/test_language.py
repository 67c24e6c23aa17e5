"""Sentences in English until a catalogue is installed; numbers with the decimal sign of the locale."""

import pytest

from bpviz import language
from bpviz.language import decimal_sign, localized, tr, with_point


@pytest.fixture
def german():
    language.install({"{n} steps": "{n} Schritte"}.get, ",")
    yield
    language.install(str)


def test_sentences_stay_english_until_a_catalogue_is_installed():
    assert tr("{n} steps", n=3) == "3 steps"
    assert (decimal_sign(), localized("0.5"), with_point("0.5")) == (".", "0.5", "0.5")


@pytest.mark.usefixtures("german")
def test_an_installed_catalogue_translates_and_fills_in_values():
    assert tr("{n} steps", n=3) == "3 Schritte"


@pytest.mark.usefixtures("german")
def test_where_a_comma_is_the_decimal_sign_both_signs_are_understood():
    assert decimal_sign() == ","
    assert localized("−0.25") == "−0,25"
    assert with_point("0,25") == with_point("0.25") == "0.25"


@pytest.mark.parametrize(
    ("value", "text"),
    [(1e-5, "1e−5"), (-2.5e-12, "−2.5e−12"), (1e20, "1e20"), (-0.5, "−0.5"), (100.0, "100")],
)
def test_numbers_in_a_sentence_are_written_as_elsewhere(value, text):
    assert tr("loss below {value:g}", value=value) == f"loss below {text}"


@pytest.mark.usefixtures("german")
def test_they_are_in_german_too():
    language.install({"below {value:g}": "unter {value:g}"}.get, ",")
    assert tr("below {value:g}", value=-2.5e-6) == "unter −2,5e−6"
