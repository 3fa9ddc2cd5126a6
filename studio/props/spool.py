"""A spool of waxed thread, 26 mm across and 32 mm high, and a harness needle of 48 mm."""
import math

import numpy as np

from ..geometry.curves import circle, through
from ..geometry.mesh import group
from ..geometry.solids import cylinder
from ..geometry.surfaces import sweep
from ..materials.cloth import thread as linen
from ..materials.hard import bamboo, metal


def make(seed: int, thread: str = '#f09a80', needle: bool = True):
    """Stands upright; the needle lies in front with the thread's end through its eye."""
    made = group('spool')
    wood, yarn = bamboo('#b98a55'), linen(thread)
    for z in (0, 28):
        cylinder('flange', 13, 4, made, wood, 0.8, at=(0, 0, z))
    cylinder('core', 6, 26, made, wood, 0.2, at=(0, 0, 3))
    turns = np.linspace(0, 58 * math.pi, 2600)
    radius = 9.6 + 0.12 * np.sin(turns * 0.217)
    rise = 16 + 11.4 * (2 / math.pi) * np.arcsin(np.sin(turns * 0.0345))
    sweep('winding', np.stack([radius * np.cos(turns), radius * np.sin(turns), rise], 1), circle(0.5, 7), made, yarn)
    if needle:
        loose = through([(9.6, 0, 6), (11, -8, 0.5), (4, -19, 0.5), (-12, -21, 0.5), (-24, -27, 0.5), (-13, -33, 0.6)], 240)
        sweep('loose end', loose, circle(0.45, 8), made, yarn)
        taper = 0.35 + 0.65 * np.sqrt(np.clip(np.linspace(0, 1, 40) / 0.35, 0, 1))
        line = np.linspace((36, -40, 0.7), (-14, -32.5, 0.7), 40)
        sweep('needle', line, circle(0.7, 12), made, metal('silver', 0.1), scale=taper)
    return made
