"""Cuts the web fonts of src/ui/fonts out of the @fontsource packages and draws the letters one of them lacks.

Why not use the packages' files as they are: Latin + Cyrillic of both families weigh 132 kB, the tenge sign sits in a
28 kB file of its own, and Unbounded has no Kazakh letters at all (its "cyrillic-ext" file holds six other glyphs), so a
Kazakh headline would fall apart into two typefaces.

Run (once, by hand, only when a family is updated): pip install fonttools brotli && python src/ui/fonts/build.py
Both families are under the SIL Open Font License 1.1 without a reserved name; see LICENSE.md beside.
"""
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from kazakh import add_kazakh

HERE = Path(__file__).parent
PACKAGES = HERE.parents[2] / "node_modules/@fontsource-variable"
DISPLAY_WEIGHT = 650
TEXT_WEIGHTS = (400, 700)
FEATURES = ["kern", "mark", "mkmk", "ccmp", "tnum", "case"]

BASIC = list(range(0x20, 0x7F)) + [0xA0, 0xA9, 0xAB, 0xB0, 0xB7, 0xBB, 0xD7, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x2212]
LATIN1 = sorted(set(BASIC) | set(range(0xA0, 0x100)) | {0x20AC, 0x202F, 0x2009})
RUSSIAN = [0x401, 0x451, 0x2116] + list(range(0x410, 0x450)) + [0x406, 0x456]
KAZAKH = [ord(c) for c in "ӘәҒғҚқҢңӨөҰұҮүҺһ"]
CURRENCY = [0x20B8, 0x20BD]


def source(family: str, part: str) -> TTFont:
    return TTFont(PACKAGES / family / "files" / f"{family}-{part}-wght-normal.woff2")


def cut(font: TTFont, unicodes: list[int]) -> TTFont:
    options = subset.Options(layout_features=FEATURES, hinting=False, desubroutinize=True, notdef_outline=True, name_IDs=[1, 2])
    sub = subset.Subsetter(options)
    sub.populate(unicodes=unicodes)
    sub.subset(font)
    return font


def save(font: TTFont, name: str) -> None:
    font.flavor = "woff2"
    font.save(HERE / name)
    print(f"{name:28} {(HERE / name).stat().st_size:6} bytes, {len(font.getBestCmap())} characters")


def text_faces() -> None:
    """Onest stays variable (400-700) in three files, so that a Russian page does not load the Kazakh one."""
    for name, part, unicodes in (
        ("onest-latin.woff2", "latin", LATIN1),
        ("onest-cyrillic.woff2", "cyrillic", RUSSIAN + [0x4B0, 0x4B1]),
        ("onest-kazakh.woff2", "cyrillic-ext", KAZAKH),
        ("onest-currency.woff2", "latin-ext", CURRENCY),
    ):
        font = instantiateVariableFont(source("onest", part), {"wght": TEXT_WEIGHTS})
        save(cut(font, unicodes), name)


def display_face() -> None:
    """Unbounded is used at one weight, which makes it one small static file with everything in it."""
    parts = []
    for part, unicodes in (("latin", BASIC), ("latin-ext", [0x259, 0x18F, 0x275, 0x19F, 0x20B8]), ("cyrillic", RUSSIAN)):
        font = instantiateVariableFont(source("unbounded", part), {"wght": DISPLAY_WEIGHT})
        path = HERE / f".{part}.ttf"
        cut(font, unicodes).save(path)
        parts.append(str(path))
    font = Merger().merge(parts)
    for path in parts:
        Path(path).unlink()
    add_kazakh(font, TTGlyphPen)
    save(cut(font, BASIC + RUSSIAN + KAZAKH + [0x20B8]), "unbounded.woff2")


if __name__ == "__main__":
    text_faces()
    display_face()
