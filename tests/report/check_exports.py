"""Reads what corgi_write_exports wrote with the programs that the formats belong to.

    build/release/tests/report/corgi_write_exports OUT
    pip install pycocotools lxml pyyaml
    python tests/report/check_exports.py OUT
"""
import json
import pathlib
import sys

import yaml
from lxml import etree
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

out = pathlib.Path(sys.argv[1])
# The order of ExportFormat in core/report/exporter.h.
coco_file, yolo, labelme, hocr = (out / n for n in
                                  ("sample5.json", "sample6", "sample7.json", "sample8.hocr"))

coco = COCO(str(coco_file))
annotations = coco.loadAnns(coco.getAnnIds())
assert len(annotations) == 2 and len(coco.getCatIds()) == 2
for annotation in annotations:
    mask = coco.annToMask(annotation)
    assert mask.shape == (480, 640)
    assert abs(int(mask.sum()) - annotation["area"]) < 0.02 * annotation["area"], annotation
found = coco.loadRes([dict(image_id=a["image_id"], category_id=a["category_id"], bbox=a["bbox"], score=1.0)
                      for a in annotations])
evaluation = COCOeval(coco, found, "bbox")
evaluation.evaluate()
evaluation.accumulate()
evaluation.summarize()
assert evaluation.stats[0] > 0.999, "boxes held against themselves"

names = yaml.safe_load((yolo / "data.yaml").read_text())["names"]
lines = (yolo / "labels" / "street sign.txt").read_text().splitlines()
assert (yolo / "images" / "street sign.png").exists() and len(lines) == 2
for line, annotation in zip(lines, annotations):
    number, *box = line.split()
    cx, cy, w, h = map(float, box)
    assert names[int(number)] == coco.cats[annotation["category_id"]]["name"]
    for a, b in zip(((cx - w / 2) * 640, (cy - h / 2) * 480, w * 640, h * 480), annotation["bbox"]):
        assert abs(a - b) < 0.02, (line, annotation)

shapes = json.loads(labelme.read_text())["shapes"]
assert [s["label"] for s in shapes] == [coco.cats[a["category_id"]]["name"] for a in annotations]

page = etree.parse(str(hocr))
assert len(page.findall(".//{*}span[@class='ocr_line']")) == 2
print("all exports are read back")
