"""Makes the pictures of this folder: a red half and a blue half, 96 × 64.

They are what cameras, scanners and picture programs write. Needs Pillow, whose
encoders write neither interlaced PNG nor deep colour: those are written here. Run it
in this folder.
"""

import struct
import zlib

from PIL import Image

RED, BLUE = (214, 40, 40), (38, 70, 190)
WIDTH, HEIGHT = 96, 64
# Where each pass of Adam7 begins, and how far its pixels are apart (PNG, 8.2).
PASSES = [
    (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4),
    (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
]  # fmt: skip


def halves(mode="RGB"):
    picture = Image.new("RGB", (WIDTH, HEIGHT), RED)
    picture.paste(BLUE, (WIDTH // 2, 0, WIDTH, HEIGHT))
    return picture.convert(mode)


def palette():
    """A palette whose blue is half transparent."""
    picture = halves().quantize(3)
    blue = picture.getpixel((90, 5))
    return picture, bytes(128 if index == blue else 255 for index in range(3))


def png(name, bits, interlaced):
    def pixel(x):
        colour = RED if x < WIDTH // 2 else BLUE
        return b"".join(bytes([channel] * (bits // 8)) for channel in colour)

    def rows(left, top, across, down):
        row = b"\0" + b"".join(pixel(x) for x in range(left, WIDTH, across))
        return row * len(range(top, HEIGHT, down))

    def chunk(kind, body):
        sum_ = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + sum_

    passes = PASSES if interlaced else [(0, 0, 1, 1)]
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, bits, 2, 0, 0, interlaced)
    body = zlib.compress(b"".join(rows(*of) for of in passes), 9)
    with open(name, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        file.write(chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b""))


jpeg = {"quality": 92, "subsampling": 0}
halves("CMYK").save("cmyk.jpg", **jpeg)
halves("L").save("grey.jpg", **jpeg)
halves().save("progressive.jpg", progressive=True, **jpeg)
exif = Image.Exif()
exif[0x0112] = 6  # turn it by a quarter to the right
halves().transpose(Image.Transpose.ROTATE_90).save("turned.jpg", exif=exif, **jpeg)
png("deep.png", 16, False)
png("interlaced.png", 8, True)
picture, alpha = palette()
picture.save("palette.png", transparency=alpha, optimize=True)

halves().save("one.webp", lossless=True)
halves().save("one.gif")
film = {"save_all": True, "append_images": [halves("L").convert("RGB")]}
halves().save("film.webp", lossless=True, **film)
halves().save("film.gif", loop=0, **film)
halves().save("film.png", **film)
