"""The import as a user sees it: what is found, what is chosen, what is refused, and what comes of it."""

import threading

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFontMetrics

from bpviz.data.normalization import NORMALIZATIONS
from bpviz.ui.importing.column_model import CHECKED, HOLDS, INPUT, NAME, ROLE, TARGET, UNCHECKED
from bpviz.ui.importing.import_dialog import LOOKING, ImportDialog
from bpviz.ui.importing.sources import FileSource, PastedSource
from bpviz.ui.theme import THEMES

KEY = Qt.Key
PLANTS = "id;height;remark;species\n1;1,5;ok;red\n2;2,5;odd;blue\n3;;ok;red\n4;3,5;ok;blue\n"


@pytest.fixture
def opened(qtbot):
    """A function that opens the dialog on a source, and waits until it has looked at it."""
    dialogs = []

    def open_on(source, seed=4, theme="light"):
        dialog = ImportDialog(source, seed, THEMES[theme])
        dialogs.append(dialog)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        looked(qtbot, dialog)
        return dialog

    yield open_on
    for dialog in dialogs:
        dialog.done(0)


@pytest.fixture
def file(tmp_path):
    """A function that writes a file of data."""

    def write(text, name="own.csv"):
        path = tmp_path / name
        path.write_text(text)
        return FileSource(path)

    return write


def looked(qtbot, dialog):
    qtbot.waitUntil(
        lambda: dialog.said.text() != LOOKING and not dialog._looking.is_busy and not dialog._soon.isActive(),
        timeout=20_000,
    )


def choose(qtbot, dialog, name, key):
    box = dialog.form.boxes[name]
    box.setCurrentIndex(box.findData(key))
    looked(qtbot, dialog)


def check(qtbot, dialog, name, role, *, on=True):
    """As by a click into the box of a column."""
    model = dialog.model
    row = [column.name for column in model.columns].index(name)
    model.setData(model.index(row, role), (CHECKED if on else UNCHECKED).value, ROLE.CheckStateRole)
    looked(qtbot, dialog)


def accepted(qtbot, dialog):
    dialog.accept()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    return dialog.ready


def shown(table_model):
    return [
        [table_model.data(table_model.index(row, column)) for column in range(table_model.columnCount())]
        for row in range(table_model.rowCount())
    ]


def headings(dialog):
    rows = dialog.rows
    return [rows.headerData(n, Qt.Orientation.Horizontal) for n in range(rows.columnCount())]


# What is found


def test_it_shows_the_first_rows_with_types_and_what_it_found(opened, file):
    dialog = opened(file(PLANTS))
    assert shown(dialog.rows)[2] == ["3", "", "ok", "red"]
    assert headings(dialog) == [
        "id\nnumber · input",
        "height\nnumber · input",
        "remark\ntext",
        "species\ntext · target",
    ]
    boxes = {name: box.currentText() for name, box in dialog.form.boxes.items()}
    assert (boxes["delimiter"], boxes["decimal"]) == ("found: semicolon ;", "found: comma 0,5")
    assert boxes["header"] == "found: names of the columns"
    assert [dialog.model.data(dialog.model.index(n, HOLDS)) for n in range(4)] == [
        "numbers", "numbers, 1 missing", "text", "text",
    ]  # fmt: skip


def test_text_is_left_out_of_the_inputs_at_first(opened, file):
    dialog = opened(file(PLANTS))
    assert (dialog.model.inputs, dialog.model.targets) == (("id", "height"), ("species",))
    assert dialog.choice.inputs == ("id", "height")


def test_missing_values_are_refused_until_they_are_dropped_or_filled(opened, file, qtbot):
    dialog = opened(file(PLANTS))
    assert not dialog.ok.isEnabled()
    assert "line 4" in dialog.said.text()
    assert dialog.ok.toolTip() == dialog.said.text()
    dialog.accept()
    assert dialog.isVisible()
    choose(qtbot, dialog, "missing", "drop")
    assert dialog.ok.isEnabled()
    assert dialog.said.text().startswith("2 inputs, 2 classes: blue, red. 1 of 4 rows is left out")
    assert dialog.said.text().endswith("Column “remark” is left out.")
    dataset = accepted(qtbot, dialog).setup.dataset
    assert dataset.sample_count == 3


