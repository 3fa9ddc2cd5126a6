"""Locks of no house: a turning bar on a plain plate."""
import math

import numpy as np

from ..geometry.curves import rectangle
from ..geometry.mesh import group
from ..geometry.solids import cylinder, pebble, slab
from ..geometry.surfaces import lathe
from .kit import Kit


def turn_lock(at, kit: Kit, parent, width: float = 9.5, shut: bool = True):
    """`at` is the point of the flap's surface under the middle of the plate."""
    made = group('turn lock', at, parent=parent)
    u = width / 9.5
    slab('plate', rectangle(width, 6.8 * u, 2.2 * u), 0.7 * u, made, kit.metal, 0.3 * u, at=(0, 0.1 * u, 0))
    slab('boss', rectangle(6.2 * u, 4.4 * u, 1.4 * u), 0.5 * u, made, kit.metal, 0.22 * u, at=(0, -0.55 * u, 0))
    for x in (-3.9 * u, 3.9 * u):
        cylinder('screw', 0.5 * u, 0.3 * u, made, kit.metal, 0.12 * u, 32, at=(x, -0.55 * u, 0), turn=(90, 0, 0))
    cylinder('post', 1.3 * u, 2.2 * u, made, kit.metal, 0.3 * u, 48, at=(0, -0.9 * u, 0), turn=(90, 0, 0))
    pebble('bar', (3.7 * u, 1.0 * u, 1.35 * u), (0.55, 0.6), made, kit.metal, at=(0, -3.6 * u, 0), turn=(0, 88 if shut else 3, 0))
    return made


def push_stud(at, kit: Kit, parent, radius: float = 2.2):
    """A collar stud: neck and ball."""
    made = group('stud', at, parent=parent)
    cylinder('foot', radius * 1.25, radius * 0.35, made, kit.metal, radius * 0.12, 48, turn=(90, 0, 0))
    cylinder('neck', radius * 0.5, radius * 1.1, made, kit.metal, radius * 0.1, 32, turn=(90, 0, 0))
    pebble('head', (radius, radius * 0.8, radius), (1, 1), made, kit.metal, 32, at=(0, -radius * 1.6, 0))
    return made


def snap(at, kit: Kit, parent, radius: float = 5.0):
    """The cap of a press stud: a low dome with a rolled rim."""
    made = group('snap', at, parent=parent)
    a = np.linspace(0, math.pi / 2, 16)
    dome = [(radius * 0.86 * math.sin(b), radius * (0.1 + 0.26 * math.cos(b) ** 0.8)) for b in a]
    rim = [(radius * (0.92 + 0.08 * math.cos(b)), radius * (0.08 + 0.08 * math.sin(b))) for b in np.linspace(math.pi, -math.pi / 2, 14)]
    lathe('cap', dome + rim, made, kit.metal, 96, 30, turn=(90, 0, 0))
    return made
