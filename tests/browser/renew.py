"""Run by every kernel under test when it starts: lets its page ask for a new app, as a cell that is run again gives.

Voilà lets a page open a comm and run nothing. One to `tests.renew` closes all widgets of the kernel; with
`{"open": true}` it then has what the page's own cell ends in, made anew, and answers with the id of its model; with
`{"open": true, "app": "Clean"}` it has that app, as the cell of its own page gives it; with `"language": "es"` too, in
that language.
"""

import ast

from IPython import get_ipython
from ipywidgets import Widget


def _renew(comm, message):
    Widget.close_all()
    try:
        asked = message["content"]["data"]
        named = asked.get("app")
        app = _app(named, asked.get("language")) if named else _cell_again() if asked["open"] else None
        comm.send({"model": app and app.stage.model_id})
    except Exception as error:
        comm.send({"error": f"The page's cell does not run again: {error!r}"})


def _app(name, language):
    import synthwidgets
    from synthwidgets.apps.page import open_page

    kind = getattr(synthwidgets, name)
    return kind(lang=language) if language else open_page(kind)


def _cell_again():
    names = get_ipython().user_ns
    *steps, last = ast.parse(names["In"][-1]).body
    exec(compile(ast.Module(steps, []), "cell", "exec"), names)
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names)


if shell := get_ipython():  # none where pytest looks for examples
    shell.kernel.comm_manager.register_target("tests.renew", _renew)
