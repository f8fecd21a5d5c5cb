"""The graph: lazy, once, only what follows; one telling a set; refusals; undo; two threads."""

import random
import threading

import numpy as np
import pytest

from synthwidgets.graph import Graph, Step, each, part


def width_mm(width_m):
    return 1000 * width_m


def area_m2(width_m, height_m):
    return width_m * height_m


def volume_m3(area_m2, depth_m):
    return area_m2 * depth_m


def whole_width(width_m):
    return round(width_m)


def fence(whole_width):
    return whole_width * "|"


FUNCTIONS = (width_mm, area_m2, volume_m3, whole_width, fence)


def box(**more):
    graph = Graph(
        {"width_m": 2.0, "height_m": 3.0, "depth_m": 4.0, "held": ()}, FUNCTIONS, transient=("held",), **more
    )
    graph.trace = []
    return graph


def test_nothing_runs_until_it_is_read_and_then_once():
    graph = box()
    graph.set(width_m=5.0)
    assert graph.trace == []
    assert graph["volume_m3"] == graph["volume_m3"] == 60.0
    assert graph.trace == ["area_m2", "volume_m3"]


def test_a_set_forgets_only_what_follows():
    graph = box()
    for name in ("volume_m3", "width_mm"):
        _ = graph[name]
    graph.trace.clear()
    graph.set(depth_m=1.0)
    _ = graph["volume_m3"], graph["width_mm"]
    assert graph.trace == ["volume_m3"]


def test_what_comes_out_equal_stops_there():
    graph = box()
    assert graph["fence"] == "||"
    before = graph.changed("fence")
    graph.trace.clear()
    graph.set(width_m=2.2)
    assert graph["fence"] == "||" and graph.trace == ["whole_width"]
    assert graph.changed("fence") == before < graph.changed("width_m")


def test_several_inputs_are_one_telling_and_an_equal_value_is_none():
    graph, told = box(), []
    graph.watch(told.append)
    graph.set(width_m=7.0, depth_m=1.0)
    graph.set(width_m=7.0)
    assert told == [frozenset({"width_m", "depth_m"})]


def test_a_watcher_that_ended_is_not_told():
    graph, told = box(), []
    end = graph.watch(told.append)
    end()
    graph.set(width_m=7.0)
    assert told == []


def test_a_watcher_may_read_and_set_what_is_equal_but_not_set(caplog):
    graph, told = box(), []

    def meddler(names):
        graph.set(width_m=7.0)  # equal: nothing
        told.append(graph["area_m2"])
        graph.set(width_m=8.0)

    graph.watch(meddler)
    graph.watch(lambda names: told.append("second"))
    graph.set(width_m=7.0)
    assert told == [21.0, "second"]  # the failing one does not silence the other
    assert graph["width_m"] == 7.0
    assert "tried to set width_m" in caplog.text


def test_another_thread_may_set_while_a_watcher_runs():
    graph = box()

    def watcher(names):
        if names == {"width_m"}:
            other = threading.Thread(target=graph.set, kwargs={"height_m": 9.0})
            other.start()
            other.join(5)

    graph.watch(watcher)
    graph.set(width_m=7.0)
    assert graph["height_m"] == 9.0


@pytest.mark.parametrize(
    ("functions", "sentence"),
    [
        ((area_m2, area_m2), "Two things in this graph are called 'area_m2'."),
        ((volume_m3,), "'volume_m3' needs 'area_m2', and nothing in this graph is called that."),
    ],
)
def test_a_wrong_wiring_is_refused_when_it_is_built(functions, sentence):
    with pytest.raises(ValueError, match="^" + sentence.replace(".", r"\.") + "$"):
        Graph({"width_m": 1, "height_m": 1, "depth_m": 1}, functions)


def test_a_circle_is_refused_and_named():
    def egg(hen):
        return hen

    def hen(egg):
        return egg

    with pytest.raises(ValueError, match="circle: (egg → hen → egg|hen → egg → hen)"):
        Graph({}, (egg, hen))


def test_unknown_names_are_refused():
    graph = box()
    with pytest.raises(KeyError, match="no quantity called 'widht_m'"):
        _ = graph["widht_m"]
    with pytest.raises(KeyError, match="'area_m2' is not an input"):
        graph.set(area_m2=3)


def test_arrays_are_handed_out_read_only():
    graph = Graph({"n": 3}, (zeros, pair))
    with pytest.raises(ValueError, match="read-only"):
        graph["zeros"][0] = 1
    with pytest.raises(ValueError, match="read-only"):
        graph["pair"][1][0] = 1


def zeros(n):
    return np.zeros(n)


def pair(n):
    return n, np.ones(n)


