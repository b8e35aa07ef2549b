"""OpenDocument drafts made with odfpy 1.4.

    python3 with_odfpy.py FOLDER
"""
import sys
from pathlib import Path

from odf import dc, draw, office, style, table, text
from odf.opendocument import OpenDocumentText

import said
from said import ASK, FILES, HEADLINE, LEAD, MONEY, ROAD, SCHOOL, TREES

OUT = None


def new():
    document = OpenDocumentText()
    for name, properties in [('Strong', {'fontweight': 'bold'}), ('Em', {'fontstyle': 'italic'})]:
        made = style.Style(name=name, family='text')
        made.addElement(style.TextProperties(**properties))
        document.automaticstyles.addElement(made)
    for name, align in [('Centred', 'center'), ('AtRight', 'end')]:
        made = style.Style(name=name, family='paragraph', parentstylename='Standard')
        made.addElement(style.ParagraphProperties(textalign=align))
        document.automaticstyles.addElement(made)
    return document


def save(document, name):
    path = OUT / f'odfpy-{name}.odt'
    # The program writes the time of saving; it has no switch for that.
    document.meta.childNodes = []
    document.save(path)
    said.still(path)


def p(document, words='', stylename=None):
    paragraph = text.P(stylename=stylename, text=words)
    document.text.addElement(paragraph)
    return paragraph


def h(document, words, level=1):
    document.text.addElement(text.H(outlinelevel=level, text=words))


def frame(document, data, name, alt, holder):
    href = document.addPictureFromString(data, 'image/jpeg')
    around = draw.Frame(name=name, width='8cm', height='5.4cm', anchortype='as-char')
    around.addElement(draw.Image(href=href))
    around.addElement(_desc(alt))
    holder.addElement(around)


def _desc(words):
    from odf.svg import Desc
    return Desc(text=words)


def article():
    document = new()
    h(document, HEADLINE)
    p(document, LEAD)
    paragraph = p(document, 'Kinh phí ')
    paragraph.addElement(text.Span(stylename='Strong', text='1.250 triệu đồng'))
    paragraph.addText(', nhân dân ')
    paragraph.addElement(text.Span(stylename='Em', text='hiến đất'))
    paragraph.addText(';')
    paragraph.addElement(text.S(c=2))
    paragraph.addText('góp công.')
    paragraph.addElement(text.LineBreak())
    paragraph.addText('Dòng sau ')
    paragraph.addElement(text.A(href='https://suoibac.example.vn', text='trang của xã'))
    paragraph.addText('.')
    h(document, 'Trồng cây hai bên đường', 2)
    frame(document, said.jpeg(60, 120, 30), 'anh1', 'Đoàn viên trồng cây lim', p(document, stylename='Centred'))
    caption = p(document, stylename='Centred')
    caption.addElement(text.Span(stylename='Em', text='Trồng cây lim xanh. Ảnh: Hà Mai'))
    p(document, TREES)
    p(document, 'Lò Văn Thiết', 'AtRight')
    save(document, 'article')


def lists():
    document = new()
    h(document, HEADLINE)
    p(document, ASK)
    outer = text.List()
    for words, inner in [(TREES, ['xóm Khe Cạn', 'xóm Bản Lầm']), (SCHOOL, [])]:
        item = text.ListItem()
        item.addElement(text.P(text=words))
        if inner:
            under = text.List()
            for word in inner:
                one = text.ListItem()
                one.addElement(text.P(text=word))
                under.addElement(one)
            item.addElement(under)
        outer.addElement(item)
    document.text.addElement(outer)
    p(document, ROAD)
    save(document, 'lists')


def tables():
    document = new()
    h(document, 'Kết quả quý I')
    p(document, FILES)
    made = table.Table(name='t')
    for _ in range(3):
        made.addElement(table.TableColumn())
    heads = table.TableHeaderRows()
    rows = [['Lĩnh vực', 'Tiếp nhận', 'Trước hạn'], ['Đất đai', '320', '318'], ['Hộ tịch', 'gộp hai cột', None]]
    for number, row in enumerate(rows):
        line = table.TableRow()
        for at, words in enumerate(row):
            if words is None:
                line.addElement(table.CoveredTableCell())
                continue
            spans = {'numbercolumnsspanned': 2} if at + 1 < len(row) and row[at + 1] is None else {}
            cell = table.TableCell(**spans)
            cell.addElement(text.P(text=words))
            line.addElement(cell)
        (heads if number == 0 else made).addElement(line)
        if number == 0:
            made.addElement(heads)
    document.text.addElement(made)
    p(document, MONEY)
    save(document, 'tables')


def notes():
    document = new()
    h(document, HEADLINE)
    paragraph = p(document, LEAD)
    note = text.Note(noteclass='footnote')
    note.addElement(text.NoteCitation(text='1'))
    body = text.NoteBody()
    body.addElement(text.P(text='Theo báo cáo của Ủy ban nhân dân xã.'))
    note.addElement(body)
    paragraph.addElement(note)
    paragraph.addText(' Ai cũng phấn khởi.')
    comment = office.Annotation()
    comment.addElement(dc.Creator(text='Mai'))
    comment.addElement(text.P(text='Anh xem lại số công'))
    paragraph = p(document, MONEY)
    paragraph.addElement(comment)
    boxed = draw.Frame(name='khung', width='6cm', height='3cm', anchortype='paragraph')
    box = draw.TextBox()
    box.addElement(text.P(text='Ba việc cần nhớ'))
    box.addElement(text.P(text='Mang theo căn cước và giấy tờ gốc khi đến nộp hồ sơ.'))
    boxed.addElement(box)
    paragraph = p(document, ROAD)
    paragraph.addElement(boxed)
    save(document, 'notes')


def main(folder):
    global OUT
    OUT = Path(folder)
    for make in [article, lists, tables, notes]:
        make()


if __name__ == '__main__':
    main(sys.argv[1])
