"""Drafts made with python-docx 1.2.

    python3 with_python_docx.py FOLDER
"""
import datetime
import io
import sys
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

import said
from said import ASK, FILES, HEADLINE, LEAD, MASTHEAD, MONEY, ROAD, SCHOOL, TREES

OUT = None


def new():
    document = Document()
    properties = document.core_properties
    properties.created = properties.modified = datetime.datetime(2026, 4, 25)
    properties.author = ''
    document.styles['Normal'].font.name = 'Times New Roman'
    document.styles['Normal'].font.size = Pt(13)
    return document


def save(document, name):
    path = OUT / f'python-docx-{name}.docx'
    document.save(path)
    said.still(path)


def bold(document, text, centred=False):
    paragraph = document.add_paragraph()
    paragraph.add_run(text).bold = True
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def picture(document, data, alt, width=8):
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    shape = paragraph.add_run().add_picture(io.BytesIO(data), width=Cm(width))
    shape._inline.docPr.set('descr', alt)
    return paragraph


def caption(document, text):
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(text).italic = True


def byline(document, text):
    paragraph = bold(document, text)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def bulletin():
    """A whole issue, typed as an office types it: no styles, capitals for headlines."""
    document = new()
    for line in MASTHEAD:
        paragraph = document.add_paragraph()
        run = paragraph.add_run(line)
        run.bold = line.isupper()
        if line.isupper() and ':' not in line:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    bold(document, 'XÃ SUỐI BẠC RA QUÂN LÀM ĐƯỜNG', centred=True)
    document.add_paragraph().add_run(LEAD).bold = True
    document.add_paragraph(ROAD)
    for line in ['- Về vốn: ' + MONEY, '+ Xi măng: 320 tấn.', '+ Ngày công: 1.450 công.', '- ' + TREES]:
        document.add_paragraph(line)
    picture(document, said.jpeg(40, 120, 60), 'Người dân đổ bê tông mặt đường')
    caption(document, 'Người dân xóm Khe Cạn đổ bê tông mặt đường. Ảnh: Hà Mai')
    document.add_paragraph(SCHOOL)
    byline(document, 'Nguyễn Thị Thảo, Chuyên viên Phòng VHXH tổng hợp')
    bold(document, 'CHUYỂN BIẾN Ở BỘ PHẬN MỘT CỬA', centred=True)
    document.add_paragraph(FILES)
    picture(document, said.jpeg(150, 70, 20, 480, 320), 'Cán bộ hướng dẫn người dân nộp hồ sơ tại quầy')
    caption(document, 'Hướng dẫn nộp hồ sơ trực tuyến tại quầy số 2. Ảnh: Hà Mai')
    document.add_paragraph(ASK)
    byline(document, 'Tin và ảnh: Hà Mai')
    save(document, 'bulletin')


def two_photos():
    """An article with two photos and their captions."""
    document = new()
    document.add_heading(HEADLINE, 1)
    document.add_paragraph(LEAD, style='Subtitle')
    document.add_paragraph(ROAD)
    picture(document, said.jpeg(90, 60, 140), 'Máy trộn bê tông bên đường')
    document.add_paragraph('Máy trộn của xóm Bản Lầm. Ảnh: Lò Thiết', style='Caption')
    document.add_paragraph(MONEY)
    picture(document, said.jpeg(10, 150, 90, 214, 320), 'Đoàn viên trồng cây lim xanh')
    document.add_paragraph('Đoàn viên trồng cây dọc tuyến đường.', style='Caption')
    document.add_paragraph(TREES)
    byline(document, 'Lò Văn Thiết')
    save(document, 'two-photos')


def headings():
    """Several articles by headings of two levels, with bold and italic words."""
    document = new()
    document.add_heading(HEADLINE, 1)
    document.add_paragraph(LEAD)
    document.add_heading('Nhà nước và nhân dân cùng làm', 2)
    paragraph = document.add_paragraph('Kinh phí ')
    paragraph.add_run('1.250 triệu đồng').bold = True
    paragraph.add_run(', trong đó nhân dân ')
    paragraph.add_run('hiến đất').italic = True
    paragraph.add_run(' và ')
    run = paragraph.add_run('góp ngày công')
    run.bold = run.italic = True
    paragraph.add_run('.')
    document.add_heading('Bộ phận một cửa giữ đúng hẹn', 1)
    document.add_paragraph(FILES)
    document.add_heading('Trường Tiểu học đón chuẩn quốc gia', 1)
    document.add_paragraph(SCHOOL)
    save(document, 'headings')


def lists():
    """Lists by Word's own styles, three levels deep, and numbers."""
    document = new()
    document.add_heading('Việc cần làm trong tháng 5', 1)
    document.add_paragraph(ASK)
    for style, text in [('List Bullet', 'Rà soát hồ sơ quá hạn'),
                        ('List Bullet 2', 'lĩnh vực đất đai'),
                        ('List Bullet 3', 'hồ sơ tách thửa'),
                        ('List Bullet 3', 'hồ sơ chuyển mục đích'),
                        ('List Bullet 2', 'lĩnh vực hộ tịch'),
                        ('List Bullet', 'Công khai kết quả tại nhà văn hóa')]:
        document.add_paragraph(text, style=style)
    document.add_paragraph(ROAD)
    for text in ['Chuẩn bị giấy tờ gốc', 'Nộp trực tuyến hoặc tại quầy', 'Nhận kết quả qua bưu điện']:
        document.add_paragraph(text, style='List Number')
    save(document, 'lists')


