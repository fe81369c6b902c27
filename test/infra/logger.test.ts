import { expect } from 'chai';
import { createLogger, type Logger } from '../../src/infra/logger.js';

/** What a logger writes while `act` runs. */
function written(plain: boolean, act: (logger: Logger) => void): string {
  const lines: string[] = [];
  act(createLogger({ level: 'info', name: 'api', plain, sink: { write: (line) => lines.push(line) } }));
  return lines.join('');
}

describe('log', () => {
  it('writes JSON lines with time, level and process', () => {
    const line = written(false, (logger) => logger.warn({ jobId: 'j1' }, 'việc bị treo'));
    const entry = JSON.parse(line) as Record<string, unknown>;
    expect(entry).to.include({ level: 'warn', name: 'api', jobId: 'j1', msg: 'việc bị treo' });
    expect(entry['time']).to.match(/^\d{4}-\d{2}-\d{2}T/);
  });

  it('writes plain lines for a terminal, with the stack of an error', () => {
    const text = written(true, (logger) => {
      logger.info('đã sẵn sàng');
      logger.error(new Error('hỏng'), 'không ghi được');
    });
    expect(text).to.match(/^\d\d:\d\d:\d\d \[api\] đã sẵn sàng\n/);
    expect(text).to.match(/\d\d:\d\d:\d\d ERROR \[api\] không ghi được\n {2}Error: hỏng\n/);
  });

  it('hides secrets wherever they stand', () => {
    const text = written(false, (logger) => {
      logger.info({
        password: 'kín-1',
        req: { headers: { cookie: 'kín-2', authorization: 'kín-3', 'x-api-key': 'kín-4' } },
        res: { headers: { 'set-cookie': 'kín-5' } },
        user: { token: 'kín-6', name: 'An' },
      });
    });
    expect(text).to.not.include('kín');
    expect(text).to.include('[đã che]');
    expect(text).to.include('An');
  });

  it('keeps quiet below its level', () => {
    expect(written(false, (logger) => logger.debug('chi tiết'))).to.equal('');
  });
});
