import { writeFile } from 'node:fs/promises';
import { reportCsv } from '../../app/coverage/report-csv.js';
import { reportPage } from '../../app/coverage/report-page.js';
import { reportPlan } from '../../app/coverage/report-plan.js';
import { Failure } from '../../domain/errors.js';
import { type Command, textOption } from '../command.js';

export const reportCommand: Command = {
  name: 'report',
  usage: 'report ID [--period KỲ] [--format html|csv] [-o TỆP]',
  summary: 'báo cáo kết quả trong một kỳ (2026-11, 2026-Q4, 2026-H2, 2026, thêm @15 cho kỳ 15–14)',
  options: { period: { type: 'string' }, format: { type: 'string' }, output: { type: 'string', short: 'o' } },
  async run({ words, options, terminal, open }) {
    const [id] = words;
    if (id === undefined) throw new Failure('invalid', 'input-invalid', 'Hãy cho biết mã kế hoạch.');
    const format = textOption(options, 'format') ?? 'html';
    if (format !== 'html' && format !== 'csv')
      throw new Failure('invalid', 'input-invalid', 'Định dạng html hoặc csv.');
    const { app, actor } = await open();
    const report = await reportPlan(app, actor, id, textOption(options, 'period'));
    const text = format === 'csv' ? reportCsv(report) : reportPage(app, report);
    const output = textOption(options, 'output');
    if (output === null) terminal.out(text);
    else {
      await writeFile(output, text);
      terminal.say(`Đã ghi ${output}; mã kiểm chứng ${report.verificationCode}.`);
    }
    return 0;
  },
};
