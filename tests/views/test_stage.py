"""Messages to a real stage as a browser would send them, and the one answer to each."""

import threading

import numpy as np
import pytest

from synthwidgets.graph import Graph
from synthwidgets.texts import say
from synthwidgets.views.controls import Slider
from synthwidgets.views.files import LARGEST
from synthwidgets.views.joiner import script, styles
from synthwidgets.views.panels import ImagePane, Sentence
from synthwidgets.views.refusals import in_words_of
from synthwidgets.views.stage import Stage


def picture(brightness, held):
    if brightness == 13:
        raise ZeroDivisionError
    return np.full((8, 8), brightness + len(held))


def blurred(picture):
    return picture / 2


def sentence(brightness):
    return f"brightness **{brightness:g}**"


def positive(value):
    if not isinstance(value, float | int) or value < 0:
        raise ValueError(say("check.refused", key="brightness", takes="a number above 0", got=value))
    return float(value)


def words_file(graph, ending):
    if ending == "exe":
        raise ValueError(say("stage.asleep"))
    return f"words.{ending}", "text/plain", graph["sentence"].encode()


class Theatre:
    """A stage over two quantities whose messages are caught."""

    def __init__(self):
        self.graph = Graph(
            {"brightness": 1.0, "held": [], "live": False},
            (picture, blurred, sentence),
            transient=("held", "live"),
            checks={"brightness": positive},
        )
        self.stage = Stage(
            self.graph,
            [
                ImagePane("pane", image="picture", smoothed="blurred"),
                Sentence("words", sentence="sentence"),
                Slider("slider", input="brightness"),
            ],
            acts={
                "double": lambda graph: {"brightness": 2 * graph["brightness"]},
                "put": lambda graph, value: {"brightness": value},
                "weigh": lambda graph, factor, content: {"brightness": factor * len(content)},
            },
            givers={"words": words_file},
        )
        self.sent = []
        self.stage.send = lambda content, buffers=None: self.sent.append((content, list(buffers or [])))

    def ask(self, token="a-1", files=(), **request):
        self.stage._receive(self.stage, {"token": token, **request}, list(files))
        return self.sent.pop()[0]


@pytest.fixture
def theatre():
    theatre = Theatre()
    yield theatre
    theatre.stage.close()


def test_a_view_opens_by_asking_for_everything(theatre):
    answer = theatre.ask(all=True)
    assert set(answer["values"]) == {"picture", "sentence"} and answer["token"] == "a-1"
    assert answer["inputs"] == {"brightness": 1.0} and not answer["undo"] and not answer["redo"]


def test_a_request_is_answered_once_by_what_changed(theatre):
    theatre.ask(all=True)
    answer = theatre.ask("a-2", sets={"held": [1]})
    assert set(answer["values"]) == {"picture"} and theatre.sent == []


def test_while_live_pictures_are_in_8_bits_and_on_release_whole(theatre):
    theatre.ask(all=True)
    live = theatre.ask("a-2", sets={"brightness": 3})
    assert live["live"] and live["values"]["picture"]["coding"] == "picture8" and "inputs" not in live
    done = theatre.ask("a-3", sets={"brightness": 3}, release=True)
    assert done["values"] == {"picture": {"coding": "float32", "shape": [8, 8], "buffer": 0}}
    assert done["inputs"] == {"brightness": 3.0} == theatre.stage.inputs and done["undo"]


def test_one_gesture_is_one_step_of_undo(theatre):
    theatre.ask(all=True)
    for step in range(5):
        theatre.ask(f"a-{step}", sets={"brightness": step})
    theatre.ask("a-9", sets={"brightness": 9}, release=True)
    answer = theatre.ask("a-10", act=["undo"], release=True)
    assert answer["inputs"] == {"brightness": 1.0} and answer["redo"] and not answer["undo"]
    assert theatre.ask("a-11", act=["redo"], release=True)["inputs"] == {"brightness": 9.0}
    assert theatre.ask("a-12", act=["reset"], release=True)["inputs"] == {"brightness": 1.0}
    assert theatre.ask("a-13", act=["undo"], release=True)["inputs"] == {"brightness": 9.0}


def test_an_act_sets_what_the_browser_cannot_know(theatre):
    theatre.ask(all=True)
    assert theatre.ask("a-2", act=["double"], release=True)["inputs"] == {"brightness": 2.0}
    assert theatre.ask("a-3", act=["put", 7], release=True)["inputs"] == {"brightness": 7.0}


