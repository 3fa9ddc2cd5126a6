"""A charging case for earbuds: 60.6 x 45.2 x 21.7 mm, rounded like a pebble, with the seam of its lid."""
import numpy as np

from ..geometry.mesh import group
from ..geometry.solids import box, pebble
from ..materials.hard import metal, plastic


def make(seed: int, colour: str = '#f1efe9'):
    """Stands on its longer edge, facing front."""
    made = group('earbud case')
    case = pebble('case', (30.3, 10.85, 22.6), (0.62, 0.5), made, plastic(colour, 0.16), 150, at=(0, 0, 22.6))
    points = np.empty(len(case.data.vertices) * 3)
    case.data.vertices.foreach_get('co', points)
    points = points.reshape(-1, 3)
    groove = np.exp(-(((points[:, 2] - 7.0) / 0.35) ** 2))
    points[:, :2] *= 1 - 0.035 * groove[:, None]
    case.data.vertices.foreach_set('co', points.ravel())
    box('hinge', (22, 1.2, 3), made, metal('silver', 0.2), 0.5, at=(0, 10.6, 29.6))
    return made
