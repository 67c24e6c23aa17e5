from bpviz.ui.painting.stage import Stage, stage


def test_each_phase_lights_its_layer_and_flows_its_way(worked):
    stages = [stage(worked(phases)) for phases in range(1, 10)]
    assert [one.tone for one in stages] == ["forward"] * 4 + ["backward"] * 4 + ["neutral"]
    assert [one.layer for one in stages] == [0, 1, 2, 2, 2, 2, 1, 1, None]
    assert [one.edges for one in stages] == [0, 1, 2, 0, 2, 2, 2, 1, 0]
    assert [one.flow for one in stages[:3]] == [None, (0, 1), (1, 2)]
    assert [one.flow for one in stages[4:]] == [(2, 1), (2, 1), (2, 1), (1, 0), None]


def test_gradients_show_from_error_until_update_and_then_the_old_widths(worked):
    stages = [stage(worked(phases)) for phases in range(5, 10)]
    assert [one.gradient for one in stages] == [(2,), (), (1,), (), ()]
    assert [one.ghost for one in stages] == [(), (2,), (2,), (1, 2), ()]


def test_the_start_is_at_rest(worked):
    assert stage(worked(0)) == Stage("neutral")
