import numpy as np

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.landscape.ground import ground


def test_it_tells_what_is_in_force_and_the_loss_where_that_is_quick():
    debugger = Debugger()
    debugger.run(10)
    found = ground(debugger.present, 0.01)
    assert found.stretch is debugger.present.journal.at(10)
    errors = debugger.predict() - debugger.present.dataset.targets
    assert np.isclose(found.loss, 0.5 * np.mean(errors**2))


def test_without_time_there_is_no_loss():
    assert ground(Debugger().present, 0.0).loss is None
