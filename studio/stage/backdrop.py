"""A seamless sweep that catches shadows and throws its colour back at the bag. Its own colour is laid in when developing."""
import math

import numpy as np

from ..geometry.mesh import mesh
from ..materials.hard import paper


def sweep(colour: str, reach: float):
    """Floor, curve and wall for a scene of about `reach` mm across."""
    front, wall, radius, height, width = 6 * reach, 4 * reach, 2.5 * reach, 9 * reach, 30 * reach
    a = np.linspace(0, math.pi / 2, 24)
    curve = np.stack([wall - radius + radius * np.sin(a), radius - radius * np.cos(a)], 1)
    profile = np.vstack([[(-front, 0)], curve, [(wall, height)]])
    points = [(x, y, z) for x in (-width / 2, width / 2) for y, z in profile]
    n = len(profile)
    faces = [(i, i + n, i + 1 + n, i + 1) for i in range(n - 1)]
    made = mesh('seamless', points, faces, None, paper(colour), outward=False)
    made.is_shadow_catcher = True
    return made
