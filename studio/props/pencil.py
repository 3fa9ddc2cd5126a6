"""A pencil of six sides, sharpened: paint, a scalloped edge where the cone meets it, wood, lead."""
import math

import numpy as np

from ..geometry.mesh import grid_faces, group, mesh
from ..materials.hard import bamboo, ink, lacquer

ROUND = 240


def make(seed: int, length: float = 128, across: float = 7.0, lead: float = 2.4, cone: float = 10.5, colour: str = '#1f4f8f'):
    """Lies along x on one of its sides, its point at x = 0. `across` from side to side and `lead` in mm, `cone` half its angle in degrees."""
    made = group('pencil')
    angle = np.linspace(0, 2 * math.pi, ROUND, endpoint=False)
    wall = across / 2 / np.cos((angle + math.pi / 2 + math.pi / 6) % (math.pi / 3) - math.pi / 6)
    slope = math.tan(math.radians(cone))
    axis = across / 2

    def turned(name, rings, material, crease=25):
        """`rings`: distances from the point and radii, along the pencil."""
        points = [np.stack([x + 0 * angle, r * np.cos(angle), r * np.sin(angle) + axis], 1) for x, r in rings]
        mesh(name, np.stack(points, 1).reshape(-1, 3), grid_faces(ROUND, len(rings), True), made, material, crease=crease, weld=1e-4)

    bare = np.full(ROUND, lead / 2)
    blunt = 0.35
    turned('paint', [(wall / slope, wall), (length - 0.4, wall), (length, wall - 0.4)], lacquer(colour))
    turned('wood', [(bare / slope, bare), (wall / slope, wall * 0.998)], bamboo('#d9a86c'))
    turned('end', [(length, wall - 0.4), (length, bare)], bamboo('#d9a86c'))
    turned('lead', [(0.6 + 0 * bare, 0 * bare), (0.75 + 0 * bare, bare * 0.12), (blunt / slope + 0 * bare, bare * 0 + blunt), (bare / slope, bare)], ink('#2f2f33'))
    turned('lead end', [(length, bare), (length - 0.05, 0 * bare)], ink('#2f2f33'))
    return made