def test_the_mean_takes_the_place_of_what_is_missing(opened, file, qtbot):
    dialog = opened(file(PLANTS))
    choose(qtbot, dialog, "missing", "mean")
    choose(qtbot, dialog, "normalization", "none")
    dataset = accepted(qtbot, dialog).setup.dataset
    assert dataset.inputs[:, 1].tolist() == [1.5, 2.5, 2.5, 3.5]


def test_the_preview_follows_the_choices(opened, file, qtbot):
    dialog = opened(file("1,5;2;3\n2,5;3;4\n"))
    assert headings(dialog)[0] == "column 1\nnumber · input"
    choose(qtbot, dialog, "delimiter", ",")
    assert shown(dialog.rows)[0] == ["1", "5;2;3"]
    choose(qtbot, dialog, "delimiter", "auto")
    choose(qtbot, dialog, "header", "yes")
    assert len(shown(dialog.rows)) == 1
    assert headings(dialog)[2].startswith("3\n")
    assert dialog.model.targets == ("3",)


@pytest.mark.parametrize(
    ("text", "words"),
    [("", "empty"), ("a,b,c\n1,2,3\n1,2\n", "line 3"), ("a,b\n", "no row"), ("a\n1\n2\n", "one column")],
)
def test_what_cannot_be_read_is_said_in_a_sentence(opened, file, text, words):
    dialog = opened(file(text))
    assert words in dialog.said.text()
    assert not dialog.ok.isEnabled()


def test_a_file_that_is_gone_is_said(opened, tmp_path):
    dialog = opened(FileSource(tmp_path / "none.csv"))
    assert "none.csv" in dialog.said.text()
    assert not dialog.ok.isEnabled()


# Columns


def test_a_column_is_input_or_target_never_both(opened, file, qtbot):
    dialog = opened(file("a,b,c,d\n1,2,3,4.5\n2,3,4,5.5\n"))
    check(qtbot, dialog, "b", TARGET)
    assert (dialog.model.inputs, dialog.model.targets) == (("a", "c"), ("b", "d"))
    check(qtbot, dialog, "d", INPUT)
    assert (dialog.model.inputs, dialog.model.targets) == (("a", "c", "d"), ("b",))
    ready = accepted(qtbot, dialog)
    assert ready.setup.dataset.input_names == ("a", "c", "d")
    assert ready.setup.dataset.target_names == ("b",)
    assert ready.experiment.data.inputs == ()  # all that are no targets


def test_a_heading_has_room_for_whatever_its_column_is_used_for(opened, file, qtbot):
    """A target's is bold, which was cut where an input had been."""
    dialog = opened(file("a,b,c,d\n1,2,3,4.5\n2,3,4,5.5\n"))
    check(qtbot, dialog, "b", TARGET)
    header = dialog.table.horizontalHeader()
    bold = dialog.rows.headerData(1, Qt.Orientation.Horizontal, ROLE.FontRole)
    assert bold.bold()
    assert header.sectionSize(1) >= QFontMetrics(bold).horizontalAdvance("number · target") + 8
    assert header.sectionSize(0) == header.sectionSize(1)


def test_long_names_are_cut_where_they_are_shown(opened, file, qtbot):
    long = "n" * 50_000
    dialog = opened(file(f"a,{long},c\n1,2,3.5\n2,3,4.5\n"))
    check(qtbot, dialog, long, INPUT, on=False)
    assert dialog.said.text() == "1 input, numbers to learn: c. Column “nnnnnnnnnnnnnnn…” is left out."
    assert dialog.minimumSizeHint().width() < 700
    assert len(dialog.rows.headerData(1, Qt.Orientation.Horizontal, ROLE.ToolTipRole)) < 300


