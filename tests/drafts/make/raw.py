"""Drafts that no program makes on demand: parts written by hand.

    python3 raw.py FOLDER
"""
import io, sys, zipfile
from pathlib import Path

NS = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
      'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
      'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
      'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
      'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
      'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
      'xmlns:v="urn:schemas-microsoft-com:vml" '
      'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"')
R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def png(shade, width=60, height=40):
    from PIL import Image
    out = io.BytesIO()
    Image.new('RGB', (width, height), (shade, 90, 120)).save(out, 'PNG')
    return out.getvalue()


def jpeg(shade, width=600, height=400):
    from PIL import Image
    out = io.BytesIO()
    Image.new('RGB', (width, height), (shade, 140, 90)).save(out, 'JPEG', quality=60)
    return out.getvalue()


def write(path, body, styles='', numbering='', footnotes='', media=(), links=(), extra=()):
    """A Word file. media: (id, name, bytes); links: (id, target); extra: (kind, name, xml)."""
    rels, parts = [], {}

    def part(kind, name, xml):
        rels.append(f'<Relationship Id="rId{kind}" Type="{R}/{kind}" Target="{name}"/>')
        parts[f'word/{name}'] = HEAD + xml

    if styles:
        part('styles', 'styles.xml', f'<w:styles {NS}>{styles}</w:styles>')
    if numbering:
        part('numbering', 'numbering.xml', f'<w:numbering {NS}>{numbering}</w:numbering>')
    if footnotes:
        part('footnotes', 'footnotes.xml', f'<w:footnotes {NS}>{footnotes}</w:footnotes>')
    for kind, name, xml in extra:
        part(kind, name, xml)
    for id, name, data in media:
        rels.append(f'<Relationship Id="{id}" Type="{R}/image" Target="media/{name}"/>')
        parts[f'word/media/{name}'] = data
    for id, target in links:
        kind = 'image' if target.endswith('.jpg') else 'hyperlink'
        rels.append(f'<Relationship Id="{id}" Type="{R}/{kind}" Target="{target}" TargetMode="External"/>')
    parts['word/document.xml'] = HEAD + f'<w:document {NS}><w:body>{body}</w:body></w:document>'
    parts['word/_rels/document.xml.rels'] = (
        HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + ''.join(rels) + '</Relationships>')
    parts['_rels/.rels'] = (
        HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>')
    parts['[Content_Types].xml'] = (
        HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as file:
        for name in sorted(parts):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(info, parts[name])


def r(text, look=''):
    look = f'<w:rPr>{look}</w:rPr>' if look else ''
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(inner, look=''):
    look = f'<w:pPr>{look}</w:pPr>' if look else ''
    if not inner.startswith('<'):
        inner = r(inner)
    return f'<w:p>{look}{inner}</w:p>'


def style(id, name, based='', look='', para='', kind='paragraph'):
    based = f'<w:basedOn w:val="{based}"/>' if based else ''
    return (f'<w:style w:type="{kind}" w:styleId="{id}"><w:name w:val="{name}"/>{based}'
            f'<w:pPr>{para}</w:pPr><w:rPr>{look}</w:rPr></w:style>')


def drawing(id, alt='', number=1):
    return ('<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="600000"/>'
            f'<wp:docPr id="{number}" name="Picture {number}" descr="{alt}"/><a:graphic><a:graphicData '
            'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
            f'<pic:cNvPr id="{number}" name="x.png"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{id}"/>'
            '</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>')


def textbox(inner):
    choice = ('<w:drawing><wp:anchor><wp:docPr id="9" name="Text Box 9"/><a:graphic><a:graphicData uri='
              '"http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>'
              f'<w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>'
              '</wp:anchor></w:drawing>')
    fallback = f'<w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict>'
    return (f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice>'
            f'<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>')


H1 = style('H1', 'heading 1', para='<w:outlineLvl w:val="0"/>', look='<w:b/>')
H2 = style('H2', 'heading 2', para='<w:outlineLvl w:val="1"/>', look='<w:b/>')
HEADLINE = p('Xã Suối Bạc ra quân làm đường', '<w:pStyle w:val="H1"/>')
TEXT = 'Sáng ngày 18 tháng 4, hơn hai trăm người dân các xóm cùng ra quân đổ bê tông đoạn đường vào Khe Cạn.'
MORE = 'Con đường dài 2,3 km, rộng 4 m, dự kiến xong trước mùa mưa năm nay.'


def level(at, fmt, text):
    return (f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>')


def tc(text, look=''):
    return f'<w:tc><w:tcPr>{look}</w:tcPr>{p(text)}</w:tc>'


def main(folder):
    out = Path(folder)
    # Bold and italic by styles, switched on twice and off again.
    styles = H1 + style('Strong2', 'Strong Para', look='<w:b/>') \
        + style('Em', 'Emphasis', look='<w:i/>', kind='character') \
        + style('B', 'Bold', look='<w:b/>', kind='character')
    body = HEADLINE + p(TEXT) \
        + p(r('Đậm theo kiểu đoạn, ') + r('thường vì bật hai lần, ', '<w:rStyle w:val="B"/>')
            + r('thường vì tắt thẳng, ', '<w:b w:val="0"/>') + r('nghiêng đậm.', '<w:rStyle w:val="Em"/>')
            + r(' Câu này kéo dài cho hết đoạn văn để không ai nhầm là tít xen trong bài.', '<w:b w:val="false"/>'),
            '<w:pStyle w:val="Strong2"/>') \
        + p(r('Chữ ') + r('nghiêng', '<w:i/>') + r(' và ') + r('đậm', '<w:b/>') + r(' đặt thẳng.'))
    write(out / 'raw-toggles.docx', body, styles)

    # Lists by paragraphs, by styles, with numbers.
    numbering = ('<w:abstractNum w:abstractNumId="1">' + level(0, 'bullet', '') + level(1, 'bullet', 'o')
                 + '</w:abstractNum><w:abstractNum w:abstractNumId="2">' + level(0, 'decimal', '%1.')
                 + level(1, 'lowerLetter', '%2)') + '</w:abstractNum>'
                 '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
                 '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>')
    li = lambda n, l: f'<w:numPr><w:ilvl w:val="{l}"/><w:numId w:val="{n}"/></w:numPr>'
    styles = H1 + style('LB', 'List Bullet', para='<w:numPr><w:numId w:val="1"/></w:numPr>')
    body = HEADLINE + p(TEXT) + p('Việc thứ nhất của xóm', li(1, 0)) + p('Phần việc nhỏ của việc ấy', li(1, 1)) \
        + p('Việc thứ hai của xóm', '<w:pStyle w:val="LB"/>') + p(MORE) + p('Mở đầu', li(2, 0)) \
        + p('Ý thứ nhất', li(2, 1)) + p('Ý thứ hai', li(2, 1)) + p('Kết luận', li(2, 0)) \
        + p('Không còn trong danh sách', '<w:pStyle w:val="LB"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    write(out / 'raw-lists.docx', body, styles, numbering)

    # Text boxes, once in DrawingML and VML, and one in VML alone.
    vml = '<w:r><w:pict><v:shape><v:textbox><w:txbxContent>' + p('Hộp chữ kiểu cũ của Word, có một câu trọn vẹn.') \
        + '</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
    body = HEADLINE + p(r(TEXT) + textbox(p(r('Năm việc cần nhớ', '<w:b/>')) + p('Chuẩn bị giấy tờ trước khi đến.')
                                          + p('Gọi điện hẹn giờ.'))) + p(MORE + ' ') + p(vml + r('Đoạn sau hộp chữ.'))
    write(out / 'raw-boxes.docx', body, H1)

    # Footnotes.
    notes = ('<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
             '<w:footnote w:id="1">' + p('Theo báo cáo của Ủy ban nhân dân xã.') + '</w:footnote>'
             '<w:footnote w:id="2">' + p('Số liệu đến ngày 25 tháng 4.') + '</w:footnote>')
    body = HEADLINE + p(r(TEXT) + '<w:r><w:footnoteReference w:id="1"/></w:r>' + r(' Câu tiếp theo của đoạn.')) \
        + p(r(MORE) + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    write(out / 'raw-footnotes.docx', body, H1, footnotes=notes)

    # Tracked changes: insertions, deletions, a deleted paragraph mark, a moved piece.
    ins = lambda inner: f'<w:ins w:id="1" w:author="A">{inner}</w:ins>'
    dele = lambda text: f'<w:del w:id="2" w:author="A"><w:r><w:delText>{text}</w:delText></w:r></w:del>'
    body = HEADLINE + p(r('Xã có ') + dele('năm ') + ins(r('sáu ')) + r('công trình trong năm nay.')) \
        + '<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="A"/></w:rPr></w:pPr>' + r('Đoạn này nối với ') + '</w:p>' \
        + p('đoạn sau vì dấu đoạn đã xóa.') \
        + '<w:moveFrom w:id="4" w:author="A">' + p('Đoạn đã chuyển đi.') + '</w:moveFrom>' + p(MORE)
    write(out / 'raw-changes.docx', body, H1)

    # Old fonts, run by run.
    old = lambda font: f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    body = p(r('B¶n tin c¶i c¸ch hµnh chÝnh', '<w:b/>' + old('.VnTimeH')), '<w:pStyle w:val="H1"/>') \
        + p(r('Ngµy 05 th¸ng 4, ñy ban nh©n d©n x· häp bµn viÖc sè hãa hå s¬. ', old('.VnTime'))
            + r('Phần này đã là Unicode. ') + r('UÛy ban nhaân daân xaõ hoïp baøn.', old('VNI-Times'))) \
        + p(r('Chữ Unicode mang phông cũ vẫn giữ nguyên.', old('.VnTime')))
    write(out / 'raw-old-fonts.docx', body, H1)

    # Links, fields, tabs, breaks, symbols, content controls, smart tags, hidden words.
    field = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://suoibac.example.vn/b"'
             '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r('trang tin')
             + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    body = HEADLINE + p(r('Xem ') + '<w:hyperlink r:id="rLink">' + r('cổng dịch vụ') + '</w:hyperlink>' + r(' và ')
                        + field + r('; liên kết hỏng: ') + '<w:hyperlink r:id="rBad">' + r('tệp trong máy')
                        + '</w:hyperlink>' + r('.')) \
        + p('<w:sdt><w:sdtContent>' + r('Trong khung nội dung, ') + '</w:sdtContent></w:sdt><w:smartTag>'
            + r('thẻ thông minh') + '</w:smartTag><w:r><w:br/><w:t>dòng mới</w:t><w:tab/><w:t>sau tab</w:t>'
            '<w:noBreakHyphen/><w:t>nối</w:t></w:r>') \
        + p('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>' + r(' Ý có dấu của Wingdings')) \
        + p('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>' + r(' Ý có dấu của Symbol')) \
        + p(r(MORE) + r('Ghi chú ẩn của người soạn.', '<w:vanish/>'))
    write(out / 'raw-inline.docx', body, H1,
          links=[('rLink', 'https://suoibac.example.vn/a?x=1&amp;y=(2)'), ('rBad', 'file:///C:/a.docx')])

    # A table with cells merged both ways, a caption, and a picture in a cell.
    table = ('<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>' + tc('Lĩnh vực') + tc('Tiếp nhận') + tc('Kết quả')
             + '</w:tr><w:tr>' + tc('Đất đai', '<w:vMerge w:val="restart"/>') + tc('320') + tc('đạt') + '</w:tr><w:tr>'
             + tc('', '<w:vMerge/>') + tc('gộp hai cột', '<w:gridSpan w:val="2"/>') + '</w:tr><w:tr>' + tc('Hộ tịch')
             + '<w:tc><w:tcPr/>' + p('dòng một') + p(r('dòng hai') + drawing('rImg', 'Biểu đồ cột về hồ sơ')) + '</w:tc>'
             + tc('tốt') + '</w:tr></w:tbl>')
    body = HEADLINE + p(TEXT) + p('Bảng 1. Hồ sơ theo lĩnh vực') + table + p(MORE)
    write(out / 'raw-table.docx', body, H1, media=[('rImg', 'bieu-do.png', png(10))])

    # Tables that only arrange: one row with two texts, one cell with a box.
    body = HEADLINE + p(TEXT) + '<w:tbl><w:tr>' + tc('Cột trái của một hàng.') + tc('Cột phải của một hàng.') \
        + '</w:tr></w:tbl>' + p(MORE) + '<w:tbl><w:tr>' + tc('Khung một ô, có chữ bên trong.') + '</w:tr></w:tbl>' \
        + p('Hết.')
    write(out / 'raw-arranging-tables.docx', body, H1)

    # Pictures: shown twice, lying about its format, foreign, outside, missing.
    gif = b'GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,' \
          b'\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;'
    outside = drawing('rOut', 'Ảnh nằm ngoài tệp', 5).replace('r:embed', 'r:link')
    body = HEADLINE + p(TEXT) + p(drawing('rA', 'Người dân đổ bê tông', 1)) + p('Ảnh: UBND xã') + p(MORE) \
        + p(drawing('rA', 'Vẫn ảnh ấy', 2)) + p(drawing('rLie', 'Ảnh mang tên sai', 3)) \
        + p(drawing('rGif', 'Ảnh động', 4)) + p(outside) + p(drawing('rNone', 'Ảnh thiếu', 6)) + p('Hết bài.')
    write(out / 'raw-pictures.docx', body, H1,
          media=[('rA', 'a.png', png(40)), ('rLie', 'b.png', jpeg(60, 80, 60)), ('rGif', 'c.gif', gif)],
          links=[('rOut', 'http://suoibac.example.vn/anh.jpg')])

    # Running heads, with a page number in one.
    page = '<w:fldSimple w:instr="PAGE">' + r('1') + '</w:fldSimple>'
    extra = [('header', 'header1.xml', f'<w:hdr {NS}>{p("Bản tin Suối Bạc ngày mới")}</w:hdr>'),
             ('footer', 'footer1.xml', f'<w:ftr {NS}>{p(r("Trang ") + page)}</w:ftr>'),
             ('comments', 'comments.xml',
              f'<w:comments {NS}><w:comment w:id="1" w:author="Lan">{p("Chị xem lại số này")}</w:comment></w:comments>')]
    write(out / 'raw-running-heads.docx', HEADLINE + p(TEXT) + p(MORE), H1, extra=extra)

    # Formulas, and headings that a list numbers.
    numbering = '<w:abstractNum w:abstractNumId="1">' + level(0, 'upperRoman', '%1.') \
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    h2 = style('H2', 'heading 2', para='<w:outlineLvl w:val="1"/><w:numPr><w:numId w:val="1"/></w:numPr>')
    body = HEADLINE + p('Kết quả', '<w:pStyle w:val="H2"/>') + p(TEXT) \
        + p('<m:oMath><m:r><m:t>x = 2</m:t></m:r></m:oMath>' + r(' là công thức.')) \
        + p('Phương hướng', '<w:pStyle w:val="H2"/>') + p(MORE)
    write(out / 'raw-numbered-heads.docx', body, H1 + h2, numbering)


if __name__ == '__main__':
    main(sys.argv[1])
