"""Nail clippers, 56 mm long: two sprung blades, a pin, a lever folded flat, and a ball chain through the eye."""
import numpy as np

from ..geometry.curves import circle, rectangle, through
from ..geometry.mesh import group
from ..geometry.scatter import globe, scatter
from ..geometry.solids import box, cylinder
from ..geometry.surfaces import sweep
from ..materials.hard import metal
from ..materials.palette import kit as make_kit
from ..parts.ring import ring


def make(seed: int, kind: str = 'silver', chain: float = 0.0):
    """Lie flat along x, jaws to the right. `chain`: length in mm of the ball chain that runs off to the left, 0 for none."""
    made = group('nail clippers')
    steel = metal(kind, 0.2)
    x = np.linspace(-26, 28, 90)
    spring = 2.2 * (1 - ((x + 26) / 54) ** 2.2) * ((x + 26) / 54) * 2.0
    wide = np.interp(x, [-26, -22, 14, 24, 28], [0.6, 1.0, 1.0, 1.12, 0.96])
    for side in (-1, 1):
        path = np.stack([x, 0 * x, 4.2 + side * (0.75 + spring)], 1)
        sweep('blade', path, rectangle(1.4, 13.0, 0.4, 40), made, steel, scale=wide, towards=(0, 0, 1))
        jaw = np.stack([np.linspace(25, 29.4, 14), np.zeros(14), 4.2 + side * np.linspace(1.0, 0.12, 14)], 1)
        sweep('jaw', jaw, rectangle(1.3, 12.6, 0.3, 36), made, steel, scale=np.linspace(1, 0.9, 14), towards=(0, 0, 1))
    cylinder('pin', 2.0, 9.6, made, steel, 0.4, 40, at=(15, 0, 0.2))
    lever = through([(20, 0, 9.4), (15, 0, 9.9), (4, 0, 9.2), (-14, 0, 9.6), (-27, 0, 10.8)], 90)
    sweep(
        'lever',
        lever,
        rectangle(1.5, 9.4, 0.6, 36),
        made,
        steel,
        scale=np.interp(np.linspace(0, 1, 90), [0, 0.1, 0.3, 1], [0.6, 1, 0.85, 1.1]),
        towards=(0, 0, 1),
    )
    for k in range(9):
        box('rib', (0.7, 6.4, 0.5), made, steel, 0.15, at=(-24 + 1.5 * k, 0, 11.2 - 0.11 * k))
    if chain:
        links(chain, seed, steel, made)
    return made


def links(long: float, seed: int, steel, made):
    """Balls of 2.4 mm on a thread of wire, from a ring in the eye."""
    kit = make_kit({'material': 'metal', 'colour': 'silver', 'metal': 'silver'}, 72, seed)
    ring('eye ring', 4.2, 0.6, kit, made, at=(-25.5, 0, 3.6), turn=(70, 0, 0))
    path = through(
        [
            (-28.5, 0, 2.0),
            (-34, -3, 1.25),
            (-42, -long * 0.22, 1.25),
            (-30, -long * 0.4, 1.25),
            (-4, -long * 0.42, 1.25),
            (14, -long * 0.3, 1.25),
        ],
        300,
    )
    points, faces = globe(1.2, 14)
    total = float(np.linalg.norm(np.diff(path, axis=0), axis=1).sum())
    along = np.r_[0, np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))]
    at = np.arange(0, total, 3.0)
    places = np.stack([np.interp(at, along, path[:, k]) for k in range(3)], 1)
    scatter('balls', points, faces, places, np.tile([0, 0, 1.0], (len(at), 1)), np.random.default_rng(seed), made, steel)
    sweep('wire', path, circle(0.35, 8), made, steel)
