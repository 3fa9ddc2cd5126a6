"""Procedural materials at true size: every pattern is given in millimetres of the object."""
