# What the rules share: the configuration, the command line of a run, and what its stages need.
import json
import shlex


def listed(value):
    """A list, also one that was given as `--config seeds=1,2`."""
    items = value.split(",") if isinstance(value, str) else value if isinstance(value, list) else [value]
    return [str(item).strip() for item in items]


def flag(name):
    """Whether one of the settings that are true or false is set, also by `--config train=true`."""
    return str(config[name]).lower() == "true"


OUT = config["out"].rstrip("/")
DATA = config["data"]
SEEDS = listed(config["seeds"])
FAMILIES = listed(config["features"])
CLASSIFIERS = listed(config["classifiers"])

# The rows of Table 3: the layers of each family, and what they and the classifiers are called in names of files.
LAYERS = {
    "deeploc": ["FC2"],
    "texture": [""],
    "pci": ["Conv3", "Conv4", "Conv5"],
    "vgg16": ["Conv3_3", "Conv4_1", "Conv4_2"],
    "vgg16-random": ["Conv3_3", "Conv4_1", "Conv4_2"],
}
NAMES = {"deeploc": "DeepLoc", "texture": "Texture", "pci": "PCI", "vgg16": "VGG16", "vgg16-random": "VGG16-random"}
CLASSIFIER_NAMES = {"knn": "kNN", "l1-lr": "L1 LR", "rf": "RF"}


def row_slug(family, layer, classifier):
    features = "-".join(part for part in (family, layer.lower().replace("_", "-")) if part)
    return f"{features}__{classifier}"


ROWS = {
    row_slug(family, layer, classifier): (family, layer, classifier)
    for family in FAMILIES
    for layer in LAYERS[family]
    for classifier in CLASSIFIERS
}


def shares(count):
    """Equal shares of a whole, as coos7 takes them and as they stand in names of files: 25%:50% and 25pc-50pc."""
    bounds = [f"{100 * i / count:g}" for i in range(count + 1)]
    return [f"{low}pc-{high}pc" for low, high in zip(bounds, bounds[1:])]


def share_option(slug):
    return slug.replace("-", ":").replace("pc", "%")


ROW_SHARES = shares(config["row_shards"])
DRAW_SHARES = shares(config["draw_shards"])


wildcard_constraints:
    seed=r"\d+",
    family="|".join(LAYERS),
    rows=r"[\d.]+pc-[\d.]+pc",
    draws=r"[\d.]+pc-[\d.]+pc",
    row="|".join(ROWS),


PLAN = f"{OUT}/plan.json"
PARTS = f"{OUT}/parts/{{seed}}"
GPU = config["backend"] in ("cuda", "webgpu", "dml", "coreml")


def run_options(wildcards):
    """What every command of a run is told alike."""
    return options_of(wildcards.seed)


def options_of(seed):
    options = ["--data", DATA, "--profile", config["profile"], "--seed", str(seed)]
    if DATA == "sim" and config["scale"]:
        options += ["--scale", str(config["scale"])]
    if config["backend"]:
        options += ["--backend", config["backend"]]
    options += ["--offline"] if flag("offline") else []
    options += ["--train"] if flag("train") else []
    return " ".join(shlex.quote(option) for option in options)


COOS7 = config["coos7"]
# The cache that all jobs share, or one that each node has, which may name the node's own variables.
CACHE = f'export COOS7_CACHE="{config["cache"]}"; ' if config["cache"] else ""


def plan(wildcards):
    """The plan, once it is made: what the jobs need is known only then."""
    return checkpoints.plan.get().output[0]


def stage_of(input, titles):
    """The plan's stages of these names; none before there is a plan."""
    try:
        with open(input.plan) as file:
            return [stage for stage in json.load(file)["stages"] if stage["stage"] in titles]
    except FileNotFoundError:
        return []


def family_stages(what):
    return lambda wildcards: [f"{NAMES[wildcards.family]} {one}" for one in what]


def row_stage(wildcards):
    family, layer, classifier = ROWS[wildcards.row]
    features = NAMES[family] + (f" ({layer})" if family == "deeploc" else f" {layer}" if layer else "")
    return [f"{features} {CLASSIFIER_NAMES[classifier]}"]


def memory(titles, least=1000):
    """Megabytes: half as much again as the plan says, doubled by every attempt."""

    def value(wildcards, input, attempt):
        found = [stage["memoryMb"] for stage in stage_of(input, titles(wildcards))]
        return int(max([config["memory_mb"] or least] + [1.5 * mb for mb in found])) * 2 ** (attempt - 1)

    return value


def minutes(titles, share=1):
    """Minutes: three times what the plan says and ten more, doubled by every attempt."""

    def value(wildcards, input, attempt):
        found = sum(stage["seconds"] for stage in stage_of(input, titles(wildcards)))
        return int(10 + 3 * found * share / 60) * 2 ** (attempt - 1)

    return value
