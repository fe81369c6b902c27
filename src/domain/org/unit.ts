/** Units: who owes. Dated, because provinces, communes and newsrooms merge (two-tier government since 2025-07-01). */
import type { Interval } from '../interval.js';

export const UNIT_KINDS = [
  'province', // UBND tỉnh
  'department', // Sở, ban, ngành
  'newspaper', // Báo
  'station', // Đài PT-TH
  'press', // Báo và Đài hợp nhất: one organ since Quy định 373-QĐ/TW (2025)
  'district', // UBND cấp huyện, until 2025-06-30
  'commune', // UBND xã, phường
  'portal', // ban biên tập Cổng thông tin điện tử
] as const;

export type UnitKind = (typeof UNIT_KINDS)[number];

/** A unit of the province. `life` is the span in which it exists and may owe. */
export interface Unit {
  readonly id: string;
  readonly provinceId: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly shortName: string;
  readonly parentId: string | null;
  readonly life: Interval;
  /** Who took over its duties when it ended; empty while it lives. */
  readonly successorIds: readonly string[];
}
