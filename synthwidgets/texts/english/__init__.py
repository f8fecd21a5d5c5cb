"""English, the language the texts are written in: one small dict a room."""
