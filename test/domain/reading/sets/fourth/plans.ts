/** Whole plans of the fourth set: every quota line, and how many reports and unnumbered duties each of them owes. */
import type { OwedPlan } from '../set.js';

export const PLANS: readonly OwedPlan[] = [
  {
    name: 'bau-cu-tinh',
    lines: [
      'column 2..2/week',
      'news-or-article 5..∞/day',
      'programme 1..1/day replays=2 seconds=900-900',
      'reportage 3..3/week seconds=300-420',
      'programme 2..2/month',
      'news 3..∞/day',
      'other 10..10/window',
      'airing 3..3/day seconds=600-',
      'banner 20..20/window each=commune',
      'banner 10..10/window each=commune',
      'spot 40..40/day each=screen seconds=30-30',
      'post 2..∞/day',
      'video 3..3/week',
      'session 2..2/day',
      'banner 1500..1500/window',
      'article 1..1/week',
      'news-or-article 2..∞/week',
    ],
    // The department by 5/4/2026; the communes by the 25th of each month.
    reports: 2,
    // "Thường xuyên đăng tải hình ảnh, tin, bài".
    unquantified: 1,
  },
  {
    name: 'duoi-nuoc',
    lines: [
      'programme 1..1/week each=unit',
      'other 2..2/month',
      'banner 2..∞/window each=unit',
      'column 1..1/month replays=1 seconds=720-720',
      'article 4..4/month',
      'news 8..8/month',
      'bulletin 1..1/day window=2026-05-25..2026-08-31',
      'news-or-article 5..7/month',
      'post 3..∞/week',
      'video 4..4/window seconds=120-180',
      'other 30000..30000/window',
      'banner 1000..1000/window',
      'bulletin 1..∞/quarter',
      'airing 2..2/day',
    ],
    // The office by 15/12/2026; the schools by 20/6/2026 and by 30/11/2026.
    reports: 3,
    // "tích cực chia sẻ, lan tỏa bài viết, video".
    unquantified: 1,
  },
  {
    name: 'nong-thon-moi',
    lines: [
      'news 3..3/week',
      'article 1..1/week',
      'post 1..1/2 week',
      'video 12..12/window',
      'session 6..6/window',
      'banner 2..∞/window each=commune',
      'banner 1..1/window each=unit',
      'column 2..2/month',
      'column 1..1/week replays=1 seconds=900-900',
      'reportage 6..6/window',
      'news-or-article 10..∞/year',
      'airing 3..∞/week',
      'bulletin 1..1/quarter',
      'reportage 1..1/window window=null..2026-09-30',
      'news 5..5/window window=null..2026-09-30',
    ],
    // The office each quarter; the communes before the 10th of the quarter's last month.
    reports: 2,
    // "tăng cường thời lượng, tần suất tin, bài".
    unquantified: 1,
  },
];
