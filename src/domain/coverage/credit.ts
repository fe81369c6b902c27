/** Credits: as-runs counted for obligations, and why the others were not. */

/** An as-run counted for an obligation; `late` when it ran after the due day. */
export interface Credit {
  readonly obligationId: string;
  readonly asRunId: string;
  readonly late: boolean;
}

/** Why an as-run was not counted for a line, in the order in which it is asked. */
export type NotCounted =
  | 'not-verified'
  | 'other-channel'
  | 'other-kind'
  | 'duration-unknown'
  | 'too-short'
  | 'other-task'
  | 'not-a-replay'
  | 'replay-not-new'
  | 'outside-window'
  | 'counted-elsewhere-in-group'
  | 'period-closed'
  | 'quota-full';

/** An as-run that was not counted for a line, and why. */
export interface Uncounted {
  readonly asRunId: string;
  readonly lineId: string;
  readonly reason: NotCounted;
}

/** The reasons as a person reads them beside an as-run. */
export const NOT_COUNTED_TEXT: Readonly<Record<NotCounted, string>> = {
  'not-verified': 'Lượt phát chưa được xác minh.',
  'other-channel': 'Kênh này không thuộc các kênh của chỉ tiêu.',
  'other-kind': 'Loại sản phẩm không đúng loại mà chỉ tiêu tính.',
  'duration-unknown': 'Chưa rõ thời lượng, trong khi chỉ tiêu có thời lượng tối thiểu.',
  'too-short': 'Thời lượng ngắn hơn mức tối thiểu của chỉ tiêu.',
  'other-task': 'Không đúng nhiệm vụ hoặc sự kiện của chỉ tiêu.',
  'not-a-replay': 'Chỉ tiêu này tính lượt phát lại; đây là lượt phát mới.',
  'replay-not-new': 'Chỉ tiêu này tính lượt phát mới; đây là lượt phát lại.',
  'outside-window': 'Ngày phát nằm ngoài thời gian được tính.',
  'counted-elsewhere-in-group': 'Lượt phát đã được tính cho một chỉ tiêu khác cùng nhóm.',
  'period-closed': 'Kỳ của chỉ tiêu này đã chốt nên không tính thêm lượt phát nào.',
  'quota-full': 'Chỉ tiêu của thời gian này đã đủ.',
};
