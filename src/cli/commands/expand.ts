import { readDocument } from '../../app/plan/read-document.js';
import { expandLines } from '../../domain/plan/expand.js';
import { obligationsOf } from '../../domain/plan/obligation-table.js';
import { loadRegister } from '../../app/org/register.js';
import { resolveDraft } from '../../domain/plan/resolve-draft.js';
import { isoDay } from '../../domain/time.js';
import type { Command } from '../command.js';
import { cut, tableText } from '../table.js';
import { documentOf } from './read.js';

export const expandCommand: Command = {
  name: 'expand',
  usage: 'expand FILE [--successors] [--json]',
  summary: 'nghĩa vụ mà một văn bản đặt ra cho tỉnh này, theo chỉ tiêu và kỳ; không lưu gì',
  options: { json: { type: 'boolean' }, successors: { type: 'boolean' } },
  async run({ words, options, terminal, open }) {
    const document = await documentOf(words);
    const { app, actor } = await open();
    const register = await loadRegister(app, actor.provinceId);
    const draft = await readDocument(app, document);
    const resolved = resolveDraft(draft, register, {
      planKey: 'preview',
      today: app.clock.today(),
      districtDuties: options['successors'] === true ? 'successors' : 'flag',
    });
    const lines = resolved.lines.map(({ line }) => line);
    const tags = { id: 'preview', tasks: resolved.tasks, events: resolved.events };
    const counts = new Map<string, { lineId: string; period: string; required: number; optional: number }>();
    for (const { lineId, periodStart, required } of obligationsOf(expandLines(lines, register.units, tags))) {
      const key = `${lineId} ${String(periodStart)}`;
      const count = counts.get(key) ?? { lineId, period: isoDay(periodStart), required: 0, optional: 0 };
      if (required) count.required++;
      else count.optional++;
      counts.set(key, count);
    }
    const titles = new Map(lines.map((line) => [line.id, line.title]));
    if (options['json'] === true) terminal.out(JSON.stringify([...counts.values()], null, 2));
    else {
      const rows = [...counts.values()].map(({ lineId, period, required, optional }) => [
        cut(titles.get(lineId) ?? lineId, 60),
        period,
        required,
        optional,
      ]);
      terminal.out(tableText(['Chỉ tiêu', 'Kỳ từ', 'Bắt buộc', 'Khuyến khích'], rows));
    }
    return 0;
  },
};
