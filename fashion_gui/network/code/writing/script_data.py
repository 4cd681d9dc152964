"""The part of the script that makes inputs and targets of the garments."""

from __future__ import annotations

from fashion_gui.data.input_views import InputSource
from fashion_gui.network.code.notes import STRATIFIED
from fashion_gui.network.graph import Layer
from fashion_gui.network.outputs import Output
from fashion_gui.network.project import Project
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.targets import CLASSES, FOOTWEAR_CLASSES, Target

_READ = '''\
# The data: 60,000 pictures to train and validate with, 10,000 to test with
folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent


def read_file(name, header):
    """The bytes of a compressed file behind its header."""
    with gzip.open(folder / name) as file:
        return np.frombuffer(file.read(), np.uint8, offset=header)


if (folder / "train-images-idx3-ubyte.gz").exists():
    images = read_file("train-images-idx3-ubyte.gz", 16).reshape(-1, 28, 28)
    labels = read_file("train-labels-idx1-ubyte.gz", 8)
    test_images = read_file("t10k-images-idx3-ubyte.gz", 16).reshape(-1, 28, 28)
    test_labels = read_file("t10k-labels-idx1-ubyte.gz", 8)
else:
    (images, labels), (test_images, test_labels) = keras.datasets.fashion_mnist.load_data()'''

_PUBLISHED = """\
# The split: a part of the pictures is kept back to validate the network
validation_share = {share}
split_seed = {seed}
validation_count = math.ceil(validation_share * len(images))
order = np.random.RandomState(split_seed).permutation(len(images))
validation, training = order[:validation_count], order[validation_count:]"""

_STRATIFIED = f"""\
# The split: a part of the pictures is kept back to validate the network
validation_share = {{share}}  # {STRATIFIED}
split_seed = {{seed}}
validation_count = math.ceil(validation_share * len(images))
order = np.random.RandomState(split_seed).permutation(len(images))
sizes = np.bincount(labels, minlength=10)
quotas = np.floor(sizes * validation_share).astype(int)
largest_rest = np.argsort(quotas - sizes * validation_share, kind="stable")
quotas[largest_rest[: validation_count - quotas.sum()]] += 1
is_validation = np.zeros(len(images), bool)
for label in range(10):
    members = np.flatnonzero(labels[order] == label)
    is_validation[members[: quotas[label]]] = True
validation, training = order[is_validation], order[~is_validation]"""

_FIRST = """

# Of the training pictures the first so many
training_size = {count}
training = training[:training_size]"""

_FIRST_STRATIFIED = """

# Of the training pictures the first so many, of every class alike
training_size = {count}
count = min(training_size, len(training))
sizes = np.bincount(labels[training], minlength=10)
quotas = np.floor(sizes * (count / len(training))).astype(int)
largest_rest = np.argsort(quotas - sizes * (count / len(training)), kind="stable")
quotas[largest_rest[: count - quotas.sum()]] += 1
is_taken = np.zeros(len(training), bool)
for label in range(10):
    is_taken[np.flatnonzero(labels[training] == label)[: quotas[label]]] = True
training = training[is_taken]"""

_DRAWINGS = """\
# Drawings join the training pictures, but none traced from a picture that validates. Their file
# ships with Fashion GUI, in its folder resources/drawn-garments: copy it beside this script
drawing_count = {count}
drawn_name = "drawn-garments.npz"
drawn_files = [it / drawn_name for it in (folder, folder.parent / "drawn-garments")]
drawn_file = next((it for it in drawn_files if it.exists()), None)
if drawn_file is None:
    sys.exit(drawn_name + " is missing: copy it beside this script")
drawn = np.load(drawn_file)
usable = np.flatnonzero(~np.isin(drawn["photos"], validation))[:drawing_count]
training = np.append(training, len(images) + usable)
images = np.append(images, drawn["pictures"], axis=0)
labels = np.append(labels, drawn["labels"])"""

_NOISE = """\
# Label noise: some labels of the training pictures are drawn anew, at random
label_noise = {share}
random = np.random.default_rng({seed})
wrong = random.permutation(training)[: round(label_noise * len(training))]
labels = labels.copy()
labels[wrong] = random.integers(0, 10, len(wrong), dtype=np.uint8)"""

_PIXELS = {
    True: '''\
def pixels_of(images):
    """Pixels from 0 to 1."""
    return images.astype("float32") / 255''',
    False: '''\
def pixels_of(images):
    """Pixels from 0 to 255, as they are."""
    return images.astype("float32")''',
}

