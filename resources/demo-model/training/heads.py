"""Training heads: they read places and classes off hidden states while training and are thrown away afterwards."""
import torch
from torch.nn.functional import cross_entropy, rms_norm

import world

TENS, ONES = 11, 10


def level(x):
    """hidden states grow along a network: heads read them at one size"""
    return rms_norm(x.float(), x.shape[-1:])


class DigitHead(torch.nn.Module):
    """reads the 8 digits of a box off a hidden state"""

    def __init__(self, hidden):
        super().__init__()
        self.read = torch.nn.Linear(hidden, 4 * (TENS + ONES))

    def loss(self, x, digits, ones_weight=0.3):
        """x [n, hidden], digits int64 [n, 8] -> mean cross entropy; ones can be told only once places are good to 1 %"""
        y = self.read(level(x)).view(len(x), 4, TENS + ONES)
        tens, ones = y[..., :TENS], y[..., TENS:]
        self.accuracy = ((tens.argmax(-1) == digits[:, 0::2]).float().mean().item(),
                         (ones.argmax(-1) == digits[:, 1::2]).float().mean().item())
        return (cross_entropy(tens.reshape(-1, TENS), digits[:, 0::2].reshape(-1)) +
                ones_weight * cross_entropy(ones.reshape(-1, ONES), digits[:, 1::2].reshape(-1)))


class CellHead(torch.nn.Module):
    """reads class, box and digits of the object in each image cell"""

    def __init__(self, hidden):
        super().__init__()
        self.kind, self.box = torch.nn.Linear(hidden, world.CLASSES), torch.nn.Linear(hidden, 4)
        self.digits = DigitHead(hidden)

    def loss(self, x, kind, box, digits):
        x = level(x)
        on = kind > 0
        seen, far = self.kind(x), (self.box(x)[on] - box[on]).abs()
        self.accuracy, self.error = (seen[on].argmax(-1) == kind[on]).float().mean().item(), far.mean().item()
        return cross_entropy(seen, kind) + 5 * far.mean() + 0.5 * self.digits.loss(x[on], digits[on])


class Heads(torch.nn.Module):
    """`vision` reads the merged image tokens, `image` their hidden states inside the language model,
    `named` the last token of a statement to ground, `recall` a reply: the box that is being written"""

    def __init__(self, hidden):
        super().__init__()
        self.vision, self.image = CellHead(hidden), CellHead(hidden)
        self.named, self.recall = DigitHead(hidden), DigitHead(hidden)
        self.looked = [0.0, 0.0]  # -log of the attention on the wanted cells, for the log line
        self.copied = [0.0, 0.0]  # the same of the heads that copy
        self.looked_up = [0.0, 0.0]  # and of those that look up
