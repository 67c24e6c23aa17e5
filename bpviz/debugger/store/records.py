"""What a saved run says in words and single numbers, as checked records in the file's bpviz.json."""

from importlib.metadata import PackageNotFoundError, version
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from bpviz.data.dataset import Dataset
from bpviz.debugger.breakpoints import BREAKPOINT_KINDS, Breakpoint
from bpviz.debugger.edits import AnyEdit
from bpviz.debugger.frame import Stop
from bpviz.debugger.quantities import KINDS, Quantity
from bpviz.debugger.run import Origin
from bpviz.debugger.setup import ExperimentError
from bpviz.language import tr

FORMAT = 1
LARGEST = 2**53  # up to here the steps of a row are counted exactly

Count = Annotated[int, Meta(ge=0, le=LARGEST)]
Number = Annotated[int, Meta(ge=1, le=10**9)]


class SavedSetup(Struct, frozen=True, forbid_unknown_fields=True):
    """The data, but for their numbers; see Dataset. held: how many samples are held out."""

    samples: Number
    name: str
    title: str
    input_names: Annotated[tuple[str, ...], Meta(min_length=1)]
    target_names: Annotated[tuple[str, ...], Meta(min_length=1)]
    classes: tuple[str, ...]
    origin: str
    held: Annotated[int, Meta(ge=0, le=10**9)] = 0
    notes: tuple[str, ...] = ()

    @classmethod
    def of(cls, dataset: Dataset) -> "SavedSetup":
        """What describes a data set."""
        counts = {"samples": dataset.sample_count, "held": dataset.held_count}
        words = {field: getattr(dataset, field) for field in cls.__struct_fields__ if field not in counts}
        return cls(**counts, **words)


class SavedRun(Struct, frozen=True, forbid_unknown_fields=True):
    """A run; setup: the place of its setup in the list. t: where it stands. The rest: see Recorder."""

    number: Number
    name: str
    origin: Origin
    setup: Count
    t: Count
    newest: Count
    stride: Annotated[int, Meta(ge=1, le=LARGEST)]
    mean_every: Annotated[int, Meta(ge=1, le=LARGEST)]
    capacity: Annotated[int, Meta(ge=2, le=1 << 20, multiple_of=2)]
    edits: Annotated[tuple[AnyEdit, ...], Meta(max_length=10_000)]

    @property
    def rows(self) -> int:
        """How many rows are complete."""
        return self.newest // self.stride

    @property
    def means(self) -> int:
        """How many mean losses were taken."""
        return self.newest // self.mean_every

    @property
    def state_steps(self) -> tuple[int, ...]:
        """The steps of which θ is kept beside the rows: where it stands, and the newest."""
        return tuple(sorted({self.t, self.newest}))


class Manifest(Struct, frozen=True, forbid_unknown_fields=True):
    """See Session. format: which format the file has. bpviz: the version that wrote it."""

    format: int
    bpviz: str
    present: Number
    revealed: Count
    stop: Stop | None
    beside: int | None
    folder: str | None
    setups: Annotated[tuple[SavedSetup, ...], Meta(min_length=1, max_length=1000)]
    runs: Annotated[tuple[SavedRun, ...], Meta(min_length=1, max_length=1000)]
    breakpoints: Annotated[tuple[Breakpoint, ...], Meta(max_length=1000)]
    watches: Annotated[tuple[Quantity, ...], Meta(max_length=1000)]


class _Head(Struct):
    """What every format says."""

    format: int
    bpviz: str = "?"


def own_version() -> str:
    """The version of this program."""
    try:
        return version("bpviz")
    except PackageNotFoundError:
        return "from source"


def encode(manifest: Manifest) -> bytes:
    """As JSON to be read by people, too. Raises ExperimentError for what decode would refuse."""
    try:
        text = msgspec.json.format(msgspec.json.encode(manifest), indent=2)
    except UnicodeEncodeError as error:
        raise ExperimentError(
            tr("found {object!r}; allowed is text that is valid Unicode", object=error.object)
        ) from None
    decode(text)
    return text


