"""Sentences and numbers in the user's language; in English, as in the program, until one is installed."""

import re
from collections.abc import Callable, Iterable
from string import Formatter

LANGUAGES = {"en": "English", "de": "Deutsch"}

_lookup: Callable[[str], str] = str
_decimal_sign = "."
_name = "en"


def install(lookup: Callable[[str], str], decimal_sign: str = ".", name: str = "en") -> None:
    """Take sentences from a catalogue: lookup gives the translation of an English one, with the same {names}.

    name: of the language, in LANGUAGES. Many sentences are read when their module is imported, so this comes
    before all other imports.
    """
    global _lookup, _decimal_sign, _name
    _lookup, _decimal_sign, _name = lookup, decimal_sign, name


def spoken() -> str:
    """The user's language, a name in LANGUAGES."""
    return _name


def tr(sentence: str, /, **values: object) -> str:
    """A sentence in the user's language, its {names} replaced by values: {name:g} as a user writes it."""
    found = _lookup(sentence)
    if _decimal_sign == "." and ":g}" not in found:
        return found.format(**values)
    return _LOCALIZING.vformat(found, (), values)


def marked(text: str) -> str:
    """The same text: one that names something in the program, too, and is translated where it is shown."""
    return text


def translated(text: str) -> str:
    """A text of a file that came with the program, as an experiment's title; any other stays as it is."""
    return _lookup(text)


class _Localizing(Formatter):
    def format_field(self, value: object, spec: str) -> str:
        text = format(value, spec)
        return localized(_tidied(text)) if spec and isinstance(value, float) else text


_LOCALIZING = _Localizing()


def _tidied(number: str) -> str:
    """A number with true minus signs and a brief exponent: "1e−5"."""
    return re.sub(r"e[+]?(-?)0*(?=\d)", r"e\1", number).replace("-", "−")


def decimal_sign() -> str:
    """What stands before the decimals of a number that is shown: a point or a comma."""
    return _decimal_sign


def listed(numbers: Iterable[str]) -> str:
    """Numbers as the user writes them, one after the other: semicolons part those with decimal commas."""
    return (", " if _decimal_sign == "." else "; ").join(numbers)


def localized(number: str) -> str:
    """A number written with a decimal point, as the user writes it."""
    return number if _decimal_sign == "." else number.replace(".", _decimal_sign)


def with_point(number: str) -> str:
    """A number as a user typed it, with a decimal point: a comma is one where the language has it."""
    return number if _decimal_sign == "." else number.replace(_decimal_sign, ".")