def test_a_control_goes_by_its_label_and_a_file_by_its_key():
    def refused(request, key, got, takes="a number"):
        return in_words_of([control], request, say("check.refused", key=key, takes=takes, got=got))

    control = Slider("declination", label="Declination", unit="°", input="declination_deg")
    takes = say("check.number", low="-90", high="90", unit=" deg")
    asked = {"sets": {"declination_deg": 100}}
    words = "Declination takes a number from -90 to 90°; it got 100."
    assert refused(asked, "declination_deg", "100", takes) == words
    opened = {"act": ["open_state"]}
    assert refused(opened, "declination_deg", "100") == "declination_deg takes a number; it got 100."
    assert refused(asked, "robust", "7") == "robust takes a number; it got 7."
    assert in_words_of([control], "no request", say("files.one")) == "One file at a time."


@pytest.mark.parametrize(
    ("request_", "sentence_"),
    [
        ({"sets": {"brightness": -1}}, "brightness takes a number above 0; it got -1."),
        ({"sets": {"briteness": 1}}, "'briteness' is not an input. The inputs are brightness, held, live."),
        (
            {"sets": [1]},
            "A request sets inputs by name and calls an act by a list of its name and arguments.",
        ),
        (
            {"act": "undo"},
            "A request sets inputs by name and calls an act by a list of its name and arguments.",
        ),
        ({"act": ["fly"]}, "There is no act called 'fly' here. The acts are undo, redo, reset, double, put, weigh."),
        ({"act": ["put"]}, "The act 'put' does not take 0 arguments."),
        ({"act": ["put", -5]}, "brightness takes a number above 0; it got -5."),
        (
            {"sets": {"brightness": 13}},
            "This picture could not be made (ZeroDivisionError). Everything is as it was before.",
        ),
    ],
)
def test_what_is_refused_ends_in_a_sentence_and_the_last_good_state(theatre, request_, sentence_):
    theatre.ask(all=True)
    theatre.ask("a-2", sets={"brightness": 5}, release=True)
    answer = theatre.ask("a-3", release=True, **request_)
    assert answer == {"token": "a-3", "error": sentence_, "inputs": {"brightness": 5.0}}
    after = theatre.ask("a-4", sets={"brightness": 6}, release=True)
    assert after["inputs"] == {"brightness": 6.0} and "error" not in after
    assert theatre.graph["picture"][0, 0] == 6.0


@pytest.mark.parametrize("message", [None, 7, "drag", [], {}, {"token": 5}, {"sets": {"brightness": 2}}])
def test_what_is_no_request_is_answered_too(theatre, message):
    theatre.stage._receive(theatre.stage, message, [])
    ((answer, _),) = theatre.sent
    assert answer["error"] == "A request needs a token, so that its answer can find it."
    assert theatre.graph.inputs == {"brightness": 1.0}


def test_a_change_elsewhere_is_told_once_and_asked_for(theatre):
    theatre.ask(all=True)
    for value in range(50):
        theatre.graph.set(brightness=value)
    assert theatre.sent == [({"stale": True, "but": None}, [])]
    theatre.sent.clear()
    answer = theatre.ask("a-2")
    assert set(answer["values"]) == {"picture", "sentence"} and answer["inputs"] == {"brightness": 49.0}
    theatre.graph.set(brightness=3)
    assert len(theatre.sent) == 1


def test_nothing_is_sent_to_a_view_that_is_not_there(theatre):
    theatre.graph.set(brightness=5)
    assert theatre.sent == []


def test_two_views_each_get_what_they_have_not_seen(theatre):
    theatre.ask("a-1", all=True)
    theatre.ask("b-1", all=True)
    theatre.ask("a-2", sets={"brightness": 4}, release=True)
    assert theatre.sent.pop() == ({"stale": True, "but": "a"}, [])
    assert set(theatre.ask("b-2")["values"]) == {"picture", "sentence"}
    assert theatre.ask("b-3")["values"] == {}


def test_the_asking_view_alone_is_not_told(theatre):
    theatre.ask("a-1", all=True)
    theatre.ask("a-2", sets={"brightness": 4})
    assert theatre.sent == []


def test_a_view_that_closes_gets_no_answer_and_the_last_one_frees_the_memory(theatre):
    theatre.ask("a-1", all=True)
    theatre.ask("a-2", sets={"held": [1]})
    theatre.graph.trace = []
    theatre.stage._receive(theatre.stage, {"token": "a-3", "closing": True}, [])
    assert theatre.sent == [] and theatre.graph["held"] == []
    assert theatre.graph["sentence"] and theatre.graph.trace == [
        "sentence"
    ]  # computed anew: the cache was dropped


def test_a_view_that_reloads_in_mid_gesture_holds_nothing(theatre):
    theatre.ask("a-1", all=True)
    theatre.ask("a-2", sets={"held": [1], "brightness": 2})
    answer = theatre.ask("c-1", all=True)
    assert theatre.graph["held"] == [] and not answer["live"]


