"""A seamless sweep that catches shadows and throws its colour back at the bag. Its own colour is laid in when developing.

Polished metal does not see it but a paler one in the same place: gold that mirrors a red set is no longer gold."""
import math

import numpy as np

from ..geometry.mesh import mesh
from ..materials.colour import pale
from ..materials.hard import paper

MIRRORED = 0.85
"""How much of its colour the set loses in a reflection, 0 to 1."""


def sweep(colour: str, reach: float, walled: bool = True):
    """Floor, curve and wall for a scene of about `reach` mm across; a floor alone where a wall would keep out the light."""
    front, width = 6 * reach, 30 * reach
    profile = np.vstack([[(-front, 0)], wall(reach) if walled else [(40 * reach, 0)]])
    points = [(x, y, z) for x in (-width / 2, width / 2) for y, z in profile]
    n = len(profile)
    faces = [(i, i + n, i + 1 + n, i + 1) for i in range(n - 1)]
    made = mesh('seamless', points, faces, None, paper(colour), outward=False)
    made.is_shadow_catcher, made.visible_glossy = True, False
    mirrored = mesh('mirrored seamless', points, faces, None, paper(pale(colour, MIRRORED)), outward=False, at=(0, -reach / 5000, reach / 5000))
    mirrored.visible_camera = mirrored.visible_diffuse = mirrored.visible_shadow = mirrored.visible_transmission = False
    return made


def wall(reach: float) -> np.ndarray:
    """From the floor's end up, as (y, z)."""
    far, radius, height = 4 * reach, 2.5 * reach, 9 * reach
    a = np.linspace(0, math.pi / 2, 24)
    return np.vstack([np.stack([far - radius + radius * np.sin(a), radius - radius * np.cos(a)], 1), [(far, height)]])
