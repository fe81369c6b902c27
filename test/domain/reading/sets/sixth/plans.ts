/** Whole plans of the sixth set: every quota line, and how many reports and unnumbered duties each of them owes. */
import type { OwedPlan } from '../set.js';

export const PLANS: readonly OwedPlan[] = [
  {
    name: 'bao-hiem-xa-hoi',
    lines: [
      'column 2..2/month replays=1 seconds=600-600',
      'programme 1..1/quarter seconds=1800-1800',
      'programme 1..1/week weekdays=3',
      'page 1..1/month',
      'news-or-article 6..∞/month',
      'news-or-article 1..1/day window=2026-11-01..2026-11-30',
      'news-or-article 10..12/month',
      'post 7..∞/week',
      'video 8..8/window seconds=-180',
      'bulletin 1..1/2 month',
      'article 1..1/quarter each=unit',
      'other 25000..25000/window',
      'banner 32..32/window',
      'session 3..3/window each=commune',
      'airing 3..3/week',
      'airing 4..4/week',
      'airing 2..2/week',
    ],
    // The union before 10/6/2026 and before 05/12/2026; the insurance office before 31/12/2026.
    reports: 3,
    // "thường xuyên chia sẻ, lan tỏa bài viết, video".
    unquantified: 1,
  },
  {
    name: 'phong-chong-thien-tai',
    lines: [
      'column 2..2/week window=2026-09-01..2026-11-30',
      'column 1..1/week window=2026-05-01..2026-08-31',
      'bulletin 3..3/day',
      'article 8..∞/month',
      'reportage 2..2/window',
      'video 2..2/window',
      'bulletin 1..1/10 day',
      'news 5..5/week',
      'article 2..2/week',
      'post 1..1/day',
      'other 18000..18000/window',
      'banner 240..240/window',
      'programme 2..2/month each=unit',
      'airing 1..1/3 hour',
      'airing 1..1/hour',
      'other 2..∞/day',
      'spot 20..20/hour',
      'banner 5..∞/window each=commune',
      'session 6..6/month',
      'airing 4..4/day',
      'session 3..3/week',
    ],
    // The standing office by 15/12/2026; the communes before the 20th of each month.
    reports: 2,
    // "kịp thời đưa tin, bài".
    unquantified: 1,
  },
  {
    name: 'tuyen-quan',
    lines: [
      'column 3..3/week seconds=480-480 weekdays=0,2,4',
      'news 2..2/day',
      'article 2..2/week',
      'reportage 5..8/month',
      'post 2..∞/day',
      'post 5..5/week',
      'video 10..10/window seconds=45-60',
      'banner 6..6/window each=commune window=2025-12-10..2025-12-25',
      'banner 12..12/window each=commune window=2025-12-10..2025-12-25',
      'session 2..2/day',
      'session 3..3/day',
      'spot 36..36/day seconds=20-20',
      'bulletin 2..2/window',
      'news 3..3/week',
      'news-or-article 2..∞/month each=unit',
      'news 20..20/window window=2025-12-01..2025-12-31',
      'article 10..10/window window=2025-12-01..2025-12-31',
      'video 1..1/window seconds=1200-1200 window=2026-03-01..2026-03-31',
    ],
    // The communes' party committees before 15/3/2026.
    reports: 1,
    // "tích cực đăng tải, chia sẻ tin, bài".
    unquantified: 1,
  },
];
