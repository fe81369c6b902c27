/** What backs an as-run of the sample, and what became of the claim. */
import type { Channel } from '../domain/org/channel.js';
import { type Day, vietnameseDay } from '../domain/time.js';
import type { AsRunSource, EvidenceGrade } from '../domain/traffic/as-run.js';
import { chance, chanceBelow, chosen } from './chance.js';
import { sourceOf, weekOf } from './conduct.js';
import { slugOf } from './titles.js';

export interface SampleProof {
  readonly source: AsRunSource;
  readonly grade: EvidenceGrade;
  readonly url: string | null;
  readonly state: 'claimed' | 'verified' | 'rejected';
  readonly note: string | null;
}

const GRADE: Readonly<Record<AsRunSource, EvidenceGrade>> = {
  device: 'device',
  url: 'capture',
  page: 'capture',
  import: 'import',
  statement: 'statement',
};

/** Share of claims turned down, and for how many days a new claim waits in the queue. */
const JUDGEMENT: Readonly<Record<AsRunSource, { rejected: number; waits: number }>> = {
  device: { rejected: 0, waits: 0 },
  url: { rejected: 0.05, waits: 2 },
  page: { rejected: 0.01, waits: 3 },
  import: { rejected: 0.015, waits: 3 },
  statement: { rejected: 0.07, waits: 9 },
};

const REASONS: Readonly<Record<AsRunSource, readonly string[]>> = {
  device: [],
  url: [
    'Địa chỉ không mở được khi kiểm tra; đề nghị gửi lại.',
    'Bài đăng lại của đơn vị khác, không phải sản phẩm của đơn vị.',
    'Nội dung không liên quan nhiệm vụ được giao.',
  ],
  page: ['Ảnh chụp trang báo không đọc được số báo, ngày phát hành.'],
  import: ['Dòng nhật ký trùng với lượt phát đã ghi nhận trước đó.'],
  statement: [
    'Sổ nhật ký ngày này ghi mất điện cả buổi, không khớp với xác nhận.',
    'Thời lượng ghi ngắn hơn mức Kế hoạch quy định.',
    'Thiếu ảnh hoặc bản ghi âm kèm theo; đề nghị bổ sung.',
  ],
};

/** Who runs the station where nothing logs by itself. */
const OPERATORS = ['Bùi Thị Sen', 'Ngô Văn Tịnh', 'Lò Thị Chanh', 'Hà Văn Quế', 'Mai Xuân Dũng'] as const;

/** The proof of something that ran on a day; `key` tells as-runs of one channel and day apart. */
export function proofOf(channel: Channel, day: Day, title: string, key: string, today: Day): SampleProof {
  const source = sourceOf(channel);
  const { rejected, waits } = JUDGEMENT[source];
  const base = { source, grade: GRADE[source], url: urlOf(channel, day, title, key) };
  if (chance(key, 'rejected') < rejected)
    return { ...base, state: 'rejected', note: chosen(REASONS[source], key, 'reason') };
  // Logs of screens come every day and are looked at the next.
  const patience = channel.kind === 'led' ? Math.min(waits, 1) : waits;
  const waiting = today - day <= patience && chance(key, 'queue') < 0.7;
  return { ...base, state: waiting ? 'claimed' : 'verified', note: noteOf(channel, source, day, key) };
}

/** The proof of something that hangs: a photo and a signed word, seen by a second person a week later at most. */
export const photoOf = (day: Day, key: string, today: Day): SampleProof => ({
  source: 'statement',
  grade: 'statement',
  url: null,
  state: today - day <= JUDGEMENT.statement.waits && chance(key, 'queue') < 0.7 ? 'claimed' : 'verified',
  note: `Ảnh chụp tại chỗ ngày ${vietnameseDay(day)} kèm xác nhận của công chức văn hóa - xã hội.`,
});

/** An address as such sites make them: section, slug and a number; posts have a number alone. */
function urlOf(channel: Channel, day: Day, title: string, key: string): string | null {
  if (channel.address === null) return null;
  const number = `${String(day)}${String(1000 + chanceBelow(9000, key, 'number'))}`;
  switch (channel.kind) {
    case 'online':
      return `${channel.address}/cong-dan-so/${slugOf(title)}-${number}.html`;
    case 'portal':
      return `${channel.address}/tin-tuc/${slugOf(title)}-${number}`;
    case 'youtube':
      return `https://${new URL(channel.address).hostname}/watch?v=hg${number}`;
    case 'print':
    case 'radio':
    case 'tv':
    case 'loudspeaker':
    case 'led':
    case 'facebook':
    case 'zalo':
    case 'tiktok':
      return `${channel.address}/posts/${number}`;
  }
}

function noteOf(channel: Channel, source: AsRunSource, day: Day, key: string): string | null {
  switch (source) {
    case 'page':
      return `Trang ${1 + chanceBelow(8, key, 'page')}, số ra ngày ${vietnameseDay(day)}.`;
    case 'import':
      return `Nhật ký phát sóng tuần từ ${vietnameseDay(weekOf(day))}, dòng ${1 + chanceBelow(90, key, 'row')}.`;
    case 'statement':
      return `${chosen(OPERATORS, channel.id, 'operator')} xác nhận theo sổ nhật ký phát thanh.`;
    case 'device':
    case 'url':
      return null;
  }
}
