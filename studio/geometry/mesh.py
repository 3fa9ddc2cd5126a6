"""From numpy arrays to objects in the scene."""
import math

import bmesh
import bpy
import numpy as np


def empty_scene() -> bpy.types.Scene:
    bpy.ops.wm.read_factory_settings(use_empty=True)
    return bpy.context.scene


def group(name: str, at=(0, 0, 0), turn=(0, 0, 0), parent=None):
    """An empty that carries the parts of one thing; `turn` in degrees."""
    return place(bpy.data.objects.new(name, None), at, turn, parent)


def place(thing, at=(0, 0, 0), turn=(0, 0, 0), parent=None):
    bpy.context.scene.collection.objects.link(thing)
    thing.location = at
    thing.rotation_euler = [math.radians(a) for a in turn]
    thing.parent = parent
    return thing


def grid_faces(rows: int, columns: int, close_rows: bool = False, close_columns: bool = False) -> list:
    """Quads over points stored row by row."""
    faces = []
    for i in range(rows if close_rows else rows - 1):
        below = (i + 1) % rows
        for j in range(columns if close_columns else columns - 1):
            right = (j + 1) % columns
            faces.append((i * columns + j, below * columns + j, below * columns + right, i * columns + right))
    return faces


def mesh(name, vertices, faces, parent=None, material=None, at=(0, 0, 0), turn=(0, 0, 0), weld=0.0, crease=None, outward=True):
    """A smooth-shaded mesh. `weld` merges points closer than that many mm; edges sharper than `crease` degrees stay hard."""
    data = bpy.data.meshes.new(name)
    data.from_pydata(np.asarray(vertices, float).tolist(), [], [tuple(map(int, f)) for f in faces])
    work = bmesh.new()
    work.from_mesh(data)
    if weld:
        bmesh.ops.remove_doubles(work, verts=work.verts, dist=weld)
    if outward:
        bmesh.ops.recalc_face_normals(work, faces=work.faces)
    work.to_mesh(data)
    work.free()
    data.polygons.foreach_set('use_smooth', [True] * len(data.polygons))
    if crease is not None:
        data.use_auto_smooth = True
        data.auto_smooth_angle = math.radians(crease)
    for one in material if isinstance(material, (list, tuple)) else [material]:
        if one is not None:
            data.materials.append(one)
    data.update()
    return place(bpy.data.objects.new(name, data), at, turn, parent)


def shown_points(thing) -> np.ndarray:
    """All points of a thing and its parts in the scene, bevels and thicknesses included."""
    shown = bpy.context.evaluated_depsgraph_get()
    points = []
    for part in [thing, *thing.children_recursive]:
        if part.type != 'MESH':
            continue
        data = part.evaluated_get(shown).data
        own = np.empty(len(data.vertices) * 3)
        data.vertices.foreach_get('co', own)
        matrix = np.array(part.matrix_world)
        points.append(own.reshape(-1, 3) @ matrix[:3, :3].T + matrix[:3, 3])
    return np.vstack(points)


def bevel(thing, width: float, segments: int = 3, angle: float = 30):
    step = thing.modifiers.new('bevel', 'BEVEL')
    step.width, step.segments = width, segments
    step.limit_method, step.angle_limit = 'ANGLE', math.radians(angle)
    thing.data.use_auto_smooth = True
    thing.data.auto_smooth_angle = math.radians(40)
    return thing


def thicken(thing, thickness: float, rim_slot: int = 0):
    """Give a sheet a thickness outwards; the cut edge takes the material in `rim_slot`."""
    step = thing.modifiers.new('thickness', 'SOLIDIFY')
    step.thickness, step.offset, step.material_offset_rim = thickness, 1.0, rim_slot
    return thing
