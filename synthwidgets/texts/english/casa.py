"""Texts of the script for CASA: the comments in it."""

ENGLISH = {
    "casa.title": "This state in CASA 6: the dirty image and the dirty beam of synthwidgets, made anew.",
    "casa.conventions": "Signs are the same: V = sum of S exp(+2 pi i (ul + vm + w(n - 1))), "
                        "antenna 1 less antenna 2.\n"
                        "Units: m, Jy, GHz, arcsec. Position angles run from north through east.\n"
                        "Not the same: CASA's directions are J2000, ours those of the day; uv turns by up to 0.2 deg.",
    "casa.beam": "No primary beam here: in synthwidgets each dish sees the sky through its own, "
                 "so its picture differs.",
    "casa.first": "The first of several arrays alone: the picture of synthwidgets is of all.",
    "casa.middle": "One channel, in the middle of the band: the picture of synthwidgets is of {channels}.",
    "casa.configuration": "CASA has this array as {file}. With simobserve, much the same track is\n"
                          '  simobserve(project="synthesis", complist="synthesis.cl", compwidth="{bandwidth}GHz",\n'
                          '      direction="{direction}", mapsize="1arcsec", obsmode="int",\n'
                          '      integration="{integration}s", totaltime="{total}s", hourangle="{middle}h",\n'
                          '      refdate="2000/01/01", antennalist="{file}", thermalnoise="")',
    "casa.array": "Name, ITRF x, y, z [m], diameter [m].",
    "casa.hidden": "The sky below is the hidden one: whoever reads on knows it.",
    "casa.sky": "The sky, component by component; a thin ring is many points.",
    "casa.picture": "The sky is a picture: save Images (FITS) beside this script, for sky.fits in Jy/pixel.",
    "casa.simulate": "Simulate: one channel, perfect feeds, no primary beam.",
    "casa.shadow": "Shadowing: CASA goes by the covered area, we by the distance; a few samples may differ.",
    "casa.hours": "Start and end of each scan: clock time after the source passed the first antenna's meridian [s].",
    "casa.predict": "From sky to visibilities.",
    "casa.noise": "Noise of one sample in the real part of one polarisation; other dice than ours.",
    "casa.image": "Image, without CLEAN (niter=0).",
}
