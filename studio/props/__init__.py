"""One file for each thing of known size, with `make(seed, **options)`. It lies or stands about the origin; measures in mm."""
