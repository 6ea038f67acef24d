"""Draws ә ғ қ ң ө ұ ү һ (and capitals) for Unbounded out of its own letters.

ə, ɵ, h and Ч rotated are the Kazakh letters already; the others are a base letter with a bar or a tail whose thickness
is taken from Ŧ and Ц. All measures are for the static weight of build.py, 1000 units per em.
"""

Point = tuple[float, float]
BAR = 128
TAIL_CAP, TAIL_LOW = -151, -138


def contours(font, name):
    glyf = font["glyf"]
    coords, ends, flags = glyf[name].getCoordinates(glyf)
    out, start = [], 0
    for end in ends:
        out.append([(x, y, f & 1) for (x, y), f in zip(coords[start : end + 1], flags[start : end + 1])])
        start = end + 1
    return out


def draw(font, pen_class, shapes):
    """TrueType quadratic contours; nonzero winding, so overlapping parts may simply lie over each other."""
    pen = pen_class(None)
    for shape in shapes:
        on = next(i for i, p in enumerate(shape) if p[2])
        ring = shape[on:] + shape[:on]
        pen.moveTo(ring[0][:2])
        off = []
        for x, y, is_on in ring[1:] + ring[:1]:
            if not is_on:
                off.append((x, y))
            elif off:
                pen.qCurveTo(*off, (x, y))
                off = []
            else:
                pen.lineTo((x, y))
        pen.closePath()
    glyph = pen.glyph()
    glyph.flags[0] |= 0x40
    return glyph


def box(x0, y0, x1, y1):
    return [(x0, y0, 1), (x0, y1, 1), (x1, y1, 1), (x1, y0, 1)]


def moved(shapes, dx):
    return [[(x + dx, y, f) for x, y, f in s] for s in shapes]


def add_kazakh(font, pen_class):
    cmap = font.getBestCmap()
    glyf, hmtx = font["glyf"], font["hmtx"]
    order = list(font.getGlyphOrder())

    def base(char):
        return contours(font, cmap[ord(char)])

    def width(char):
        return hmtx[cmap[ord(char)]][0]

    def put(char, shapes, advance, like):
        name = f"uni{ord(char):04X}"
        glyph = draw(font, pen_class, shapes)
        order.append(name)
        glyf.glyphs[name] = glyph
        glyph.recalcBounds(glyf)
        hmtx[name] = (round(advance), glyph.xMin)
        added.append((char, name, cmap[ord(like)]))

    added = []
    for char, like in (("ә", "ə"), ("Ә", "Ə"), ("ө", "ɵ"), ("Ө", "Ɵ"), ("һ", "h")):
        put(char, base(like), width(like), like)

    w = width("Ч")
    put("Һ", [[(w - x, 750 - y, f) for x, y, f in s] for s in base("Ч")], w, "Н")

    for char, like, y0, right, pad in (("Ғ", "Г", 288, 470, 34), ("ғ", "г", 176, 400, 30)):
        put(char, moved(base(like), pad) + [box(0, y0, right + pad, y0 + BAR)], width(like) + pad, like)

    for char, like, tail, out, foot in (("Ң", "Н", TAIL_CAP, 96, 170), ("ң", "н", TAIL_LOW, 84, 142)):
        right = max(x for s in base(like) for x, _, _ in s)
        put(char, base(like) + [box(right - 40, 0, right + out, foot), box(right + out - 178, tail, right + out, foot)], width(like) + 62, like)

    for char, like, tail, foot in (("Қ", "К", TAIL_CAP, 170), ("қ", "к", TAIL_LOW, 142)):
        right = max(x for s in base(like) for x, y, _ in s if y < 10)
        put(char, base(like) + [box(right - 96, 0, right + 68, foot), box(right - 108, tail, right + 68, foot)], width(like) + 58, like)

    stem = 98
    middle = width("Y") / 2
    put("Ү", base("Y"), width("Y"), "Y")
    put("Ұ", base("Y") + [box(middle - 232, 126, middle + 232, 126 + BAR)], width("Y"), "Y")

    middle = width("v") / 2
    arms = [[(x, 571 - (571 - y) * 0.86 if y < 560 else y, f) for x, y, f in s] for s in base("v")]
    shaft = box(middle - stem, -181, middle + stem, 120)
    put("ү", arms + [shaft], width("v"), "v")
    put("ұ", arms + [shaft, box(middle - 214, -78, middle + 214, 40)], width("v"), "v")

    font.setGlyphOrder(order)
    glyf.glyphOrder = order
    font["maxp"].numGlyphs = len(order)
    for table in font["cmap"].tables:
        for char, name, _ in added:
            table.cmap[ord(char)] = name
    copy_kerning(font, [(name, like) for _, name, like in added])


def copy_kerning(font, pairs):
    """A new letter stands to its neighbours as the letter it was made of: it joins that letter's kerning classes."""
    if "GPOS" not in font:
        return
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for sub in lookup.SubTable:
            table = getattr(sub, "ExtSubTable", sub)
            if getattr(table, "Format", 0) != 2 or not hasattr(table, "ClassDef1"):
                continue
            for name, like in pairs:
                if like in table.Coverage.glyphs:
                    table.Coverage.glyphs.append(name)
                    if like in table.ClassDef1.classDefs:
                        table.ClassDef1.classDefs[name] = table.ClassDef1.classDefs[like]
                if like in table.ClassDef2.classDefs:
                    table.ClassDef2.classDefs[name] = table.ClassDef2.classDefs[like]
            table.Coverage.glyphs.sort(key=font.getGlyphID)
