"""Reads a Word file."""
import posixpath
import re
import zipfile
from xml.etree import ElementTree

from draft import Draft, by_font, says

SKIPPED = {'del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'pPr', 'rPr', 'sectPr', 'tblPr'}


def name(element):
    return element.tag.rsplit('}', 1)[-1]


def get(element, wanted):
    for key, value in element.attrib.items():
        if key.rsplit('}', 1)[-1] == wanted:
            return value
    return None


def child(element, *path):
    for step in path:
        element = next((e for e in element if name(e) == step), None) if element is not None else None
    return element


class Reader:
    def __init__(self, path):
        self.file = zipfile.ZipFile(path)
        self.draft = Draft()
        self.styles, self.default, self.font = {}, None, None
        styles = self.part('word/styles.xml')
        for style in styles if styles is not None else []:
            if name(style) == 'docDefaults':
                fonts = child(style, 'rPrDefault', 'rPr', 'rFonts')
                self.font = get(fonts, 'ascii') if fonts is not None else None
            if name(style) == 'style':
                self.styles[get(style, 'styleId')] = style
                if get(style, 'type') == 'paragraph' and get(style, 'default') in ('1', 'true'):
                    self.default = get(style, 'styleId')
        self.notes = {}
        for kind in ('footnote', 'endnote'):
            root = self.part(f'word/{kind}s.xml')
            for note in root if root is not None else []:
                if get(note, 'type') is None:
                    self.notes[kind, get(note, 'id')] = note

    def part(self, part):
        try:
            return ElementTree.fromstring(self.file.read(part))
        except KeyError:
            return None

    def relations(self, part):
        folder, base = posixpath.split(part)
        root = self.part(f'{folder}/_rels/{base}.rels')
        return {get(r, 'Id'): (get(r, 'Type').rsplit('/', 1)[-1],
                               posixpath.normpath(posixpath.join(folder, get(r, 'Target'))).lstrip('/')
                               if get(r, 'TargetMode') != 'External' else None)
                for r in (root if root is not None else [])}

    def read(self):
        part = 'word/document.xml'
        self.links = self.relations(part)
        self.blocks(child(self.part(part), 'body'), self.draft.text)
        known = set()
        for kind, target in sorted(filter(lambda r: r[0] in ('header', 'footer'), self.links.values())):
            links, self.links = self.links, self.relations(target)
            lines = []
            self.blocks(self.part(target), lines, aside=True)
            self.links = links
            for line in lines:
                said = [w for w in re.findall(r'[^\W\d_]+', line.lower()) if w not in ('trang', 'page', 'of', 'số')]
                if said and line not in known:
                    known.add(line)
                    self.draft.beside.append(line)
        return self.draft

    def blocks(self, around, lines, aside=False):
        joins = False
        for element in around:
            kind = name(element)
            if kind == 'p':
                inner = []
                text = self.inline(element, inner, aside, self.style(element))
                for box in [box for box, words_before in inner if not words_before]:
                    self.blocks(box, lines, aside)
                if joins and lines:
                    lines[-1] += text
                elif self.is_contents(element):
                    self.draft.contents.append(text)
                else:
                    lines.append(text)
                for box in [box for box, words_before in inner if words_before]:
                    self.blocks(box, lines, aside)
                joins = child(element, 'pPr', 'rPr', 'del') is not None
            elif kind not in SKIPPED:
                row = child(element, 'trPr', 'del') if kind == 'tr' else None
                if row is None:
                    self.blocks(element, lines, aside)

    def style(self, paragraph):
        said = child(paragraph, 'pPr', 'pStyle')
        id = get(said, 'val') if said is not None else self.default
        number = child(paragraph, 'pPr', 'numPr', 'numId')
        if number is not None and get(number, 'val') != '0':
            self.draft.numbered += 1
        elif number is None and any(child(s, 'pPr', 'numPr') is not None for s in self.chain(id)):
            self.draft.numbered += 1
        return id

    def chain(self, id):
        for _ in range(20):
            style = self.styles.get(id)
            if style is None:
                return
            yield style
            based = child(style, 'basedOn')
            id = get(based, 'val') if based is not None else None

    def is_contents(self, paragraph):
        said = child(paragraph, 'pPr', 'pStyle')
        named = child(self.styles.get(get(said, 'val')), 'name') if said is not None and get(said, 'val') in self.styles else None
        return named is not None and get(named, 'val').lower().startswith('toc')

    def font_of(self, run, style):
        chain = [run] + [s for s in self.chain(style)]
        for element in chain:
            fonts = child(element, 'rPr', 'rFonts')
            if fonts is not None and get(fonts, 'ascii'):
                return get(fonts, 'ascii')
        return self.font

    def inline(self, element, boxes, aside, style):
        text, fields = '', []
        pending = ('', None)

        def flush():
            nonlocal text, pending
            text += by_font(*pending)
            pending = ('', None)

        for child_ in element:
            kind = name(child_)
            if kind in SKIPPED:
                continue
            if kind == 'r':
                font = self.font_of(child_, style)
                hidden = child(child_, 'rPr', 'vanish')
                if hidden is not None and get(hidden, 'val') not in ('0', 'false'):
                    self.draft.beside.append(''.join(t.text or '' for t in child_ if name(t) == 't'))
                    continue
                for piece in child_:
                    what = name(piece)
                    if what == 'fldChar':
                        step = get(piece, 'fldCharType')
                        if step == 'begin':
                            fields.append(['', False])
                        elif step == 'separate' and fields:
                            fields[-1][1] = True
                        elif fields:
                            fields.pop()
                    elif what == 'instrText' and fields:
                        fields[-1][0] += piece.text or ''
                    elif what == 't':
                        silent = any(not f[1] or aside and 'PAGE' in f[0] for f in fields)
                        if not silent:
                            if pending[1] != font:
                                flush()
                            pending = (pending[0] + (piece.text or ''), font)
                    elif what in ('tab', 'br', 'cr', 'ptab'):
                        flush()
                        text += ' '
                    elif what == 'noBreakHyphen':
                        flush()
                        text += '-'
                    elif what in ('footnoteReference', 'endnoteReference'):
                        note = self.notes.get((what.removesuffix('Reference'), get(piece, 'id')))
                        lines = []
                        self.blocks(note if note is not None else [], lines)
                        self.draft.beside += lines
                        flush()
                        text += '\0'
                    elif what not in SKIPPED:
                        found = []
                        self.drawn(piece, found)
                        before = bool((text + pending[0]).strip())
                        boxes += [(box, before) for box in found]
            elif kind == 'fldSimple':
                if not (aside and 'PAGE' in get(child_, 'instr')):
                    flush()
                    text += self.inline(child_, boxes, aside, style)
            elif kind in ('oMath', 'oMathPara'):
                flush()
                text += ''.join(child_.itertext())
            else:
                flush()
                text += self.inline(child_, boxes, aside, style)
        flush()
        return text

    def drawn(self, element, boxes):
        for piece in element:
            what = name(piece)
            if what in ('docPr',) and get(piece, 'descr') and says(get(piece, 'descr')):
                self.draft.beside.append(get(piece, 'descr'))
            if what in ('blip', 'imagedata'):
                kind, target = self.links.get(get(piece, 'embed') or get(piece, 'id'), (None, None))
                if target in self.file.namelist():
                    self.draft.pictures.append(self.file.read(target))
            if what == 'txbxContent':
                boxes.append(piece)
            elif what not in SKIPPED:
                self.drawn(piece, boxes)


def read(path):
    return Reader(path).read()
