"""Records of choices: what each field is called, which values it takes, and that a registry has its name."""

import msgspec
from msgspec import Meta, Struct


def choice(title: str, names, description: str = "", *, restarts: bool = False) -> Meta:
    """A field that holds one name of a registry."""
    return Meta(title=title, description=description, extra={"names": tuple(names), "restarts": restarts})


def entry(title: str, description: str = "", *, restarts: bool = False, **limits) -> Meta:
    """A field that holds numbers, words or yes and no."""
    return Meta(title=title, description=description, extra={"restarts": restarts}, **limits)


def metas(record: type[Struct]) -> dict[str, Meta]:
    """The annotation of each field of a record that has one."""
    annotated = {}
    for field in msgspec.structs.fields(record):
        meta = _first_meta(field.type)
        if meta is not None:
            annotated[field.name] = meta
    return annotated


def _first_meta(kind) -> Meta | None:
    parts = [*getattr(kind, "__metadata__", ()), *getattr(kind, "__args__", ())]
    found = next((part for part in parts if isinstance(part, Meta) and part.extra), None)
    return found or next((m for part in parts if (m := _first_meta(part)) is not None), None)


class Section(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of an experiment; a name that its registry does not have is refused."""

    def __post_init__(self):
        for field, meta in metas(type(self)).items():
            names = (meta.extra or {}).get("names")
            value = getattr(self, field)
            for name in (value if isinstance(value, tuple) else (value,)) if names else ():
                if name not in names:
                    raise ValueError(f"`{field}` is {name!r}; allowed are {', '.join(map(_written, names))}")


def _written(name: str) -> str:
    """A name as it stands in a list; punctuation, as of a delimiter, in quotes."""
    return name if name[:1].isalnum() else f'"{name}"'
