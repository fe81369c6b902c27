/** What a question of a line is about, told by its words: the reader and the resolver word them, see their modules. */

export type QuestionKind =
  | 'share' // each of several bearers, or all together
  | 'over' // "trên 5": at least six, or five too
  | 'outside-peak'
  | 'peak' // when the peak is
  | 'start' // when an open window begins
  | 'count'
  | 'replays'
  | 'output' // of what the number is
  | 'within' // part of a number said before, or beside it
  | 'nobody' // no bearer named
  | 'name' // a name that the register does not know, or knows twice
  | 'heirs' // who bears what an ended unit leaves
  | 'bearers' // the bearers were found by a rule of thumb
  | 'channel'
  | 'other';

const PATTERNS: readonly (readonly [QuestionKind, RegExp])[] = [
  ['other', /^Thời lượng ở/],
  ['share', /hay (?:tổng cộng|tất cả cộng lại)/],
  ['over', /^“trên \d+”/],
  ['outside-peak', /ngoài thời gian cao điểm/],
  ['peak', /^Thời gian cao điểm của/],
  ['start', /ngày bắt đầu là ngày nào/],
  ['replays', /phát lại mấy lần/],
  ['output', /là số lần của nội dung nào/],
  ['within', /đã nằm trong số nêu trước/],
  [
    'count',
    /không ghi số lượng|bản quét|chỉ là số dự kiến|tăng đến mức này|^Có bao nhiêu|có đúng một lần không/,
  ],
  ['channel', /trên kênh nào|: tạm tính trên|tính cho mọi màn hình LED/],
  ['nobody', /^Đơn vị nào thực hiện|ai chịu trách nhiệm/],
  ['name', /^Không tìm thấy "|là những đơn vị nào|đơn vị cùng tên|^Danh bạ không có đơn vị nào/],
  ['heirs', /không còn (?:hoạt động|cấp huyện).*(?:\?|đã chuyển)/],
  ['bearers', /tạm tính cho mọi đơn vị|xin xác nhận những đơn vị|tất cả cùng thực hiện/],
];

/** The kind of a question; `other` for one that only a person can act upon. */
export const questionKindOf = (question: string): QuestionKind =>
  PATTERNS.find(([, pattern]) => pattern.test(question))?.[0] ?? 'other';
