import { GROUPINGS, type Grouping, completionOf } from '../../domain/coverage/coverage-table.js';
import { viewCoverage } from '../../app/coverage/view-coverage.js';
import { percent } from '../../app/vietnamese-numbers.js';
import { Failure } from '../../domain/errors.js';
import type { Tally } from '../../domain/coverage/status.js';
import { type Command, textOption } from '../command.js';
import { cut, tableText } from '../table.js';

const HEADER = ['', 'Phải làm', 'Đủ', 'Muộn', 'Nguy cơ', 'Hụt', 'Chờ', 'Miễn', 'Đạt'];

const cells = (label: string, tally: Tally): (string | number)[] => [
  cut(label, 60),
  tally.owed,
  tally.done,
  tally.late,
  tally.atRisk,
  tally.missed,
  tally.pending,
  tally.waived,
  percent(completionOf(tally)),
];

const isGrouping = (text: string): text is Grouping => (GROUPINGS as readonly string[]).includes(text);

export const coverageCommand: Command = {
  name: 'coverage',
  usage: 'coverage ID [--by line|unit|channel|period] [--period KỲ] [--json]',
  summary: 'mức hoàn thành của kế hoạch',
  options: { by: { type: 'string' }, period: { type: 'string' }, json: { type: 'boolean' } },
  async run({ words, options, terminal, open }) {
    const [id] = words;
    if (id === undefined) throw new Failure('invalid', 'input-invalid', 'Hãy cho biết mã kế hoạch.');
    const by = textOption(options, 'by') ?? 'line';
    if (!isGrouping(by))
      throw new Failure('invalid', 'input-invalid', 'Nhóm theo line, unit, channel hoặc period.');
    const { app, actor } = await open();
    const view = await viewCoverage(app, actor, id, by, textOption(options, 'period'));
    if (options['json'] === true) {
      terminal.out(JSON.stringify({ plan: view.plan.id, by, total: view.total, rows: view.rows }, null, 2));
      return 0;
    }
    const rows = view.rows.map(({ label, tally }) => cells(label, tally));
    terminal.out(tableText(HEADER, [...rows, cells('Tổng', view.total)]));
    return 0;
  },
};
