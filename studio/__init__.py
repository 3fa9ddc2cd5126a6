"""Reticule's studio: photographic still lifes of very small bags, made with Blender. Start with README.md."""
