import type { Command } from '../command.js';

export const doctorCommand: Command = {
  name: 'doctor',
  usage: 'doctor',
  summary: 'kiểm tra máy và cấu hình: thiếu gì, sai gì; kết thúc với mã 1 khi có lỗi',
  options: {},
  async run({ terminal, examine }) {
    const findings = await examine();
    for (const { name, ok, detail } of findings) terminal.out(`${ok ? '✓' : '✗'} ${name}: ${detail}`);
    return findings.every(({ ok }) => ok) ? 0 : 1;
  },
};
