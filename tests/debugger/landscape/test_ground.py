import numpy as np

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.landscape.ground import LossMeter, ground


def test_it_tells_what_is_in_force_and_the_loss_where_that_is_quick():
    debugger = Debugger()
    debugger.run(10)
    found = ground(debugger.present, 0.01)
    assert found.stretch is debugger.present.journal.at(10)
    errors = debugger.predict() - debugger.present.dataset.targets
    assert np.isclose(found.loss, 0.5 * np.mean(errors**2))


def test_without_time_there_is_no_loss():
    assert ground(Debugger().present, 0.0).loss is None


def test_the_meter_tells_the_loss_of_any_theta_of_the_stretch_it_is_asked_about():
    debugger, meter = Debugger(), LossMeter()
    debugger.run(10)
    stretch, theta = debugger.present.journal.at(10), debugger.present.theta
    assert meter.mean_loss(stretch, theta, 0.01) == debugger.mean_loss()
    debugger.set_target(0, 5.0, sample=0)
    edited = debugger.present.journal.at(10)
    assert (
        meter.mean_loss(edited, theta, 0.01) == debugger.mean_loss() > meter.mean_loss(stretch, theta, 0.01)
    )
    assert meter.mean_loss(stretch, theta, 0.0) is None
