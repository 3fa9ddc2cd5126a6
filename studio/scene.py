"""From a shot's words to a scene: things on a set, light, camera."""
import math
from dataclasses import dataclass
from importlib import import_module

import bpy
from mathutils import Matrix, Vector

from .bags.size import Size
from .geometry.mesh import empty_scene, shown_points
from .materials.palette import kit
from .stage import backdrop, lights
from .stage.camera import camera, pixels_per_millimetre
from .stage.crop import Window, window


@dataclass(frozen=True)
class Scene:
    window: Window
    """The part of the picture that has something in it."""
    pixels_per_millimetre: float
    """In the plane through the front of the bag that faces the camera."""


def build(shot: dict, width: int, height: int) -> Scene:
    """Set everything up for a picture of that many px."""
    render = empty_scene().render
    render.resolution_x, render.resolution_y, render.resolution_percentage = width, height, 100
    things = []
    for number, words in enumerate(shot['things']):
        things.append(make(words, shot['seed'] + number))
        rest(things[-1], words)
    view = shot['camera']
    reach = shot.get('reach', view['frame'] * 0.7)
    from_behind = abs(shot['light'].get('azimuth', 0)) > 90
    backdrop.sweep(shot['background'], reach, walled=not from_behind)
    to_light = lights.rig(shot['light'], reach, view['target'])
    camera(**view)
    bpy.context.view_layer.update()
    return Scene(
        window(things, to_light, 0.07 if shot['light'].get('kind', 'sun') == 'sun' else 0.2), pixels_per_millimetre(plane(shot, things))
    )


def plane(shot: dict, things: list) -> Vector:
    """A point of the front of the first bag; where there is no bag, what the camera is focused on."""
    for thing, words in zip(things, shot['things'], strict=True):
        if 'bag' in words:
            front = getattr(recipe('bags', words['bag']), 'front', standing)
            return thing.matrix_world @ Vector(front(Size(*words['size'])))
    return Vector(shot['camera'].get('focus') or shot['camera']['target'])


def standing(size: Size) -> tuple[float, float, float]:
    """The middle of the front of a bag that was made standing. The file of a kind that was made lying has a `front` of its own."""
    return (0, -size.depth / 2, size.height / 2)


def make(words: dict, seed: int):
    """A bag or a prop about the origin."""
    options = words.get('options', {})
    if 'prop' in words:
        made = {'made': words['made']} if 'made' in words else {}
        return recipe('props', words['prop']).make(seed, **made, **options)
    size = Size(*words['size'])
    return recipe('bags', words['bag']).make(size, kit(words['made'], words.get('gauge', size.width), seed), **options)


def recipe(room: str, name: str):
    """The file of that name: "top-handle" is made by `make` in bags/top_handle.py."""
    return import_module(f'.{room}.{name.replace("-", "_").replace(" ", "_")}', __package__)


def rest(thing, words: dict):
    """Turn a thing (`turn`: about x, y, z in degrees, or z alone), put it at [x, y], and let it down until it touches `on` mm."""
    turn = words.get('turn', 0)
    angles = [math.radians(a) for a in (turn if isinstance(turn, list) else [0, 0, turn])]
    x, y = words.get('at', [0, 0])
    spin = Matrix.Rotation(angles[2], 4, 'Z') @ Matrix.Rotation(angles[1], 4, 'Y') @ Matrix.Rotation(angles[0], 4, 'X')
    thing.matrix_world = Matrix.Translation(Vector((x, y, 0))) @ spin
    bpy.context.view_layer.update()
    thing.location.z += words.get('on', 0) - float(shown_points(thing)[:, 2].min())
    bpy.context.view_layer.update()
