"""A flap: up from the back, over the top, down the front to a rounded end, with edge and stitches."""
import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..geometry.curves import inset, resample
from ..geometry.mesh import bevel, grid_faces, mesh, thicken
from ..geometry.noise import lumps
from .form import Form
from .kit import Kit
from .stitch import stitches


@dataclass(frozen=True)
class FlapCut:
    """The pattern of a flap, in mm."""
    half_width: Callable[[float], float]
    """Half the width at a height z."""
    relief: Callable[[float, float], float]
    """How far the flap lies from y = 0 at (x, z), on either side of the bag."""
    top: float
    end: float
    """Height of its lowest point."""
    start: float
    """Height where it leaves the back."""
    drop: float
    """Height of the rounded end."""
    roundness: float = 2.5
    crown: float = 3.3
    """How high it arches over the top."""

    def end_at(self, u):
        """Height of the end at u = -1..1 across the flap."""
        return self.end + self.drop * (1 - (1 - np.abs(u) ** self.roundness) ** (1 / self.roundness))


def lying_on(form: Form, half_width: float, top: float, u: float):
    """The relief of a flap that lies on a swelling body, easing down to the body's depth at its top."""
    def relief(x, z):
        across = np.sqrt(np.clip(1 - np.clip(np.abs(x) / half_width, 0, 1) ** 3.2, 0, 1))
        up = np.sqrt(np.clip(1 - (1 - np.clip((top - z) / (16 * u), 0, 1)) ** 2, 0, 1))
        return form.half_depth(x, z) + 1.1 * u + form.puff * 0.85 * across * up

    return relief


def flap(name, cut: FlapCut, kit: Kit, parent, stitched: bool = True):
    across = np.sin(np.linspace(-math.pi / 2, math.pi / 2, 81)) * 0.999
    shoulder = cut.top - 2.5 * kit.gauges.scale
    points = np.stack([strip(cut, u, shoulder) for u in across])
    flat = points.reshape(-1, 3)
    flat[:, 1] -= 0.18 * kit.gauges.scale * lumps(flat, 14 * kit.gauges.scale, kit.seed + 8)
    sheet = mesh(name, flat, grid_faces(*points.shape[:2]), parent, [kit.leather, kit.edge], outward=False)
    if sheet.data.polygons[40 * (points.shape[1] - 1) + 60].normal.y > 0:
        sheet.data.flip_normals()
    bevel(thicken(sheet, kit.gauges.leather, rim_slot=1), 0.3 * kit.gauges.leather, 3, 50)
    if stitched:
        line = inset(border(cut), kit.gauges.flange * 0.56, closed=False)
        line = resample(line, 400)
        y = [-cut.relief(x, z) - kit.gauges.leather for x, z in line]
        stitches(f'{name} seam', np.stack([line[:, 0], y, line[:, 1]], 1), (0, -1, 0), kit, parent)
    return sheet


def strip(cut: FlapCut, u: float, shoulder: float) -> list:
    """One line of the sheet, from the back over the top to the front end."""
    points = []
    for z in np.linspace(cut.start, shoulder, 14, endpoint=False):
        x = u * cut.half_width(z)
        points.append((x, cut.relief(x, z) * 0.98, z))
    x = u * cut.half_width(cut.top)
    back, front = points[-1][1], -cut.relief(x, shoulder)
    for a in np.linspace(0, math.pi, 22):
        c, s = math.copysign(abs(math.cos(a)) ** 0.62, math.cos(a)), abs(math.sin(a)) ** 0.62
        height = (cut.crown + 0.5 * math.cos(u * 1.3)) * s
        points.append((x, (back + front) / 2 + (back - front) / 2 * c, shoulder + height))
    for z in np.linspace(shoulder, float(cut.end_at(u)), 61)[1:]:
        x = u * cut.half_width(z)
        points.append((x, -cut.relief(x, z), z))
    return points


def border(cut: FlapCut) -> np.ndarray:
    """Edge of the front part in (x, z), down the left, round the end, up the right."""
    sides = np.linspace(cut.top - 3, cut.end + cut.drop, 40)
    left = [(-cut.half_width(z), z) for z in sides]
    u = np.sin(np.linspace(-math.pi / 2, math.pi / 2, 120))
    end = [(a * cut.half_width(z), z) for a, z in zip(u, cut.end_at(u * 0.99999), strict=True)]
    right = [(-x, z) for x, z in left[::-1]]
    return resample(np.array(left[:-1] + end + right[1:]), 400)