def test_inputs_are_copies_on_the_way_in_and_out():
    mine = {"points": [1, 2]}
    graph = Graph({"sky": mine}, ())
    mine["points"].append(3)
    graph["sky"]["points"].append(4)
    graph.inputs["sky"]["points"].append(5)
    assert graph["sky"] == {"points": [1, 2]}


def not_negative(value):
    if value < 0:
        raise ValueError("below zero")
    return float(value)


def small_enough(volume_m3):
    if volume_m3 > 100:
        raise ValueError("too large a box")


def test_a_check_and_a_rule_refuse_and_leave_everything_as_it_was():
    graph = box(
        checks={"width_m": not_negative}, rules={"width_m": (small_enough,), "depth_m": (small_enough,)}
    )
    told = []
    graph.watch(told.append)
    assert graph["volume_m3"] == 24.0
    for wrong in ({"width_m": -1}, {"width_m": 50}, {"height_m": 1.0, "depth_m": 500.0}):
        with pytest.raises(ValueError, match="below zero|too large"):
            graph.set(**wrong)
    graph.trace.clear()
    assert graph["volume_m3"] == 24.0 and graph.inputs == {"width_m": 2.0, "height_m": 3.0, "depth_m": 4.0}
    assert graph.trace == [] and told == []
    graph.set(width_m=3)
    assert graph["volume_m3"] == 36.0


def set_and_fail(graph):
    with graph.attempt():
        graph.set(width_m=9.0)
        assert graph["volume_m3"] == 108.0
        raise RuntimeError


def test_an_attempt_that_fails_takes_everything_back():
    graph = box()
    assert graph["volume_m3"] == 24.0
    with pytest.raises(RuntimeError):
        set_and_fail(graph)
    assert graph["volume_m3"] == 24.0 and graph["width_m"] == 2.0
    graph.set(width_m=9.0)
    assert graph["volume_m3"] == 108.0


def broken(width_m):
    if width_m > 5:
        raise ZeroDivisionError
    return width_m


def test_a_quantity_that_raises_can_be_read_again_after_a_mend():
    graph = Graph({"width_m": 1.0}, (broken,))
    graph.set(width_m=6.0)
    with pytest.raises(ZeroDivisionError):
        _ = graph["broken"]
    graph.set(width_m=4.0)
    assert graph["broken"] == 4.0


def test_undo_is_a_list_of_saved_inputs_one_a_gesture():
    graph = box()
    graph.keep()
    assert not graph.can_undo
    for width in (3.0, 4.0, 5.0):
        graph.set(width_m=width)
    graph.keep()
    graph.set(height_m=9.0)
    graph.keep()
    graph.undo()
    assert (graph["width_m"], graph["height_m"]) == (5.0, 3.0)
    graph.set(held=(1,))
    graph.keep()  # what is held is not a gesture
    assert graph.can_redo
    graph.undo()
    assert graph["width_m"] == 2.0 and graph["held"] == () and not graph.can_undo
    graph.redo()
    graph.redo()
    assert graph["height_m"] == 9.0 and not graph.can_redo
    graph.reset()
    graph.keep()
    graph.undo()
    assert graph["height_m"] == 9.0  # undo brings back what reset took


def test_reset_restores_every_input_also_what_is_held():
    graph = box()
    graph.set(width_m=9.0, held=(1, 2))
    graph.reset()
    assert graph.inputs == {"width_m": 2.0, "height_m": 3.0, "depth_m": 4.0} and graph["held"] == ()


def test_transient_inputs_are_not_saved():
    assert "held" not in box().inputs


def tripled(x):
    return 3 * x


def plus(tripled, offset):
    return tripled + offset


def test_a_part_is_the_same_pipeline_with_other_names():
    graph = Graph(
        {"x": 1, "held_x": 10, "offset": 5}, (tripled, plus, *part("held", (tripled, plus), x="held_x"))
    )
    graph.trace = []
    assert (graph["plus"], graph["held_plus"]) == (8, 35)
    graph.trace.clear()
    graph.set(held_x=20)
    assert (graph["plus"], graph["held_plus"]) == (8, 65)
    assert graph.trace == ["held_tripled", "held_plus"]


def test_forgetting_drops_what_was_computed_and_keeps_the_inputs():
    graph = box()
    graph.set(width_m=3.0)
    _ = graph["area_m2"]
    graph.trace.clear()
    graph.forget()
    assert graph["area_m2"] == 9.0 and graph.trace == ["area_m2"]


def slow_sum(left, right):
    threading.Event().wait(0.0005)
    return left + right


