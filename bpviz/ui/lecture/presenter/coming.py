"""What PgDn will show next: the next phase, the end of the step, or what comes in the lesson."""

from dataclasses import dataclass

from bpviz.debugger.frame import Frame
from bpviz.language import tr
from bpviz.lessons.lesson import Predict
from bpviz.lessons.live_numbers import with_numbers
from bpviz.ui.lecture.lessons.scene_words import with_live_numbers


@dataclass(frozen=True)
class Coming:
    """A frame, or what is said where there is none, in Markdown; neither while it is not known yet."""

    frame: Frame | None = None
    title: str = ""
    sentence: str = ""


def completes_step(granularity: str, lessons) -> bool:
    """Whether the next frame is that of the whole step, for the insight "next"."""
    return _steps_by(granularity, lessons) == "sample"


def coming(frame: Frame, granularity: str, lessons, running: bool) -> Coming:
    """What comes after a frame of a window with these lessons."""
    if running:
        return Coming(title=tr("The run goes on."), sentence=tr("F5 or Esc pauses it."))
    if lessons.position is not None:
        position = lessons.position
        if not position.is_answered:
            return Coming(title=tr("The answer"), sentence=_answer(lessons.scene.predict, frame))
        if position.click == position.clicks:
            return _next_scene(lessons)
    if _steps_by(granularity, lessons) == "epoch":
        return Coming(title=tr("The end of epoch {number}", number=frame.epoch + 1))
    foreseen = frame.insights.get("next")
    failed = frame.stop is not None and frame.stop.is_failure
    return Coming(foreseen, title=tr("Nothing: numbers did not stay finite.") if failed else "")


def _steps_by(granularity: str, lessons) -> str:
    """What PgDn goes by: in a scene of a lesson as that says, else as chosen."""
    return (lessons.scene.steps_by or "phase") if lessons.position is not None else granularity


def _answer(predict: Predict, frame: Frame) -> str:
    asked = "{{" + predict.quantity + "}}" if predict.quantity else predict.answer
    said = "\n\n".join(filter(None, (f"**{asked}**", predict.because)))
    return with_live_numbers(said, frame)


def _next_scene(lessons) -> Coming:
    scene = lessons.next_scene
    if scene is None:
        return Coming(title=tr("The lesson ends here."))
    return Coming(title=scene.title, sentence=_without_numbers(scene.caption))


def _without_numbers(markdown: str) -> str:
    """The numbers are those of a place where the run is not yet."""
    return with_numbers(markdown, lambda _name, _digits, in_formula: "\\ldots" if in_formula else "…")
