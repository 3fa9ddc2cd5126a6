"""Seeded unevenness: what keeps a made thing from looking computed."""
import numpy as np


def lumps(points, size: float, seed: int) -> np.ndarray:
    """Smooth value noise in -1..1 over 3D points; `size` is the width of a lump in mm."""
    table = np.random.default_rng(seed).uniform(-1, 1, (32, 32, 32))
    at = np.asarray(points, float) / size + 17.3
    cell = np.floor(at).astype(int)
    f = at - cell
    f = f * f * (3 - 2 * f)
    total = 0.0
    for dx in (0, 1):
        for dy in (0, 1):
            for dz in (0, 1):
                weight = np.ones(len(at))
                for axis, d in enumerate((dx, dy, dz)):
                    weight = weight * (f[:, axis] if d else 1 - f[:, axis])
                total = total + weight * table[(cell[:, 0] + dx) % 32, (cell[:, 1] + dy) % 32, (cell[:, 2] + dz) % 32]
    return total


def wander(t, seed: int, waves: int = 5) -> np.ndarray:
    """A slow random line in about -1..1 over t (one unit of t holds a few waves)."""
    rng = np.random.default_rng(seed)
    t = np.asarray(t, float)
    total = np.zeros_like(t)
    for k in range(1, waves + 1):
        total += np.sin(t * k * rng.uniform(2, 4) + rng.uniform(0, 6.28)) / k
    return total / 2