def decode(text: bytes) -> Manifest:
    """Read it back. Raises ExperimentError: what, where, what is allowed."""
    try:
        head = msgspec.json.decode(text, type=_Head)
        if head.format > FORMAT:
            raise ExperimentError(
                tr(
                    "was written by a newer bpviz ({bpviz}) in format {format}; this one reads up "
                    "to format {format2}",
                    bpviz=head.bpviz,
                    format=head.format,
                    format2=FORMAT,
                )
            )
        manifest = msgspec.json.decode(text, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ExperimentError(_explain(str(error))) from None
    _check(manifest)
    return manifest


def _explain(message: str) -> str:
    what, _, where = message.rpartition(" - at `$")
    place = f", {where.strip('.`')}" if what else ""
    return tr("bpviz.json{place}: {value}", place=place, value=what or message)


# What the types do not say


def _check(manifest: Manifest):
    _require("format", manifest.format, manifest.format == FORMAT, str(FORMAT))
    numbers = [run.number for run in manifest.runs]
    _require("runs", numbers, len(set(numbers)) == len(numbers), tr("numbers that differ"))
    _require("present", manifest.present, manifest.present in numbers, ", ".join(map(str, numbers)))
    for run in manifest.runs:
        _check_run(run, manifest)
    if manifest.stop:
        _check_range(tr("stop, t"), manifest.stop.t, 0, LARGEST)
    kept = [b.number for b in manifest.breakpoints]
    _require(
        "breakpoints", kept, kept == sorted(set(kept)) and min(kept, default=1) > 0, tr("numbers that rise")
    )
    for breakpoint in manifest.breakpoints:
        _check_place("breakpoint", breakpoint, BREAKPOINT_KINDS)
    for watch in manifest.watches:
        _check_place("watch", watch, KINDS)


def _check_run(run: SavedRun, manifest: Manifest):
    name = tr("run {number}", number=run.number)
    _check_range(tr("{name}, setup", name=name), run.setup, 0, len(manifest.setups) - 1)
    _check_range(f"{name}, t", run.t, 0, run.newest)
    _check_range(
        tr("{name}, stride", name=name), run.rows, 0, run.capacity, tr("steps of which so many rows are full")
    )
    samples = manifest.setups[run.setup].samples
    _require(tr("{name}, stride", name=name), run.stride, _is_doubling(run.stride, 1), tr("powers of two"))
    _require(
        tr("{name}, mean_every", name=name),
        run.mean_every,
        _is_doubling(run.mean_every, samples),
        tr("{samples} times them", samples=samples),
    )
    for field, found in (("number", run.origin.number), ("t", run.origin.t)):
        _check_range(tr("{name}, origin, {field}", name=name, field=field), found, 0, LARGEST)
    for edit in run.edits:
        _check_range(tr("{name}, edit, t", name=name), edit.t, 0, LARGEST)


def _is_doubling(found: int, unit: int) -> bool:
    times, rest = divmod(found, unit)
    return rest == 0 and times > 0 and times & (times - 1) == 0


def _check_place(name: str, found: Breakpoint | Quantity, kinds):
    """Numbers that a network might have; those that the present one has not are kept for another."""
    _require(tr("{name}, kind", name=name), found.kind, found.kind in kinds, ", ".join(kinds))
    for field in found.__struct_fields__:
        value = getattr(found, field)
        if isinstance(value, int):
            lowest = -1 if field in ("source", "sample") else 0
            _check_range(f"{name}, {field}", value, lowest, LARGEST)


def _check_range(name: str, found: float, lowest: int, highest: int, what: str = ""):
    _require(
        name,
        found,
        lowest <= found <= highest,
        tr("{lowest} to {highest} {what}", lowest=lowest, highest=highest, what=what).strip(),
    )


def _require(name: str, found, is_allowed: bool, allowed: str):
    if not is_allowed:
        raise ExperimentError(
            tr(
                "bpviz.json, {name}: found {found}; allowed are {allowed}",
                name=name,
                found=found,
                allowed=allowed,
            )
        )
