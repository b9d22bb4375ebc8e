"""Draws pages and signs in six scripts, with their true texts, for bench.py.

    python make_pictures.py FOLDER_OF_NOTO_FONTS OUT
"""

import json
import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

SANS, SERIF, CJK = "NotoSans-Regular.ttf", "NotoSerif-Regular.ttf", "NotoSansCJK-Regular.ttc"
# Script: (font file, face in the file, lines).
SCRIPTS = {
    "latin": (SERIF, 0, [
        "The library opens at nine o'clock on weekdays,", "and at ten on Saturdays and Sundays.",
        "Please return borrowed books within 28 days.", "Lost items cost $35.00 plus 4% handling.",
        "Reading rooms: 2nd floor, doors 214-219.", "Quiet study is possible until 21:30.",
        "Questions? Call +49 30 1234567 or write to", "desk@library.example (answers in 2 days)."]),
    "latin_accented": (SANS, 0, [
        "Größere Änderungen müssen früh geprüft werden.", "Où êtes-vous allés cet été? À Besançon.",
        "El niño añadió azúcar al café de la señora.", "A criança não gosta de maçãs nem de pão.",
        "Zażółć gęślą jaźń, powiedział żołnierz.", "Příští týden přijede můj bratr z Ústí.",
        "Blåbær, rødgrød og fløde på køkkenbordet.", "İstanbul'da güneş doğarken yürüyüşe çıktık."]),
    "han_simplified": (CJK, 2, [
        "图书馆周一至周五上午九点开门", "请在二十八天之内归还所借图书", "遗失图书须按原价赔偿并支付手续费",
        "阅览室位于二楼东侧二一四号房间", "晚上九点半之前可以安静自习", "欢迎拨打服务电话咨询借阅办法",
        "儿童读物区域禁止饮食和喧哗", "本馆保留最终解释权"]),
    "han_traditional": (CJK, 3, [
        "圖書館週一至週五上午九點開門", "請在二十八天之內歸還所借圖書", "遺失圖書須按原價賠償並支付手續費",
        "閱覽室位於二樓東側二一四號房間", "晚上九點半之前可以安靜自習", "歡迎撥打服務電話諮詢借閱辦法",
        "兒童讀物區域禁止飲食和喧嘩", "本館保留最終解釋權"]),
    "hiragana": (CJK, 0, [
        "としょかんはあさくじにひらきます", "ほんはにじゅうはちにちいないにかえしてください", "しずかにおよみください",
        "たべものやのみものはごえんりょください", "わからないことはかかりのひとにきいてください",
        "よるはくじはんまでべんきょうできます", "こどものほんはにかいにあります", "またのおこしをおまちしています"]),
    "katakana": (CJK, 0, [
        "レストランメニュー", "ハンバーガーセットとオレンジジュース", "アイスクリームチョコレートソース",
        "スパゲッティミートソース", "コーヒーカップサイズエクストララージ", "テーブルナンバーエイト",
        "インターネットサービスアクセス", "クレジットカードデポジット"]),
}
SIZES = (18, 28, 44)


def font(folder, script, size):
    name, face, _ = SCRIPTS[script]
    return ImageFont.truetype(str(next(Path(folder).rglob(name))), size, index=face)


def page(face, lines, size, ink, ground):
    widest = max(face.getlength(line) for line in lines)
    pitch = int(size * 1.7)
    image = Image.new("RGB", (int(widest) + 4 * size, pitch * len(lines) + 2 * size), ground)
    pen = ImageDraw.Draw(image)
    for row, line in enumerate(lines):
        pen.text((2 * size, size + pitch * row), line, font=face, fill=ink)
    return image


def scanned(image, seed):
    """Askew by a degree and a half, grainy, on grey paper."""
    random = np.random.default_rng(seed)
    turned = image.rotate(1.5, expand=True, resample=Image.Resampling.BICUBIC, fillcolor=image.getpixel((0, 0)))
    grain = random.normal(0, 9, (turned.height, turned.width, 1))
    return Image.fromarray(np.clip(np.asarray(turned) + grain, 0, 255).astype(np.uint8))


def main(fonts, out):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    truth = {}
    for seed, script in enumerate(SCRIPTS):
        lines = SCRIPTS[script][2]
        for size in SIZES:
            face = font(fonts, script, size)
            variants = {"page": page(face, lines, size, (20, 20, 20), (255, 255, 255)),
                        "sign": page(face, lines[:2], size, (250, 240, 200), (30, 60, 120)),
                        "scan": scanned(page(face, lines, size, (50, 48, 46), (222, 218, 208)), seed)}
            for kind, image in variants.items():
                name = f"{script}-{kind}-{size}.png"
                image.save(out / name)
                truth[name] = lines[:2] if kind == "sign" else lines
    (out / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
