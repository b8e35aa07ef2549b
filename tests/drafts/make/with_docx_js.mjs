// Drafts made with docx 9 (npm).
//
//     npm install docx@9 && node with_docx_js.mjs FOLDER PHOTO.jpg DRAWING.png
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AlignmentType, DeletedTextRun, Document, EndnoteReferenceRun, ExternalHyperlink,
  FootnoteReferenceRun, Footer, Header, HeadingLevel, ImageRun, InsertedTextRun,
  LevelFormat, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, Tab, TextRun,
  VerticalMergeType,
} from 'docx';

const [folder, photo, drawing] = process.argv.slice(2);
const HEADLINE = 'Hội Phụ nữ xã Suối Bạc mở phiên chợ không tiền mặt';
const LEAD = 'Ngày 12 tháng 4, hơn bốn mươi gian hàng nhận chuyển khoản bằng mã QR ngay tại sân nhà văn hóa.';
const MORE = 'Chị em bán rau, gà đồi, mật ong; khách quét mã, không phải đổi tiền lẻ.';
const LAST = 'Phiên chợ sau họp vào sáng thứ Bảy, ngày 10 tháng 5.';

const text = (words) => new Paragraph({ children: [new TextRun(words)] });
const head = (words, heading = HeadingLevel.HEADING_1) => new Paragraph({ text: words, heading });
const picture = (file, type, alt, more = {}) => new ImageRun({
  type, data: readFileSync(file), transformation: { width: 240, height: 160 },
  altText: { title: '', description: alt, name: alt }, ...more,
});

const NUMBERING = {
  config: [
    { reference: 'dots', levels: [
      { level: 0, format: LevelFormat.BULLET, text: '•' },
      { level: 1, format: LevelFormat.BULLET, text: '–' },
      { level: 2, format: LevelFormat.BULLET, text: '+' }] },
    { reference: 'numbers', levels: [
      { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
      { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)' }] },
  ],
};
const item = (reference, level, words) =>
  new Paragraph({ text: words, numbering: { reference, level } });

async function save(name, children, more = {}) {
  const { section = {}, ...rest } = more;
  const document = new Document({ numbering: NUMBERING, sections: [{ children, ...section }], ...rest });
  writeFileSync(join(folder, `docx-js-${name}.docx`), await Packer.toBuffer(document));
}

await save('lists', [
  head(HEADLINE), text(LEAD),
  item('dots', 0, 'Gian hàng nông sản'), item('dots', 1, 'rau, quả'), item('dots', 2, 'cải mèo'),
  item('dots', 2, 'mận hậu'), item('dots', 1, 'gà đồi'), item('dots', 0, 'Gian hàng thổ cẩm'),
  text(MORE),
  item('numbers', 0, 'Mở tài khoản'), item('numbers', 1, 'tại ngân hàng'),
  item('numbers', 1, 'trên điện thoại'), item('numbers', 0, 'In mã QR'),
  text(LAST),
]);

const cell = (words, more = {}) => new TableCell({ children: [text(words)], ...more });
await save('tables', [
  head(HEADLINE), text(LEAD),
  new Table({ rows: [
    new TableRow({ tableHeader: true, children: [cell('Xóm'), cell('Gian hàng'), cell('Doanh thu')] }),
    new TableRow({ children: [cell('Khe Cạn', { rowSpan: 2 }), cell('12'), cell('8,5 triệu')] }),
    new TableRow({ children: [cell('3'), cell('1,2 triệu')] }),
    new TableRow({ children: [cell('Bản Lầm'), cell('chưa tổng hợp', { columnSpan: 2 })] }),
    new TableRow({ children: [cell('Cộng', { verticalMerge: VerticalMergeType.RESTART }), cell('15'), cell('9,7 triệu')] }),
    new TableRow({ children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('kỳ trước 11'), cell('6,1 triệu')] }),
  ] }),
  text(MORE),
]);

await save('notes', [
  head(HEADLINE),
  new Paragraph({ children: [new TextRun(LEAD), new FootnoteReferenceRun(1)] }),
  new Paragraph({ children: [new TextRun(MORE), new EndnoteReferenceRun(1), new TextRun(' Ai cũng vui.')] }),
  text(LAST),
], {
  footnotes: { 1: { children: [text('Theo báo cáo của Hội Liên hiệp Phụ nữ xã.')] } },
  endnotes: { 1: { children: [text('Giá do các gian hàng tự niêm yết.')] } },
});

await save('pictures', [
  head(HEADLINE), text(LEAD),
  new Paragraph({ alignment: AlignmentType.CENTER, children: [picture(photo, 'jpg', 'Khách quét mã QR ở gian hàng rau')] }),
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: 'Khách quét mã trả tiền rau. Ảnh: Hội Phụ nữ', italics: true })] }),
  new Paragraph({ children: [new TextRun(MORE), picture(drawing, 'png', 'Mã QR của phiên chợ', {
    floating: { horizontalPosition: { offset: 914400 }, verticalPosition: { offset: 914400 } } })] }),
  text(LAST),
]);

await save('changes', [
  head(HEADLINE),
  new Paragraph({ children: [
    new TextRun('Phiên chợ có '),
    new DeletedTextRun({ text: 'ba mươi', id: 1, author: 'Mai', date: '2026-04-12T00:00:00Z' }),
    new InsertedTextRun({ text: 'bốn mươi', id: 2, author: 'Mai', date: '2026-04-12T00:00:00Z' }),
    new TextRun(' gian hàng của năm xóm.')] }),
  text(MORE),
]);

await save('links', [
  head(HEADLINE),
  new Paragraph({ children: [
    new TextRun('Đăng ký gian hàng tại '),
    new ExternalHyperlink({ link: 'https://suoibac.example.vn/cho?ky=05', children: [new TextRun({ text: 'trang của xã', style: 'Hyperlink' })] }),
    new TextRun({ text: ' hoặc ' }), new TextRun({ text: 'gọi', bold: true }),
    new TextRun({ text: ' 0212 555 0147', bold: true, italics: true }),
    new TextRun({ children: [new Tab(), '(giờ hành chính)'] }),
    new TextRun({ text: 'Dòng tiếp theo.', break: 1 })] }),
  text(LAST),
], { section: {
  headers: { default: new Header({ children: [text('Suối Bạc ngày mới')] }) },
  footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children: ['Trang ', PageNumber.CURRENT] })] })] }) },
} });

await save('articles', [
  head('Suối Bạc ngày mới', HeadingLevel.TITLE),
  head(HEADLINE), text(LEAD), head('Quét mã là xong', HeadingLevel.HEADING_2), text(MORE),
  head('Lịch họp chợ tháng 5'), text(LAST),
]);
