"""A lesson as frozen records: what stands in its file is what stands here, field by field."""

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

Natural = Annotated[int, Meta(ge=0, le=10**12)]
PANELS = (
    "Loss", "Weights over time", "Inspector", "Breakpoints", "Watches", "Runs", "My work", "Gradients",
    "Flow", "Samples", "Plot", "Map", "Results", "Landscape", "Images", "Starts", "Functions", "Numbers",
)  # fmt: skip
PICTURED = (
    "Loss", "Map", "Landscape", "Starts", "Functions", "Flow", "Samples", "Results", "Images", "Gradients",
    "Weights over time", "Inspector",
)  # fmt: skip
"""Panels that an audience sees: the loss below the network, the first of the others beside it."""
HIDEABLE = ("activations", "errors", "weights", "loss")
CONVERGED = "converged"


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the file; a field that it does not know is refused."""


class Until(Part, frozen=True):
    """What a run stops at, in the words of Debugger.break_when.

    kind: a name in BREAKPOINT_KINDS. of: the weight, unit or error that it speaks of, by its name; or
    layer from 1, unit and source from 0. sample: from 1, 0 for any. phase: e.g. "error", of a layer.
    """

    kind: str
    of: str = ""
    layer: Natural = 0
    unit: Natural = 0
    source: Annotated[int, Meta(ge=-1)] = 0
    sample: Natural = 0
    phase: str = ""
    value: float = 0.0
    steps: Annotated[int, Meta(ge=1)] = 1


class Beside(Part, frozen=True):
    """A second run at the same step. settings: in what it differs, nested as in an experiment's file."""

    settings: dict[str, Any]
    name: str = ""


class Predict(Part, frozen=True):
    """A question before the next key.

    quantity: the number that is hidden until then, by its name, and is the answer where there are no choices.
    choices: of which answer is one.
    because: what is said once it is answered, in Markdown.
    """

    question: Annotated[str, Meta(min_length=1)]
    quantity: str = ""
    choices: tuple[str, ...] = ()
    answer: str = ""
    because: str = ""


class Scene(Part, frozen=True):
    """One picture of a lesson, or several that PgDn goes through.

    Where: experiment (a bundled name, a data set, or a .toml file beside the lesson; "" goes on with the
    scene before), settings (what is changed, nested as in an experiment's file), then in this order
    seek (the step), run_until ("converged" or a table), steps (so many on), phase (e.g. "error 2": that
    phase of the step is the latest one shown).
    What PgDn does before it leaves: steps_by phase, sample or epoch, so many times; 0: to the step's end.
    What is seen: beside, show (titles of panels, of which an audience sees the first that is PICTURED),
    select, highlight and hide (names of numbers; hide also a name in HIDEABLE), caption and notes in
    Markdown, predict.
    """

    title: Annotated[str, Meta(min_length=1)]
    experiment: str = ""
    settings: dict[str, Any] = {}
    seek: Natural | None = None
    run_until: Literal["converged"] | Until | None = None
    steps: Natural = 0
    phase: str = ""
    steps_by: Literal["", "phase", "sample", "epoch"] = ""
    times: Natural = 0
    beside: Beside | None = None
    show: tuple[str, ...] = ()
    select: str = ""
    highlight: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    caption: str = ""
    notes: str = ""
    predict: Predict | None = None


class Lesson(Part, frozen=True, rename={"scenes": "scene"}):
    """A title, what it is about, and scenes. language: of its texts, "en" or "de"."""

    title: Annotated[str, Meta(min_length=1)]
    scenes: Annotated[tuple[Scene, ...], Meta(min_length=1)]
    description: str = ""
    language: Literal["en", "de"] = "en"
