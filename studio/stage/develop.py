"""Lay the bag and its shadow on one flat colour, or leave the colour out."""
from pathlib import Path

import bpy
import numpy as np

from ..materials.colour import linear

CONTRAST = 1.3
"""Shadows are deepened like the rest of the picture under the film curve."""


def pixels(path: Path) -> np.ndarray:
    """An image file as (height, width, 4) floats as they are stored, straight alpha, bottom row first."""
    image = bpy.data.images.load(str(path))
    image.alpha_mode = 'CHANNEL_PACKED'
    image.colorspace_settings.name = 'Non-Color'
    values = np.empty(image.size[0] * image.size[1] * 4, np.float32)
    image.pixels.foreach_get(values)
    out = values.reshape(image.size[1], image.size[0], 4)
    bpy.data.images.remove(image)
    return out


def to_display(light):
    light = np.clip(light, 0, 1)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


def calm(shadow: np.ndarray, radius: int = 2, tolerance: float = 0.07) -> np.ndarray:
    """Average the grain out of a shadow without softening its edge (a bilateral filter), and call nearly full light full."""
    total, weights = np.zeros_like(shadow), np.zeros((*shadow.shape[:2], 1), np.float32)
    padded = np.pad(np.clip(shadow, 0, 1.2), ((radius,) * 2, (radius,) * 2, (0, 0)), 'edge')
    height, width = shadow.shape[:2]
    for dy in range(2 * radius + 1):
        for dx in range(2 * radius + 1):
            near = padded[dy : dy + height, dx : dx + width]
            weight = np.exp(-((near - shadow).mean(2, keepdims=True) ** 2) / (2 * tolerance**2))
            total += near * weight
            weights += weight
    return np.clip(total / weights / 0.975, 0, 1)


def uncover(shadow: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """The shadow as it lies under things and their soft edges, told from the bare table around them.

    Where a thing covers a part of a pixel, Blender's shadow pass divides the thing's light by itself: bright edges come out as specks."""
    return pull(np.clip(np.nan_to_num(shadow), 0, 1.2), np.clip(1 - alpha, 0, 1) ** 4)


def pull(values: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Values where their weight is 1; elsewhere more and more of what pictures of half, a quarter, ... of the size have there."""
    height, width = weight.shape[:2]
    if max(height, width) == 1:
        return values
    sides = ((0, height % 2), (0, width % 2), (0, 0))
    blocks = [np.pad(array, sides).reshape((height + 1) // 2, 2, (width + 1) // 2, 2, -1) for array in (values * weight, weight)]
    total, share = (block.sum((1, 3)) for block in blocks)
    coarse = pull(total / np.maximum(share, 1e-6), np.minimum(share, 1))
    near = coarse.repeat(2, 0).repeat(2, 1)[:height, :width]
    return values * weight + near * (1 - weight)


def still(picture: np.ndarray, shadow: np.ndarray, background: str) -> np.ndarray:
    set_light = np.array(linear(background)[:3]) * shadow**CONTRAST
    alpha = picture[..., 3:]
    return np.dstack([picture[..., :3] * alpha + to_display(set_light) * (1 - alpha), np.ones_like(alpha)])


def cut_out(picture: np.ndarray, shadow: np.ndarray) -> np.ndarray:
    """Bag over black shadow, straight alpha: it multiplies whatever lies under it as a shadow would."""
    darkness = 1 - shadow.mean(2, keepdims=True) ** (CONTRAST / 2.2)
    darkness[darkness < 0.004] = 0
    alpha = picture[..., 3:]
    total = alpha + (1 - alpha) * darkness
    return np.dstack([picture[..., :3] * alpha / np.maximum(total, 1e-6), total])


def save(values: np.ndarray, path: Path):
    """As a 16-bit PNG, colours as they are."""
    height, width = values.shape[:2]
    image = bpy.data.images.new('out', width, height, alpha=True, float_buffer=True)
    image.colorspace_settings.name = 'Non-Color'
    image.alpha_mode = 'CHANNEL_PACKED'
    image.pixels.foreach_set(np.clip(values, 0, 1).astype(np.float32).ravel())
    settings = bpy.context.scene.render.image_settings
    settings.file_format, settings.color_mode, settings.color_depth = 'PNG', 'RGBA', '16'
    image.filepath_raw, image.file_format = str(path), 'PNG'
    image.save()
    bpy.data.images.remove(image)
