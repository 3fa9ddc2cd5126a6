"""The strip between front and back: pinched inwards, never evenly."""
import numpy as np

from ..geometry.curves import inset, inward
from ..geometry.mesh import grid_faces, mesh
from ..geometry.noise import lumps
from .form import Form
from .kit import Kit


def gusset(name, form: Form, kit: Kit, parent, pinch=2.5, rows: int = 25, material=None):
    """`pinch` in mm, one number or one for each point of the outline."""
    edge = inset(form.outline, 1.4 * kit.gauges.scale)
    inside = inward(edge)
    depth = form.half_depth(edge[:, 0], edge[:, 1]) - 0.4 * kit.gauges.leather
    across = np.linspace(-1, 1, rows)
    fold = np.broadcast_to(pinch, len(edge))[:, None] * (1 - np.abs(across) ** 1.6)[None]
    x = edge[:, :1] + inside[:, :1] * fold
    z = edge[:, 1:] + inside[:, 1:] * fold
    points = np.stack([x, across[None] * depth[:, None], z], 2).reshape(-1, 3)
    push = 0.2 * kit.gauges.scale * lumps(points, 12 * kit.gauges.scale, kit.seed + 3)
    normals = np.repeat(np.stack([inside[:, 0], 0 * inside[:, 0], inside[:, 1]], 1), rows, 0)
    faces = grid_faces(len(edge), rows, True)
    return mesh(name, points + push[:, None] * normals, faces, parent, material or kit.leather)