def test_what_a_panel_may_show_besides_is_computed_when_a_view_asks_and_not_while_a_hand_moves(theatre):
    theatre.graph.trace = []
    assert "blurred" not in theatre.ask("a-1", all=True)["values"] and "blurred" not in theatre.graph.trace
    assert set(theatre.ask("a-2", also=["pane.smoothed", "nonsense"])["values"]) == {"blurred"}
    assert theatre.ask("a-3", also=["pane.smoothed"])["values"] == {}
    assert "blurred" not in theatre.ask("a-4", sets={"brightness": 3}, also=["pane.smoothed"])["values"]
    assert "blurred" in theatre.ask("a-5", sets={"brightness": 4}, release=True, also=["pane.smoothed"])["values"]
    assert "blurred" not in theatre.ask("b-1", all=True)["values"]  # another view did not ask


def test_a_closed_stage_leaves_the_graph_alone():
    theatre = Theatre()
    theatre.ask(all=True)
    theatre.stage.close()
    theatre.graph.set(brightness=3)
    assert theatre.sent == []


def test_a_set_in_another_thread_during_a_request_is_told(theatre):
    """The view that is being answered must hear of a change that its answer may not hold."""
    theatre.ask("a-1", all=True)
    other = threading.Thread(target=lambda: theatre.graph.set(held=[1, 2]))
    theatre.stage._acts["meanwhile"] = lambda graph: other.start() or {}
    theatre.ask("a-2", act=["meanwhile"])
    other.join(5)
    told = [content for content, _ in theatre.sent if "stale" in content]
    assert told == [{"stale": True, "but": None}]


def test_a_notebook_without_its_kernel_shows_a_sentence_and_the_code():
    stage = Stage(Graph({"x": 1}, ()), [], code=lambda: "Synthesis(array={'preset': 'alma.c3'})")
    bundle = stage._repr_mimebundle_()[0]
    assert "not running" in bundle["text/plain"] and "Synthesis(array=" in bundle["text/plain"]
    assert stage.panels["stage_id"] == stage.model_id  # by which a living view hides this
    assert (
        f'data-sw-asleep="{stage.model_id}"' in bundle["text/html"]
        and "&#x27;alma.c3&#x27;" in bundle["text/html"]
    )
    assert "application/vnd.jupyter.widget-view+json" in bundle
    stage.close()


def test_a_refused_release_ends_its_gesture(theatre):
    theatre.ask("a-1", all=True)
    theatre.ask("a-2", sets={"brightness": 3, "held": [1]})
    theatre.stage._receive(theatre.stage, {"token": "a-3", "sets": {"brightness": -1}, "release": True}, [])
    (stale, _), (answer, _) = theatre.sent
    assert stale == {"stale": True, "but": None} and answer["inputs"] == {"brightness": 3.0}
    theatre.sent.clear()
    assert theatre.graph["held"] == [] and theatre.graph["live"] is False and theatre.graph.can_undo
    assert theatre.ask("a-4")["values"]["picture"]["coding"] == "float32"


def test_undo_into_what_cannot_be_shown_takes_no_step(theatre):
    theatre.graph.set(brightness=13)
    theatre.graph.keep()
    theatre.graph.set(brightness=5)
    theatre.graph.keep()
    theatre.ask("a-1", all=True)
    theatre.stage._receive(theatre.stage, {"token": "a-2", "act": ["undo"], "release": True}, [])
    assert "error" in theatre.sent[-1][0] and theatre.graph["brightness"] == 5.0
    assert theatre.graph.can_undo and not theatre.graph.can_redo


def test_a_quantity_that_raised_is_sent_once_it_can_be(theatre):
    theatre.graph.set(brightness=13)
    assert "error" in theatre.ask("a-1", all=True)
    theatre.graph.set(brightness=2)
    theatre.sent.clear()
    assert set(theatre.ask("a-2")["values"]) == {"picture", "sentence"}


def test_what_a_closing_view_holds_is_let_go(theatre):
    theatre.ask("a-1", all=True)
    theatre.ask("b-1", all=True)
    theatre.ask("a-2", sets={"held": [1]})
    theatre.sent.clear()
    theatre.ask("b-2")
    theatre.stage._receive(theatre.stage, {"token": "a-3", "closing": True}, [])
    assert theatre.graph["held"] == [] and theatre.sent == [({"stale": True, "but": None}, [])]


def test_the_file_that_comes_with_an_act_is_its_last_argument(theatre):
    theatre.ask(all=True)
    answer = theatre.ask("a-2", act=["weigh", 2], release=True, files=[memoryview(b"12345")])
    assert answer["inputs"] == {"brightness": 10.0} and answer["undo"]


