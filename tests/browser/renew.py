"""Run by every kernel under test when it starts: lets its page ask for a new app, as a cell that is run again gives.

Voilà lets a page open a comm and run nothing. One to `tests.renew` closes all widgets of the kernel; with
`{"open": true}` it then has what the page's own cell ends in, made anew, and answers with the id of its model.
"""

import ast

from IPython import get_ipython
from ipywidgets import Widget


def _renew(comm, message):
    Widget.close_all()
    try:
        comm.send({"model": _cell_again().stage.model_id if message["content"]["data"]["open"] else None})
    except Exception as error:
        comm.send({"error": f"The page's cell does not run again: {error!r}"})


def _cell_again():
    names = get_ipython().user_ns
    *steps, last = ast.parse(names["In"][-1]).body
    exec(compile(ast.Module(steps, []), "cell", "exec"), names)
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names)


if shell := get_ipython():  # none where pytest looks for examples
    shell.kernel.comm_manager.register_target("tests.renew", _renew)
