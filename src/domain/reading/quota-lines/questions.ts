/** Questions: what a line leaves open, in Vietnamese, for the person who confirms it. */

import type { DraftWindow } from '../draft.js';

/** Facts about a line that a question may hang on. */
export interface OpenPoints {
  /** The line in short: "01 bài/tuần". */
  readonly short: string;
  readonly owners: readonly string[];
  /** Several bearers, and the text does not say whether each owes the whole. */
  readonly shared: boolean;
  /** `each` was read from a plural ("UBND các huyện"), not from "mỗi". */
  readonly implied: boolean;
  readonly open: string | null;
  readonly over: number | null;
  readonly soft: boolean;
  readonly loose: string | null;
  readonly countImplied: boolean;
  readonly taskless: boolean;
  readonly sharedLength: boolean;
  readonly fractionalReplays: boolean;
  readonly grown: boolean;
  readonly within: boolean;
  readonly doubtful: boolean;
  readonly outsidePeak: boolean;
  /** The stretches that one total is for. */
  readonly stretches: readonly DraftWindow[];
  readonly peakUnknown: boolean;
  readonly weekdaysOnly: boolean;
  readonly bareNoun: boolean;
}

const dayOf = (iso: string | null): string => iso?.split('-').reverse().join('/') ?? '…';
const spoken = (stretches: readonly DraftWindow[]): string =>
  stretches.map(({ from, to }) => `từ ${dayOf(from)} đến ${dayOf(to)}`).join(' và ');

/** The questions a line asks, most important first. */
export function questionsOf(points: OpenPoints): string[] {
  const { short } = points;
  const questions: (string | false)[] = [
    points.countImplied && `Văn bản không ghi số lượng cho “${short}”: hiểu là 01 có đúng không?`,
    points.doubtful && `Chữ hoặc số ở “${short}” không rõ (bản quét): số liệu này có đúng không?`,
    points.bareNoun && `“${short}” là số lần của nội dung nào?`,
    points.weekdaysOnly && `“${short}”: mỗi ngày, giờ đã nêu có đúng một lần không?`,
    points.shared && `“${short}” là cho mỗi báo, đài, đơn vị hay tổng cộng?`,
    points.implied && `“${short}” là cho từng đơn vị hay tổng cộng các đơn vị?`,
    points.owners.length === 0 && `Đơn vị nào thực hiện “${short}”?`,
    points.open !== null && `“${points.open}”: ngày bắt đầu là ngày nào?`,
    points.over !== null && `“trên ${points.over}”: ít nhất ${points.over + 1}, hay tính cả ${points.over}?`,
    points.soft && `“${short}” chỉ là số dự kiến: được phép lệch bao nhiêu?`,
    points.loose !== null && `Có bao nhiêu ${points.loose} để tính “${short}”?`,
    points.taskless &&
      `“${short}” tính theo nhiệm vụ, nhưng văn bản không liệt kê nhiệm vụ: gồm những nhiệm vụ nào?`,
    points.sharedLength && `Thời lượng ở “${short}” là của mỗi lần phát hay tổng cộng?`,
    points.fractionalReplays &&
      `Số lần phát lại ở “${short}” không chia đều cho số phát mới: mỗi sản phẩm phát lại mấy lần?`,
    points.grown && `“${short}”: tăng đến mức này hay tăng thêm bấy nhiêu?`,
    points.within && `“${short}” đã nằm trong số nêu trước đó hay tính thêm?`,
    points.peakUnknown && `Thời gian cao điểm của “${short}” từ ngày nào đến ngày nào?`,
    points.stretches.length > 0 &&
      `“${short}” là tổng cho cả ${spoken(points.stretches)}, hay cho mỗi khoảng thời gian?`,
    points.outsidePeak && `“${short}” áp dụng ngoài thời gian cao điểm: những ngày nào?`,
  ];
  return questions.filter((question) => question !== false);
}
