"""Reads a text file or a Markdown file."""
import re
import unicodedata
from urllib.parse import unquote

from draft import Draft, decoded


def lines_of(path):
    data = path.read_bytes()
    if data[:2] in (b'\xff\xfe', b'\xfe\xff'):
        return data.decode('utf-16').splitlines()
    # Old encodings are told by the names of these drafts.
    old = re.search(r'tcvn|vni|viscii|cp1258', path.stem)
    if old:
        return decoded(data, old[0]).splitlines()
    lines = []
    for line in data.split(b'\n'):
        try:
            lines.append(line.decode('utf-8-sig'))
        except UnicodeDecodeError:
            lines.append(decoded(line, 'tcvn'))
    return [unicodedata.normalize('NFC', line) for line in lines]


def read(path):
    draft = Draft()
    lines = lines_of(path)
    if path.suffix == '.md':
        markdown(path, lines, draft)
        return draft
    for line in lines:
        line = re.sub(r'\[(?:image|ảnh|hình)\s*:\s*([^\]]*)\]',
                      lambda slot: draft.beside.append(slot[1]) or '', line)
        # Two lines that were glued together.
        draft.text += re.sub(r'(?<=[a-zà-ỹ])(?=BẢN TIN)', '\n', line).split('\n')
    return draft


def markdown(path, lines, draft):
    """The Markdown of these drafts: no more of it."""
    for line in lines:
        note = re.match(r'\[\^\w+\]: (.*)', line)
        if note:
            draft.beside.append(note[1])
            continue
        image = re.match(r'!\[(.*?)\]\((.*?)\)', line)
        if image:
            draft.beside.append(image[1])
            draft.pictures.append((path.parent / unquote(image[2])).read_bytes())
            continue
        if re.match(r'\|[-:| ]+\|$', line):
            continue
        line = re.sub(r'\[\^\w+\]', '\0', line)
        line = re.sub(r'\[(.*?)\]\(.*?\)', r'\1', line)
        draft.numbered += bool(re.match(r'\d+\. ', line))
        draft.text += [re.sub(r'^(#+|>|[-*]|\d+\.)\s+|\*', '', cell.strip()) for cell in line.strip('|').split('|')]
