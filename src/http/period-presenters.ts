/** Periods and their closes as the API shows them. */
import type { z } from 'zod';
import { labelOfClosed } from '../app/audit/refuse-closed.js';
import type { CloseView } from '../app/audit/view-close.js';
import type { CloseFigures, PeriodCloseRecord } from '../app/ports/store.js';
import type * as periods from '../contracts/periods.js';
import { toDayRange } from '../domain/interval.js';
import { rfc3339 } from '../domain/time.js';

/** Ids of an obstacle that are told; `count` tells of all. */
const IDS_TOLD = 100;

const presentFigures = ({ total, byLine, byUnit }: CloseFigures) => ({
  total: { ...total },
  byLine: byLine.map(({ key, label, tally }) => ({ key, label, tally: { ...tally } })),
  byUnit: byUnit.map(({ key, label, tally }) => ({ key, label, tally: { ...tally } })),
});

const presentClosed = (closed: PeriodCloseRecord): z.output<typeof periods.closedPeriodOut> => ({
  period: closed.periodKey,
  label: labelOfClosed(closed),
  window: toDayRange(closed.window),
  closedAt: rfc3339(closed.closedAt),
  closedBy: closed.closedByName,
  digest: closed.digest,
});

export const presentClose = (closed: PeriodCloseRecord): z.output<typeof periods.closeOut> => ({
  planId: closed.planId,
  ...presentClosed(closed),
  ...presentFigures(closed.figures),
});

export const presentPeriod = ({
  plan,
  period,
  closed,
  figures,
  isIntact,
  open,
}: CloseView): z.output<typeof periods.periodOut> => ({
  planId: plan.id,
  version: plan.version,
  period: period.key,
  label: period.label,
  window: toDayRange(period.window),
  closed:
    closed === null
      ? null
      : {
          ...presentClosed(closed),
          figures: figures === null ? null : presentFigures(figures),
          intact: isIntact,
        },
  obstacles:
    open === null
      ? null
      : open.obstacles.map(({ kind, ids, sentence }) => ({
          ...{ kind, sentence, count: ids.length },
          ids: ids.slice(0, IDS_TOLD),
        })),
  effect: open === null ? null : { ...presentEffect(open.effect) },
});

const presentEffect = ({
  running,
  settled,
  openMakeGoods,
  ...counts
}: NonNullable<CloseView['open']>['effect']) => ({
  running: { ...running },
  settled: { ...settled },
  ...counts,
  openMakeGoods: openMakeGoods.length,
});
