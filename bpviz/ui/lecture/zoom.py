"""Which part of a picture is seen magnified, in shares of the picture's width and height."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF

FIRST, MOST = 2.0, 8.0
RIM = 0.1  # of the view, where nothing is pointed at by keys
NEAR_ONE = 1.01  # what is magnified less is not magnified


@dataclass(frozen=True)
class Zoom:
    """Places are shares, (0, 0) the upper left and (1, 1) the lower right corner.

    scale: how many times larger. left, top: the picture's place in the upper left corner of the view.
    """

    scale: float = 1.0
    left: float = 0.0
    top: float = 0.0

    @property
    def is_on(self) -> bool:
        """Whether anything is magnified."""
        return self.scale > 1.0

    def picture_place(self, view: QPointF) -> QPointF:
        """What part of the picture is seen at a place of the view."""
        return QPointF(self.left, self.top) + view / self.scale

    def view_place(self, picture: QPointF) -> QPointF:
        """Where in the view a place of the picture is seen; outside of 0 .. 1 if it is not."""
        return (picture - QPointF(self.left, self.top)) * self.scale

    def scaled(self, factor: float, about: QPointF) -> "Zoom":
        """Magnified by a factor more, with a place of the picture kept where it is seen."""
        scale = min(max(self.scale * factor, 1.0), MOST)
        scale = scale if scale >= NEAR_ONE else 1.0
        corner = about - self.view_place(about) / scale
        return Zoom(scale, corner.x(), corner.y()).inside()

    def moved(self, by: QPointF) -> "Zoom":
        """The view moved over the picture, as far as the picture goes."""
        return replace(self, left=self.left + by.x(), top=self.top + by.y()).inside()

    def centred(self, place: QPointF) -> "Zoom":
        """A place of the picture in the middle of the view, as far as the picture goes."""
        half = 0.5 / self.scale
        return replace(self, left=place.x() - half, top=place.y() - half).inside()

    def showing(self, place: QPointF) -> "Zoom":
        """The view moved no further than needed to have a place of the picture in it, and not at its rim."""
        view = self.view_place(place)
        lacking = [min(at - RIM, 0.0) + max(at - (1 - RIM), 0.0) for at in (view.x(), view.y())]
        return self.moved(QPointF(*lacking) / self.scale)

    def inside(self) -> "Zoom":
        """The same with nothing beside the picture in view."""
        most = 1.0 - 1.0 / self.scale
        return replace(self, left=min(max(self.left, 0.0), most), top=min(max(self.top, 0.0), most))
