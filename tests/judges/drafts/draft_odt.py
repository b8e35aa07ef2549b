"""Reads an OpenDocument text."""
import re
import zipfile
from xml.etree import ElementTree

from draft import Draft, by_font, says
from draft_docx import child, get, name

#: What is no text of the document, or is read elsewhere.
SKIPPED = {'tracked-changes', 'sequence-decls', 'forms', 'desc', 'title', 'annotation', 'annotation-end',
           'note-citation', 'list-level-style-number', 'binary-data'}


class Reader:
    def __init__(self, path):
        self.file = zipfile.ZipFile(path)
        self.draft = Draft()
        self.styles, self.fonts = {}, {}
        self.roots = [ElementTree.fromstring(self.file.read(part)) for part in ('styles.xml', 'content.xml')
                      if part in self.file.namelist()]
        for root in self.roots:
            for element in root.iter():
                if name(element) == 'style' and get(element, 'name'):
                    self.styles[get(element, 'family'), get(element, 'name')] = element
                if name(element) == 'font-face' and get(element, 'font-family'):
                    self.fonts[get(element, 'name')] = get(element, 'font-family').split(',')[0].strip("' \"")

    def read(self):
        self.blocks(child(self.roots[-1], 'body', 'text'), self.draft.text)
        known = set()
        for root in self.roots[:-1]:
            for element in root.iter():
                if name(element).startswith(('header', 'footer')) and not name(element).endswith('style'):
                    lines = []
                    self.blocks(element, lines, aside=True)
                    for line in lines:
                        said = [w for w in re.findall(r'[^\W\d_]+', line.lower())
                                if w not in ('trang', 'page', 'of', 'số')]
                        if said and line not in known:
                            known.add(line)
                            self.draft.beside.append(line)
        return self.draft

    def font(self, family, id):
        for _ in range(20):
            style = self.styles.get((family, id))
            if style is None:
                return None
            text = child(style, 'text-properties')
            if text is not None and get(text, 'font-name'):
                return self.fonts.get(get(text, 'font-name'), get(text, 'font-name'))
            id = get(style, 'parent-style-name')
        return None

    def blocks(self, around, lines, aside=False):
        for element in around:
            kind = name(element)
            if kind in ('p', 'h'):
                boxes = []
                font = self.font('paragraph', get(element, 'style-name'))
                text = self.inline(element, boxes, aside, font)
                for box in [box for box, words_before in boxes if not words_before]:
                    self.blocks(box, lines, aside)
                lines.append(text)
                for box in [box for box, words_before in boxes if words_before]:
                    self.blocks(box, lines, aside)
            elif kind in ('frame', 'custom-shape'):
                boxes = []
                self.drawn(element, boxes)
                for box in boxes:
                    self.blocks(box, lines, aside)
            elif kind not in SKIPPED:
                self.draft.numbered += kind == 'list-item'
                self.blocks(element, lines, aside)

    def inline(self, element, boxes, aside, font):
        text = by_font(re.sub(r'\s+', ' ', element.text or ''), font)
        for piece in element:
            kind = name(piece)
            if kind == 'note':
                lines = []
                self.blocks(child(piece, 'note-body'), lines)
                self.draft.beside += lines
                text += '\0'
            elif kind in ('frame', 'custom-shape'):
                found = []
                self.drawn(piece, found)
                boxes += [(box, bool(text.strip())) for box in found]
            elif kind in ('s', 'tab', 'line-break'):
                text += ' '
            elif kind in ('page-number', 'page-count') and aside or kind in SKIPPED:
                pass
            else:
                own = self.font('text', get(piece, 'style-name')) if kind == 'span' else None
                text += self.inline(piece, boxes, aside, own or font)
            text += by_font(re.sub(r'\s+', ' ', piece.tail or ''), font)
        return text

    def drawn(self, frame, boxes):
        for word in ('desc', 'title'):
            said = child(frame, *[word])
            if said is not None and says(''.join(said.itertext())):
                self.draft.beside.append(''.join(said.itertext()))
                break
        for piece in frame:
            kind = name(piece)
            if kind == 'image' and get(piece, 'href') in self.file.namelist():
                self.draft.pictures.append(self.file.read(get(piece, 'href')))
                break
            if kind == 'text-box':
                boxes.append(piece)
            elif kind in ('p', 'list'):
                holder = ElementTree.Element('box')
                holder.append(piece)
                boxes.append(holder)


def read(path):
    return Reader(path).read()