def test_without_input_or_target_it_says_what_to_do(opened, file, qtbot):
    dialog = opened(file("a,b,c\n1,2,3.5\n2,3,4.5\n"))
    check(qtbot, dialog, "c", TARGET, on=False)
    assert dialog.said.text() == "Check at least one column as target."
    assert not dialog.ok.isEnabled()
    check(qtbot, dialog, "c", TARGET)
    dialog.columns.none.click()
    looked(qtbot, dialog)
    assert dialog.said.text() == "Check at least one column as input."
    dialog.columns.all.click()
    looked(qtbot, dialog)
    assert dialog.ok.isEnabled()


def test_of_many_columns_a_filter_shows_some_and_the_buttons_act_on_these(opened, file, qtbot):
    names = [f"left {n}" for n in range(6)] + [f"right {n}" for n in range(6)] + ["d"]
    dialog = opened(file(",".join(names) + "\n" + ",".join("123456789abcd"[: len(names)].replace("a", "1")
                    .replace("b", "2").replace("c", "3").replace("d", "4")) + "\n"))  # fmt: skip
    columns = dialog.columns
    assert columns.filter.isVisible()
    qtbot.keyClicks(columns.filter, "RIGHT")
    assert columns.table.model().rowCount() == 6
    columns.none.click()
    assert dialog.model.inputs == tuple(names[:6])
    columns.filter.clear()
    columns.all.click()
    assert dialog.model.inputs == tuple(names[:12])


def test_few_columns_need_no_filter(opened, file):
    assert not opened(file("a,b\n1,2.5\n2,3.5\n")).columns.filter.isVisible()


