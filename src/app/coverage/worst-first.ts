/** What to see to first: lines with something missed or endangered, each with its cause in a sentence. */
import type { Assessed } from '../../domain/coverage/assessment.js';
import { whole } from '../vietnamese-numbers.js';

export interface Trouble {
  readonly lineId: string;
  /** Null where lines were not cut into periods. */
  readonly periodKey: string | null;
  readonly missed: number;
  readonly atRisk: number;
  readonly units: number;
  readonly sentence: string;
}

const isTrouble = ({ status }: Assessed): boolean =>
  status === 'missed' || status === 'at-risk' || status === 'infeasible';

/** The most frequent value, and how often it occurs; ties go to the first met. */
function mostFrequent(values: readonly string[]): { value: string; count: number } | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: { value: string; count: number } | null = null;
  for (const [value, count] of counts) if (best === null || count > best.count) best = { value, count };
  return best;
}

/** The most frequent cause of what is missed or endangered; null when all is well. */
export const mainCause = (assessed: readonly Assessed[]): string | null =>
  mostFrequent(assessed.filter(isTrouble).flatMap(({ cause }) => cause ?? []))?.value ?? null;

/** One cause stands as it is; of several the most frequent is named as such, since it does not explain all. */
function causeOf(group: readonly Assessed[]): string {
  const cause = mainCause(group);
  if (cause === null) return '';
  const isOnly = group.every((one) => one.cause === null || one.cause === cause);
  return isOnly ? cause : `Thường gặp nhất: ${cause.charAt(0).toLocaleLowerCase('vi')}${cause.slice(1)}`;
}

function sentenceOf(group: readonly Assessed[], unitNames: ReadonlyMap<string, string>): string {
  const missed = group.filter(({ status }) => status === 'missed').length;
  const parts = [
    ...(missed > 0 ? [`${whole(missed)} lượt hụt`] : []),
    ...(group.length > missed ? [`${whole(group.length - missed)} lượt có nguy cơ hụt`] : []),
  ];
  const worst = mostFrequent(group.map(({ obligation }) => obligation.unitId))!;
  const units = new Set(group.map(({ obligation }) => obligation.unitId)).size;
  const name = unitNames.get(worst.value) ?? worst.value;
  const where =
    units === 1
      ? `của ${name}`
      : worst.count === 1
        ? `ở ${whole(units)} đơn vị`
        : `ở ${whole(units)} đơn vị, nhiều nhất là ${name} (${whole(worst.count)})`;
  return `${parts.join(' và ')} ${where}. ${causeOf(group)}`.trim();
}

/**
 * The worst lines, or lines in periods when `periodOf` tells the key of an obligation's. What is endangered weighs
 * double, because it can still be saved; what is missed can only be made good or excused.
 */
export function worstFirst(
  assessed: readonly Assessed[],
  unitNames: ReadonlyMap<string, string>,
  limit: number,
  periodOf: (one: Assessed) => string | null = () => null,
): Trouble[] {
  const groups = new Map<string, Assessed[]>();
  for (const one of assessed) {
    if (!isTrouble(one)) continue;
    const key = `${one.obligation.lineId} ${periodOf(one) ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const weightOf = (group: readonly Assessed[]): number =>
    group.reduce((sum, { status }) => sum + (status === 'missed' ? 1 : 2), 0);
  return [...groups.values()]
    .map((group) => ({ group, weight: weightOf(group) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, limit)
    .map(({ group }) => {
      const missed = group.filter(({ status }) => status === 'missed').length;
      return {
        lineId: group[0]!.obligation.lineId,
        periodKey: periodOf(group[0]!),
        missed,
        atRisk: group.length - missed,
        units: new Set(group.map(({ obligation }) => obligation.unitId)).size,
        sentence: sentenceOf(group, unitNames),
      };
    });
}
