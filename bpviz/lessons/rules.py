"""What the fields of a lesson must be to one another, beyond their kinds."""

from collections.abc import Iterator

from bpviz.language import tr
from bpviz.lessons.formulas import broken_formulas
from bpviz.lessons.lesson import PANELS, Lesson, Predict, Scene
from bpviz.lessons.problems import Problem

LONGEST_CAPTION = 240  # characters; more do not fit under the network at a size that is read from afar


def broken_rules(lesson: Lesson) -> Iterator[Problem]:
    """All that does not go together."""
    if not lesson.scenes[0].experiment:
        yield Problem(
            ("scene", 0, "experiment"), tr("is missing; the first scene has none before it to go on from")
        )
    for number, scene in enumerate(lesson.scenes):
        for field, sentence in (*_of_scene(scene), *_of_question(scene.predict), *_of_formulas(scene)):
            yield Problem(("scene", number, *field.split(".")), sentence)


def _of_scene(scene: Scene) -> Iterator[tuple[str, str]]:
    for panel in scene.show:
        if panel not in PANELS:
            yield "show", _found(panel, PANELS)
    if scene.times and not scene.steps_by:
        yield "times", tr("means something only with steps_by")
    if scene.steps_by in ("sample", "epoch") and not scene.times:
        yield "times", tr("is missing; steps_by {unit} needs to know how many", unit=scene.steps_by)
    if len(scene.caption) > LONGEST_CAPTION:
        yield "caption", tr(
            "has {found} characters; allowed are {most}, so that it can be read from afar",
            found=len(scene.caption), most=LONGEST_CAPTION,
        )  # fmt: skip


def _of_question(question: Predict | None) -> Iterator[tuple[str, str]]:
    if question is None:
        return
    if not question.quantity and not question.choices:
        yield "predict", tr("needs quantity or choices")
    elif question.choices and question.answer not in question.choices:
        yield "predict.answer", _found(question.answer, question.choices)
    elif question.answer and not question.choices:
        yield "predict.answer", tr("is for choices; the answer to a quantity is its value")


def _of_formulas(scene: Scene) -> Iterator[tuple[str, str]]:
    texts = {"caption": scene.caption, "notes": scene.notes}
    if scene.predict is not None:
        texts |= {"predict.question": scene.predict.question, "predict.because": scene.predict.because}
    for field, text in texts.items():
        for formula in broken_formulas(text):
            yield field, tr("has the formula {formula}, which cannot be typeset", formula=repr(formula))


def _found(found: str, allowed: tuple[str, ...]) -> str:
    return tr("found {found}; allowed are {allowed}", found=repr(found), allowed=", ".join(allowed))
