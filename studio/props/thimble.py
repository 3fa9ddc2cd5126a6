"""A thimble, 22 mm high and 17.5 mm across its mouth: a rolled rim, a plain band, and pits in rows over the rest."""
import math

import numpy as np

from ..geometry.mesh import group
from ..geometry.surfaces import lathe
from ..materials.hard import metal

PITCH = 1.35
"""Distance between pits in mm."""


def make(seed: int, kind: str = 'silver', height: float = 22, mouth: float = 17.5):
    """Stands on its mouth."""
    made = group('thimble')
    material = metal(kind, 0.2)
    z = np.linspace(0, height - 3.6, 260)
    wall = mouth / 2 * (1 - 0.24 * z / height)
    a = np.linspace(0, math.pi / 2, 90)
    crown = np.stack([wall[-1] * np.cos(a), z[-1] + 3.6 * np.sin(a)], 1)
    profile = np.vstack([np.stack([wall, z], 1), crown[1:]])

    def pits(angle, r, z):
        rows = np.round(z / PITCH)
        around = np.maximum(1, np.round(2 * math.pi * np.maximum(r, 0.5) / PITCH))
        phase = (angle / (2 * math.pi) * around + 0.5 * (rows % 2)) % 1 - 0.5
        away = np.hypot(phase * 2 * math.pi * r / around, z - rows * PITCH)
        deep = 0.2 * np.clip(1 - (away / 0.52) ** 2, 0, 1) ** 0.8 * (z > 5.2)
        flat = z > height - 3.4
        return r - deep * ~flat, z - deep * flat

    lathe('wall', profile, made, material, 520, shape=pits, crease=180)
    rolled = [(mouth / 2 + 0.5 + 0.75 * math.cos(b), 0.75 + 0.75 * math.sin(b)) for b in np.linspace(0, 2 * math.pi, 24)]
    lathe('rim', rolled, made, material, 120)
    for at in (4.0, 4.7):
        radius = mouth / 2 * (1 - 0.24 * at / height)
        lathe(
            'line', [(radius + 0.16 * math.cos(b), at + 0.16 * math.sin(b)) for b in np.linspace(0, 2 * math.pi, 12)], made, material, 120
        )
    return made