@pytest.mark.parametrize(
    ("request_", "files", "sentence_"),
    [
        ({"act": ["weigh", 2]}, [bytes(LARGEST + 600_000)], "A file may have up to 25 MB. This one has 26."),
        ({"act": ["weigh", 2]}, [b"1", b"2"], "One file at a time."),
        ({"act": ["weigh", 2]}, [], "The act 'weigh' does not take 1 arguments."),
        ({"act": ["double"]}, [b"1"], "The act 'double' does not take 1 arguments."),
        ({"sets": {"brightness": 4}}, [b"1"], "A file came, and nothing that says what to do with it."),
        ({"give": ["sums"]}, [], "There is no file called 'sums' to be had here. There are words."),
        ({"give": "words"}, [], "There is no file called None to be had here. There are words."),
        ({"give": []}, [], "There is no file called None to be had here. There are words."),
        ({"give": ["words"]}, [], "The act 'words' does not take 0 arguments."),
        ({"give": ["words", "exe"]}, [], say("stage.asleep")),
    ],
)
def test_files_that_are_refused_end_in_a_sentence_and_the_last_good_state(theatre, request_, files, sentence_):
    theatre.ask(all=True)
    theatre.ask("a-2", sets={"brightness": 5}, release=True)
    theatre.graph.set(brightness=6)
    theatre.sent.clear()
    answer = theatre.ask("a-3", files=files, **request_)
    assert answer == {"token": "a-3", "error": sentence_, "inputs": {"brightness": 6.0}}
    assert set(theatre.ask("a-4")["values"]) == {"picture", "sentence"}  # the refusal lost nothing of the frame


def test_a_move_is_answered_while_a_file_is_read(theatre):
    """The reader waits for the move; were the graph locked meanwhile, the move would wait for the reader."""
    begun, moved = threading.Event(), threading.Event()

    def slow(content):
        begun.set()
        return content if moved.wait(20) else b""

    theatre.stage._readers["weigh"] = slow
    theatre.ask(all=True)
    request = {"token": "a-2", "act": ["weigh", 2], "release": True}
    file = threading.Thread(target=lambda: theatre.stage._receive(theatre.stage, request, [b"12345"]))
    file.start()
    assert begun.wait(20)
    move = theatre.ask("b-2", sets={"brightness": 4})
    moved.set()
    file.join()
    assert move["token"] == "b-2" and theatre.graph["brightness"] == 10.0
    (answer,) = (answer for answer, _ in theatre.sent if "values" in answer)
    assert answer["token"] == "a-2" and answer["inputs"] == {"brightness": 10.0}


def test_what_a_reader_refuses_is_answered_and_changes_nothing(theatre):
    def damaged(_content):
        raise ValueError(say("stage.asleep"))

    theatre.stage._readers["weigh"] = damaged
    theatre.ask(all=True)
    answer = theatre.ask("a-2", act=["weigh", 2], release=True, files=[b"12345"])
    assert answer == {"token": "a-2", "error": say("stage.asleep"), "inputs": {"brightness": 1.0}}


def test_a_file_is_given_beside_what_changed(theatre):
    theatre.ask(all=True)
    theatre.graph.set(brightness=3)
    theatre.sent.clear()
    theatre.stage._receive(theatre.stage, {"token": "a-2", "give": ["words", "txt"]}, [])
    ((answer, buffers),) = theatre.sent
    assert answer["file"] == {"name": "words.txt", "type": "text/plain", "buffer": 0}
    assert buffers[0] == b"brightness **3**" and answer["values"]["picture"]["buffer"] == 1
    assert answer["inputs"] == {"brightness": 3.0} and not answer["undo"]


@pytest.mark.parametrize(("says", "told"), [(("half of it",), {"says": "half of it"}), (("",), {})])
def test_a_file_comes_with_its_sentence_if_it_has_one(theatre, says, told):
    theatre.stage._givers["half"] = lambda graph: ("half", "text/plain", b"1", *says)
    answer = theatre.ask("a-2", give=["half"])
    assert answer["file"] == {"name": "half", "type": "text/plain", "buffer": 0} | told


def test_a_file_is_of_the_state_that_is_kept_and_leaves_what_is_held_alone(theatre):
    theatre.stage._givers["held"] = lambda graph: ("held", "text/plain", repr(graph["held"]).encode())
    theatre.ask(all=True)
    theatre.ask("a-2", sets={"held": [1]})
    theatre.stage._receive(theatre.stage, {"token": "a-3", "give": ["held"]}, [])
    assert theatre.sent[-1][1][0] == b"[]" and theatre.graph["held"] == [1]


def test_the_script_is_no_part_of_the_state_and_is_had_for_the_asking(theatre):
    """What a widget carries crosses the wire once for each of a lesson's seventeen."""
    state = theatre.stage.get_state()
    assert len(state["_esm"]) < 4000 and not state.get("_css")
    theatre.stage._handle_custom_msg({"script": state["panels"]["script"]}, [])
    (answer, buffers) = theatre.sent.pop()
    assert answer == {"script": state["panels"]["script"]}
    code, css = (bytes(buffer).decode() for buffer in buffers)
    assert code == script() and css == styles()
