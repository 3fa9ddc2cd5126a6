"""One file for each kind of bag, named like the kind, with `make(size, kit, **options)`.

A bag stands on z = 0 about the origin, front to -y, and is as wide, high and deep as it is told, in mm. A kind that is made
lying also has `front(size)`: the middle of the side that it shows."""
