/** Whole plans of the first set, in several styles, and every line each of them owes. */
import type { OwedPlan } from '../set.js';

export const PLANS: readonly OwedPlan[] = [
  {
    name: 'bau-cu',
    lines: [
      'news-or-article 2..2/event',
      'news-or-article 3..∞/day window=2026-01-10..2026-03-31',
      'programme 1..1/day seconds=600-600',
      'reportage 2..2/week',
      'airing 3..∞/day each=commune seconds=900- times=morning,noon,afternoon',
      'banner 2..∞/window each=unit',
      'spot 20..20/day seconds=30-30',
      'post 5..5/week',
    ],
  },
  {
    name: 'dich-benh',
    lines: [
      'video 2..2/window',
      'spot 4..4/window',
      'other 1..1/month',
      'programme 1..1/month replays=1 seconds=1800-1800',
      'other 15000..15000/window',
      'banner 500..500/window',
      'news-or-article 2..2/month each=commune',
      'airing 2..2/day each=commune',
    ],
  },
  {
    name: 'an-toan-giao-thong',
    lines: [
      'column 2..2/month window=2025-01-01..2025-12-31',
      'news-or-article 3..3/week',
      'airing 2..∞/day each=commune window=2025-09-01..2025-09-30',
      'banner 50..50/window window=null..2025-06-30',
      'spot 10..10/day each=screen window=2025-07-01..2025-09-30',
    ],
  },
  {
    name: 'cai-cach-hanh-chinh',
    lines: [
      'column 1..1/week',
      'news-or-article 10..10/quarter soft',
      'news-or-article 4..6/month',
      'news-or-article 1..∞/month each=unit',
      'airing 2..∞/week each=commune weekdays=1,4',
      'bulletin 6..6/year',
    ],
  },
  {
    name: 'chay-rung',
    lines: [
      'airing 2..2/day times=360,1050',
      'airing 1..1/3 hour',
      'banner 3..3/window each=unit',
      'session 12..12/window each=unit',
      'news-or-article 1..2/week',
      'reportage 1..1/month',
      'news-or-article 1..1/day window=2026-02-01..2026-03-31',
      'news-or-article 2..2/week window=2025-11-01..2026-01-31',
      'news-or-article 2..2/week',
    ],
  },
  {
    name: 'thue-dan-so',
    lines: [
      'column 4..4/year',
      'reportage 1..1/quarter',
      'bulletin 1..1/2 month',
      'article 5..∞/quarter',
      'news 1..1/week',
      'airing 1..1/week weekdays=3',
      'news 2..2/event',
      'article 1..1/event',
      'news-or-article 5..5/task',
    ],
  },
];
