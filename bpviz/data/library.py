"""Every data set that has a name: the computed ones and the real ones that come with the program."""

from dataclasses import replace
from difflib import get_close_matches
from typing import NamedTuple

from bpviz.assets import resource
from bpviz.data.data_file import read_data
from bpviz.data.dataset import DataError, Dataset
from bpviz.data.generators import DEFAULT_SAMPLES, GENERATORS
from bpviz.language import tr


class RealSet(NamedTuple):
    """A bundled file of measurements, datasets/<name>.csv in the resources."""

    title: str
    description: str
    origin: str


REAL_SETS: dict[str, RealSet] = {
    "iris": RealSet(
        "Iris",
        tr("150 flowers of 3 species by 4 lengths in centimetres."),
        "R. A. Fisher (1936), UCI Machine Learning Repository, doi:10.24432/C56C76, CC BY 4.0",
    ),
    "wine": RealSet(
        tr("Wine"),
        tr("178 wines of 3 cultivars by 13 chemical measurements."),
        "S. Aeberhard, M. Forina (1992), UCI Machine Learning Repository, doi:10.24432/C5PC7J, CC BY 4.0",
    ),
    "breast_cancer": RealSet(
        tr("Breast Cancer"),
        tr("569 tumours, benign or malignant, by 30 measurements of cell nuclei."),
        "W. Wolberg, O. Mangasarian, N. Street, W. Street (1993), UCI Machine Learning Repository, "
        "doi:10.24432/C5DW2B, CC BY 4.0",
    ),
    "digits": RealSet(
        tr("Digits"),
        tr("1797 handwritten digits, 8 × 8 pixels from 0 to 16."),
        "E. Alpaydin, C. Kaynak (1998), UCI Machine Learning Repository, doi:10.24432/C50P49, CC BY 4.0",
    ),
}


def dataset_names() -> tuple[str, ...]:
    """The names that load_dataset knows, in the order of the menu."""
    return (*GENERATORS, *REAL_SETS)


def describe(name: str) -> tuple[str, str]:
    """Title and one-line description; raises DataError for an unknown name."""
    _check_name(name)
    entry = GENERATORS.get(name) or REAL_SETS[name]
    return entry.title, entry.description


def load_dataset(
    name: str, samples: int = DEFAULT_SAMPLES, noise: float | None = None, seed: int = 0
) -> Dataset:
    """The named data set; samples, noise (None: its default) and seed are for the computed ones.

    Raises DataError for an unknown name and for samples, noise or seed out of bounds.
    """
    _check_name(name)
    if name in GENERATORS:
        return GENERATORS[name].make(samples, noise, seed)
    title, _, origin = REAL_SETS[name]
    return replace(read_data(resource("datasets", f"{name}.csv")), title=title, origin=origin)


def _check_name(name: str) -> None:
    names = dataset_names()
    if name not in names:
        close = get_close_matches(name, names, n=1)
        hint = tr(' (did you mean "{close}"?)', close=close[0]) if close else ""
        raise DataError(
            tr(
                'There is no data set "{name}"{hint}; allowed are {names}.',
                name=name,
                hint=hint,
                names=", ".join(names),
            )
        )
