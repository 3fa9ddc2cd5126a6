"""A chain of oval links, each second one turned on its side."""
import math

import bpy
import numpy as np
from mathutils import Matrix

from ..geometry.curves import circle, length, rectangle, resample
from ..geometry.mesh import place
from ..geometry.surfaces import sweep, unit
from .kit import Kit


def link(length: float, width: float, wire: float, kit: Kit):
    flat = rectangle(length, width, width * 0.499, 64)
    path = np.column_stack([flat, np.zeros(len(flat))])
    draft = sweep('link', path, circle(wire, 14), None, kit.metal, closed=True)
    data = draft.data
    bpy.data.objects.remove(draft)
    return data


def chain(name, path, kit: Kit, parent, size: float = 6.2, roll=(0, 90), up=(0, 0, 1)):
    """`size`: length of a link; `roll`: degrees about the path for even and odd links, from `up`."""
    wire = size * 0.115
    data = link(size, size * 0.7, wire, kit)
    pitch = size - 2.16 * wire
    count = int(length(path) / pitch)
    points = resample(path, count + 1)
    rng = kit.rng(count)
    for i in range(count):
        along = unit(points[i + 1] - points[i])
        above = np.asarray(up, float) - along * (np.asarray(up, float) @ along)
        if np.linalg.norm(above) < 1e-3:
            above = np.array([0, 1.0, 0]) - along * along[1]
        above = unit(above)
        a = math.radians(roll[i % 2] + rng.normal(0, 5))
        z = above * math.cos(a) + np.cross(above, along) * math.sin(a)
        y = np.cross(z, along)
        matrix = np.eye(4)
        matrix[:3] = np.column_stack([along, y, z, (points[i] + points[i + 1]) / 2])
        place(bpy.data.objects.new(f'{name} {i}', data), parent=parent).matrix_local = Matrix(matrix.tolist())
