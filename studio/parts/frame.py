"""A hinged metal frame for a purse: two bows, pins at their ends, and on top two knobs that snap past one another (a kiss lock)."""
import math

import numpy as np

from ..geometry.curves import circle, rectangle, resample, rounded_polygon
from ..geometry.solids import ball, cylinder
from ..geometry.surfaces import lathe, sweep
from .kit import Kit


def bow(half_width: float, height: float, corner: float, foot: float) -> np.ndarray:
    """The line (x, z) of a frame from its left hinge at z = `foot` up, over and down to the right one. All in mm."""
    w, top = half_width, foot + height
    flat = rounded_polygon([(w, foot - 4 * height), (w, top), (-w, top), (-w, foot - 4 * height)], [0.1, corner, corner, 0.1], 1600)
    above = flat[flat[:, 1] >= foot]
    return resample(above[np.argsort(np.unwrap(np.arctan2(above[:, 1] - foot + 1e-6, above[:, 0])))][::-1], 200)


def snap_frame(line: np.ndarray, kit: Kit, parent, bar: tuple[float, float] = (2.6, 1.5), gap: float = 1.7, knob: float = 3.2):
    """Two bars (`bar`: height and depth of their section in mm) along `line`, `gap` mm either side of y = 0; `knob`: radius."""
    for side in (-1, 1):
        path = np.stack([line[:, 0], np.full(len(line), side * gap), line[:, 1]], 1)
        sweep('frame bar', path, rectangle(bar[1], bar[0], min(bar) * 0.32, 36), parent, kit.metal, towards=(0, side, 0))
        bead = path + np.array([0, side * bar[1] * 0.5, 0])
        sweep('frame bead', bead, circle(bar[0] * 0.16, 10), parent, kit.metal)
    for x, z in (line[0], line[-1]):
        cylinder('hinge', bar[0] * 0.62, 2 * gap + bar[1] * 1.4, parent, kit.metal, 0.3, 48, at=(x, gap + bar[1] * 0.7, z), turn=(90, 0, 0))
        for side in (-1, 1):
            ball('pin', bar[0] * 0.36, parent, kit.metal, 32, (1, 0.6, 1), at=(x, side * (gap + bar[1] * 0.8), z))
    top = float(line[:, 1].max()) + bar[0] * 0.4
    for side in (-1, 1):
        kiss(side, top, gap, knob, kit, parent)


def kiss(side: int, top: float, gap: float, knob: float, kit: Kit, parent):
    """One of the two knobs: a collar, a neck that leans over the other bar, a ball."""
    x = side * knob * 0.66
    lean = -side * 16
    a = np.linspace(-math.pi / 2 + 0.5, math.pi / 2, 24)
    neck = knob * 0.42
    profile = [(0, -0.4), (knob * 0.7, -0.4), (knob * 0.62, knob * 0.15), (neck, knob * 0.35), (neck, knob * 0.8)]
    head = [(knob * math.cos(b), knob * 1.55 + knob * math.sin(b)) for b in a]
    lathe('knob', [*profile, *head], parent, kit.metal, 64, 60, at=(x, side * gap * 0.7, top), turn=(-lean * 0.6, lean * 0.5, 0))
