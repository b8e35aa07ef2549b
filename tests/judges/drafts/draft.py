"""What a reader finds in a draft."""
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

TABLE = Path(__file__).parents[3] / 'crates/import/src/encoding/letters.tsv'

#: Where the table, which was taken from a program, has the codes of other letters.
VNI = {'Ỷ': 'YÛ', 'ỷ': 'yû', 'Ỹ': 'YÕ', 'ỹ': 'yõ'}


@dataclass
class Draft:
    """The text in reading order, what stands beside it, and the pictures."""
    text: list = field(default_factory=list)
    #: Footnotes, running heads, hidden words, descriptions of pictures.
    beside: list = field(default_factory=list)
    #: Lines of a table of contents.
    contents: list = field(default_factory=list)
    pictures: list = field(default_factory=list)
    #: How many paragraphs a list numbers.
    numbered: int = 0


def letters():
    """Each letter outside ASCII, and its codes: TCVN, VISCII, VNI, CP1258."""
    rows = {}
    for line in TABLE.read_text(encoding='utf-8').splitlines():
        if line.startswith('U+'):
            cells = line.split('\t')
            vni = VNI.get(cells[1], cells[5])
            rows[cells[1]] = (bytes.fromhex(cells[3]), bytes.fromhex(cells[4]),
                              vni.encode('cp1252'), bytes.fromhex(cells[7]))
    return rows


def decoded(data, encoding):
    """Bytes of an old encoding as text: the longest code at each place."""
    at = ['tcvn', 'viscii', 'vni', 'cp1258'].index(encoding)
    codes = {row[at]: letter for letter, row in letters().items()}
    text, rest = '', data
    while rest:
        for length in (2, 1):
            if rest[:length] in codes and len(rest) >= length:
                text, rest = text + codes[rest[:length]], rest[length:]
                break
        else:
            text, rest = text + rest[:1].decode('cp1252', 'replace'), rest[1:]
    return unicodedata.normalize('NFC', text)


def by_font(text, font):
    """The words of a run as its font shows them."""
    font = font or ''
    try:
        data = text.encode('cp1252')
    except UnicodeEncodeError:
        return text
    if font.lower().startswith('.vn'):
        shown = decoded(data, 'tcvn')
        return shown.upper() if font.endswith('H') else shown
    return decoded(data, 'vni') if font.lower().startswith('vni') else text


def says(alt):
    """Whether a description says something: the name of a file does not."""
    return ' ' in alt and not alt.lower().endswith(('.jpg', '.jpeg', '.png', '.gif'))
