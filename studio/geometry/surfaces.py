"""Surfaces: a section swept along a path, and a profile turned on a lathe."""
import math

import numpy as np

from .mesh import grid_faces, mesh


def unit(v: np.ndarray) -> np.ndarray:
    return v / (np.linalg.norm(v, axis=-1, keepdims=True) + 1e-12)


def frames(path: np.ndarray, closed: bool, up) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Tangent, normal and binormal at each point, carried along without a twist."""
    tangent = unit(np.roll(path, -1, 0) - np.roll(path, 1, 0) if closed else np.gradient(path, axis=0))
    normal = np.zeros_like(path)
    start = np.asarray(up, float) - tangent[0] * (np.asarray(up, float) @ tangent[0])
    if np.linalg.norm(start) < 1e-4:
        start = np.array([1.0, 0, 0]) - tangent[0] * tangent[0][0]
    normal[0] = unit(start)
    for i in range(1, len(path)):
        normal[i] = unit(normal[i - 1] - tangent[i] * (normal[i - 1] @ tangent[i]))
    if closed:
        end = normal[-1] - tangent[0] * (normal[-1] @ tangent[0])
        twist = math.atan2(end @ np.cross(tangent[0], normal[0]), end @ normal[0])
        back = -twist * np.arange(len(path)) / len(path)
        side = np.cross(tangent, normal)
        normal = normal * np.cos(back)[:, None] + side * np.sin(back)[:, None]
    return tangent, normal, np.cross(tangent, normal)


def facing(path: np.ndarray, closed: bool, towards) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Frames whose normal looks towards a given direction (one, or one for each point)."""
    tangent = unit(np.roll(path, -1, 0) - np.roll(path, 1, 0) if closed else np.gradient(path, axis=0))
    wanted = np.broadcast_to(np.asarray(towards, float), path.shape)
    normal = unit(wanted - tangent * (wanted * tangent).sum(1)[:, None])
    return tangent, normal, np.cross(tangent, normal)


def sweep(name, path, section, parent=None, material=None, closed=False, up=(0, 0, 1), towards=None, scale=None, **where):
    """Carry a closed 2D section along a 3D path. `towards` fixes where the section's first axis looks."""
    path, section = np.asarray(path, float), np.asarray(section, float)
    _, normal, side = frames(path, closed, up) if towards is None else facing(path, closed, towards)
    size = (np.ones(len(path)) if scale is None else np.asarray(scale, float))[:, None, None]
    points = path[:, None] + size * (section[None, :, :1] * normal[:, None] + section[None, :, 1:] * side[:, None])
    count = len(section)
    faces = grid_faces(len(path), count, closed, True)
    if not closed:
        last = (len(path) - 1) * count
        faces += [tuple(range(count)), tuple(reversed(range(last, last + count)))]
    return mesh(name, points.reshape(-1, 3), faces, parent, material, crease=50, **where)


def lathe(name, profile, parent=None, material=None, sides: int = 96, crease: float = 40, shape=None, **where):
    """Turn (radius, z) points round the z axis. `shape(angle, r, z)` may bend radius and height before they are used."""
    profile = np.asarray(profile, float)
    angle = np.linspace(0, 2 * math.pi, sides, endpoint=False)[:, None]
    r = np.broadcast_to(profile[None, :, 0], (sides, len(profile))).copy()
    z = np.broadcast_to(profile[None, :, 1], (sides, len(profile))).copy()
    if shape:
        r, z = shape(angle, r, z)
    points = np.stack([r * np.cos(angle), r * np.sin(angle), z], 2).reshape(-1, 3)
    return mesh(name, points, grid_faces(sides, len(profile), True), parent, material, weld=1e-4, crease=crease, **where)


def loft(name, rings, parent=None, material=None, cap: str = '', **where):
    """A skin over closed rings of equally many 3D points; `cap` names those to close: 'first', 'last' or both."""
    rings = np.asarray(rings, float)
    rows, count = rings.shape[:2]
    faces = grid_faces(rows, count, False, True)
    if 'first' in cap:
        faces.append(tuple(reversed(range(count))))
    if 'last' in cap:
        faces.append(tuple(range((rows - 1) * count, rows * count)))
    return mesh(name, rings.reshape(-1, 3), faces, parent, material, **where)
