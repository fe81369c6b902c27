/** The Vietnamese words for what is counted and per what; pages, terminal and products say the same. */
import type { OutputKind, PeriodUnit } from './quota-line.js';

export const KIND_WORDS: Readonly<Record<OutputKind, string>> = {
  news: 'tin',
  article: 'bài',
  'news-or-article': 'tin, bài',
  reportage: 'phóng sự',
  programme: 'chương trình',
  column: 'chuyên mục',
  bulletin: 'bản tin',
  page: 'trang',
  video: 'video',
  spot: 'lượt',
  post: 'bài đăng',
  airing: 'lần phát',
  banner: 'băng rôn',
  session: 'buổi',
  issue: 'số',
  other: 'sản phẩm',
};

export const PERIOD_WORDS: Readonly<Record<PeriodUnit, string>> = {
  hour: 'giờ',
  day: 'ngày',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  'half-year': '6 tháng',
  year: 'năm',
  window: 'cả đợt',
  task: 'nhiệm vụ',
  event: 'sự kiện',
};