_COMPONENTS = """\
# The principal components: the directions in which the training pictures differ most
rows = pixels_of(images[training]).reshape(-1, 784)
mean = rows.mean(axis=0)
_, directions = np.linalg.eigh((rows - mean).T @ (rows - mean))
directions = directions[:, ::-1]  # the strongest first
directions *= np.sign(directions[np.abs(directions).argmax(axis=0), np.arange(784)])
directions = directions.astype("float32")"""

_THUMBNAIL = '''\
def thumbnails_of(pixels):
    """The mean greys of 8 x 8 squares of 3.5 pixels, in one row of 64."""
    edges = np.linspace(0, 28, 9)
    starts = np.arange(28)
    overlaps = np.minimum(starts + 1, edges[1:, None]) - np.maximum(starts, edges[:-1, None])
    shares = np.clip(overlaps, 0, None).astype("float32") / 3.5
    return (shares @ pixels @ shares.T).reshape(-1, 64)'''

_FOOTWEAR = f"np.isin(labels, {list(FOOTWEAR_CLASSES)})"


def data_parts(project: Project, outputs: tuple[Output, ...]) -> list[str]:
    """Reading, splitting, drawings, noise, and the functions `inputs_of` and `targets_of`."""
    recipe = project.recipe
    inputs = [project.network.layers[id_] for id_ in project.network.input_layers]
    sources = {InputSource(str(it.parameters["source"])) for it in inputs}
    parts = [_READ, _split(recipe)]
    if recipe.drawing_count:
        parts.append(_DRAWINGS.format(count=recipe.drawing_count))
    if recipe.label_noise:
        parts.append(_NOISE.format(seed=recipe.seed, share=recipe.label_noise))
    parts.append(_PIXELS[recipe.scale_pixels])
    if InputSource.COMPONENTS in sources:
        parts.append(_COMPONENTS)
    if InputSource.THUMBNAIL in sources:
        parts.append(_THUMBNAIL)
    return [*parts, _inputs_function(inputs), _targets_function(outputs)]


def _split(recipe: Recipe) -> str:
    text = _PUBLISHED if recipe.split == "published" else _STRATIFIED
    if recipe.training_size is not None:
        text += _FIRST if recipe.split == "published" else _FIRST_STRATIFIED
    return text.format(
        share=recipe.validation_share, seed=recipe.split_seed, count=recipe.training_size
    )


def _inputs_function(inputs: list[Layer]) -> str:
    views = [_view(layer) for layer in inputs]
    if views == ["pixels"]:
        return f'def inputs_of(images):\n    """{_PLURAL[False]}"""\n    return pixels_of(images)'
    return (
        "def inputs_of(images):\n"
        f'    """{_PLURAL[len(views) > 1]}"""\n'
        "    pixels = pixels_of(images)\n"
        f"    return {_one_or_list(views)}"
    )


_PLURAL = {False: "What enters the network.", True: "What enters the network, input by input."}


def _view(layer: Layer) -> str:
    shape = layer.kind.output_shape(layer.parameters, ())
    axis = "[..., np.newaxis]" if len(shape) == 3 else ""
    match InputSource(str(layer.parameters["source"])):
        case InputSource.TOP_HALF:
            return f"pixels[:, :14]{axis}"
        case InputSource.BOTTOM_HALF:
            return f"pixels[:, 14:]{axis}"
        case InputSource.THUMBNAIL:
            return "thumbnails_of(pixels)"
        case InputSource.COMPONENTS:
            return f"(pixels.reshape(-1, 784) - mean) @ directions[:, :{shape[0]}]"
        case InputSource.PIXELS:
            return "pixels.reshape(-1, 784)"
        case InputSource.IMAGE:
            return f"pixels{axis}"


def _targets_function(outputs: tuple[Output, ...]) -> str:
    targets = [_target(output) for output in outputs]
    several = "What the network is to answer, output by output."
    return (
        "def targets_of(images, labels):\n"
        f'    """{several if len(targets) > 1 else "What the network is to answer."}"""\n'
        f"    return {_one_or_list(targets)}"
    )


def _target(output: Output) -> str:
    match output.target:
        case Target.ONE_HOT:
            return f"keras.utils.to_categorical(labels, {CLASSES})"
        case Target.INTEGER if output.shape == (CLASSES,):
            return "labels"
        case Target.INTEGER:
            return 'labels[:, np.newaxis].astype("float32")'
        case Target.FOOTWEAR:
            return f'{_FOOTWEAR}[:, np.newaxis].astype("float32")'
        case _:
            shape = ", ".join(f"{size}" for size in (-1, *output.shape))
            return f'images.reshape({shape}).astype("float32") / 255'


def _one_or_list(texts: list[str]) -> str:
    if len(texts) == 1:
        return texts[0]
    inner = "".join(f"        {text},\n" for text in texts)
    return f"[\n{inner}    ]"