def tables():
    """A table with merged cells, a caption over it, and a table within a table."""
    document = new()
    document.add_heading('Kết quả quý I', 1)
    document.add_paragraph(FILES)
    document.add_paragraph('Bảng 1. Hồ sơ theo lĩnh vực', style='Caption')
    table = document.add_table(4, 4)
    rows = [['Lĩnh vực', 'Tiếp nhận', 'Trước hạn', 'Ghi chú'],
            ['Đất đai', '320', '318', 'hai hồ sơ bổ sung'],
            ['', '12', '12', ''],
            ['Hộ tịch', '610', '610', '']]
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(3, 2).merge(table.cell(3, 3))
    document.add_paragraph(ROAD)
    outer = document.add_table(2, 2)
    outer.cell(0, 0).text = 'Tiêu chí'
    outer.cell(0, 1).text = 'Điểm'
    outer.cell(1, 0).text = 'Hài lòng của người dân'
    inner = outer.cell(1, 1).add_table(2, 2)
    for at, text in enumerate(['Quầy 1', '9,8', 'Quầy 2', '9,6']):
        inner.cell(at // 2, at % 2).text = text
    save(document, 'tables')


def running_heads():
    """Running heads, a page break, an empty paragraph, a section with columns."""
    document = new()
    document.sections[0].header.paragraphs[0].text = 'Bản tin Suối Bạc ngày mới – số 04'
    document.sections[0].footer.paragraphs[0].text = 'Tài liệu lưu hành nội bộ của xã'
    document.add_heading(HEADLINE, 1)
    document.add_paragraph(LEAD)
    document.add_paragraph('')
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph(ROAD)
    document.add_section()
    document.add_paragraph(MONEY)
    save(document, 'running-heads')


def old_font():
    """A draft that was typed in TCVN3 fonts, its headline in a font of capitals."""
    document = new()
    style = document.styles['Normal']
    style.font.name = '.VnTime'
    for name in ['w:ascii', 'w:hAnsi', 'w:cs']:
        style.element.rPr.rFonts.set(qn(name), '.VnTime')
    head = document.add_paragraph()
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = head.add_run('bµ con xãm khe c¹n lµm ®­êng')
    run.bold = True
    run.font.name = '.VnTimeH'
    document.add_paragraph('S¸ng ngµy 18 th¸ng 4, h¬n hai tr¨m ng­êi d©n c¸c xãm cïng ra qu©n '
                           '®æ bª t«ng ®o¹n ®­êng vµo Khe C¹n.')
    document.add_paragraph('Kinh phÝ 1.250 triÖu ®ång, nh©n d©n hiÕn 1.860 mÐt vu«ng ®Êt v­ên.')
    save(document, 'tcvn3')


def plain_capitals():
    """Headlines in capitals that are not bold, centred; a kicker over one of them."""
    document = new()
    for line in ['CẢI CÁCH HÀNH CHÍNH', 'ĐẨY MẠNH NỘP HỒ SƠ TRỰC TUYẾN Ở XÃ SUỐI BẠC']:
        paragraph = document.add_paragraph(line)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph = document.add_paragraph()
    paragraph.add_run(FILES).italic = True
    document.add_paragraph(ASK)
    bold(document, 'Cán bộ đến tận nhà')
    document.add_paragraph(TREES)
    save(document, 'capitals')


def caps_by_font():
    """A headline that the font shows in capitals, and one set by an outline level alone."""
    document = new()
    run = bold(document, 'Suối Bạc đón xuân').runs[0]
    run.font.all_caps = True
    document.add_paragraph(LEAD)
    head = document.add_paragraph('Tít chỉ có cấp dàn ý')
    level = OxmlElement('w:outlineLvl')
    level.set(qn('w:val'), '1')
    head._p.get_or_add_pPr().append(level)
    document.add_paragraph(ROAD)
    save(document, 'outline-level')


def picture_in_a_list():
    """A picture between two items of a typed list, and Word's private-use bullets."""
    document = new()
    document.add_heading(HEADLINE, 1)
    document.add_paragraph(LEAD)
    document.add_paragraph('\uf0b7 ' + TREES)
    picture(document, said.png(200, 90, 20), 'Sơ đồ tuyến đường')
    document.add_paragraph('\uf0b7\t' + SCHOOL)
    document.add_paragraph('\uf0a7 ' + ASK)
    document.add_paragraph('• ' + ROAD)
    save(document, 'bullets')


def main(folder):
    global OUT
    OUT = Path(folder)
    for make in [bulletin, two_photos, headings, lists, tables, running_heads, old_font,
                 plain_capitals, caps_by_font, picture_in_a_list]:
        make()


if __name__ == '__main__':
    main(sys.argv[1])
