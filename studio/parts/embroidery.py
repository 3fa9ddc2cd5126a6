"""Embroidery: stitches laid on a surface, knots set in it, and gold thread held down upon it.

A surface is a function from (x, z) in mm to points on a front, so that a motif is drawn flat and then lies on whatever swells below it."""
import math
from collections.abc import Callable

import numpy as np

from ..geometry.curves import circle, resample
from ..geometry.mesh import grid_faces, mesh
from ..geometry.scatter import hoop, scatter
from ..geometry.surfaces import sweep, unit
from .stitch import capsule

Surface = Callable[[np.ndarray], np.ndarray]


def normals(surface: Surface, at: np.ndarray, step: float = 0.2) -> np.ndarray:
    """Where a surface looks at each (x, z), from its neighbours `step` mm away; towards -y."""
    right = surface(at + [step, 0]) - surface(at - [step, 0])
    up = surface(at + [0, step]) - surface(at - [0, step])
    return unit(np.cross(right, up))


def laid(name, at, along, outwards, length, radius: float, parent, material):
    """Stitches as capsules: middles, directions and normals one a row; `length` in mm, one for all or one each."""
    at, along, outwards = (np.asarray(values, float) for values in (at, along, outwards))
    long = np.broadcast_to(np.asarray(length, float), len(at))
    template, faces = capsule(1.0, radius, 6, 2)
    stretch = np.sign(template[:, 2]) * (np.abs(template[:, 2]) - 0.5)
    z_axis = unit(along - outwards * (along * outwards).sum(1)[:, None])
    x_axis = np.cross(outwards, z_axis)
    z = np.sign(template[:, 2])[None] * long[:, None] / 2 + stretch[None]
    points = (
        at[:, None] + template[None, :, :1] * x_axis[:, None] + template[None, :, 1:2] * outwards[:, None] + z[..., None] * z_axis[:, None]
    )
    everywhere = [tuple(k + i * len(template) for k in face) for i in range(len(at)) for face in faces]
    return mesh(name, points.reshape(-1, 3), everywhere, parent, material, outward=False)


def stem(name, line, surface: Surface, radius: float, rng, parent, material):
    """Stem stitch along a flat line: short slanted stitches, each half beside the last."""
    line = np.asarray(line, float)
    count = max(4, int(np.linalg.norm(np.diff(line, axis=0), axis=1).sum() / (radius * 5)))
    at = resample(line, count)
    out = normals(surface, at)
    along = np.gradient(surface(at), axis=0)
    slant = np.cross(out, along) * 0.28
    laid(name, surface(at) + out * radius * 0.4, along + slant, out, radius * 9 * rng.normal(1, 0.05, count), radius, parent, material)


def petal(name, root, tip, width: float, surface: Surface, radius: float, rng, parent, material):
    """Satin stitch: threads side by side across a leaf or petal from `root` to `tip`."""
    root, tip = np.asarray(root, float), np.asarray(tip, float)
    axis = tip - root
    long = float(np.linalg.norm(axis))
    count = max(5, int(long / (radius * 1.8)))
    t = (np.arange(count) + 0.5) / count
    at = root + axis * t[:, None]
    across = np.array([-axis[1], axis[0]]) / long + 0.35 * axis / long
    half = width * np.sin(math.pi * t**0.8) ** 0.75 * rng.normal(1, 0.03, count)
    out = normals(surface, at)
    rise = radius * (0.6 + 1.1 * np.sin(math.pi * t))[:, None]
    direction = surface(at + across * 0.3) - surface(at - across * 0.3)
    laid(name, surface(at) + out * rise, direction, out, np.maximum(half, radius * 3), radius, parent, material)


def couched(name, line, surface: Surface, radius: float, parent, material):
    """A thread lying on the surface along a flat line."""
    flat = resample(np.asarray(line, float), max(16, int(np.linalg.norm(np.diff(line, axis=0), axis=1).sum() / 0.4)))
    sweep(name, surface(flat) + normals(surface, flat) * radius * 0.8, circle(radius, 7), parent, material)


def knots(name, at, surface: Surface, radius: float, rng, parent, material):
    """Seed knots (Peking stitch): a loop drawn down to a ring `radius` mm wide at each (x, z)."""
    at = np.asarray(at, float)
    out = normals(surface, at) + rng.normal(0, 0.12, (len(at), 3))
    template, faces = hoop(radius * 0.62, radius * 0.4, 10, 6)
    sizes = rng.normal(1, 0.08, len(at))
    scatter(name, template, faces, surface(at) + normals(surface, at) * radius * 0.25, out, rng, parent, material, scale=sizes)


def filled(outline, pitch: float, rng) -> np.ndarray:
    """Places for knots within a closed flat outline, in rows that follow it inwards: each row `pitch` mm from the last."""
    outline = np.asarray(outline, float)
    centre, rows = outline.mean(0), []
    reach = float(np.linalg.norm(outline - centre, axis=1).mean())
    for k in range(max(1, int(reach / pitch)) + 1):
        share = max(0.02, 1 - (k + 0.5) * pitch / reach)
        line = centre + (outline - centre) * share
        around = float(np.linalg.norm(np.diff(np.vstack([line, line[:1]]), axis=0), axis=1).sum())
        rows.append(resample(line, max(1, int(around / pitch)), closed=True))
    at = np.vstack(rows)
    return at + rng.normal(0, pitch * 0.06, at.shape)


def raised(name, grid: np.ndarray, surface: Surface, parent, material):
    """The ground itself: a mesh over flat rings of points (points, rings, 2), closed round."""
    return mesh(name, surface(grid.reshape(-1, 2)), grid_faces(*grid.shape[:2], True), parent, material, weld=1e-3)