def test_space_checks_a_column(opened, file, qtbot):
    dialog = opened(file("a,b,c\n1,2,3.5\n2,3,4.5\n"))
    table = dialog.columns.table
    table.setFocus()
    table.selectionModel().setCurrentIndex(
        table.model().index(1, INPUT), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    qtbot.keyClick(table, KEY.Key_Space)
    assert dialog.model.inputs == ("a",)
    qtbot.keyClick(table, KEY.Key_Space)
    assert dialog.model.inputs == ("a", "b")


@pytest.mark.parametrize("name", ["held", "seed"])
def test_enter_in_a_number_takes_the_data(opened, file, qtbot, name):
    """Qt's number boxes tell of Enter as if there were another number."""
    dialog = opened(file("a,b,c\n" + "1,2,3.5\n2,3,4.5\n" * 5))
    box = getattr(dialog.form, name)
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "20")
    qtbot.keyClick(box, KEY.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    data, seed = dialog.ready.experiment.data, dialog.ready.experiment.seed
    assert (data.held_out, seed) == ((0.2, 4) if name == "held" else (0.0, 20))


def test_what_a_box_means_can_be_heard(opened, file):
    model = opened(file("a,b\n1,2.5\n2,3.5\n")).model
    spoken = [model.data(model.index(0, column), ROLE.AccessibleTextRole) for column in (NAME, INPUT, TARGET)]
    assert spoken == ["a: numbers", "a is an input: yes", "a is a target: no"]


# What comes of it


def test_the_experiment_fits_the_data_on_the_chosen_scale(opened, file, qtbot):
    text = "a,b,kind\n" + "".join(f"{n},{n * n},{'even' if n % 2 == 0 else 'odd'}\n" for n in range(20))
    dialog = opened(file(text), seed=11)
    choose(qtbot, dialog, "normalization", "minmax")
    dialog.form.held.setValue(25)
    looked(qtbot, dialog)
    ready = accepted(qtbot, dialog)
    dataset, experiment = ready.setup.dataset, ready.experiment
    assert (dataset.sample_count, dataset.held_count) == (15, 5)
    assert (dataset.inputs.min(0).tolist(), dataset.inputs.max(0).tolist()) == ([0, 0], [1, 1])
    assert (experiment.seed, experiment.data.held_out, experiment.title) == (11, 0.25, "own")
    assert ready.setup.network.sizes == (2, 8, 1)
    assert ready.setup.network.activations == ("sigmoid", "sigmoid")


def test_numbers_out_of_reach_of_a_sigmoid_get_linear_outputs(opened, file, qtbot):
    dialog = opened(file("x,y\n1,10.5\n2,20.5\n3,30.5\n"))
    assert "numbers to learn: y" in dialog.said.text()
    assert accepted(qtbot, dialog).setup.network.activations[-1] == "linear"


def test_whole_numbers_can_be_taken_as_numbers(opened, file, qtbot):
    dialog = opened(file("x,y\n1,0\n2,1\n3,2\n"))
    assert "3 classes: 0, 1, 2" in dialog.said.text()
    choose(qtbot, dialog, "classes", "no")
    assert accepted(qtbot, dialog).setup.dataset.targets.tolist() == [[0], [1], [2]]


def test_numpy_files_have_no_delimiter(opened, tmp_path, qtbot):
    np.save(tmp_path / "own.npy", np.column_stack([np.arange(6.0), np.arange(6.0) ** 2, np.arange(6) % 2]))
    dialog = opened(FileSource(tmp_path / "own.npy"))
    assert not dialog.form.boxes["delimiter"].isVisible()
    assert accepted(qtbot, dialog).setup.dataset.inputs.shape == (6, 2)


@pytest.mark.parametrize("name", ["faulty.npy", "faulty.npz", "faulty.csv"])
def test_what_is_no_text_has_no_delimiter_even_if_it_is_faulty(opened, tmp_path, name):
    (tmp_path / name).write_bytes(b"\x93NUMPY\0\0 and nothing behind")
    dialog = opened(FileSource(tmp_path / name))
    assert not dialog.ok.isEnabled()
    assert not any(dialog.form.boxes[row].isVisible() for row in ("delimiter", "decimal", "header"))
    assert dialog.form.boxes["missing"].isVisible()


def test_of_a_faulty_table_of_text_the_delimiter_can_still_be_chosen(opened, file, qtbot):
    dialog = opened(file("1;2,5\n1;2.5\n"))
    assert not dialog.ok.isEnabled()
    assert all(dialog.form.boxes[row].isVisible() for row in ("delimiter", "decimal", "header"))
    choose(qtbot, dialog, "delimiter", ",")
    choose(qtbot, dialog, "delimiter", "auto")
    assert dialog.form.boxes["decimal"].isVisible()


def test_all_columns_of_the_targets_of_an_archive_are_targets(opened, tmp_path, qtbot):
    """Else what is to be learned would be told by the inputs."""
    rng = np.random.default_rng(3)
    x, d = rng.normal(size=(5, 2)), rng.normal(size=(5, 3))
    np.savez(tmp_path / "own.npz", inputs=x, targets=d)
    dialog = opened(FileSource(tmp_path / "own.npz"))
    assert dialog.model.targets == ("targets 1", "targets 2", "targets 3")
    choose(qtbot, dialog, "normalization", "none")
    dataset = accepted(qtbot, dialog).setup.dataset
    assert np.array_equal(dataset.inputs, x)
    assert np.array_equal(dataset.targets, d)


def test_a_column_without_a_value_is_neither_input_nor_target(opened, file, qtbot):
    """Some programs write a delimiter behind the last cell, too."""
    dialog = opened(file("a;b;c;\n1;2;3,5;\n2;3;4,5;\n"))
    assert (dialog.model.inputs, dialog.model.targets) == (("a", "b"), ("c",))
    assert dialog.said.text() == "2 inputs, numbers to learn: c. Column “column 4” is left out."
    assert accepted(qtbot, dialog).setup.dataset.targets.tolist() == [[3.5], [4.5]]


def test_every_scale_there_is_can_be_chosen(opened, file):
    box = opened(file("a,b\n1,2.5\n2,3.5\n")).form.boxes["normalization"]
    assert [box.itemData(n) for n in range(box.count())] == list(NORMALIZATIONS)


# Loading


class SlowSource:
    """Reads forever, until it is cancelled; looks at the data at once."""

    name = "slow.csv"

    def __init__(self, source):
        self._source = source
        self.started, self.ended = threading.Event(), threading.Event()

    def preview(self, options):
        return self._source.preview(options)

    def ready(self, data, seed, progress):
        self.started.set()
        try:
            while True:
                progress(0.5)
        finally:
            self.ended.set()


def test_reading_shows_its_progress_and_can_be_cancelled(opened, file, qtbot):
    source = SlowSource(file("a,b\n1,2.5\n2,3.5\n"))
    dialog = opened(source)
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.bar.value() == 500)
    assert dialog.bar.isVisible()
    assert not dialog.form.isEnabled()
    assert not dialog.ok.isEnabled()
    qtbot.keyClick(dialog, KEY.Key_Escape)
    assert source.ended.wait(5)
    assert dialog.isVisible()
    assert not dialog.bar.isVisible()
    assert dialog.form.isEnabled()
    assert dialog.ok.isEnabled()
    qtbot.keyClick(dialog, KEY.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.ready is None


def test_what_is_found_wrong_only_when_all_is_read_is_said_and_stays(opened, tmp_path, qtbot):
    """Only the beginning of a large file is looked at first."""
    path = tmp_path / "large.csv"
    path.write_text("a,b\n" + "1.25,2.25\n" * 400_000 + "1,oops\n")
    dialog = opened(FileSource(path))
    assert dialog.ok.isEnabled()
    assert "Only the beginning" in dialog.said.text()
    dialog.accept()
    qtbot.waitUntil(lambda: "oops" in dialog.said.text(), timeout=20_000)
    assert "400002" in dialog.said.text().replace(",", "")
    assert dialog.isVisible()
    assert dialog.form.isEnabled()


# Pasted


def test_what_is_pasted_is_saved_under_a_name_of_its_own(opened, own_folder, qtbot):
    own_folder.mkdir(parents=True)
    (own_folder / "pasted.csv").write_text("of yesterday")
    text = "x\ty\tlabel\n1,5\t2\tréd\n2,5\t3\tgreen\n0,5\t1\tréd\n"
    dialog = opened(PastedSource(text))
    ready = accepted(qtbot, dialog)
    assert ready.experiment.data.path == str(own_folder / "pasted 2.csv")
    assert (own_folder / "pasted 2.csv").read_text(encoding="utf-8") == text
    assert (own_folder / "pasted.csv").read_text() == "of yesterday"
    assert ready.setup.dataset.classes == ("green", "réd")


def test_where_nothing_can_be_written_that_is_said(opened, tmp_path, qtbot):
    (tmp_path / "own").write_text("a file where the folder should be")
    dialog = opened(PastedSource("x\ty\n1\t2,5\n2\t3,5\n"))
    dialog.accept()
    qtbot.waitUntil(lambda: not dialog._loading.is_busy)
    assert "cannot be written" in dialog.said.text()
    assert dialog.isVisible()
    assert dialog.ready is None


# Everywhere


@pytest.mark.parametrize("theme", THEMES)
def test_it_fits_a_small_screen_and_every_control_says_what_it_is(opened, theme):
    dialog = opened(PastedSource(PLANTS), theme=theme)
    assert dialog.minimumSizeHint().width() <= 1280
    assert dialog.minimumSizeHint().height() <= 660
    form, columns = dialog.form, dialog.columns
    for control in (*form.boxes.values(), form.held, form.seed, columns.filter, columns.table, dialog.table):
        assert control.accessibleName()
        assert control.toolTip()
    labels = [form._rows.labelForField(field) for field in (*form.boxes.values(), form.held, form.seed)]
    texts = [part.text() for part in (*labels, columns.all, columns.none, dialog.ok, dialog.place.button)]
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(letters) == len(set(letters)) >= 10
