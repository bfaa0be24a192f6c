"""Reads what interchange.mjs has written into a folder and compares it with the package's own values."""

import json
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import pandas as pd

folder = Path(sys.argv[1])
failed = False


def report(what, passed, detail):
    global failed
    failed = failed or not passed
    print(f"{'ok    ' if passed else 'FAILED'} {what}: {detail}")


profiles = pd.read_parquet(folder / "profiles.parquet")
features = profiles[[name for name in profiles if not name.startswith("Metadata_")]].to_numpy()
same = np.array_equal(features, np.load(folder / "profiles.npy")) and features.dtype == np.float32
known = profiles[["Metadata_Label", "Metadata_Plate", "Metadata_Well"]].to_numpy().tolist()
same = same and known == json.loads((folder / "wells.json").read_text())
report("profiles", same, f"{profiles.shape[0]} rows x {profiles.shape[1]} columns in pandas {pd.__version__}, every value as it was")

for path in sorted(folder.glob("*.onnx")):
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    (given,) = session.get_inputs()
    rows = np.load(folder / f"{path.stem}.input.npy")
    shape = [-1 if isinstance(size, str) else size for size in given.shape]
    batches = np.array_split(rows, 10)
    outputs = [session.run(None, {given.name: batch.reshape(shape)}) for batch in batches]
    expected = np.load(folder / f"{path.stem}.probabilities.npy")
    found = np.concatenate([output[-1] for output in outputs])
    # A network gives logits, which may be thousands: differences count relative to the largest.
    worst = float(np.abs(found - expected).max() / max(1, np.abs(expected).max()))
    if (folder / f"{path.stem}.labels.npy").exists():
        wanted = np.load(folder / f"{path.stem}.labels.npy")[:, 0]
        labels = np.concatenate([output[0] for output in outputs])
    else:
        wanted, labels = expected.argmax(axis=1), found.argmax(axis=1)
    different = int((labels != wanted).sum())
    report(
        path.stem,
        different == 0 and worst < 1e-5,
        f"{different} of {len(labels)} labels differ, values by at most {worst:.1e} of the largest",
    )
sys.exit(failed)
