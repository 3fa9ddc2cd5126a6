"""Curves, surfaces and solids. One Blender unit is one millimetre; x right, y away from the camera, z up."""
