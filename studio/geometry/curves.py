"""Polylines as numpy arrays of points, in millimetres."""
import math

import numpy as np


def smoothstep(start: float, end: float, x) -> np.ndarray:
    t = np.clip((np.asarray(x, float) - start) / (end - start), 0, 1)
    return t * t * (3 - 2 * t)


def travelled(path: np.ndarray) -> np.ndarray:
    """Distance in mm from the first point to each point."""
    return np.r_[0, np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))]


def length(path) -> float:
    return float(travelled(np.asarray(path, float))[-1])


def close(path: np.ndarray) -> np.ndarray:
    return np.vstack([path, path[:1]])


def resample(path, count: int, closed: bool = False) -> np.ndarray:
    """The same line through `count` evenly spaced points."""
    path = np.asarray(path, float)
    if closed:
        path = close(path)
    along = travelled(path)
    at = np.linspace(0, along[-1], count, endpoint=not closed)
    return np.stack([np.interp(at, along, path[:, k]) for k in range(path.shape[1])], 1)


def through(points, count: int = 200, closed: bool = False) -> np.ndarray:
    """A Catmull-Rom curve through control points."""
    points = np.asarray(points, float)
    if closed:
        ends = np.vstack([points[-1:], points, points[:2]])
    else:
        ends = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    t = np.linspace(0, 1, 24, endpoint=False)[:, None]
    pieces = []
    for a, b, c, d in zip(ends[:-3], ends[1:-2], ends[2:-1], ends[3:], strict=True):
        pieces.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
    curve = np.vstack(pieces)
    return resample(curve if closed else np.vstack([curve, points[-1:]]), count, closed)


def rounded_polygon(corners, radii, count: int = 400) -> np.ndarray:
    """A closed polygon with filleted corners, in the order of its corners (counter-clockwise please)."""
    corners = np.asarray(corners, float)
    radii = np.broadcast_to(np.asarray(radii, float), len(corners))
    points = []
    for i, radius in enumerate(radii):
        before, corner, after = corners[i - 1], corners[i], corners[(i + 1) % len(corners)]
        u, v = before - corner, after - corner
        u, v = u / np.linalg.norm(u), v / np.linalg.norm(v)
        angle = math.acos(np.clip(u @ v, -1, 1))
        radius = max(radius, 1e-3)
        reach = radius / math.tan(angle / 2)
        centre = corner + (u + v) / np.linalg.norm(u + v) * radius / math.sin(angle / 2)
        first, last = corner + u * reach - centre, corner + v * reach - centre
        start = math.atan2(first[1], first[0])
        turn = (math.atan2(last[1], last[0]) - start + math.pi) % (2 * math.pi) - math.pi
        for k in range(25):
            a = start + turn * k / 24
            points.append(centre + radius * np.array([math.cos(a), math.sin(a)]))
    return resample(points, count, closed=True)


def rectangle(width: float, height: float, radius: float, count: int = 160) -> np.ndarray:
    """A rounded rectangle about the origin."""
    x, y = width / 2, height / 2
    return rounded_polygon([(-x, -y), (x, -y), (x, y), (-x, y)], radius, count)


def circle(radius: float, count: int = 16, other: float | None = None) -> np.ndarray:
    a = np.linspace(0, 2 * math.pi, count, endpoint=False)
    return np.stack([radius * np.cos(a), (other or radius) * np.sin(a)], 1)


def inward(outline: np.ndarray, closed: bool = True) -> np.ndarray:
    """Unit normals to the left of the line: inside, for a counter-clockwise outline."""
    tangent = np.roll(outline, -1, 0) - np.roll(outline, 1, 0) if closed else np.gradient(outline, axis=0)
    tangent = tangent / (np.linalg.norm(tangent, axis=1)[:, None] + 1e-12)
    return np.stack([-tangent[:, 1], tangent[:, 0]], 1)


def inset(outline, by: float, closed: bool = True) -> np.ndarray:
    outline = np.asarray(outline, float)
    return outline + by * inward(outline, closed)


def distance_to(outline, points) -> np.ndarray:
    """Distance of 2D points from a dense closed outline."""
    a = np.asarray(outline, float)
    along = np.roll(a, -1, 0) - a
    square = (along**2).sum(1) + 1e-12
    points = np.asarray(points, float)
    out = np.empty(len(points))
    for i in range(0, len(points), 2000):
        d = points[i : i + 2000, None] - a[None]
        t = np.clip((d * along).sum(2) / square, 0, 1)
        out[i : i + 2000] = np.sqrt(((d - t[..., None] * along) ** 2).sum(2).min(1))
    return out
