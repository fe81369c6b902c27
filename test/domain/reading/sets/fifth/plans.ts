/** Whole plans of the fifth set: every quota line, and how many reports and unnumbered duties each of them owes. */
import type { OwedPlan } from '../set.js';

export const PLANS: readonly OwedPlan[] = [
  {
    name: 'dich-vu-cong-xa',
    lines: [
      'airing 2..2/day seconds=600-600',
      'programme 2..2/month replays=3',
      'session 3..3/week',
      'news-or-article 4..∞/week',
      'column 1..1/month',
      'post 3..3/week',
      'video 2..2/month seconds=60-120',
      'banner 3..3/window',
      'banner 1..1/window each=unit',
      'other 9000..9000/window',
      'bulletin 1..1/week',
      'spot 6..6/hour',
      'article 2..2/month',
      'news-or-article 1..1/month each=unit',
    ],
    // The section by the 25th, the heads of hamlets by the 20th of each month.
    reports: 2,
    // "Thường xuyên phát tin, bài tuyên truyền trên loa".
    unquantified: 1,
  },
  {
    name: 'phong-chay',
    lines: [
      'column 2..2/week seconds=900-900',
      'news-or-article 10..∞/month',
      'reportage 2..2/quarter',
      'airing 5..5/day window=2026-09-15..2026-10-15',
      'news 1..∞/day',
      'article 1..1/week',
      'post 4..6/week',
      'other 1..1/quarter',
      'session 4..4/month',
      'banner 60..60/window',
      'banner 2500..2500/window',
      'spot 12..12/day',
      'spot 8..8/hour',
      'news-or-article 1..1/month each=commune',
      'post 2..∞/week',
      'airing 3..3/week',
      'banner 10..10/window each=commune window=2026-09-15..2026-10-15',
      'video 6..6/window',
    ],
    // PC07 to the ministry by 20/12/2026; the communes' police each month before the 15th.
    reports: 2,
    // "Tăng cường đăng tải video, hình ảnh".
    unquantified: 1,
  },
  {
    name: 'le-hoi-du-lich',
    lines: [
      'article 2..2/week window=2027-02-01..2027-03-31',
      'video 3..3/window seconds=180-180 window=2027-02-01..2027-03-31',
      'other 20..20/window window=2027-02-01..2027-03-31',
      'news-or-article 4..4/day window=2027-04-01..2027-05-10',
      'bulletin 1..1/day window=2027-04-01..2027-05-10',
      'reportage 3..3/week window=2027-04-01..2027-05-10',
      'spot 50..∞/day each=screen seconds=15-15 window=2027-04-01..2027-05-10',
      'banner 3000..3000/window window=2027-04-01..2027-05-10',
      'banner 80..80/window window=2027-04-01..2027-05-10',
      'news-or-article 2..2/week window=2027-05-11..2027-12-31',
      'column 1..1/month replays=2 window=2027-05-11..2027-12-31',
      'post 5..5/week window=2027-05-11..2027-12-31',
      'news 3..3/event',
      'article 1..1/event',
      'bulletin 1..1/2 month',
      'programme 2..2/week seconds=1200-1200',
      'other 1..1/month',
      'airing 4..4/day',
      'video 1..1/window seconds=300-300',
      'video 1..1/quarter each=commune',
    ],
    // The centre each Friday; the communes within 7 days of each phase's end.
    reports: 2,
    // "tích cực đăng tải hình ảnh, video quảng bá".
    unquantified: 1,
  },
];
