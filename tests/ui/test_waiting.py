"""Keys that are pressed while the program prepares something are obeyed when it is ready."""

from hands import CONTROL, KEY


def test_what_commands_wait_for_is_said_until_they_go_on(hands):
    window, done = hands.window, []
    window.waiting.begin("Preparing …")
    window.runner.frame_ready.emit(window.frame)  # one that was under way
    assert window.note == window.waiting.why == "Preparing …"
    hands.tap(KEY.Key_PageDown, CONTROL)
    assert window.frame.t == 0
    window.waiting.end(lambda: done.append("ready"))
    assert hands.settle().t == 1
    assert done == ["ready"]
    assert (window.note, window.waiting.why) == ("", "")
