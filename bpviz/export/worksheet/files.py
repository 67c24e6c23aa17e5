"""Sheets as files: a worked example, or an exercise and its solution, each written whole or not at all."""

from pathlib import Path

from bpviz.debugger.run import Run
from bpviz.debugger.setup import ExperimentError
from bpviz.debugger.store.whole_file import write_whole
from bpviz.export.worksheet.html import to_html
from bpviz.export.worksheet.latex import to_latex
from bpviz.export.worksheet.markdown import to_markdown
from bpviz.export.worksheet.worksheet import Request, worksheet
from bpviz.language import tr

FORMATS = {"latex": to_latex, "markdown": to_markdown, "html": to_html}
ENDINGS = {".tex": "latex", ".md": "markdown", ".html": "html", ".htm": "html"}


def write_worksheet(
    path: str | Path,
    run: Run,
    request: Request,
    *,
    form: str = "",
    is_blank: bool = False,
    solution: str | Path | None = None,
) -> None:
    """Write steps of a run as a sheet; with a path for the solution the sheet itself has blanks.

    form: a name in FORMATS, "" for what each file's ending says. Both sheets are made before one is
    written. Raises ExperimentError, with one sentence, and Interrupted.
    """
    wanted = [(Path(path), is_blank or solution is not None)]
    if solution is not None:
        wanted.append((Path(solution), False))
    if len(wanted) == 2 and wanted[0][0].absolute() == wanted[1][0].absolute():
        raise ExperimentError(
            tr("{path}: found for both sheet and solution; allowed are two files", path=path)
        )
    writers = [(file, FORMATS[form or form_of(file)], blank) for file, blank in wanted]
    made = [(file, write(worksheet(run, request, is_blank=blank))) for file, write, blank in writers]
    for file, text in made:
        write_whole(file, lambda opened, text=text: opened.write(text.encode()))


def form_of(path: Path) -> str:
    """The format that a file's name says. Raises ExperimentError for an ending that is not in ENDINGS."""
    found = ENDINGS.get(path.suffix.lower())
    if found is None:
        raise ExperimentError(
            tr("{path}: found the ending {ending!r}; allowed are {allowed}",
               path=path, ending=path.suffix, allowed=", ".join(ENDINGS))
        )  # fmt: skip
    return found
