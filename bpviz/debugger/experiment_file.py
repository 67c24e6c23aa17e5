"""Experiments as TOML files, by path or by bundled name; a faulty field is named with what was found."""

import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec

from bpviz.assets import resource
from bpviz.data.data_file import SUFFIXES
from bpviz.data.library import dataset_names, describe
from bpviz.debugger.experiment import DataChoice, Experiment
from bpviz.debugger.setup import ExperimentError, fit_to_data, load_data
from bpviz.language import tr


def read_experiment(path: str | Path) -> Experiment:
    """Read a TOML file. Raises ExperimentError: file, field, what was found, what is allowed."""
    path = Path(path)
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ExperimentError(
            tr("{path}: cannot be read: {value}", path=path, value=error.strerror or error)
        ) from None
    except UnicodeDecodeError:
        raise ExperimentError(tr("{path}: is not a text file in UTF-8, as TOML must be", path=path)) from None
    except tomllib.TOMLDecodeError as error:
        raise ExperimentError(tr("{path}: is not valid TOML: {error}", path=path, error=error)) from None
    with naming(path):
        return experiment_from(content)


@contextmanager
def naming(file: str | Path) -> Iterator[None]:
    """Let an ExperimentError say in which file the field stands; a bundled name is no file."""
    try:
        yield
    except ExperimentError as error:
        raise ExperimentError(f"{file}: {error}" if Path(file).suffix else str(error)) from None


def experiment_from(content: dict[str, Any]) -> Experiment:
    """An experiment from nested dictionaries, as TOML gives them."""
    try:
        return msgspec.convert(_with_lists(content), Experiment)
    except msgspec.ValidationError as error:
        raise ExperimentError(_explain(str(error), content)) from None


def write_experiment(experiment: Experiment, path: str | Path) -> None:
    """Write a TOML file that reads back as the same experiment; the old file stays if that fails."""
    path = Path(path)
    beside = path.with_name(path.name + ".part")
    beside.write_bytes(to_toml(experiment))
    beside.replace(path)


def to_toml(experiment: Experiment) -> bytes:
    """The experiment as TOML."""
    content = msgspec.to_builtins(experiment)
    if content["data"]["noise"] is None:
        del content["data"]["noise"]
    return msgspec.toml.encode(content)


def bundled_experiments() -> dict[str, Path]:
    """The experiments that come with the program, by name."""
    return {path.stem: path for path in sorted(resource("experiments").glob("*.toml"))}


def open_experiment(name: str) -> tuple[Experiment, Path | None]:
    """The experiment that a word on the command line means, and the folder its paths start from.

    A bundled experiment, a data set, or a path of a .toml file or a file of data. Raises ExperimentError.
    """
    bundled = bundled_experiments()
    if name in bundled:
        return read_experiment(bundled[name]), bundled[name].parent
    if name in dataset_names():
        title, text = describe(name)
        return _fitted(Experiment(title=title, description=text, data=DataChoice(name=name))), None
    path = Path(name)
    if path.suffix.lower() == ".toml":
        return read_experiment(path), path.parent
    if path.suffix.lower() in SUFFIXES:
        return _fitted(Experiment(title=path.stem, data=DataChoice(path=str(path.absolute())))), None
    raise ExperimentError(_unknown(name, sorted({*bundled, *dataset_names()})))


def _fitted(experiment: Experiment) -> Experiment:
    return fit_to_data(experiment, load_data(experiment))


def _unknown(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=1)
    hint = tr(" (did you mean {near!r}?)", near=near[0]) if near else ""
    return tr(
        "{name!r} is no bundled experiment{hint}; allowed are a .toml or .csv file or {known}",
        name=name,
        hint=hint,
        known=", ".join(known),
    )


def _with_lists(content: dict[str, Any]) -> dict[str, Any]:
    """Let one activation stand without brackets."""
    network = content.get("network")
    if isinstance(network, dict) and isinstance(network.get("activations"), str):
        network = {**network, "activations": [network["activations"]]}
        return {**content, "network": network}
    return content


def _explain(message: str, content: dict[str, Any]) -> str:
    """Turn msgspec's message, which ends in a path like `$.network.hidden[0]`, into ours."""
    what, _, where = message.rpartition(" - at `$") if " - at `$" in message else (message, "", "")
    path = re.findall(r"[A-Za-z_]\w*|\d+", where.rstrip("`"))
    place, value = "", content
    for part in path:
        place += f"[{part}]" if part.isdigit() else f".{part}" if place else part
        value = value[int(part)] if part.isdigit() else value.get(part) if isinstance(value, dict) else None
    if unknown := re.fullmatch(r"Object contains unknown field `(.*)`", what, re.DOTALL):
        name = unknown[1] if unknown[1].isidentifier() else repr(unknown[1])
        field = f"{place}.{name}" if place else name
        return tr(
            "{field}: is no field; allowed are {names}",
            field=field,
            names=", ".join(_fields_at(path)),
        )
    if ours := re.fullmatch(r"`(\w+)` is (.*); allowed are (.*)", what, re.DOTALL):
        return tr(
            "{place}.{field}: found {found}; allowed are {allowed}",
            place=place,
            field=ours[1],
            found=ours[2],
            allowed=ours[3],
        )
    return tr(
        "{place}: found {value!r}; allowed is {allowed}", place=place, value=value, allowed=allowed_by(what)
    )


_PLAIN = {
    "str": tr("text in quotes"),
    "int": tr("a whole number"),
    "float": tr("a number"),
    "bool": tr("true or false"),
    "array": tr("a list in brackets"),
    "object": tr("a table of fields"),
}


def allowed_by(message: str) -> str:
    """What msgspec expects, in plain words: "Expected `float` >= 0.0" as a number >= 0."""
    what = message.partition(" - at `$")[0]
    allowed = what.removeprefix("Expected ").partition(", got ")[0].replace("`", "").removesuffix(" | null")
    kind, _, limits = allowed.partition(" ")
    words = f"{_PLAIN.get(kind, kind)} {limits.removesuffix('.0')}"
    return words.strip()


def _fields_at(path: list[str]) -> tuple[str, ...]:
    record = _record_at(path)
    return record.__struct_fields__


def _record_at(path: list[str]) -> type[msgspec.Struct]:
    """The record that lies at a path of an experiment."""
    record = Experiment
    for part in path:
        record = type(getattr(record(), part))
    return record
