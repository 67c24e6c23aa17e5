"""Lessons in another language: a file of their texts alone, laid over them; all else stays the lesson's."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from msgspec import Meta
from msgspec.structs import replace

from bpviz.language import LANGUAGES, tr
from bpviz.lessons.lesson import Lesson, Part, Predict, Scene
from bpviz.lessons.live_numbers import names_in
from bpviz.lessons.names import plain
from bpviz.lessons.problems import LessonError, Problem
from bpviz.lessons.rules import broken_rules
from bpviz.lessons.scene_file import record_from


class BesideTexts(Part, frozen=True):
    """The name of a second run."""

    name: str = ""


class PredictTexts(Part, frozen=True):
    """A question. choices: in the lesson's order, so that it is known which one is right."""

    question: str = ""
    choices: tuple[str, ...] = ()
    because: str = ""


class SceneTexts(Part, frozen=True):
    """What a scene says: the fields of a lesson's scene that are texts."""

    title: Annotated[str, Meta(min_length=1)]
    caption: str = ""
    notes: str = ""
    beside: BesideTexts | None = None
    predict: PredictTexts | None = None


class LessonTexts(Part, frozen=True, rename={"scenes": "scene"}):
    """What a lesson says, scene by scene in its order."""

    title: Annotated[str, Meta(min_length=1)]
    scenes: Annotated[tuple[SceneTexts, ...], Meta(min_length=1)]
    description: str = ""


def translation_file(path: str | Path, language: str) -> Path:
    """Where a lesson's texts in a language are: in a folder beside it, named like the language."""
    return Path(path).parent / language / Path(path).name


def translations(path: str | Path) -> dict[str, Path]:
    """The files of a lesson's texts that there are, by language."""
    files = {language: translation_file(path, language) for language in LANGUAGES}
    return {language: file for language, file in files.items() if file.is_file() and not is_whole(file)}


def original_of(path: str | Path) -> Path | None:
    """The lesson that a file has the texts of, None for a lesson itself."""
    lesson = namesake(path)
    return None if lesson is None or is_whole(path) else lesson


def namesake(path: str | Path) -> Path | None:
    """The file that one in a folder of a language would have the texts of, None where there is none."""
    folder = Path(path).absolute().parent
    lesson = folder.parent / Path(path).name
    return lesson if folder.name in LANGUAGES and lesson.is_file() else None


def is_whole(path: str | Path) -> bool:
    """Whether a file is a lesson by itself: its first scene has an experiment, as one of texts never has."""
    try:
        scenes = tomllib.loads(Path(path).read_text(encoding="utf-8-sig")).get("scene")
    except (OSError, ValueError):
        return False
    match scenes:
        case [{"experiment": _}, *_]:
            return True
    return False


def translated(lesson: Lesson, language: str, text: str, file: str = "") -> Lesson:
    """The lesson with texts from TOML; file is its name. Raises LessonError for what does not fit."""
    texts = record_from(text, file, LessonTexts, SceneTexts)
    if problems := list(_misfits(lesson, texts)):
        raise LessonError(problems, file, text)
    scenes = tuple(map(_scene, lesson.scenes, texts.scenes))
    said = {"title": texts.title, "description": texts.description, "language": language}
    result = replace(lesson, scenes=scenes, **said)
    if problems := list(broken_rules(result)):
        raise LessonError(problems, file, text)
    return result


def _scene(scene: Scene, texts: SceneTexts) -> Scene:
    """The scene with other texts, which fit it."""
    said = {"title": texts.title, "caption": texts.caption, "notes": texts.notes}
    if scene.beside is not None and texts.beside is not None:
        said["beside"] = replace(scene.beside, name=texts.beside.name)
    if scene.predict is not None:
        said["predict"] = _question(scene.predict, texts.predict)
    return replace(scene, **said)


def _question(predict: Predict, texts: PredictTexts) -> Predict:
    answer = texts.choices[predict.choices.index(predict.answer)] if predict.choices else ""
    return Predict(texts.question, predict.quantity, texts.choices, answer, texts.because)


def _misfits(lesson: Lesson, texts: LessonTexts) -> Iterator[Problem]:
    """Texts that the lesson has and the file has not, or the other way round, and other numbers in them."""
    for field, sentence in _of_text("description", lesson.description, texts.description):
        yield Problem((field,), sentence)
    found, wanted = len(texts.scenes), len(lesson.scenes)
    if found != wanted:
        sentence = tr("number of scenes: found {found}, in the lesson {wanted}", found=found, wanted=wanted)
        yield Problem(("scene", min(found - 1, wanted)), sentence)
        return
    for number, (scene, said) in enumerate(zip(lesson.scenes, texts.scenes, strict=True)):
        for field, sentence in _of_scene(scene, said):
            yield Problem(("scene", number, *field.split(".")), sentence)


def _of_scene(scene: Scene, said: SceneTexts) -> Iterator[tuple[str, str]]:
    for field in ("title", "caption", "notes"):
        yield from _of_text(field, getattr(scene, field), getattr(said, field))
    names = (part.name if part else "" for part in (scene.beside, said.beside))
    yield from _of_text("beside.name", *names)
    before, after = scene.predict or PredictTexts(), said.predict or PredictTexts()
    for field in ("question", "because"):
        yield from _of_text(f"predict.{field}", getattr(before, field), getattr(after, field))
    yield from _of_choices(before.choices, after.choices)


def _of_choices(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if len(before) != len(after):
        counts = {"found": len(after), "wanted": len(before)}
        yield "predict.choices", tr("number of choices: found {found}, in the lesson {wanted}", **counts)
    elif len(set(after)) != len(set(before)):
        yield "predict.choices", tr("has the same choice twice")
    else:
        yield from _of_text("predict.choices", " ".join(before), " ".join(after))


def _of_text(field: str, before: str, after: str) -> Iterator[tuple[str, str]]:
    if before and not after:
        yield field, tr("is missing; the lesson has it")
    elif after and not before:
        yield field, tr("is too much; the lesson does not have it")
    elif missing := _numbers_only_in(before, after):
        yield field, tr("lacks {numbers}, which the lesson has here", numbers=missing)
    elif added := _numbers_only_in(after, before):
        yield field, tr("has {numbers}, which the lesson does not have here", numbers=added)


def _numbers_only_in(text: str, other: str) -> str:
    """The live numbers of a text that another does not have, as they are typed."""
    there = set(map(plain, names_in(other)))
    return ", ".join(f"{{{{{name}}}}}" for name in names_in(text) if plain(name) not in there)
