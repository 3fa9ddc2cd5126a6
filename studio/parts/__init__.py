"""Parts of bags. The front of a bag faces -y; sizes in mm; every part is made into a `parent` from a `Kit`."""
