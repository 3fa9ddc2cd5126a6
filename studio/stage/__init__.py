"""What stands round a bag: the set, the light, the camera, and the developing of a picture."""
