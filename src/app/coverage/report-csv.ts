/** The report as a table for a spreadsheet. */
import { completionOf } from '../../domain/coverage/coverage-table.js';
import { type CsvCell, csvText } from '../csv.js';
import type { PlanReport } from './report-plan.js';

const HEADER = [
  'Nhóm',
  'Tên',
  'Phải làm',
  'Đã tính',
  'Trong đó muộn',
  'Nguy cơ',
  'Hụt',
  'Chờ',
  'Được miễn',
  'Tỷ lệ đạt (%)',
];

/** One row for each line, then one for each unit, then the total. */
export function reportCsv(report: PlanReport): string {
  const rows = [
    ...report.byLine.map((row) => ['Chỉ tiêu', row] as const),
    ...report.byUnit.map((row) => ['Đơn vị', row] as const),
    ['Tổng', { key: '', label: report.plan.title, tally: report.total }] as const,
  ];
  return csvText([
    HEADER,
    ...rows.map(([group, { label, tally }]): CsvCell[] => [
      group,
      label,
      tally.owed,
      tally.done + tally.late,
      tally.late,
      tally.atRisk,
      tally.missed,
      tally.pending,
      tally.waived,
      Math.round(completionOf(tally) * 1000) / 10,
    ]),
  ]);
}
