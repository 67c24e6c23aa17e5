"""Records as compiled code reads them: eight bytes a field, and what was set comes out again."""

from dataclasses import replace

import numpy as np
from numba import njit

from bpviz.engine.kinds import LAYER, SETTING, records
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings, Tuning, make_plan


def test_each_field_is_a_number_of_eight_bytes():
    for kind in (LAYER, SETTING):
        assert kind.itemsize == 8 * len(kind.names)
        assert {kind[name] for name in kind.names} == {np.dtype(np.int64), np.dtype(np.float64)}


def test_compiled_code_reads_the_fields_by_name():
    @njit
    def read(settings, layers):
        return settings[0].clip_norm, settings[0].batch, layers[1].dropout, layers[1].units

    plan = a_plan(batch=3, tuning=Tuning(clip_norm=0.25), dropout=(0.0, 0.5, 0.0))
    assert read(plan.setting, plan.layers) == (0.25, 3, 0.5, 4)
    assert read.nopython_signatures[0].args == (records(SETTING), records(LAYER))


def test_each_layer_knows_where_its_numbers_lie():
    """Vectors of a row do not overlap, and each layer reads where the one below wrote."""
    layers = a_plan().layers
    units, vectors = 5 + 3 + 4 + 2, [name for name in LAYER.names if name.endswith("_at")][4:]
    places = [range(layer[name], layer[name] + layer["units"]) for layer in layers for name in vectors]
    taken = [place for part in places for place in part]
    assert len(taken) == len(set(taken)) == len(vectors) * (units - 5)
    assert [layer["below_at"] for layer in layers] == [0, *(layer["a_at"] for layer in layers[:-1])]


def a_plan(**changes):
    network = Network((5, 3, 4, 2), ("tanh",) * 3, True)
    return make_plan(network, np.zeros((6, 5)), np.zeros((6, 2)), replace(Settings(), **changes))
