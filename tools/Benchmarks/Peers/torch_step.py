"""The training step of tools/TrainingStep in PyTorch, alone, images with channels first as usual there.

usage: torch_step.py single --model NET --global-batch N --steps S --warmup W --threads T
Prints one line with median_ms=…
"""

import argparse
import statistics
import time

parser = argparse.ArgumentParser()
parser.add_argument("mode", choices=["single"])
parser.add_argument("--model", required=True)
parser.add_argument("--global-batch", type=int, default=64)
parser.add_argument("--steps", type=int, default=100)
parser.add_argument("--warmup", type=int, default=10)
parser.add_argument("--threads", type=int, default=1)
options = parser.parse_args()

import torch
from torch import nn

torch.set_num_threads(options.threads)
torch.manual_seed(1)


def perceptron(width):
    return nn.Sequential(
        nn.Linear(784, width), nn.ReLU(), nn.Linear(width, width), nn.ReLU(), nn.Linear(width, 10)
    )


def convolution(channels, filters, size):
    return [nn.Conv2d(channels, filters, size, padding=size // 2), nn.ReLU()]


def lenet():
    return nn.Sequential(
        *convolution(1, 32, 5),
        nn.MaxPool2d(2),
        *convolution(32, 64, 5),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(3136, 1024),
        nn.ReLU(),
        nn.Linear(1024, 10),
    )


def alexnet():
    return nn.Sequential(
        *convolution(3, 64, 5),
        nn.MaxPool2d(3, 2),
        *convolution(64, 128, 5),
        nn.MaxPool2d(3, 2),
        *convolution(128, 192, 3),
        *convolution(192, 128, 3),
        *convolution(128, 128, 3),
        nn.MaxPool2d(3, 2),
        nn.Flatten(),
        nn.Linear(1152, 512),
        nn.ReLU(),
        nn.Dropout(0.5),
        nn.Linear(512, 256),
        nn.ReLU(),
        nn.Dropout(0.5),
        nn.Linear(256, 10),
    )


class Block(nn.Module):
    """Two convolutions around which the input is led, itself or through a convolution."""

    def __init__(self, channels, filters, stride):
        super().__init__()
        self.long = nn.Sequential(
            nn.Conv2d(channels, filters, 3, stride, padding=1, bias=False),
            nn.BatchNorm2d(filters),
            nn.ReLU(),
            nn.Conv2d(filters, filters, 3, padding=1, bias=False),
            nn.BatchNorm2d(filters),
        )
        self.short = nn.Identity() if stride == 1 else nn.Conv2d(channels, filters, 1, stride, bias=False)

    def forward(self, x):
        return torch.relu(self.long(x) + self.short(x))


def resnet():
    return nn.Sequential(
        nn.Conv2d(3, 16, 3, padding=1, bias=False),
        nn.BatchNorm2d(16),
        nn.ReLU(),
        Block(16, 16, 1),
        Block(16, 32, 2),
        Block(32, 64, 2),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(64, 10),
    )


class LastOfSequence(nn.Module):
    """An LSTM whose last state is classified."""

    def __init__(self):
        super().__init__()
        self.cells = nn.LSTM(28, 128, batch_first=True)
        self.head = nn.Linear(128, 10)

    def forward(self, x):
        return self.head(self.cells(x)[0][:, -1])


shape, network = {
    "mlp": ((784,), lambda: perceptron(512)),
    "wide": ((784,), lambda: perceptron(4096)),
    "lenet": ((1, 28, 28), lenet),
    "alexnet": ((3, 32, 32), alexnet),
    "resnet": ((3, 32, 32), resnet),
    "lstm": ((28, 28), LastOfSequence),
}[options.model]
model = network()
optimizer = torch.optim.SGD(model.parameters(), 0.01)
criterion = nn.CrossEntropyLoss()
images = torch.rand(options.global_batch, *shape)
labels = torch.randint(0, 10, (options.global_batch,))

times = []
for i in range(options.warmup + options.steps):
    start = time.perf_counter()
    optimizer.zero_grad()
    loss = criterion(model(images), labels)
    loss.backward()
    optimizer.step()
    loss = float(loss)
    times.append((time.perf_counter() - start) * 1e3)
times = times[options.warmup :]
print(f"{options.mode} torch={torch.__version__} median_ms={statistics.median(times):.3f} loss={loss:.5f}")
