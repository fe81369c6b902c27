/** Productions of clauses: bearers by their verb, occasions, lengths of two units, and what leads a clause. */
import { expect } from 'chai';
import { distributorAt } from '../../../src/domain/reading/productions/distributors.js';
import { lengthAt } from '../../../src/domain/reading/productions/durations.js';
import { themeBefore } from '../../../src/domain/reading/evidence/themes.js';
import { itemsOf } from '../../../src/domain/reading/productions/items.js';
import { normalise } from '../../../src/domain/reading/text/normalise.js';
import { readingOf } from '../../../src/domain/reading/surroundings/passages.js';
import { occasionAt } from '../../../src/domain/reading/productions/occasions.js';
import type { Reading } from '../../../src/domain/reading/text/tokens.js';

const read = (text: string): Reading => {
  const normal = normalise(text);
  return readingOf(normal, [{ start: 0, end: normal.text.length }]);
};

describe('bearers by their verb', () => {
  const rows: readonly (readonly [text: string, each: string | null])[] = [
    ['mỗi khoa, phòng của bệnh viện nộp 01 bài', 'unit'],
    ['mỗi Đội Thuế liên xã xây dựng 01 clip', 'unit'],
    ['từng nhóm phóng viên viết 02 bài', 'unit'],
    ['mỗi xã treo 01 băng rôn', 'commune'],
    ['mỗi đội tham gia 01 chương trình', null],
    ['mỗi thí sinh nộp 01 bài', null],
    ['mỗi video 60 giây', null],
    ['mỗi thứ Hai đăng 01 infographic', null],
    ['mỗi sáng phát 01 bản tin', null],
    ['mỗi màn hình trình chiếu 15 lượt', 'screen'],
    ['mỗi xã trình 01 phương án', null],
    ['Môi trường dựng 16 pa nô', null],
  ];
  for (const [text, each] of rows)
    it(`${text} → ${String(each)}`, () => expect(distributorAt(read(text), 0)?.value ?? null).to.equal(each));
});

describe('occasions', () => {
  const rows: readonly (readonly [text: string, occasion: string | null])[] = [
    ['sau mỗi phiên tòa xét xử lưu động, Đài đăng 01 bài', 'phiên tòa xét xử lưu động'],
    ['trước mỗi buổi ra quân, xe loa phát', 'buổi ra quân'],
    ['mỗi vụ vi phạm điển hình đăng 01 tin', 'vụ vi phạm điển hình'],
    ['mỗi cuộc kiểm tra liên ngành: 01 tin', 'cuộc kiểm tra liên ngành'],
    ['Khi có văn bản mới, Trang thông tin đăng 01 tin', 'Khi có văn bản mới'],
    ['khi có bão thì phát', null],
    ['mỗi phiên livestream bán nông sản dài 60 phút', null],
    ['mỗi đợt 05 tin', null],
    ['sau mỗi tuần, Đài đăng', null],
    ['sau khi kết thúc, Đài đăng', null],
  ];
  for (const [text, occasion] of rows)
    it(`${text} → ${String(occasion)}`, () =>
      expect(occasionAt(read(text), 0)?.value.loose ?? null).to.equal(occasion));
});

describe('lengths with a unit for either end', () => {
  const rows: readonly (readonly [text: string, range: string | null])[] = [
    ['45 giây đến 01 phút', '45-60'],
    ['90 giây - 02 phút', '90-120'],
    ['02 phút đến 30 giây', '120-120'],
    ['3 - 5 phút', '180-300'],
  ];
  for (const [text, range] of rows)
    it(`${text} → ${String(range)}`, () => {
      const found = lengthAt(read(text), 0)?.value.range;
      expect(found === undefined ? null : `${found.min}-${found.max}`).to.equal(range);
    });
});

describe('what leads a clause', () => {
  const rows: readonly (readonly [text: string, theme: string])[] = [
    ['phát loa vận động thanh niên nhập ngũ', 'output'],
    ['màn hình tại khu khám bệnh chiếu clip hướng dẫn khám', 'output'],
    ['mỗi bảng điện tử tại chốt giao thông phát dòng chữ', 'output'],
    ['giao ban truyền thông', 'meeting'],
    ['kiểm tra cụm loa', 'meeting'],
    ['Sở Giáo dục và Đào tạo', 'none'],
    ['quảng trường Phạm Văn Đồng', 'none'],
  ];
  for (const [text, theme] of rows)
    it(`${text} → ${theme}`, () => {
      const reading = read(text);
      const items = itemsOf(reading, 0, reading.tokens.length, { year: 2026, issuedOn: null });
      expect(themeBefore(reading, items, items.length)).to.equal(theme);
    });
});
