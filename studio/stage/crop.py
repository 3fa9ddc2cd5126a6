"""The part of a picture that has something in it: things and their shadows. The rest is flat colour and need not be rendered."""
from dataclasses import dataclass

import bpy
import numpy as np
from bpy_extras.object_utils import world_to_camera_view
from mathutils import Vector

from ..geometry.curves import smoothstep
from ..geometry.mesh import shown_points


@dataclass(frozen=True)
class Window:
    """Shares of the width and, from below, of the height."""
    left: float
    right: float
    bottom: float
    top: float

    def frame(self, render):
        render.use_border, render.use_crop_to_border = True, False
        render.border_min_x, render.border_max_x = self.left, self.right
        render.border_min_y, render.border_max_y = self.bottom, self.top

    def clear(self, shadow: np.ndarray, fade: float = 0.03) -> np.ndarray:
        """Full light outside, and no edge where the window ends."""
        height, width = shadow.shape[:2]

        def ramp(count, low, high):
            at = (np.arange(count) + 0.5) / count
            start = smoothstep(low + 0.004, low + fade, at) if low > 0 else np.ones(count)
            end = smoothstep(1 - high + 0.004, 1 - high + fade, 1 - at) if high < 1 else np.ones(count)
            return start * end

        inside = ramp(height, self.bottom, self.top)[:, None, None] * ramp(width, self.left, self.right)[None, :, None]
        return (1 - inside + shadow * inside).astype(np.float32)


def window(things, to_light, margin: float) -> Window:
    """Round all parts and where the light throws them on the table, with a margin (a share of the picture) for what is soft."""
    scene = bpy.context.scene
    points = np.vstack([shown_points(thing)[::37] for thing in things])
    fallen = points - np.asarray(to_light) * (points[:, 2:] / to_light[2])
    seen = np.array([world_to_camera_view(scene, scene.camera, Vector(p))[:2] for p in np.vstack([points, fallen])])
    (left, bottom), (right, top) = seen.min(0) - margin, seen.max(0) + margin
    return Window(*(float(np.clip(v, 0, 1)) for v in (left, right, bottom, top)))
