"""A portal of a Linux desktop that knows one setting, on a bus of its own; prints what bpviz makes of it.

Run as: dbus-run-session -- python portal.py GROUP KEY VALUE, the value in Python's writing. With "serve"
before these it is the portal alone.
"""

import ast
import subprocess
import sys

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusVariant, QDBusVirtualObject

from bpviz.ui.motion import PORTAL, portal_reduces

LIFE_MS = 20_000


class Portal(QDBusVirtualObject):
    """Answers Read(group, key) as the real one does."""

    def __init__(self, known, value):
        super().__init__()
        self._known, self._value = known, value

    def introspect(self, path):
        return ""

    def handleMessage(self, message, connection):
        if message.arguments() == self._known:
            reply = message.createReply()
            reply.setArguments([QDBusVariant(self._value)])
        else:
            reply = message.createErrorReply("org.freedesktop.portal.Error.NotFound", "not known")
        return connection.send(reply)


def serve(group, key, value):
    application, bus = QCoreApplication([]), QDBusConnection.sessionBus()
    portal = Portal([group, key], ast.literal_eval(value))
    assert bus.registerVirtualObject(PORTAL[1], portal)
    assert bus.registerService(PORTAL[0])
    print("ready", flush=True)
    QTimer.singleShot(LIFE_MS, application.quit)
    application.exec()


def ask(arguments):
    application = QCoreApplication([])
    portal = subprocess.Popen([sys.executable, __file__, "serve", *arguments], stdout=subprocess.PIPE)
    try:
        assert portal.stdout.readline() == b"ready\n"
        print(portal_reduces())
    finally:
        portal.kill()
    del application


if __name__ == "__main__":
    serve(*sys.argv[2:]) if sys.argv[1] == "serve" else ask(sys.argv[1:])
