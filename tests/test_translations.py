"""The catalogues are complete, fit the program's sentences, and are what the program reads."""

import gettext
import re
from collections import Counter, defaultdict
from string import Formatter

import pytest
from PySide6.QtCore import QTranslator
from translations import ARGPARSE, CONTEXT, FOLDER, read, sentences, sentences_of

from bpviz.language import LANGUAGES
from bpviz.ui.actions import ROWS

CATALOGUES = {path.stem.removeprefix("bpviz_"): path for path in FOLDER.glob("*.ts")}


def test_every_language_but_english_has_a_catalogue():
    assert {"en", *CATALOGUES} == set(LANGUAGES)


def test_sentences_are_found_as_python_reads_them():
    source = (
        'print(tr("one " "sentence"), marked("Map"), Row("&File", "quit", "&Quit", (), "Close"), other("x"))'
    )
    assert list(sentences_of(source)) == ["one sentence", "Map", "&File", "&Quit", "Close"]


@pytest.mark.parametrize("language", CATALOGUES)
def test_the_catalogue_has_every_sentence_and_no_other(language):
    assert set(read(CATALOGUES[language])) == set(sentences()), "run python tests/translations.py"


@pytest.mark.parametrize("language", CATALOGUES)
def test_every_translation_is_finished_and_fits_its_sentence(language):
    for sentence, (translation, is_finished) in read(CATALOGUES[language]).items():
        assert is_finished, sentence
        assert translation.strip(), sentence
        assert fields(translation) == fields(sentence), sentence
        assert edges(translation) == edges(sentence), sentence
        assert translation.count("{{") == sentence.count("{{"), sentence


def fields(text):
    """The {names} of a sentence with how they are written."""
    return Counter((name, how, spec) for _, name, spec, how in Formatter().parse(text) if name is not None)


def edges(text):
    """Whether it has a space before and after it."""
    return text[0] == " ", text[-1] == " "


@pytest.mark.parametrize("language", CATALOGUES)
def test_what_the_program_reads_is_made_from_the_catalogue(language):
    translator, path = QTranslator(), CATALOGUES[language]
    assert translator.load(str(path.with_suffix(".qm")))
    for sentence, (translation, _) in read(path).items():
        assert translator.translate(CONTEXT, sentence) == translation


@pytest.mark.parametrize("language", CATALOGUES)
def test_what_argparse_reads_is_made_from_it_too(language):
    words, said = gettext.translation("argparse", FOLDER, [language]), read(CATALOGUES[language])
    for sentence in ARGPARSE:
        assert words.gettext(sentence) == said[sentence][0]
        assert _places(said[sentence][0]) == _places(sentence)


def _places(text):
    """What argparse fills in."""
    return Counter(re.findall(r"%(?:\(\w+\))?[sr]", text))


@pytest.mark.parametrize("language", CATALOGUES)
def test_the_letters_of_a_menu_differ(language):
    said, letters = read(CATALOGUES[language]), defaultdict(Counter)
    for row in ROWS:
        if "&" in row.text:
            letters[row.menu][letter(said[row.text][0])] += 1
    letters["all menus"] = Counter(letter(said[menu][0]) for menu in {row.menu for row in ROWS})
    for menu, counts in letters.items():
        assert max(counts.values()) == 1, (menu, counts)


def letter(text):
    """The one that opens an entry."""
    return text[text.index("&") + 1].lower()
