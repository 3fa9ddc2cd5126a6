"""A swivel clip: a hook shut by a spring gate, turning in a collar."""
import numpy as np

from ..geometry.curves import circle, through
from ..geometry.mesh import group
from ..geometry.solids import ball, box, cylinder
from ..geometry.surfaces import sweep
from .kit import Kit
from .ring import ring


def swivel_clip(length: float, kit: Kit, parent, at=(0, 0, 0), turn=(0, 0, 0)):
    """Lies in the xy plane, its eye at the origin and its hook towards +y; `length` in mm over all."""
    made = group('swivel clip', at, turn, parent)
    u = length / 30
    ring('eye', 3.0 * u, 0.75 * u, kit, made, at=(0, -1.0 * u, 0))
    cylinder('collar', 2.3 * u, 4.2 * u, made, kit.metal, 0.5 * u, 48, at=(0, 2.4 * u, 0), turn=(-90, 0, 0))
    cylinder('post', 1.3 * u, 3.6 * u, made, kit.metal, 0.3 * u, 40, at=(0, 6.0 * u, 0), turn=(-90, 0, 0))
    ball('shoulder', 2.2 * u, made, kit.metal, 40, (1, 0.8, 1), at=(0, 9.4 * u, 0))
    hook = through([(0, 9, 0), (2.8, 11.5, 0), (4.2, 16, 0), (4.0, 21, 0), (0.8, 24.6, 0), (-2.9, 22.6, 0), (-3.6, 19.4, 0)], 140)
    thick = 1.45 * u * (1 - 0.3 * np.linspace(0, 1, 140) ** 2)
    sweep('hook', hook * u, circle(1.0, 18), made, kit.metal, scale=thick)
    gate = through([(-0.8, 9.6, 0), (-2.6, 12.6, 0), (-3.5, 16, 0), (-3.6, 19.8, 0)], 60)
    sweep('gate', gate * u, circle(1.05 * u, 16), made, kit.metal)
    box('thumb piece', (1.6 * u, 3.4 * u, 2.2 * u), made, kit.metal, 0.5 * u, at=(-4.4 * u, 14.6 * u, 0), turn=(0, 0, 14))
    return made
