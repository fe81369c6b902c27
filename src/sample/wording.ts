/** What an as-run of the sample is called, and how long it was. */
import type { Channel } from '../domain/org/channel.js';
import type { OutputKind, QuotaLine } from '../domain/plan/quota-line.js';
import { type Day, civilOf } from '../domain/time.js';
import { chance, chanceBelow, chosen } from './chance.js';
import { COMMUNES, communeUnitId } from './communes.js';
import { SAMPLE_PROGRAMMES, SAMPLE_SLOGANS } from './content.js';
import { HEADLINES, WARNINGS, headline } from './titles.js';

/** What the title is chosen from: the task (by number) or the event it is about, if any. */
export interface Subject {
  readonly topic: number | null;
  readonly event: string | null;
}

const placeByUnit = new Map(COMMUNES.map((one) => [communeUnitId(one), `${one.form} ${one.name}`]));

/** The task about fraud, from 0. */
const FRAUD = 3;
const SHORT_READ = new Set<OutputKind>(['airing', 'spot', 'session']);

/** A title; `turn` counts what the channel ran for the line before, so that titles do not repeat at once. */
export function titleOf(line: QuotaLine, channel: Channel, day: Day, turn: number, subject: Subject): string {
  const key = `${line.id} ${channel.id} ${String(turn)}`;
  const { month, year } = civilOf(day);
  if (channel.kind === 'led') return SAMPLE_SLOGANS[turn % SAMPLE_SLOGANS.length]!;
  if (subject.event !== null) return eventTitle(subject.event, turn);
  if (SHORT_READ.has(line.kind))
    return WARNINGS[(turn + chanceBelow(WARNINGS.length, channel.id)) % WARNINGS.length]!;
  const topic =
    subject.topic ??
    (line.title.includes('lừa đảo')
      ? FRAUD
      : (turn + chanceBelow(HEADLINES.length, channel.id)) % HEADLINES.length);
  const about = headline(topic, turn, placeByUnit.get(channel.unitId) ?? null, key);
  switch (line.kind) {
    case 'column':
    case 'issue':
    case 'page':
      return `${columnName(channel)} số tháng ${month}/${year}: ${about}`;
    case 'programme':
      return channel.kind === 'loudspeaker' || channel.kind === 'radio'
        ? chosen(programmesOf(channel), channel.id, month).title
        : `Chuyên đề tháng ${month}/${year}: ${about}`;
    case 'bulletin':
      return `Bản tin tháng ${month}/${year}: ${about}`;
    case 'video':
      return 'Hoài Giang: mỗi người dân là một công dân số';
    case 'reportage':
      return `Phóng sự: ${about}`;
    case 'banner':
      return `Băng rôn “${chosen(SAMPLE_SLOGANS, channel.id)}”`;
    case 'news':
    case 'article':
    case 'news-or-article':
    case 'post':
    case 'spot':
    case 'airing':
    case 'session':
    case 'other':
      return about;
  }
}

const columnName = (channel: Channel): string =>
  channel.kind === 'print' || channel.kind === 'online' ? 'Công dân số,' : 'Nhịp sống số,';

const programmesOf = (channel: Channel): typeof SAMPLE_PROGRAMMES =>
  SAMPLE_PROGRAMMES.filter(({ title }) => title.startsWith('Loa làng') === (channel.kind === 'loudspeaker'));

const EVENT_TITLES: readonly ((event: string) => string)[] = [
  (event) => `Sôi nổi ${lowered(event)}`,
  (event) => `Nhìn lại ${lowered(event)}`,
];

const eventTitle = (event: string, turn: number): string => EVENT_TITLES[turn % EVENT_TITLES.length]!(event);

/** "Lễ phát động" becomes "lễ phát động"; names in capitals stay. */
const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** The kind it was logged as: "tin, bài" is one or the other. */
export const loggedKind = (kind: OutputKind, key: string): OutputKind =>
  kind === 'news-or-article' ? (chance(key, 'kind') < 0.55 ? 'news' : 'article') : kind;

/** Seconds, inside what the line asks for; null for what is read and not heard. */
export function durationOf(line: QuotaLine, channel: Channel, key: string): number | null {
  const [least, most] = usualLength(line, channel) ?? [null, null];
  if (least === null) return null;
  const from = line.duration?.min ?? Math.min(least, line.duration?.max ?? least);
  const to = line.duration?.max ?? Math.max(most, from);
  return from + chanceBelow(Math.max(1, to - from + 1), key, 'duration');
}

function usualLength(line: QuotaLine, channel: Channel): readonly [number, number] | null {
  switch (channel.kind) {
    case 'led':
      return [15, 15];
    case 'radio':
    case 'tv':
    case 'loudspeaker':
      return SHORT_READ.has(line.kind) ? [70, 150] : line.kind === 'programme' ? [420, 660] : [180, 300];
    case 'youtube':
    case 'tiktok':
      return [60, 900];
    case 'print':
    case 'online':
    case 'portal':
    case 'facebook':
    case 'zalo':
      return null;
  }
}
