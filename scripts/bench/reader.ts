/**
 * The plan reader against one pass of NFC normalisation and splitting over the same forty pages: the least any
 * reader of the text must do. Rounds of both are interleaved, so that a busy machine slows them alike.
 *
 * The gate comes from the measurement: reading cost 170 to 270 times that pass when it was set. The second figure is
 * the promise itself, forty pages in under a second: seconds of processor time, which a busy machine does not stretch.
 */
import { readPlan } from '../../src/domain/reading/read-plan.js';

interface Figure {
  readonly area: 'reader';
  readonly name: string;
  readonly ratio: number;
  readonly gate: number;
  readonly ok: boolean;
}

const LETTERS_A_PAGE = 2_800;
const PAGES = 40;
const ROUNDS = 9;

const SECTION = [
  'Báo và Phát thanh, Truyền hình Bình Minh mở chuyên mục “Tiến tới bầu cử”: báo in 02 tin, bài/số; báo điện tử ít nhất 03 tin, bài/ngày; phát thanh 01 chương trình/ngày, thời lượng 10 phút.',
  'Tuyên truyền về chủ trương, đường lối, quan điểm của Đảng, chính sách, pháp luật của Nhà nước; những mô hình hay, việc làm thiết thực của các cơ quan, doanh nghiệp, địa phương; quảng bá các giá trị, lợi ích của việc xây dựng chính quyền số, kinh tế số, xã hội số trên địa bàn tỉnh.',
  'Thực hiện Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ, các cơ quan, đơn vị chủ động phối hợp triển khai thực hiện, bảo đảm thiết thực, hiệu quả.',
  '- UBND các xã, phường báo cáo kết quả về Sở Văn hóa, Thể thao và Du lịch chậm nhất ngày 20 hằng tháng.',
].join('\n\n');

/** Forty pages of plan, as many letters as a printed page holds. */
export function fortyPages(): string {
  const pages: string[] = ['KẾ HOẠCH', 'Tuyên truyền năm 2026 trên địa bàn tỉnh Bình Minh'];
  for (let length = 0, section = 1; length < PAGES * LETTERS_A_PAGE; section++) {
    const text = `${section}. Nội dung thứ ${section}\n\n${SECTION}`;
    pages.push(text);
    length += text.length;
  }
  return pages.join('\n\n');
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const timed = (work: () => unknown): number => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};

/** Measures; the reader is warmed by one round that does not count. */
export function run(): Promise<Figure[]> {
  const text = fortyPages();
  const pass = (): number => text.normalize('NFC').split(/[\s.,;:()/]+/u).length;
  readPlan(text);
  pass();
  const reading: number[] = [];
  const passing: number[] = [];
  const processor: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    reading.push(timed(() => readPlan(text)));
    processor.push(process.cpuUsage(before).user / 1e6);
    passing.push(timed(() => Array.from({ length: 20 }, pass)) / 20);
  }
  const ratio = median(reading) / median(passing);
  const seconds = median(processor);
  return Promise.resolve([
    {
      area: 'reader',
      name: 'forty pages ÷ one pass of NFC and splitting',
      ratio,
      gate: 400,
      ok: ratio <= 400,
    },
    { area: 'reader', name: 'forty pages, seconds of processor', ratio: seconds, gate: 1, ok: seconds < 1 },
  ]);
}
