/** Whole plans of the ninth set: every quota line, and how many reports and unnumbered duties each of them owes. */
import type { OwedPlan } from '../set.js';

export const PLANS: readonly OwedPlan[] = [
  {
    name: 'hai-quan-khu-vuc',
    lines: [
      'article 2..2/week window=2026-11-01..2026-12-31',
      'airing 5..5/day seconds=180-180 window=2026-11-01..2026-12-31',
      'banner 24..24/window window=2026-11-01..2026-12-31',
      'news-or-article 2..∞/month each=unit',
      'news 8..8/week',
      'article 4..4/month',
      'other 3..3/quarter',
      'reportage 2..2/quarter seconds=300-420',
      'column 1..1/month',
      'post 5..5/week',
      'video 2..2/month seconds=60-60',
      'other 12000..12000/window',
    ],
    // The office before 10/12/2026; the posts before the 18th of each month.
    reports: 2,
    // "Tăng cường tin, bài phản ánh nỗ lực cải cách".
    unquantified: 1,
  },
  {
    name: 'hop-dong-led',
    lines: [
      'video 2..2/window seconds=180-180',
      'article 6..6/window',
      'post 40..40/window',
      'spot 10..10/hour window=2026-08-20..2026-09-20',
      'spot 8..8/hour window=2026-08-20..2026-09-20',
      'spot 12..12/hour window=2026-08-20..2026-09-20',
      'spot 6..6/hour window=2026-08-20..2026-09-20',
    ],
    // Side B each Monday, and the closing report before 30/9/2026.
    reports: 2,
    unquantified: 0,
  },
  {
    name: 'lien-tich-phu-nu-y-te',
    lines: [
      'column 2..2/month replays=1 seconds=480-480',
      'programme 1..1/week seconds=900-900',
      'news 12..12/window window=2026-04-01..2026-04-30',
      'news 15..15/window window=2026-06-01..2026-06-30',
      'news 10..10/window window=2026-08-01..2026-08-31',
      'news 16..16/window window=2026-10-01..2026-10-31',
      'article 5..5/window window=2026-04-01..2026-04-30',
      'article 6..6/window window=2026-06-01..2026-06-30',
      'article 4..4/window window=2026-08-01..2026-08-31',
      'article 7..7/window window=2026-10-01..2026-10-31',
      'reportage 1..1/window window=2026-04-01..2026-04-30',
      'reportage 2..2/window window=2026-06-01..2026-06-30',
      'reportage 2..2/window window=2026-10-01..2026-10-31',
      'airing 3..3/day',
      'banner 2..2/window each=unit window=2026-10-16..2026-10-23',
      'other 15000..15000/window',
      'banner 720..720/window',
      'post 3..3/week',
      'post 4..4/week',
      'video 2..2/quarter seconds=180-240',
      'article 2..2/month',
      'news-or-article 1..∞/month each=unit',
    ],
    // The health posts and unions before 05/6/2026 and before 05/12/2026; the two branches before 20/12/2026.
    reports: 3,
    // "tích cực chia sẻ bài viết, video".
    unquantified: 1,
  },
  {
    name: 'quy-che-dai-truyen-thanh',
    lines: [
      'session 2..2/day seconds=2700-2700',
      'column 1..1/week replays=2 seconds=600-600 weekdays=0',
      'column 1..1/week replays=1 seconds=600-600 weekdays=1',
      'column 1..1/week replays=1 seconds=480-480 weekdays=2',
      'column 1..1/week replays=2 seconds=600-600 weekdays=3',
      'column 1..1/week replays=1 seconds=900-900 weekdays=5',
      'bulletin 1..1/day seconds=-420',
      'news 2..∞/month each=unit',
      'article 1..1/week',
      'programme 1..1/week seconds=1200-1200 weekdays=6',
      'airing 1..1/hour',
    ],
    // The clerk before the 25th of each month; the station before 15/6 and before 15/12.
    reports: 3,
    // "thường xuyên cung cấp tin, bài cho Đài".
    unquantified: 1,
  },
  {
    name: 'benh-vien-noi-vien',
    lines: [
      'session 2..2/day seconds=900-900',
      'spot 8..∞/hour each=screen',
      'news 5..5/week',
      'article 2..2/week',
      'post 2..2/day',
      'video 4..4/month seconds=180-300',
      'session 2..2/month',
      'other 1..1/2 week',
      'column 1..1/month replays=2 seconds=600-600',
      'programme 1..1/quarter',
      'news-or-article 6..6/month',
      'article 10..10/year',
      'news 1..1/event',
      'video 1..1/event',
      'banner 3..3/event',
      'article 2..2/month each=unit',
    ],
    // The social work section on the 28th of each month, and to the department before 15/12/2026.
    reports: 2,
    // "thường xuyên cung cấp hình ảnh, tin, bài".
    unquantified: 1,
  },
];
