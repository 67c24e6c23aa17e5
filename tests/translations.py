"""Keeps the catalogues of resources/translations: run `python tests/translations.py` after a change.

Finds every sentence of the program, brings the .ts files of Qt Linguist up to date (what is new has an empty,
unfinished translation; what is gone is dropped) and has lrelease make the .qm files from them. What argparse
says itself goes to .mo files, which that reads.
"""

import ast
import struct
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as Tree
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "bpviz"
ARGPARSE = (
    "usage: ",
    "positional arguments",
    "options",
    "show this help message and exit",
    "%(prog)s: error: %(message)s\n",
    "argument %(argument_name)s: %(message)s",
    "unrecognized arguments: %s",
    "ambiguous option: %(option)s could match %(matches)s",
    "invalid choice: %(value)r (choose from %(choices)s)",
    "expected one argument",
    "expected at least one argument",
    "ignored explicit argument %r",
    "not allowed with argument %s",
    "the following arguments are required: %s",
    "one of the arguments %s is required",
)
# Tables whose rows are translated where they are shown: the places of the words among a row's arguments.
TABLES = {"Row": (0, 2, 4), "PanelRow": (0,)}


def sentences() -> dict[str, str]:
    """Every sentence that can be translated, with the file it is in."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "bpviz").rglob("*.py")):
        for text in sentences_of(path.read_text(encoding="utf-8")):
            found.setdefault(text, path.relative_to(ROOT).as_posix())
    for path in sorted((ROOT / "resources" / "experiments").glob("*.toml")):
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        for field in ("title", "description"):
            if content.get(field):
                found.setdefault(content[field], path.relative_to(ROOT).as_posix())
    return found | dict.fromkeys(ARGPARSE, "argparse")


def sentences_of(source: str) -> Iterator[str]:
    """The literals that tr and marked are called with, and the words of tables."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            places = (0,) if node.func.id in ("tr", "marked") else TABLES.get(node.func.id, ())
            for place in places:
                argument = node.args[place] if place < len(node.args) else None
                if isinstance(argument, ast.Constant) and argument.value:
                    yield argument.value


def mo_file(language: str) -> Path:
    """Where gettext looks for what argparse says in a language."""
    return FOLDER / language / "LC_MESSAGES" / "argparse.mo"


def read(path: Path) -> dict[str, tuple[str, bool]]:
    """Of each sentence of a .ts file the translation, and whether it is finished."""
    messages = Tree.parse(path).getroot().iter("message")
    return {
        message.findtext("source"): (
            message.findtext("translation") or "",
            message.find("translation").get("type") != "unfinished",
        )
        for message in messages
    }


def write(path: Path, language: str, translations: dict[str, str], places: dict[str, str]) -> None:
    """Write a .ts file; what has no translation is unfinished."""
    root = Tree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = Tree.SubElement(root, "context")
    Tree.SubElement(context, "name").text = CONTEXT
    for sentence, place in sorted(places.items(), key=lambda item: (item[1], item[0])):
        message = Tree.SubElement(context, "message")
        Tree.SubElement(message, "extracomment").text = place
        Tree.SubElement(message, "source").text = sentence
        translation = Tree.SubElement(message, "translation")
        translation.text = translations.get(sentence, "")
        if not translation.text:
            translation.set("type", "unfinished")
    Tree.indent(root, space="")
    text = Tree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def release(path: Path) -> None:
    """Make the .qm file of a .ts file, which must be complete."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", path, "-qm", path.with_suffix(".qm")], check=True)


def write_mo(path: Path, translations: dict[str, str]) -> None:
    """Write a catalogue of gettext: a head, where each sentence and translation lies, and these in bytes."""
    said = {"": "Content-Type: text/plain; charset=UTF-8\n", **translations}
    pairs = sorted((sentence.encode(), translation.encode()) for sentence, translation in said.items())
    texts, table = b"", []
    for text in (*(sentence for sentence, _ in pairs), *(translation for _, translation in pairs)):
        table += [len(text), 28 + 16 * len(pairs) + len(texts)]
        texts += text + b"\0"
    head = 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(struct.pack(f"<{len(head) + len(table)}I", *head, *table) + texts)


def main() -> None:
    """Bring all catalogues up to date."""
    places = sentences()
    for path in FOLDER.glob("*.ts"):
        kept = {sentence: translation for sentence, (translation, _) in read(path).items()}
        language = path.stem.rpartition("_")[2]
        write(path, language, kept, places)
        release(path)
        write_mo(mo_file(language), {sentence: kept[sentence] for sentence in ARGPARSE if kept.get(sentence)})
        missing = [sentence for sentence in places if not kept.get(sentence)]
        print(f"{path.name}: {len(places)} sentences, {len(missing)} not translated")
        for sentence in missing:
            print(f"  {sentence!r}")


if __name__ == "__main__":
    main()
