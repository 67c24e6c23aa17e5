"""Pictures of the network, of panels and of the window, as files and for the clipboard."""
