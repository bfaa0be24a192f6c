"""The other side of the comparisons: scikit-learn (mahotas, FAISS) on the data that bench/peer.ts has written.

Started with the folder of the data. Each line on stdin is a JSON object {"work": ..., options}; each answer is one
line of JSON with the seconds that the work took, reading and writing of files not included.
"""
import importlib
import json
import sys
import time
from pathlib import Path

import numpy as np

FOLDER = Path(sys.argv[1])


def load(name):
    return np.load(FOLDER / f"{name}.npy")


def save(name, values):
    np.save(FOLDER / f"{name}.npy", np.ascontiguousarray(values, dtype="<f4"))


def labels(name):
    return load(name)[:, 0].astype(int)


def versions(**_):
    import sklearn
    from threadpoolctl import threadpool_info

    # Libraries are listed once they are loaded.
    np.ones((2, 2)) @ np.ones((2, 2))
    found = {"python": sys.version.split()[0], "numpy": np.__version__, "scikit-learn": sklearn.__version__}
    for library in threadpool_info():
        if library["user_api"] == "blas":
            found["blas"] = f"{library['internal_api']} {library['version']}, {library['num_threads']} threads"
    for optional in ("mahotas", "faiss"):
        try:
            found[optional] = importlib.import_module(optional).__version__
        except ImportError:
            pass
    return {"versions": found}


def knn(jobs, k):
    from sklearn.neighbors import KNeighborsClassifier

    x, y, queries = load("training"), labels("training-labels"), load("test")
    started = time.perf_counter()
    model = KNeighborsClassifier(n_neighbors=k, algorithm="brute", n_jobs=jobs).fit(x, y)
    predicted = model.predict(queries)
    seconds = time.perf_counter() - started
    save("predicted", predicted[:, None])
    return {"seconds": seconds}


def knn_faiss(jobs, k):
    import faiss

    x, y, queries = load("training"), labels("training-labels"), load("test")
    faiss.omp_set_num_threads(jobs)
    started = time.perf_counter()
    index = faiss.IndexFlatL2(x.shape[1])
    index.add(x)
    _, nearest = index.search(queries, k)
    votes = np.stack([(y[nearest] == label).sum(axis=1) for label in range(y.max() + 1)], axis=1)
    predicted = votes.argmax(axis=1)
    seconds = time.perf_counter() - started
    save("predicted", predicted[:, None])
    return {"seconds": seconds}


def l1lr(jobs, tolerance):
    from sklearn.linear_model import LogisticRegression
    from sklearn.multiclass import OneVsRestClassifier

    x, y = load("training"), labels("training-labels")
    one = LogisticRegression(penalty="l1", solver="liblinear", C=1, tol=tolerance, max_iter=1000)
    started = time.perf_counter()
    model = OneVsRestClassifier(one, n_jobs=jobs).fit(x, y)
    seconds = time.perf_counter() - started
    save("coefficients", np.vstack([np.append(e.coef_, e.intercept_) for e in model.estimators_]))
    return {"seconds": seconds, "iterations": [int(np.max(e.n_iter_)) for e in model.estimators_]}


def forest(jobs, trees, seed):
    from sklearn.ensemble import RandomForestClassifier

    x, y, queries = load("training"), labels("training-labels"), load("test")
    started = time.perf_counter()
    model = RandomForestClassifier(n_estimators=trees, max_features="sqrt", n_jobs=jobs, random_state=seed).fit(x, y)
    seconds = time.perf_counter() - started
    save("predicted", model.predict(queries)[:, None])
    return {"seconds": seconds}


def search(jobs, draws, folds):
    """Cross-validates each setting, then fits it on all rows."""
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.model_selection import StratifiedKFold, cross_val_score

    x, y = load("training"), labels("training-labels")
    names = {
        "nEstimators": "n_estimators",
        "maxFeatures": "max_features",
        "maxDepth": "max_depth",
        "minSamplesSplit": "min_samples_split",
        "minSamplesLeaf": "min_samples_leaf",
    }
    scores = []
    started = time.perf_counter()
    for draw in draws:
        model = RandomForestClassifier(n_jobs=jobs, random_state=0, **{names[key]: value for key, value in draw.items()})
        scores.append(np.mean(cross_val_score(model, x, y, cv=StratifiedKFold(folds), scoring="balanced_accuracy")))
        model.fit(x, y)
    return {"seconds": time.perf_counter() - started, "scores": scores}


def texture(images):
    """Haralick features of quantised images (a row each) at five distances, mean over directions."""
    import mahotas.features

    pixels = load("pixels")[:images].astype(np.uint8).reshape(-1, 64, 64)
    started = time.perf_counter()
    values = [
        np.concatenate([mahotas.features.haralick(image, distance=d).mean(axis=0) for d in (1, 2, 4, 8, 16)])
        for image in pixels
    ]
    seconds = time.perf_counter() - started
    save("texture", values)
    return {"seconds": seconds}


def timing(**_):
    """A fixed piece of scikit-learn's work on one core, as a measure of the machine's speed at the moment."""
    from sklearn.tree import DecisionTreeClassifier

    random = np.random.default_rng(0)
    x = random.normal(size=(3000, 64))
    y = random.integers(0, 7, 3000)
    started = time.perf_counter()
    DecisionTreeClassifier(random_state=0).fit(x, y)
    return {"seconds": time.perf_counter() - started}


WORKS = {work.__name__: work for work in (versions, knn, knn_faiss, l1lr, forest, search, texture, timing)}
for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(WORKS[request.pop("work")](**request)), flush=True)
