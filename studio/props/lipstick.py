"""A lipstick, about 19 x 19 x 75 mm, open and turned up; its cap may stand beside it."""
import numpy as np

from ..geometry.mesh import group
from ..geometry.solids import box, cylinder
from ..geometry.surfaces import lathe
from ..materials.hard import lacquer, metal, plastic


def make(seed: int, case: str = '#15110f', colour: str = '#b3122a', cap: bool = False, metal_kind: str = 'gold'):
    made = group('lipstick')
    gold, black = metal(metal_kind, 0.16), lacquer(case)
    box('base', (19, 19, 30), made, black, 0.9, at=(0, 0, 15))
    box('waist', (17.2, 17.2, 2), made, gold, 0.3, at=(0, 0, 30.6))
    cylinder('collar', 7.6, 16, made, gold, 0.5, 96, at=(0, 0, 31))
    bullet(made, plastic(colour, 0.34))
    if cap:
        box('cap', (19, 19, 36), made, black, 0.9, at=(34, 9, 18), turn=(0, 0, 17))
        box('cap band', (19.1, 19.1, 1.6), made, gold, 0.3, at=(34, 9, 2), turn=(0, 0, 17))
    return made


def bullet(parent, material):
    """A stick of 12.1 mm, cut at a slant, its rim rounded; the tip reaches 75 mm."""
    radius, tip, slope = 6.05, 75.0, 1.15
    rise = np.linspace(46, tip, 50)
    profile = [(radius, z) for z in rise] + [(r, tip + (radius - r) * 0.02) for r in np.linspace(radius, 0, 24)]

    def cut(angle, r, z):
        plane = tip - 1.2 - slope * (radius + r * np.cos(angle))
        soft = 0.7
        low = -soft * np.logaddexp(-z / soft, -plane / soft)
        return r, low

    lathe('bullet', profile, parent, material, 96, shape=cut, crease=80)
