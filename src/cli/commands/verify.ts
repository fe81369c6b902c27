import { verifyChains } from '../../app/audit/verify-chains.js';
import type { Command } from '../command.js';
import { tableText } from '../table.js';

const REASONS = {
  'record-changed': 'bản ghi đã bị sửa',
  'order-broken': 'thứ tự bị đứt',
  gap: 'thiếu bản ghi',
} as const;

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify',
  summary: 'kiểm tra chuỗi nhật ký; kết thúc với mã 1 khi có chỗ đứt',
  options: {},
  async run({ terminal, open }) {
    const { app, actor } = await open();
    const chains = await verifyChains(app, actor);
    const rows = chains.map(({ chain, links, brokenAt, reason }) => [
      chain,
      links,
      brokenAt === null || reason === null
        ? 'nguyên vẹn'
        : `đứt ở mục ${String(brokenAt)}: ${REASONS[reason]}`,
    ]);
    terminal.out(tableText(['Chuỗi', 'Số mục', 'Kết quả'], rows));
    return chains.some(({ brokenAt }) => brokenAt !== null) ? 1 : 0;
  },
};
