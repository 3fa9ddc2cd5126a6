"""A house key, 50.8 mm long, 21 mm across the bow and 2.2 mm thick; it opens nothing."""
import math

import bpy
import numpy as np

from ..geometry.curves import circle, resample
from ..geometry.mesh import group, place
from ..geometry.solids import box
from ..geometry.surfaces import sweep
from ..materials.hard import metal

CUTS = (1.2, 3.0, 1.6, 2.6, 0.9)


def make(seed: int, kind: str = 'pale gold', ring: bool = True):
    """Lies flat, bow to the left. `ring` adds a split ring of 24 mm through the bow."""
    made = group('key')
    material = metal(kind, 0.22)
    plate(made, outer(), circle(3.7, 48) + [-17.4, 0], material)
    for y in (-1.1, 1.5):
        box('groove edge', (27, 0.5, 2.5), made, material, 0.15, at=(9.5, y, 1.1))
    if ring:
        turns = np.linspace(0, 4 * math.pi, 200)
        path = np.stack([12 * np.cos(turns) - 26, 12 * np.sin(turns) - 3.5, 2.6 + turns * 0.075], 1)
        sweep('split ring', path, circle(0.75, 12), made, metal('silver', 0.12))
    return made


def outer() -> np.ndarray:
    """The bow's circle and the blade with its cuts, counter-clockwise."""
    bow = [(-17 + 12 * math.cos(a), 12 * math.sin(a)) for a in np.radians(np.linspace(24, 336, 60))]
    blade = [(-6, -4.0), (24, -4.0), (28, -1.2), (28, 0.3), (26, 2.0)]
    teeth = []
    for i, depth in enumerate(CUTS):
        x = 22 - i * 5.2
        teeth += [(x, 4.2), (x - 1.6, 4.2 - depth), (x - 2.6, 4.2 - depth), (x - 4.2, 4.2)]
    return 0.891 * np.array(bow + blade + teeth + [(-5, 4.2)])


def plate(parent, outline, hole, material, thickness: float = 2.2):
    """A flat shape with a hole, as a bevelled curve turned into a mesh."""
    shape = bpy.data.curves.new('plate', 'CURVE')
    shape.dimensions, shape.fill_mode = '2D', 'BOTH'
    shape.extrude, shape.bevel_depth, shape.bevel_resolution = thickness / 2 - 0.2, 0.2, 2
    for line in (outline, resample(hole, 64, closed=True)):
        spline = shape.splines.new('POLY')
        spline.points.add(len(line) - 1)
        spline.points.foreach_set('co', np.column_stack([line, np.zeros(len(line)), np.ones(len(line))]).ravel())
        spline.use_cyclic_u = True
    draft = place(bpy.data.objects.new('draft', shape))
    bpy.context.view_layer.update()
    data = bpy.data.meshes.new_from_object(draft.evaluated_get(bpy.context.evaluated_depsgraph_get()))
    bpy.data.objects.remove(draft)
    data.materials.clear()
    data.materials.append(material)
    return place(bpy.data.objects.new('plate', data), (0, 0, thickness / 2), parent=parent)
