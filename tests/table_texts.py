"""Texts that look like tables, well made or not, and ways to read them, as hypothesis draws them."""

from hypothesis import strategies as st

from bpviz.data.table_options import CLASSES, DECIMALS, DELIMITERS, HEADERS, MISSING, TableOptions

COLUMNS = st.lists(st.sampled_from(("x", "y", "column 1", "column 2", "")), max_size=2).map(tuple)
OPTIONS = st.builds(
    TableOptions,
    delimiter=st.sampled_from(tuple(DELIMITERS)),
    decimal=st.sampled_from(tuple(DECIMALS)),
    header=st.sampled_from(tuple(HEADERS)),
    missing=st.sampled_from(tuple(MISSING)),
    inputs=st.just(()) | COLUMNS,
    targets=st.just(()) | COLUMNS,
    classes=st.sampled_from(tuple(CLASSES)),
)
CELLS = st.one_of(
    st.floats().map(repr),
    st.integers(-9, 9).map(str),
    st.sampled_from(("", "NA", "?", "1,5", "1.234,5", "1_000", "inf", "1e999", "-", "nan", "#", "²", "١")),
    st.text(max_size=4),
)


@st.composite
def _tables(draw):
    width = draw(st.integers(1, 4))
    rows = draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=8))
    delimiter = draw(st.sampled_from((",", ";", "\t", " ", "|", ", ")))
    end = draw(st.sampled_from(("\n", "\r\n")))
    head = draw(st.sampled_from(("", delimiter.join("xyzw"[:width]) + end, '"x"' + end)))
    return head + "".join(delimiter.join(row) + end for row in rows)


TABLE_TEXTS = _tables() | st.text(max_size=80)
