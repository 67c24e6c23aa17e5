"""The language comes from the option, the preference or the locale, before anything else is imported."""

import gettext
import os
import re
import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale

from bpviz import language, translation
from bpviz.ui.preferences import Preferences


@pytest.fixture(autouse=True)
def _english_again(monkeypatch):
    monkeypatch.setenv("LANGUAGE", "en")
    locale, domain = QLocale(), gettext.textdomain()
    yield
    language.install(str)
    QLocale.setDefault(locale)
    gettext.textdomain(domain)


@pytest.fixture
def preferences(settings, monkeypatch):
    """The user's, in a file of its own."""
    monkeypatch.setattr(translation, "Preferences", lambda: Preferences(settings))
    return Preferences(settings)


@pytest.fixture
def settings(tmp_path):
    return str(tmp_path / "settings.ini")


def prefer(preferences, name):
    preferences.language = name
    preferences.file.sync()


def test_the_option_comes_before_the_preference(preferences):
    prefer(preferences, "en")
    assert translation.choose_language(["train", "--language", "de", "xor"]) == ["train", "xor"]
    assert language.tr("Loss") == "Verlust"
    assert language.decimal_sign() == ","


def test_the_preference_comes_before_the_locale(preferences, monkeypatch):
    monkeypatch.setattr(translation.QLocale, "system", staticmethod(lambda: QLocale("en_GB")))
    prefer(preferences, "de")
    assert translation.choose_language([]) == []
    assert language.tr("Loss") == "Verlust"


@pytest.mark.parametrize(
    ("locale", "loss", "sign"),
    [("de_DE", "Verlust", ","), ("de_CH", "Verlust", "."), ("en_US", "Loss", "."), ("fr_FR", "Loss", ".")],
)
@pytest.mark.usefixtures("preferences")
def test_without_both_the_locale_decides(locale, loss, sign, monkeypatch):
    monkeypatch.setattr(translation.QLocale, "system", staticmethod(lambda: QLocale(locale)))
    translation.choose_language([])
    assert (language.tr("Loss"), language.decimal_sign()) == (loss, sign)


@pytest.mark.usefixtures("preferences")
def test_a_language_that_is_not_spoken_is_refused(capsys):
    with pytest.raises(SystemExit) as refused:
        translation.choose_language(["--language", "tlh"])
    assert refused.value.code == 2
    assert "tlh" in capsys.readouterr().err


def run(code, **environment):
    """What a program of its own prints."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_choosing_a_language_imports_no_module_that_has_sentences():
    code = (
        "import sys, bpviz.translation\n"
        "print(sorted(name for name in sys.modules if name.startswith('bpviz')))"
    )
    assert run(code).strip() == str(
        ["bpviz", "bpviz.assets", "bpviz.language", "bpviz.translation", "bpviz.ui", "bpviz.ui.preferences"]
    )


def test_the_formula_of_a_schedule_has_german_words():
    told = run(
        "from bpviz.translation import speak; speak('de')\n"
        "from bpviz.debugger.experiment import TrainingChoice\n"
        "from bpviz.ui.panels.functions.schedule_view import formula\n"
        "print(formula(TrainingChoice(schedule='plateau', patience=3)))",
        QT_QPA_PLATFORM="offscreen",
    )
    assert "γ<sup>Senkungen</sup>" in told
    assert "Geduld&nbsp;=&nbsp;3" in told


def test_the_command_line_speaks_german():
    arguments = ["bpviz", "--language", "de", "list"]
    listed = run(f"import sys; sys.argv = {arguments}; from bpviz.__main__ import main; main()")
    assert "Experimente:" in listed
    assert "Verschwindende Gradienten" in listed


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--help"], 0, ["Aufruf: bpviz", "Optionen:", "diese Hilfe zeigen", "Argumente:"]),
        (["train", "xor"], 2, ["Aufruf: bpviz train", "bpviz train: Fehler: ", "--steps --epochs"]),
        (["figure", "xor", "--theme", "mauve", "-o", "a.svg"], 2, ["Argument --theme: gefunden: 'mauve'"]),
        (["train", "xor", "--steps"], 2, ["Argument --steps: ein Wert fehlt"]),
        (["--nonsense"], 2, ["unbekannte Argumente: --nonsense"]),
    ],
)
def test_help_and_errors_of_the_command_line_are_german(arguments, code, words):
    done = subprocess.run(
        [sys.executable, "-m", "bpviz", "--language", "de", *arguments],
        capture_output=True, text=True, encoding="utf-8", timeout=120,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert done.returncode == code
    said = done.stdout + done.stderr
    assert not {"usage", "error", "required", "argument", "options", "show"} & set(re.findall(r"\w+", said))
    for word in words:
        assert word in said


WINDOW = """
from bpviz.translation import choose_language
choose_language(["--language", "de"])
from bpviz.app import make_application, make_window
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.ui.preferences import Preferences
import sys
application = make_application()
experiment, folder = open_experiment("two_two_two")
debugger = Debugger(experiment, folder)
debugger.seek(0, 3)
window = make_window(debugger, Preferences(sys.argv[1] if sys.argv[1:] else "unused.ini"))
while window.frame is None or not window.runner.is_idle:
    application.processEvents()
from bpviz.debugger.notation import Notation
from bpviz.ui.painting.caption import caption
said = caption(window.frame, Notation(window.frame.network))
print([action.text() for action in window.menuBar().actions()])
print(said.title, "|", said.sentence)
print(window.experiment_panel.editor("training.step_size").widget.text())
print(window.actions_by_name["export_weights"].toolTip())
window.close()
"""


def test_the_window_speaks_german(tmp_path):
    code = WINDOW.replace(
        'sys.argv[1] if sys.argv[1:] else "unused.ini"', repr(str(tmp_path / "settings.ini"))
    )
    menus, caption, step_size, tip = run(code, QT_QPA_PLATFORM="offscreen").strip().splitlines()
    assert "'&Datei', '&Bearbeiten', '&Schritt', '&Lauf'" in menus
    assert caption.startswith("3 von 9 · Vorwärts zur Ausgabe | Jede Ausgabe summiert")
    assert step_size == "0,5"
    assert tip.endswith("(Strg+Umschalt+E)")
