"""Light: a hard warm sun, a very large weak fill, and cards for metal to reflect."""
import math

import bpy
from mathutils import Vector

from ..geometry.mesh import mesh, place


def aim(thing, target):
    thing.rotation_euler = (Vector(target) - Vector(thing.location)).to_track_quat('-Z', 'Y').to_euler()


def direction(azimuth: float, height: float) -> Vector:
    """Towards a light. Degrees: azimuth 0 is behind the camera and negative from the left."""
    a, e = math.radians(azimuth), math.radians(height)
    return Vector((math.sin(a) * math.cos(e), -math.cos(a) * math.cos(e), math.sin(e)))


def sun(to_light: Vector, strength: float, width: float = 0.9, colour=(1, 0.95, 0.88)):
    """`width` of its disc in degrees. Strength 1 makes white paper facing it white."""
    lamp = bpy.data.lights.new('sun', 'SUN')
    lamp.energy, lamp.angle, lamp.color = strength * math.pi, math.radians(width), colour
    made = place(bpy.data.objects.new('sun', lamp), to_light)
    aim(made, (0, 0, 0))
    return made


def soft_box(at, target, size: float, strength: float, colour=(1, 1, 1)):
    """A square window of `size` mm. Strength as for the sun."""
    lamp = bpy.data.lights.new('soft box', 'AREA')
    lamp.size, lamp.color = size, colour
    distance = (Vector(target) - Vector(at)).length
    lamp.energy = strength * math.pi * distance**2
    made = place(bpy.data.objects.new('soft box', lamp), at)
    aim(made, target)
    return made


def air(strength: float, colour=(1, 1, 1)):
    """Light from everywhere, so that no shadow is empty."""
    world = bpy.data.worlds.new('air')
    world.use_nodes = True
    sky = world.node_tree.nodes['Background']
    sky.inputs['Color'].default_value, sky.inputs['Strength'].default_value = (*colour, 1), strength
    bpy.context.scene.world = world


def reflector(at, target, size: tuple[float, float], brightness: float):
    """A white (or, at 0, black) card that only reflections see."""
    x, y = size[0] / 2, size[1] / 2
    card = mesh('reflector', [(-x, -y, 0), (x, -y, 0), (x, y, 0), (-x, y, 0)], [(0, 1, 2, 3)], None, glow(brightness), at=at)
    aim(card, target)
    card.visible_camera = card.visible_diffuse = card.visible_shadow = card.visible_transmission = False
    return card


def glow(brightness: float):
    material = bpy.data.materials.new('glow')
    material.use_nodes = True
    nodes = material.node_tree.nodes
    lamp = nodes.new('ShaderNodeEmission')
    lamp.inputs['Strength'].default_value = brightness
    material.node_tree.links.new(lamp.outputs[0], nodes['Material Output'].inputs['Surface'])
    material.cycles.sample_as_light = False
    return material


def rig(plan: dict, reach: float, focus) -> Vector:
    """The lights of a shot for a scene of about `reach` mm. `plan` may change: kind (one of MAIN), azimuth, height, strength, fill, air,
    gleam (how bright the card on the left is that shiny things reflect), behind (the same for a card behind, which things that lie
    reflect upwards) and, of the main light, colour; of a sun, width in degrees.
    Returns the way to the main light."""
    plan = {'kind': 'sun', 'azimuth': -42, 'height': 42, 'strength': 2.6, 'fill': 0.55, 'air': 0.35, 'gleam': 1.6} | plan
    r = 4 * reach
    to_light = direction(plan['azimuth'], plan['height'])
    MAIN[plan['kind']](plan, to_light, reach, focus)
    soft_box((0.75 * r, -0.85 * r, r), focus, 1.1 * r, plan['fill'], (0.92, 0.96, 1))
    soft_box((-0.2 * r, -1.2 * r, 0.5 * r), focus, 0.7 * r, plan['fill'] * 0.45)
    air(plan['air'])
    reflector((-1.6 * reach, -1.8 * reach, 1.4 * reach), focus, (1.2 * reach, 1.8 * reach), plan['gleam'])
    reflector((0.2 * reach, -2.6 * reach, 0.9 * reach), focus, (0.7 * reach, 2.2 * reach), 0.0)
    reflector((1.5 * reach, -1.2 * reach, 1.8 * reach), focus, (0.8 * reach, 1.2 * reach), 1.0)
    if 'behind' in plan:
        reflector((-0.3 * reach, 1.9 * reach, 2.4 * reach), focus, (2.2 * reach, 1.0 * reach), plan['behind'])
    return to_light


def by_sun(plan: dict, to_light: Vector, reach: float, focus):
    sun(to_light, plan['strength'], plan.get('width', 0.9), plan.get('colour', (1, 0.95, 0.88)))


def by_window(plan: dict, to_light: Vector, reach: float, focus):
    soft_box(4 * reach * to_light, focus, 2.2 * reach, plan['strength'] * 1.15, plan.get('colour', (1, 0.97, 0.93)))


def by_lamp(plan: dict, to_light: Vector, reach: float, focus):
    """A bulb of 45 mm near the things: warm, and weaker with every centimetre."""
    soft_box(Vector(focus) + 0.75 * reach * to_light, focus, 45, plan['strength'], plan.get('colour', (1, 0.64, 0.32)))


def under_cloud(plan: dict, to_light: Vector, reach: float, focus):
    """A sky without sun: one pane as wide as the set, overhead."""
    soft_box(4 * reach * to_light, focus, 7 * reach, plan['strength'], plan.get('colour', (0.94, 0.97, 1)))


def by_neon(plan: dict, to_light: Vector, reach: float, focus):
    """Two tubes in two colours: the first where the light is, the second opposite and behind, for a rim."""
    first, second = plan.get('colours', ((1, 0.16, 0.52), (0.1, 0.6, 1)))
    soft_box(2 * reach * to_light, focus, 0.5 * reach, plan['strength'], first)
    mirrored = Vector((-to_light.x, abs(to_light.y) * 1.4, to_light.z * 0.8))
    soft_box(2 * reach * mirrored, focus, 0.5 * reach, plan['strength'] * 1.2, second)


MAIN = {'sun': by_sun, 'window': by_window, 'lamp': by_lamp, 'overcast': under_cloud, 'neon': by_neon}
