"""A rolled handle on two rings, stitched along its front, capped with metal."""
import math

import numpy as np

from ..geometry.curves import circle, length, resample
from ..geometry.noise import wander
from ..geometry.solids import box
from ..geometry.surfaces import sweep
from .kit import Kit
from .ring import ring
from .stitch import stitches


def arch(half_span: float, height: float, foot: float, kit: Kit, square: float = 0.72, lean: float = 0.0) -> np.ndarray:
    """The line of a standing handle from `foot` upwards; `lean` in mm: how far its top tips backwards."""
    a = np.linspace(0, math.pi, 120)
    c, s = np.cos(a), np.sin(a)
    x = -half_span * np.sign(c) * np.abs(c) ** square
    rise = s**0.86
    sag = 0.02 * height * wander(a / math.pi, kit.seed + 11) * s
    path = np.stack([x + 0.025 * height * rise, lean * rise**2, foot + height * rise + sag], 1)
    return resample(path, 160)


def rolled_handle(name, path, kit: Kit, parent, radius: float, caps: bool = True):
    swell = 1 + 0.10 * np.sin(np.pi * np.linspace(0, 1, len(path)))
    sweep(name, path, circle(radius, 24, radius * 0.82), parent, kit.leather, scale=swell, towards=(0, 1, 0))
    if caps:
        for end in (path, path[::-1]):
            reach = max(4, int(len(path) * 2.1 * radius / length(path)))
            profile = np.ones(24) * 1.12
            profile[:3], profile[-4:] = [0.85, 1.05, 1.12], [1.12, 1.24, 1.24, 1.14]
            section = circle(radius, 28, radius * 0.82)
            sweep(f'{name} cap', resample(end[:reach], 24), section, parent, kit.metal, scale=profile, towards=(0, 1, 0))
    line = path[16:-16] + np.array([0, -radius * 0.99, 0]) * swell[16:-16, None]
    stitches(f'{name} seam', line, (0, -1, 0), kit, parent, scale=0.9)


def handle_mount(at, kit: Kit, parent, ring_radius: float):
    """A leather tab under a metal plate, and the ring that stands in it."""
    x, y, z = at
    u = kit.gauges.scale
    box('tab', (7.8 * u, 9.5 * u, 1.0 * u), parent, kit.leather, 0.45 * u, at=(x, y, z + 0.5 * u))
    box('plate', (5.0 * u, 4.2 * u, 0.9 * u), parent, kit.metal, 0.35 * u, at=(x, y, z + 1.4 * u))
    ring('ring', ring_radius, 0.58 * u, kit, parent, at=(x, y, z + ring_radius + u), turn=(90, 0, 0))
