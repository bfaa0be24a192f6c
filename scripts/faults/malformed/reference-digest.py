"""Prints the SHA-256 of what h5py or Pillow reads from a file.

Of a COOS-7 file in HDF5: pixels, labels, then the IDs there are. Of a field of view in TIFF: its two pages.
"""
import hashlib
import sys


def hdf5(path):
    import h5py

    with h5py.File(path, "r") as file:
        yield file["data"][:].astype("<f4").tobytes()
        yield file["labels"][:].astype("<i4").tobytes()
        for key in ("dateIDs", "microscopeIDs", "plateIDs", "wellIDs"):
            if key in file:
                yield b"\0".join(value.rstrip(b"\0") for value in file[key][:])


def tiff(path):
    import numpy
    from PIL import Image

    with Image.open(path) as image:
        for page in (0, 1):
            image.seek(page)
            yield numpy.asarray(image).tobytes()


digest = hashlib.sha256()
for part in (tiff if sys.argv[1].endswith(".tif") else hdf5)(sys.argv[1]):
    digest.update(part)
print(digest.hexdigest())
