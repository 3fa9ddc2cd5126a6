"""A long lens, close enough for a shallow focus."""
import math

import bpy
from bpy_extras.object_utils import world_to_camera_view
from mathutils import Vector

from ..geometry.mesh import place
from .lights import aim

SENSOR = 36.0
"""Long side of the sensor in mm."""


def camera(target, frame: float, lens: float = 100, azimuth: float = 0, height: float = 9, f_number: float = 11, focus=None, shift=(0, 0)):
    """Looks at `target` so that `frame` mm there fill the long side of the picture.
    Azimuth and height in degrees; `shift` moves the picture by shares of its long side; `focus` is a point."""
    distance = frame * lens / SENSOR
    a, e = math.radians(azimuth), math.radians(height)
    away = Vector((math.sin(a) * math.cos(e), -math.cos(a) * math.cos(e), math.sin(e)))
    data = bpy.data.cameras.new('camera')
    data.lens, data.sensor_width, data.sensor_fit = lens, SENSOR, 'AUTO'
    data.clip_start, data.clip_end = distance * 0.02, distance * 50
    data.shift_x, data.shift_y = shift
    made = place(bpy.data.objects.new('camera', data), Vector(target) + away * distance)
    aim(made, target)
    sharp = Vector(focus if focus is not None else target)
    data.dof.use_dof = True
    data.dof.focus_distance = (made.location - sharp).dot(away)
    # Blender takes scene units for metres when it opens the aperture; ours are millimetres.
    data.dof.aperture_fstop = f_number / 1000
    data.dof.aperture_blades, data.dof.aperture_rotation = 9, 0.3
    bpy.context.scene.camera = made
    return made


def pixels_per_millimetre(point) -> float:
    """How many px of the finished picture one mm has in the plane through `point` (world, mm) that faces the camera."""
    scene = bpy.context.scene
    right = scene.camera.matrix_world.to_quaternion() @ Vector((0.5, 0, 0))
    first, last = (world_to_camera_view(scene, scene.camera, Vector(point) + way)[0] for way in (-right, right))
    return (last - first) * scene.render.resolution_x
