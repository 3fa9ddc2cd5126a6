"""Saddle stitches: slanted capsules of thread, each a little different from the last."""
import math

import numpy as np

from ..geometry.curves import close, travelled
from ..geometry.mesh import grid_faces, mesh
from ..geometry.surfaces import unit
from .kit import Kit


def capsule(length: float, radius: float, sides: int = 8, rings: int = 4) -> tuple[np.ndarray, list]:
    a = np.linspace(0, math.pi / 2, rings + 1)
    r = np.r_[radius * np.sin(a), radius * np.cos(a)] + 1e-5
    z = np.r_[-length / 2 + radius - radius * np.cos(a), length / 2 - radius + radius * np.sin(a)]
    turn = np.linspace(0, 2 * math.pi, sides, endpoint=False)[:, None]
    points = np.stack([r * np.cos(turn), r * np.sin(turn), np.broadcast_to(z, (sides, len(z)))], 2)
    return points.reshape(-1, 3), grid_faces(sides, len(z), True)


def stitches(name, path, outwards, kit: Kit, parent, closed: bool = False, slant: float = 9, scale: float = 1.0):
    """Stitch along a 3D path. `outwards` is the surface normal (one, or one a point); `slant` in degrees."""
    gauges = kit.gauges
    path = np.asarray(path, float)
    outwards = np.broadcast_to(np.asarray(outwards, float), path.shape)
    if closed:
        path, outwards = close(path), close(outwards)
    along = travelled(path)
    pitch, radius = gauges.stitch_pitch * scale, gauges.thread * scale
    count = max(2, round(along[-1] / pitch))

    def at(distance, values):
        return np.stack([np.interp(distance, along, values[:, k]) for k in range(3)], 1)

    middle = (np.arange(count) + 0.5) * along[-1] / count
    tangent = unit(at(np.minimum(middle + pitch / 4, along[-1]), path) - at(np.maximum(middle - pitch / 4, 0), path))
    normal = at(middle, outwards)
    normal = unit(normal - tangent * (normal * tangent).sum(1)[:, None])
    side = np.cross(normal, tangent)

    rng = kit.rng(len(name) * 131 + count)
    template, template_faces = capsule(gauges.stitch_length * scale, radius)
    points, faces = [], []
    for i, where in enumerate(at(middle, path)):
        a = math.radians(slant + rng.normal(0, 1.8))
        length_axis = tangent[i] * math.cos(a) + side[i] * math.sin(a)
        axes = np.stack([np.cross(normal[i], length_axis), normal[i], length_axis * rng.normal(1, 0.03)])
        faces += [tuple(k + i * len(template) for k in face) for face in template_faces]
        points.append(template @ axes + where + normal[i] * radius * (0.5 + rng.normal(0, 0.06)))
    return mesh(name, np.vstack(points), faces, parent, kit.thread)
