/** Whole plans of the eighth set: every quota line, and how many reports and unnumbered duties each of them owes. */
import type { OwedPlan } from '../set.js';

export const PLANS: readonly OwedPlan[] = [
  {
    name: 'bau-cu-xa',
    lines: [
      'column 1..1/week replays=2 seconds=600-600 window=2025-12-01..2026-02-14',
      'news 2..2/week window=2025-12-01..2026-02-14',
      'article 2..2/month window=2025-12-01..2026-02-14',
      'session 3..3/day times=morning,noon,afternoon window=2026-02-15..2026-03-14',
      'news 2..2/day window=2026-02-15..2026-03-14',
      'post 1..1/day window=2026-02-15..2026-03-14',
      'video 2..2/week seconds=-300 window=2026-02-15..2026-03-14',
      'banner 3..3/window each=unit window=2026-02-15..2026-03-14',
      'banner 4..4/window window=2026-02-15..2026-03-14',
      'banner 500..500/window window=2026-02-15..2026-03-14',
      'session 1..1/day',
      'news 5..5/window window=2026-03-16..2026-03-31',
      'article 2..2/window window=2026-03-16..2026-03-31',
      'article 2..2/week',
      'airing 2..2/day',
    ],
    // The hamlets before 16 o'clock each Thursday.
    reports: 1,
    unquantified: 0,
  },
  {
    name: 'xuc-tien-du-lich',
    lines: [
      'column 2..2/month',
      'reportage 1..1/week seconds=300-420',
      'article 10..10/window',
      'news 3..3/day window=2026-04-29..2026-05-05',
      'video 2..2/day window=2026-04-29..2026-05-05',
      'spot 60..60/day window=2026-04-29..2026-05-05',
      'other 20000..20000/window',
      'post 1..∞/week each=unit',
      'video 2..2/week',
      'article 3..3/week',
      'news 1..1/day',
      'programme 1..1/month replays=1 seconds=1200-1200',
      'bulletin 1..1/2 week',
      'post 5..5/week',
    ],
    // The communication division on the 25th of each month.
    reports: 1,
    unquantified: 0,
  },
  {
    name: 'tinh-doan-chu-de',
    lines: [
      'news 4..4/task',
      'article 2..2/task',
      'reportage 1..1/task seconds=300-300',
      'other 3..3/task',
      'post 2..2/day',
      'video 3..5/week',
      'programme 1..1/week replays=1',
      'news 3..3/event',
      'video 1..1/event',
      'news 5..5/day',
      'bulletin 1..1/week',
      'news-or-article 2..∞/week each=unit',
      'banner 2..2/window',
    ],
    // The unions of communes before 20/8/2026.
    reports: 1,
    // "thường xuyên cập nhật hình ảnh, tin, bài".
    unquantified: 1,
  },
  {
    name: 'ngan-hang-chi-nhanh',
    lines: [
      'article 2..2/month',
      'programme 1..1/quarter seconds=1800-1800',
      'reportage 6..6/year',
      'bulletin 2..2/quarter',
      'post 3..∞/week each=unit',
      'video 1..1/month',
      'other 2..2/month',
      'spot 30..30/day',
      'banner 1..1/window each=unit',
      'other 1..1/quarter',
      'airing 3..3/week seconds=300-600',
      'news 2..2/month',
      'session 1..1/month each=unit',
    ],
    // The units each quarter, and the closing report before 15/7/2027.
    reports: 2,
    unquantified: 0,
  },
];
