"""Texts of files of antennas: what their lines take, and what cannot be read."""

ENGLISH = {
    "array_file.large": "A file of antennas may have {most} MB of text; this one has {got}.",
    "array_file.no_text": "This file holds no text. A file of antennas is a .cfg, .array, .model or .config, "
                          "or rows of a spreadsheet saved as text.",
    "array_file.empty": "This file is empty.",
    "array_file.no_number": "Line {line}: {got!r} is no number. {takes}",
    "array_file.range": "Line {line}: {got} is not from {low} to {high}. {takes}",
    "array_file.count": "Line {line} has too many or too few values ({got}). {takes}",
    "array_file.keyword": "Line {line} begins with {got!r}. {takes}",
    "array_file.many": "Line {line} is one antenna too many: an array may have up to {most}.",
    "array_file.name_twice": "Line {line}: an antenna called {name!r} stands above it already. "
                             "Each needs a name of its own.",
    "array_file.name": "Line {line}: {name!r} is no name of 1 to {longest} letters.",
    "array_file.dish": "Line {line}: a dish is above 0 m and up to {most} m wide; this one is {got} m.",
    "cfg.row": "A .cfg line is x, y, z, diameter, name.",
    "cfg.no_coordsys": "This .cfg file does not say what its places are. It needs a line # coordsys=XYZ, LOC or UTM.",
    "cfg.no_rows": "There are no antennas in this .cfg file. {takes}",
    "cfg.coordsys": "The places of this .cfg file are of kind {got!r}. They may be XYZ, LOC or UTM.",
    "cfg.observatory": "The places of this .cfg file are counted from the observatory {got!r}, "
                       "which is none of {names}. "
                       "A line # COFA=longitude,latitude says where it is.",
    "cfg.cofa": "COFA is a longitude and a latitude in degrees, parted by a comma; this file has {got!r}.",
    "cfg.utm_needs": "Places in UTM need the line # {key}=… in the file; zone, datum and hemisphere are all needed.",
    "cfg.zone": "A UTM zone is a whole number from 1 to 60; this file has {got!r}.",
    "cfg.datum": "The datum of these UTM places is {got!r}. It may be {names}.",
    "cfg.hemisphere": "The hemisphere of UTM places is N or S; this file has {got!r}.",
    "apsynsim.array_line": "An .array line is LATITUDE, DECLINATION, HOUR_ANGLE from to, WAVELENGTH from to, "
                           "DIAMETER, or ANTENNA east north.",
    "apsynsim.no_antennas": "There are no antennas in this .array file. "
                            "A line for each is ANTENNA east north, in metres.",
    "apsynsim.latitude": "Line {line}: a latitude is from -90° to 90°; this one is {got}.",
    "apsynsim.declination": "Line {line}: a declination is from -90° to 90°; this one is {got}.",
    "apsynsim.hour_angle": "Line {line}: hour angles run from a smaller to a larger one, within -12 to 12; "
                           "these are {got}.",
    "apsynsim.wavelength": "Line {line}: wavelengths are from 0.0003 m to 5.9 m; these are {got}.",
    "apsynsim.diameter": "Line {line}: a dish is 0 m wide or more; this one is {got}.",
    "apsynsim.model_line": "A .model line is IMSIZE width, P east north flux, G east north flux size, "
                           "or D east north flux size.",
    "apsynsim.picture": "Line {line} asks for the picture {name!r}, which a .model file does not hold. "
                        "Open the picture itself as the sky.",
    "apsynsim.components": "Line {line} is one component too many: a sky may have up to {most}.",
    "apsynsim.no_sky": "There is no sky in this .model file. {takes}",
    "apsynsim.size": "Line {line}: a size is more than 0 arcsec.",
    "friendlyvri.line": "A .config line is latitude_deg = …, diameter_m = …, or east, north in metres.",
    "friendlyvri.no_rows": "There are no antennas in this .config file. A line for each is east, north in metres.",
    "rows.row": "A row is name, east, north, up, diameter; name, up and diameter may be left out.",
    "rows.header": "Line {line} heads the columns, but not one of them {needed}. {takes}",
    "rows.empty": "There are no antennas in what was pasted. {takes}",
}
