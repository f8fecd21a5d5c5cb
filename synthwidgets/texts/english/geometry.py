"""Texts of arrays, tracks and what is written to files."""

ENGLISH = {
    "array.name_twice": "Two antennas are called {name!r}. Each antenna needs a name of its own.",
    "array.wrong_shape": "{name} has shape {got}; for these antenna names it takes {takes}.",
    "array.unknown_preset": "There is no array called {got!r}. The arrays are {names}.",
    "shape.unknown": "There is no array shape called {got!r}. The shapes are {names}.",
    "shape.count": "An array takes a whole number of antennas from 2 to 300; got {got}.",
    "shape.pair": "A pair has 2 antennas; got {got}. The shapes with more are {names}.",
    "shape.size": "The size of an array is a length above 0 m; got {got}.",
    "shape.seed": "A seed is a whole number, 0 or above; got {got}.",
    "tracks.range": "The hour angle has to end after it starts; got {start} h to {end} h.",
    "tracks.integration": "An integration lasts longer than 0 s; got {got}.",
    "fits.not_a_picture": "A FITS image is a picture of rows and columns; got an array of shape {got}.",
    "uvfits.wrong_shape": "{name} has shape {got}; for these antennas and hour angles it takes {takes}.",
    "uvfits.uvw": "Every sample in a UVFITS file needs a finite uvw, a lost one too; {count} have none.",
}
