"""Qwen3-VL's processor of transformers 5.24 for images alone, with Pillow's resizing: it works without torchvision."""
from transformers import AutoTokenizer, Qwen3VLProcessor
from transformers.models.qwen2_vl.image_processing_pil_qwen2_vl import Qwen2VLImageProcessorPil


class ImageOnlyProcessor(Qwen3VLProcessor):
    def check_argument_for_proper_class(self, name, arg):
        return None  # the video processor's class can't be imported without torchvision


def load_image_processor(config):
    return Qwen2VLImageProcessorPil.from_dict(config)


def load(checkpoint, chat_template):
    image_processor = Qwen2VLImageProcessorPil.from_pretrained(checkpoint)
    with open(chat_template, encoding="utf-8") as f:
        return ImageOnlyProcessor(image_processor, AutoTokenizer.from_pretrained(checkpoint), None,
                                  chat_template=f.read())
