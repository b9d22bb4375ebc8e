"""Questions about a scene's objects, with the steps, answers and explanations that are right."""
from scenes import matches, name, tallest, with_article
from world import COLORS, NOUNS, SHAPES, TEXTS

FOUND_FIRST = ("read", "price", "color", "what", "tallest")  # kinds whose step is about one thing that is there


def plural(noun):
    return noun + ("es" if noun.endswith("s") else "s")


def made(kind, question, thought, step, answer, explanation):
    return dict(kind=kind, question=question, thought=thought, steps=[step], answer=answer, explanation=explanation, key=[1])


def ask_read(rng, signs):
    o = rng.choice(signs)
    s = o["noun"] if len(matches(signs, None, o["noun"])) == 1 and rng.random() < 0.4 else name(o)
    q = rng.choice([f"What does the {s} say?", f"What is written on the {s}?", f"Read the {s}."])
    return made("read", q, f"I need to read the {s}.", (s, "text", [o]), o["text"], f"It is written on the {s}.")


def ask_price(rng, boards):
    o = rng.choice(boards)
    goods, price = rng.choice(o["rows"])
    q = rng.choice([f"What does {goods} cost?", f"How much is {goods}?", f"What is the price of {goods}?"])
    return made("price", q, "I need to read the board.", ("board", "text", [o]), price, "It is written on the board.")


def ask_exists(rng, objects):
    there = rng.random() < 0.5
    o = rng.choice(objects) if there else dict(color=rng.choice(list(COLORS)), noun=rng.choice(NOUNS))
    s, found = name(o), matches(objects, o["color"], o["noun"])
    a = with_article(s)
    q = rng.choice([f"Is there {a}?", f"Do you see {a}?", f"Is {a} in the image?"])
    return made("exists", q, f"I need to look for {a}.", (s, "object", found), "Yes" if found else "No",
                f"{a.capitalize()} is visible." if found else f"No {s} is visible.")


def ask_count(rng, objects):
    noun = rng.choice(NOUNS) if rng.random() < 0.25 else rng.choice(objects)["noun"]
    found = matches(objects, None, noun)
    return made("count", rng.choice([f"How many {plural(noun)} are there?", f"Count the {plural(noun)}."]), f"I need to find every {noun}.",
                (noun, "object", found), str(len(found)), f"{len(found)} {noun if len(found) == 1 else plural(noun)} found.")


def ask_color(rng, unique):
    o = rng.choice(unique)
    q = rng.choice([f"What color is the {o['noun']}?", f"What is the color of the {o['noun']}?"])
    return made("color", q, f"I need to see the {o['noun']}.", (o["noun"], "object", [o]), o["color"].capitalize(),
                f"The {o['noun']} is {o['color']}.")


def ask_what(rng, single):
    o = rng.choice(single)
    return made("what", rng.choice([f"What is the {o['color']} object?", f"Which shape is {o['color']}?"]),
                f"I need to see the {o['color']} object.", (f"{o['color']} object", "object", [o]), o["noun"].capitalize(),
                f"The {o['color']} object is {with_article(o['noun'])}.")


def ask_tallest(rng, o):
    q = rng.choice(["What color is the tallest bar?", "Which bar is the tallest?"])
    return made("tallest", q, "I need to see the tallest bar.", ("tallest bar", "object", [o]), o["color"].capitalize(),
                f"The tallest bar is {o['color']}.")


def ask(rng, objects):
    """-> dict(kind, question, thought, steps=[(statement, look, regions)], answer, explanation, key)"""
    signs, boards = [o for o in objects if o["noun"] in ("sign", "label")], [o for o in objects if o["noun"] == "board"]
    shapes = [o for o in objects if o["noun"] in SHAPES]
    unique = [o for o in objects if len(matches(objects, None, o["noun"])) == 1]
    single = [o for o in shapes if len(matches(objects, o["color"], None)) == 1]
    top = tallest(objects) if len(matches(objects, None, "bar")) > 1 else []
    ways = ([lambda: ask_exists(rng, objects), lambda: ask_count(rng, objects)] + [lambda: ask_read(rng, signs)] * 2 * bool(signs) +
            [lambda: ask_price(rng, boards)] * 3 * bool(boards) + [lambda: ask_color(rng, unique)] * bool(unique) +
            [lambda: ask_what(rng, single)] * bool(single) + [lambda: ask_tallest(rng, top[0])] * 2 * bool(top))
    return rng.choice(ways)()
