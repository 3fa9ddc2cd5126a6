"""A small language for shader nodes, so that a material reads as a recipe."""
import bpy

from .colour import Linear, linear

INPUTS = {
    'color': 'Base Color', 'rough': 'Roughness', 'metal': 'Metallic', 'spec': 'Specular', 'coat': 'Clearcoat',
    'coat_rough': 'Clearcoat Roughness', 'coat_normal': 'Clearcoat Normal', 'sheen': 'Sheen', 'sheen_tint': 'Sheen Tint',
    'aniso': 'Anisotropic', 'normal': 'Normal', 'glow': 'Subsurface', 'glow_radius': 'Subsurface Radius',
    'glow_color': 'Subsurface Color', 'transmission': 'Transmission', 'ior': 'IOR',
}  # fmt: skip


class Shader:
    """One material. Methods add nodes and return sockets; `finish` plugs them into the principled shader."""

    def __init__(self, name: str):
        self.material = bpy.data.materials.new(name)
        self.material.use_nodes = True
        self.tree = self.material.node_tree
        self.principled = self.tree.nodes['Principled BSDF']
        self.here = self.node('TexCoord').outputs['Object']

    def node(self, kind: str, inputs: dict | None = None, **settings):
        made = self.tree.nodes.new('ShaderNode' + kind)
        for key, value in settings.items():
            setattr(made, key, value)
        for key, value in (inputs or {}).items():
            self.plug(made.inputs[key], value)
        return made

    def plug(self, socket, value):
        if isinstance(value, bpy.types.NodeSocket):
            self.tree.links.new(value, socket)
        else:
            socket.default_value = linear(value) if isinstance(value, str) else value

    def finish(self, **values) -> bpy.types.Material:
        for key, value in values.items():
            self.plug(self.principled.inputs[INPUTS[key]], value)
        return self.material

    def surface(self, shader) -> bpy.types.Material:
        """Use another shader than the principled one."""
        self.plug(self.tree.nodes['Material Output'].inputs['Surface'], shader)
        return self.material

    def noise(self, size: float, detail: float = 3, rough: float = 0.5, at=None, bend: float = 0):
        """Clouds of about `size` mm, 0..1."""
        inputs = {'Vector': at or self.here, 'Scale': 1 / size, 'Detail': detail, 'Roughness': rough, 'Distortion': bend}
        return self.node('TexNoise', inputs).outputs['Fac']

    def cells(self, size: float, feature: str, at=None, order: float = 0.95):
        """Voronoi cells of about `size` mm; distance in cells."""
        inputs = {'Vector': at or self.here, 'Scale': 1 / size, 'Randomness': order}
        return self.node('TexVoronoi', inputs, feature=feature).outputs['Distance']

    def bands(self, size: float, bend: float = 0, at=None, kind: str = 'BANDS', **settings):
        inputs = {'Vector': at or self.here, 'Scale': 0.314 / size, 'Distortion': bend, 'Detail': 2}
        return self.node('TexWave', inputs, wave_type=kind, **settings).outputs['Fac']

    def warped(self, by: float, size: float):
        """Coordinates pushed about by up to `by` mm."""
        push = self.node('TexNoise', {'Vector': self.here, 'Scale': 1 / size, 'Detail': 2}).outputs['Color']
        push = self.node('VectorMath', {0: push, 1: (0.5, 0.5, 0.5)}, operation='SUBTRACT').outputs[0]
        push = self.node('VectorMath', {0: push, 'Scale': 2 * by}, operation='SCALE').outputs[0]
        return self.node('VectorMath', {0: self.here, 1: push}, operation='ADD').outputs[0]

    def stretched(self, factors, at=None):
        return self.node('Mapping', {'Vector': at or self.here, 'Scale': factors}).outputs[0]

    def math(self, operation: str, a, b=0.0):
        return self.node('Math', {0: a, 1: b}, operation=operation).outputs[0]

    def between(self, value, low: float, high: float, first: float, last: float, smooth: bool = False):
        """Map low..high to first..last."""
        inputs = {'Value': value, 'From Min': low, 'From Max': high, 'To Min': first, 'To Max': last}
        return self.node('MapRange', inputs, interpolation_type='SMOOTHERSTEP' if smooth else 'LINEAR').outputs[0]

    def mix(self, amount, a: str | Linear, b: str | Linear, mode: str = 'MIX'):
        return self.node('MixRGB', {'Fac': amount, 'Color1': a, 'Color2': b}, blend_type=mode).outputs[0]

    def ramp(self, value, stops):
        made = self.node('ValToRGB', {'Fac': value})
        elements = made.color_ramp.elements
        while len(elements) < len(stops):
            elements.new(0.5)
        for element, (position, colour) in zip(elements, stops, strict=True):
            element.position, element.color = position, linear(colour)
        return made.outputs[0]

    def bump(self, height, depth: float, strength: float = 1.0, over=None):
        """Relief of `depth` mm, on top of another relief."""
        inputs = {'Height': height, 'Distance': depth, 'Strength': strength}
        return self.node('Bump', inputs | ({'Normal': over} if over else {})).outputs[0]

    def uneven(self, colour: str, amount: float = 0.06, size: float = 8):
        """A colour whose value drifts slowly: the cheapest cure for a computed look."""
        value = self.between(self.noise(size, 4, 0.55), 0.3, 0.7, 1 - amount, 1 + amount)
        return self.node('HueSaturation', {'Color': colour, 'Value': value}).outputs[0]

    def rim(self, blend: float = 0.4):
        """0 face on, 1 at the silhouette."""
        return self.node('LayerWeight', {'Blend': blend}).outputs['Facing']
