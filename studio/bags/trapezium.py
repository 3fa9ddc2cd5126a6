"""The form of most stiff small bags: a trapezium with rounded corners, deeper at its foot than at its top."""
import numpy as np

from ..geometry.curves import rounded_polygon
from ..parts.form import Form
from .size import Size


def trapezium(size: Size, foot: float, taper: float, u: float, corner: float = 7.5, slim: float = 0.6) -> Form:
    """`foot`: mm it stands above the table. `taper` and `slim`: width and depth at the top as shares of those at the foot.
    `u`: the scale of the gauges. `corner`: radius of the lower corners at scale 1."""
    w, t, h = size.width / 2, size.width * taper / 2, size.height - foot
    low, high = min(corner * u, h * 0.45), min(corner * 0.67 * u, h * 0.45)
    outline = rounded_polygon([(-w, 0), (w, 0), (t, h), (-t, h)], [low, low, high, high], 520)
    outline[:, 0] *= 1 + 0.018 * np.sin(np.pi * np.clip(outline[:, 1] / h, 0, 1))
    outline[:, 1] += foot
    puff = min(3.8 * u, size.depth * 0.16)
    at_foot = size.depth / 2 - puff

    def half_depth(x, z):
        return at_foot * (1 + (slim - 1) * np.clip((np.asarray(z) - foot) / h, 0, 1))

    spine = (-size.width * 0.17, size.width * 0.17, foot + h * 0.46)
    return Form(outline, half_depth, spine, puff, 3.4 * u, 12 * u)