def test_a_read_is_of_one_state_while_another_thread_sets():
    """left + right is zero in every state that was ever set, so any other sum mixes two states."""
    graph = Graph({"left": 0, "right": 0}, (slow_sum,))
    enough = threading.Event()

    def setter():
        n = 0
        while not enough.is_set():
            n += 1
            graph.set(left=n, right=-n)

    thread = threading.Thread(target=setter)
    thread.start()
    states = set()
    for _ in range(100):
        with graph.lock:  # a frame
            states.add((graph["slow_sum"], graph["left"] + graph["right"], graph["left"] > 0))
    enough.set()
    thread.join()
    assert {state[:2] for state in states} == {(0, 0)}
    assert (0, 0, True) in states  # the other thread did set in between
    assert graph["slow_sum"] == 0


def test_a_snapshot_goes_its_own_way():
    graph, told = box(), []
    graph.watch(told.append)
    graph.set(held=(1,))
    assert graph["area_m2"] == 6.0
    still = graph.snapshot()
    still.trace = []
    assert still["held"] == () and still["area_m2"] == 6.0 and still.trace == []  # what was computed came with it
    still.set(width_m=5.0)
    assert (graph["width_m"], graph["held"], graph["area_m2"], still["area_m2"]) == (2.0, (1,), 6.0, 15.0)
    graph.set(height_m=1.0)
    graph.keep()
    assert still["area_m2"] == 15.0 and not still.can_undo
    assert told == [{"held"}, {"height_m"}]


def test_undo_in_the_middle_of_a_gesture_takes_back_that_gesture_and_redo_brings_it_again():
    graph = Graph({"x": 0, "y": 0}, ())
    graph.set(x=1)
    graph.keep()
    graph.set(y=5)
    graph.undo()
    assert graph.inputs == {"x": 1, "y": 0}
    graph.redo()
    assert graph.inputs == {"x": 1, "y": 5}
    graph.undo()
    graph.undo()
    assert graph.inputs == {"x": 0, "y": 0}


def test_redo_after_something_else_has_moved_does_nothing():
    graph = Graph({"x": 0, "y": 0}, ())
    graph.set(x=1)
    graph.keep()
    graph.undo()
    graph.set(y=5)
    graph.redo()
    assert graph.inputs == {"x": 0, "y": 5} and not graph.can_redo


def summed(*values):
    return sum(values)


def fail(graph, name, **values):
    """Set and read, and then it goes wrong: all of that is taken back."""
    with graph.attempt():
        graph.set(**values)
        _ = graph[name]
        _ = graph["nothing of the kind"]


def worth(steps, inputs, name):
    """A quantity by its definition, nothing remembered."""
    return inputs[name] if name in inputs else sum(worth(steps, inputs, need) for need in steps[name])


@pytest.mark.parametrize("seed", range(20))
def test_whatever_is_set_refused_forgotten_and_read_in_whatever_order_a_quantity_is_what_its_definition_says(seed):
    dice = random.Random(seed)
    inputs = dict.fromkeys("abcd", 0)
    steps: dict[str, tuple[str, ...]] = {}
    for number in range(15):
        steps[f"q{number}"] = tuple(dice.sample([*inputs, *steps], dice.randint(0, 3)))
    shuffled = dice.sample(sorted(steps), len(steps))
    graph = Graph(inputs, [Step(name, steps[name], summed) for name in shuffled])
    for _ in range(200):
        match dice.randrange(6):
            case 0 | 1:
                some = {name: dice.randrange(3) for name in dice.sample(sorted(inputs), dice.randint(1, 2))}
                inputs |= some
                graph.set(**some)
            case 2:
                with pytest.raises(KeyError):
                    fail(graph, dice.choice(shuffled), a=dice.randrange(3), b=dice.randrange(3))
            case 3 if dice.random() < 0.1:
                graph.forget()
            case _:
                name = dice.choice(shuffled)
                assert graph[name] == worth(steps, inputs, name)


def test_what_does_not_follow_from_what_was_set_is_not_even_asked():
    """A step is known to be right without a look at what it needs, which is most of what a move asks for."""
    graph = box()
    _ = graph["volume_m3"]
    known = dict(graph._entries)
    graph.set(depth_m=5.0)
    _ = graph["volume_m3"]
    assert graph._entries["area_m2"] is known["area_m2"]


def test_each_is_the_same_pipeline_for_none_one_or_many():
    steps = each("further", (tripled, plus), x="further_x")
    graph = Graph({"further_x": (), "offset": 5}, steps)
    graph.trace = []
    assert graph["further_plus"] == ()
    graph.set(further_x=(1, 10))
    assert graph["further_plus"] == (8, 35)
    graph.set(further_x=())
    _ = graph["further_plus"]
    graph.trace.clear()
    graph.set(offset=6)
    assert graph["further_plus"] == () and graph.trace == ["further_plus"]  # of none nothing runs but the count


def test_each_of_what_has_nothing_of_its_own_is_refused():
    with pytest.raises(ValueError, match="further_plus"):
        each("further", (plus,), x="further_x")
