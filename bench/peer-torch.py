"""The other side of the comparisons of networks: PyTorch on the weights and batches that bench/network-bench.ts writes.

Started with the folder of the data. Each line on stdin is a JSON object {"work": ..., options}; each answer is one
line of JSON. The networks are written down here anew: what both sides give agrees only if both are right.
"""
import json
import statistics
import sys
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

FOLDER = Path(sys.argv[1])
# Faster in these networks, by a tenth to a fifth, than PyTorch's default of channels first.
FORMAT = torch.channels_last


def versions(threads, **_):
    torch.set_num_threads(threads)
    torch.ones(64, 64) @ torch.ones(64, 64)
    maps = Path("/proc/self/maps").read_text().splitlines()
    blas = {line.split("/")[-1] for line in maps if "openblas" in line and ".so" in line and "/lib" in line}
    return {
        "versions": {
            "python": sys.version.split()[0],
            "torch": torch.__version__,
            "oneDNN": "yes" if torch.backends.mkldnn.is_available() else "no",
            "blas": ", ".join(sorted(blas)) or "unknown",
            "threads": str(torch.get_num_threads()),
        }
    }


def load(name, shape):
    return torch.from_numpy(np.load(FOLDER / f"{name}.npy").astype(np.float32).reshape(shape))


def images(name, shape):
    """A batch with the channels last, as PyTorch indexes images."""
    return load(name, shape).permute(0, 3, 1, 2).contiguous(memory_format=FORMAT)


class Network:
    """Parameters by their names in the tf.js model, convolutions' kernels as PyTorch has them."""

    def __init__(self, weights):
        flat = np.load(FOLDER / "weights.npy").reshape(-1)
        self.values, at = {}, 0
        for name, shape in weights:
            size = int(np.prod(shape))
            value = torch.from_numpy(flat[at : at + size].copy().reshape(shape))
            at += size
            if len(shape) == 4:
                value = value.permute(3, 2, 0, 1).contiguous(memory_format=FORMAT)
            if "moving" not in name:
                value.requires_grad_()
            self.values[name] = value
        self.training = False

    def trained(self):
        return [value for value in self.values.values() if value.requires_grad]

    def convolution(self, x, name):
        kernel = self.values[f"{name}/kernel"]
        return F.conv2d(x, kernel, self.values[f"{name}/bias"], padding=kernel.shape[-1] // 2)

    def norm(self, x, name, momentum):
        get = lambda part: self.values[f"{name}_bn/{part}"]
        mean, variance = get("moving_mean"), get("moving_variance")
        # PyTorch's momentum is the weight of the new value.
        return F.batch_norm(x, mean, variance, get("gamma"), get("beta"), self.training, 1 - momentum, 1e-3)


class DeepLoc(Network):
    def forward(self, x):
        for i in range(1, 9):
            x = F.relu(self.norm(self.convolution(x, f"conv{i}"), f"conv{i}", 0.5))
            if i in (2, 4, 8):
                x = F.max_pool2d(x, 2, ceil_mode=True)
        x = x.permute(0, 2, 3, 1).flatten(1)
        for name in ("fc1", "fc2", "fc3"):
            x = self.norm(x @ self.values[f"{name}/kernel"] + self.values[f"{name}/bias"], name, 0.5)
            if name != "fc3":
                x = F.relu(x)
        return x

    def loss(self, outputs, targets):
        return F.cross_entropy(outputs, targets)


class Pci(Network):
    def block(self, x, name):
        return self.norm(F.relu(self.convolution(x, name)), name, 0.99)

    def forward(self, source, target):
        x = self.block(source, "conv1_1")
        x = self.block(F.max_pool2d(x, 2), "conv2_1")
        x = self.block(F.max_pool2d(x, 2), "conv3_1")
        x = self.block(self.block(x, "conv4_1"), "conv5_1")
        y = self.block(target, "rfpconv1_1")
        y = self.block(F.max_pool2d(y, 2), "rfpconv2_1")
        y = self.block(F.max_pool2d(y, 2), "rfpconv3_1")
        z = torch.cat([x, y], 1)
        for name in ("conv6_1", "conv7_1", "conv8_1"):
            z = F.relu(self.convolution(z, name))
        for name in ("conv9_1", "conv10_1"):
            z = F.relu(self.convolution(F.interpolate(z, scale_factor=2), name))
        return self.convolution(z, "y_gfp").permute(0, 2, 3, 1)

    def loss(self, outputs, targets):
        return F.mse_loss(outputs, targets)


class Vgg16(Network):
    """As far as Conv4_2, with the largest value of each of its filters."""

    def forward(self, x):
        for block, depth in enumerate((2, 2, 3, 2), 1):
            if block > 1:
                x = F.max_pool2d(x, 2)
            for i in range(1, depth + 1):
                x = F.relu(self.convolution(x, f"block{block}_conv{i}"))
        return x.amax((2, 3))


NETWORKS = {"DeepLoc": DeepLoc, "PCI": Pci, "VGG16": Vgg16}
state = {}


def prepare(network, weights, inputs, targets, threads, learning_rate, beta1):
    """Takes over weights and a batch; gives the outputs in inference."""
    torch.set_num_threads(threads)
    net = NETWORKS[network](weights)
    batch = [images(f"input-{i}", shape) for i, shape in enumerate(inputs)]
    with torch.inference_mode():
        outputs = net.forward(*batch)
    np.save(FOLDER / "outputs.npy", outputs.reshape(len(outputs), -1).numpy())
    state.update(net=net, batch=batch)
    if targets:
        state["targets"] = load("targets", targets)
        # The fastest of PyTorch's implementations of Adam on the CPU.
        state["optimizer"] = torch.optim.Adam(net.trained(), learning_rate, betas=(beta1, 0.999), fused=True)
    return {}


def train(steps):
    """Takes steps: the median of their seconds, and the loss before each."""
    net, optimizer = state["net"], state["optimizer"]
    net.training = True
    losses, seconds = [], []
    for _ in range(steps):
        started = time.perf_counter()
        optimizer.zero_grad(set_to_none=True)
        loss = net.loss(net.forward(*state["batch"]), state["targets"])
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        seconds.append(time.perf_counter() - started)
    return {"seconds": statistics.median(seconds), "losses": losses}


def predict(steps):
    seconds = []
    for _ in range(steps):
        started = time.perf_counter()
        with torch.inference_mode():
            state["net"].forward(*state["batch"])
        seconds.append(time.perf_counter() - started)
    return {"seconds": statistics.median(seconds)}


WORKS = {work.__name__: work for work in (versions, prepare, train, predict)}
for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(WORKS[request.pop("work")](**request)), flush=True)
