"""A twisted cord, and the tassel or bead at its end."""
import math

import numpy as np

from ..geometry.curves import circle, length, resample
from ..geometry.mesh import group
from ..geometry.solids import ball, cylinder
from ..geometry.surfaces import frames, sweep
from .kit import Kit


def cord(name, path, radius: float, kit: Kit, parent, material=None, closed: bool = False, strands: int = 2):
    """Strands wound round each other; `radius` is that of the whole cord."""
    path = np.asarray(path, float)
    total = length(path)
    count = int(np.clip(total / (radius * 0.45), 80, 4000))
    path = resample(path, count, closed)
    _, normal, side = frames(path, closed, (0.1, 0.2, 1))
    turns = round(total / (radius * 5))
    a = np.linspace(0, 2 * math.pi * turns, count, endpoint=not closed)[:, None]
    for phase in np.arange(strands) * 2 * math.pi / strands:
        strand = path + radius * 0.5 * (normal * np.cos(a + phase) + side * np.sin(a + phase))
        sweep(name, strand, circle(radius * 0.56, 8), parent, material or kit.thread, closed=closed)


def tassel(at, size: float, kit: Kit, parent, turn=(0, 0, 0), threads: int = 46):
    """Hangs down from `at`: a bead, a bound head, and a skirt of threads `size` mm long."""
    made = group('tassel', at, turn, parent)
    rng = kit.rng(77)
    head = size * 0.17
    ball('bead', head, made, kit.metal, 32, at=(0, 0, -head))
    cylinder('binding', head * 0.75, size * 0.12, made, kit.metal, head * 0.1, 32, at=(0, 0, -head * 2 - size * 0.1))
    for _ in range(threads):
        a, spread = rng.uniform(0, 6.283), rng.uniform(0.1, 1) ** 0.5
        reach = size * rng.normal(0.68, 0.02)
        t = np.linspace(0, 1, 9)[:, None]
        out = np.array([[math.cos(a), math.sin(a), 0]]) * head * (0.6 + 0.7 * spread * t)
        sag = np.array([[0, 0, -1.0]]) * (head * 2 + size * 0.08 + reach * t)
        sweep('thread', out + sag + rng.normal(0, size * 0.004, (9, 3)) * t, circle(size * 0.014, 5), made, kit.thread)
    return made
