"""Draws the pictures of this folder and writes what rapidocr reads in them.

    pip install rapidocr==3.10.0 onnxruntime==1.32.0 safetensors pillow
    python make_goldens.py FOLDER_OF_NOTO_FONTS

The fonts are those of Debian's fonts-noto-core and fonts-noto-cjk (/usr/share/fonts). Needs no network: rapidocr's
wheel carries the weights.
"""

import json
import sys
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont
from rapidocr import RapidOCR
from safetensors.numpy import save_file

HERE = Path(__file__).resolve().parent
SANS = "NotoSans-Regular.ttf"
CJK = "NotoSansCJK-Regular.ttc"
# Script: (font file, face in the file, lines).
SCRIPTS = {
    "latin": (SANS, 0, ["The museum opens at nine", "Tickets: 12.50 EUR (children free)", "Größe, façade, niño, Łódź",
                        "INVOICE No. 2024-0117"]),
    "latin_accented": (SANS, 0, ["Żółw śpi w ogrodzie", "Příliš žluťoučký kůň", "São Paulo, Málaga, Genève"]),
    "han_simplified": (CJK, 2, ["博物馆每天早上九点开门", "请勿触摸展品", "北京市朝阳区建国路八十八号"]),
    "han_traditional": (CJK, 3, ["博物館每天早上九點開門", "請勿觸摸展品", "臺北市信義區松仁路"]),
    "hiragana": (CJK, 0, ["はくぶつかんはくじにひらきます", "さわらないでください", "おはようございます"]),
    "katakana": (CJK, 0, ["コーヒーとサンドイッチ", "テレビニュースセンター", "ホテルのエレベーター"]),
}


def font_file(folder, name):
    return str(next(Path(folder).rglob(name)))


def draw(folder, script):
    name, face, lines = SCRIPTS[script]
    font = ImageFont.truetype(font_file(folder, name), 26, index=face)
    image = Image.new("L", (560, 24 + 44 * len(lines)), 255)
    pen = ImageDraw.Draw(image)
    for row, line in enumerate(lines):
        pen.text((18, 10 + 44 * row), line, font=font, fill=20)
    return image


def slanted(folder):
    """A sign that hangs askew on a wall, light on dark."""
    sign = Image.new("RGB", (420, 96), (28, 52, 120))
    font = ImageFont.truetype(font_file(folder, SANS), 44)
    ImageDraw.Draw(sign).text((30, 16), "GARDEN CAFÉ 24", font=font, fill=(250, 245, 220))
    wall = Image.new("RGB", (560, 320), (196, 188, 170))
    turned = sign.convert("RGBA").rotate(14, expand=True, resample=Image.Resampling.BICUBIC)
    wall.paste(turned, (60, 60), turned)
    return wall.quantize(64).convert("RGB")


def read(engine, path):
    result = engine(str(path))
    if result.txts is None:
        return []
    return [{"text": t, "score": float(s), "quad": np.asarray(q).tolist()}
            for t, s, q in zip(result.txts, result.scores, result.boxes)]


def normalised(rgb):
    return (rgb[:, :, ::-1].astype(np.float32) / 255 * 2 - 1).transpose(2, 0, 1)[None]


def networks(engine):
    """What ONNX Runtime gives for a small picture and for one line."""
    page = cv2.cvtColor(cv2.imread(str(HERE / "latin.png")), cv2.COLOR_BGR2RGB)
    detect = np.ascontiguousarray(page[0:96, 0:224])
    line = np.ascontiguousarray(cv2.resize(page[8:50, 14:330], (344, 48)))
    heat = engine.text_det.session(normalised(detect))
    probabilities = engine.text_rec.session(normalised(line))[0]
    save_file({"detect.rgb": detect, "detect.map": heat[0, 0], "line.rgb": line,
               "line.labels": probabilities.argmax(1).astype(np.int32), "line.probabilities": probabilities.max(1)},
              HERE / "networks.safetensors", metadata={"source": f"onnxruntime on rapidocr 3.10.0"})


def main(fonts):
    engine = RapidOCR(params={"Global.log_level": "error"})
    expected = {}
    for name in [*SCRIPTS, "slanted"]:
        path = HERE / f"{name}.png"
        (slanted(fonts) if name == "slanted" else draw(fonts, name)).save(path, optimize=True)
        expected[path.name] = {"truth": SCRIPTS[name][2] if name in SCRIPTS else ["GARDEN CAFÉ 24"],
                               "lines": read(engine, path)}
    networks(engine)
    (HERE / "expected.json").write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
