"""The judge of latency is judged: on a page that answers late, with little, or with an old token."""

from __future__ import annotations

from pathlib import Path

import pytest

import bench

PROBE = Path(bench.__file__).with_name("probe.js")
LATE_MS = 200
PAGE = """() => {
  document.body.innerHTML = "<canvas width=100 height=100 data-token=view-0></canvas>";
  const canvas = document.querySelector("canvas");
  let asked = 0;
  canvas.addEventListener("pointermove", () => {
    asked += 1;
    try {
      WebSocket.prototype.send.call({}, `{"token":"view-${asked}","sets":{"mine":1}}`);
    } catch {} // no socket: only the probe hears it
  });
  window.paint = (token, height) => {
    canvas.getContext("2d").fillRect(0, 0, 100, height);
    canvas.dataset.token = token;
  };
  probe.start("canvas", '"mine"');
}"""


@pytest.fixture
def watched(page):
    page.add_init_script(path=PROBE)
    page.goto("about:blank")
    page.evaluate(PAGE)
    page.mouse.move(50, 50)
    return page


def test_it_measures_from_the_event_to_the_painted_token(watched):
    watched.wait_for_timeout(LATE_MS)
    assert watched.evaluate("probe.pending") == 1
    watched.evaluate("paint('view-1', 50)")
    watched.wait_for_function("probe.pending === 0")
    seen = watched.evaluate("probe.stop()")
    assert [one >= LATE_MS for one in seen["ms"]] == [True]  # a lower bound: no machine is too slow for it
    assert seen["paints"] == 1


@pytest.mark.parametrize(("token", "height"), [("view-0", 100), ("view-1", 1)], ids=["old token", "one in a hundred"])
def test_it_does_not_take_another_picture_for_the_answer(watched, token, height):
    watched.evaluate(f"paint('{token}', {height})")
    watched.wait_for_timeout(LATE_MS)
    seen = watched.evaluate("probe.stop()")
    assert (seen["ms"], seen["unseen"]) == ([], 1)


def test_a_move_that_no_request_carries_is_counted_as_unsent(watched):
    watched.evaluate("probe.stop()")
    watched.evaluate("probe.start('canvas', 'somebody else')")
    watched.mouse.move(60, 60)
    watched.wait_for_timeout(50)
    assert watched.evaluate("probe.stop()")["unsent"] == 1


def test_a_hover_ends_when_every_canvas_shows_it(watched):
    watched.evaluate("probe.stop()")
    watched.evaluate("document.body.insertAdjacentHTML('beforeend', '<canvas id=other width=100 height=100>')")
    watched.evaluate("probe.startHover(['canvas', '#other'])")
    watched.mouse.move(60, 60)
    watched.evaluate("paint('view-0', 50)")
    watched.wait_for_timeout(LATE_MS)
    assert watched.evaluate("probe.pending") == 1
    watched.evaluate("document.querySelector('#other').getContext('2d').fillRect(0, 0, 50, 50)")
    watched.wait_for_function("probe.pending === 0")
    seen = watched.evaluate("probe.stop()")
    assert ([one >= LATE_MS for one in seen["ms"]], seen["unsent"]) == ([True], 0)
