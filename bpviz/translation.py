"""Which language the program speaks: chosen before all else is imported, for modules hold sentences."""

import argparse
import gettext
import os
from functools import cache

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator

from bpviz import language
from bpviz.assets import resource
from bpviz.language import LANGUAGES
from bpviz.ui.preferences import Preferences


def choose_language(arguments: list[str]) -> list[str]:
    """Speak the language asked for: by --language, by the user's preference, by the system's locale.

    Gives the arguments back without the option; exits with code 2 where it names no language.
    """
    options = argparse.ArgumentParser(prog="bpviz", add_help=False, allow_abbrev=False)
    options.add_argument("--language", choices=LANGUAGES)
    chosen, others = options.parse_known_args(arguments)
    name = chosen.language or Preferences().language or _of(QLocale.system())
    speak(name)
    _let_argparse_speak(name)
    return others


def _let_argparse_speak(name: str) -> None:
    """The words of help and errors that are argparse's own: it looks them up by gettext."""
    os.environ["LANGUAGE"] = name
    gettext.bindtextdomain("argparse", resource("translations"))
    gettext.textdomain("argparse")


def speak(name: str) -> None:
    """Say everything in a language of LANGUAGES from here on, in English for any other."""
    locale = _locale(name)
    QLocale.setDefault(locale)
    translator = QTranslator()
    if name != "en" and translator.load(str(resource("translations", f"bpviz_{name}.qm"))):
        language.install(
            cache(lambda text: translator.translate("bpviz", text) or text), locale.decimalPoint(), name
        )
    else:
        language.install(str)


def translator_of_qt(parent: QObject) -> QTranslator:
    """The words of Qt's own dialogs in the language that is spoken; it has none for English."""
    translator = QTranslator(parent)
    translator.load(QLocale(), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return translator


def _of(locale: QLocale) -> str:
    return next((language for language in map(_short, locale.uiLanguages()) if language in LANGUAGES), "en")


def _locale(name: str) -> QLocale:
    """The system's locale where it has the language, as de_CH, else the language's own."""
    system = QLocale.system()
    return system if _short(system.name()) == name else QLocale(name)


def _short(locale: str) -> str:
    return locale.replace("-", "_").partition("_")[0].lower()
