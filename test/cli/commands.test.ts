import { expect } from 'chai';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../src/cli/run.js';
import { examine } from '../../src/main/examine.js';
import { systemActor } from '../../src/domain/org/policy.js';
import type { Draft } from '../../src/domain/reading/draft.js';
import { dayOf } from '../../src/domain/time.js';
import { samplePlanText } from '../../src/sample/plan.js';
import { type TestApp, sampleApp } from '../support/app.js';

describe('the command line', () => {
  let opened: TestApp;
  let folder: string;
  let plan: string;
  before(async () => {
    opened = await sampleApp();
    folder = await mkdtemp(join(tmpdir(), 'phusong-cli-'));
    plan = join(folder, 'kế hoạch.txt');
    await writeFile(plan, samplePlanText(dayOf(2026, 11, 21)));
  });
  after(async () => {
    await rm(folder, { recursive: true });
    await opened.close();
  });

  /** Runs a command; gives its status and what it printed where. */
  async function phusong(...args: string[]): Promise<{ status: number; out: string; said: string }> {
    const out: string[] = [];
    const said: string[] = [];
    const status = await runCommandLine(args, {
      open: () => Promise.resolve({ app: opened.app, actor: systemActor('hoai-giang') }),
      documents: opened.app.documents,
      reader: opened.app.reader,
      renderer: () => Promise.resolve(opened.app.renderer),
      bundler: opened.app.bundler,
      examine,
      terminal: { out: (text) => void out.push(text), say: (text) => void said.push(text) },
    });
    return { status, out: out.join('\n'), said: said.join('\n') };
  }

  it('reads a document into the public draft, on standard output alone', async () => {
    const { status, out, said } = await phusong('read', plan, '--json');
    const draft = JSON.parse(out) as Draft;
    expect([status, said]).to.deep.equal([0, '']);
    for (const { source } of draft.quotaLines)
      expect(draft.text.slice(source.start, source.end)).to.equal(source.text);
    expect((await phusong('read', plan)).out)
      .to.include('Chỉ tiêu:')
      .and.to.include('Chưa lượng hóa:');
  });

  it('writes the plan of the sample province, which it reads and imports like any other', async () => {
    const written = join(folder, 'mẫu.txt');
    const { status, out, said } = await phusong('plan', 'sample', '-o', written);
    expect([status, out]).to.deep.equal([0, '']);
    expect(said).to.include(written);
    expect(await readFile(written, 'utf8')).to.equal(samplePlanText(dayOf(2026, 11, 21)));
    expect((await phusong('plan', 'sample')).out).to.include('KẾ HOẠCH');
  });

  const noPlans: readonly (readonly [name: string, bytes: () => Buffer, code: string])[] = [
    ['five megabytes of digits', () => Buffer.from('7'.repeat(5_000_000)), 'document-too-long'],
    [
      'random bytes',
      () => Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919 + 13) % 256)),
      'document-binary',
    ],
    ['blanks', () => Buffer.from(' \n\t'.repeat(900)), 'document-empty'],
    ['a PDF header and nothing more', () => Buffer.from('%PDF-1.7\n'), 'document-damaged'],
  ];
  for (const [name, bytes, code] of noPlans)
    it(`ends with 2 and ${code} on ${name}`, async () => {
      const file = join(folder, 'no plan.bin');
      await writeFile(file, bytes());
      const { status, out, said } = await phusong('read', file, '--json');
      expect([status, out]).to.deep.equal([2, '']);
      expect(said).to.include(code);
    });

  it('reads a novel, and says that it is no plan', async () => {
    const file = join(folder, 'truyện.txt');
    await writeFile(file, 'Mỗi ngày hai lần nàng ra bến sông, mỗi tuần một tin từ phương xa. '.repeat(80));
    const { status, out } = await phusong('read', file, '--json');
    const draft = JSON.parse(out) as Draft;
    expect([status, draft.quotaLines]).to.deep.equal([0, []]);
    expect(draft.warnings.join()).to.include('không giống một kế hoạch');
  });

  it('ends with 2 and a reason when a document cannot be read', async () => {
    const empty = join(folder, 'empty.txt');
    await writeFile(empty, '');
    const unreadable = await phusong('read', empty, '--json');
    expect([unreadable.status, unreadable.out]).to.deep.equal([2, '']);
    expect(unreadable.said).to.include('document-empty');
    const missing = await phusong('read', join(folder, 'nowhere.docx'));
    expect(missing.status).to.equal(2);
    expect(missing.said).to.include('file-missing');
  });

  it('carries a plan to its coverage and its report', async () => {
    const imported = await phusong(
      'plan',
      'import',
      plan,
      '--approve',
      '--schedule',
      '--drop-unresolved',
      '--json',
    );
    expect(imported.status, imported.said).to.equal(0);
    const { id } = JSON.parse(imported.out) as { id: string };
    expect(imported.said)
      .to.match(/Đã duyệt: \d+ nghĩa vụ bắt buộc/)
      .and.to.match(/Đã xếp \d+ lịch phát/);
    expect((await phusong('plan', 'list')).out).to.include(id);
    for (const by of ['line', 'unit', 'channel', 'period']) {
      const table = await phusong('coverage', id, '--by', by);
      expect(table.status).to.equal(0);
      expect(table.out).to.match(/\nTổng\s+\d+/);
    }
    const file = join(folder, 'report.html');
    expect((await phusong('report', id, '--period', '2026-Q4', '-o', file)).status).to.equal(0);
    expect(await readFile(file, 'utf8')).to.include('Quý IV/2026');
    expect((await phusong('report', id, '--format', 'csv')).out).to.include('Nhóm,Tên');
  });

  it('tells what a document would make owed, without keeping anything', async () => {
    const before = await opened.store.plans.count({});
    const counts = JSON.parse((await phusong('expand', plan, '--json')).out) as { required: number }[];
    expect(counts.reduce((sum, { required }) => sum + required, 0)).to.be.above(500);
    expect(await opened.store.plans.count({})).to.equal(before);
  });

  it('draws a design', async () => {
    const { status, out } = await phusong(
      'render',
      'slogan',
      '--field',
      'slogan=Mỗi nhà một người rành việc số',
      '--size',
      '192x64',
      '-o',
      folder,
    );
    expect(status).to.equal(0);
    expect(out).to.include('slogan-192x64.png');
    expect(await readdir(folder)).to.include('slogan-192x64.png');
  });

  it('draws a design in all its sizes, with a sheet and a zip, and says what it had to do', async () => {
    const place = join(folder, 'tất cả');
    const slogan =
      'Không vội, không chuyển tiền, không đọc mã OTP, không cài ứng dụng lạ, gọi ngay công an xã';
    const { status, out } = await phusong(
      'render',
      'slogan',
      '--field',
      `slogan=${slogan}`,
      '--size',
      'all',
      '-o',
      place,
    );
    expect(status).to.equal(0);
    const design = opened.app.renderer.designs().find(({ id }) => id === 'slogan')!;
    const sizes = opened.app.renderer.sizes().filter(({ medium }) => design.media.includes(medium));
    for (const { width, height } of sizes) expect(out).to.include(`${String(width)}×${String(height)}`);
    expect(out).to.match(/slogan-192x64-1\.png .*được chia thành \d màn hình/u);
    const files = await readdir(place);
    expect(files).to.include.members(['slogan-192x64-2.png', 'slogan-1920x1080.png', 'slogan-tong-hop.png']);
    expect((await readFile(join(place, 'slogan.zip'))).subarray(0, 2).toString()).to.equal('PK');
  });

  it('draws lists, figures and odd sizes, and says what is wrong with a field', async () => {
    const steps = await phusong(
      'render',
      'steps',
      '--field',
      'title=Ba bước',
      '--field',
      'steps=Mở ứng dụng|Chọn thủ tục|Gửi hồ sơ',
      '--size',
      '768x1366',
      '-o',
      folder,
    );
    expect([steps.status, steps.said]).to.deep.equal([0, '']);
    const odd = await phusong(
      'render',
      'slogan',
      '--field',
      'slogan=An toàn',
      '--size',
      '97x31',
      '-o',
      folder,
    );
    expect(odd.out).to.include('slogan-97x31.png');
    const cases: [string[], RegExp][] = [
      [['--field', 'slogen=x'], /không có ô “slogen”; các ô: slogan \(/u],
      [['--field', 'slogan=Chào 😀'], /Phông chữ không có ký tự “😀”/u],
      [['--field', `slogan=${'dài quá '.repeat(700)}`], /Quá dài: 5\.599 ký tự, tối đa 5\.000/u],
      [[], /\[fields-invalid\]/u],
      [['--field', 'slogan=x', '--size', '9000x20'], /từ 16 đến 4\.096/u],
      [['--field', 'slogan=x', '--size', 'to'], /led-192x64/u],
      [['--field', 'slogan=x', '--theme', 'tím'], /Không có bộ màu/u],
      [['--field', 'slogan=x', '--field', 'photo=/nowhere.jpg'], /Không đọc được tệp/u],
    ];
    const before = (await readdir(folder)).length;
    for (const [args, said] of cases) {
      const refused = await phusong('render', 'slogan', ...args, '-o', folder);
      expect(refused.status, String(said)).to.be.oneOf([1, 2]);
      expect(refused.said, String(said)).to.match(said);
    }
    expect((await readdir(folder)).length).to.equal(before);
  });

  it('walks the audit chains', async () => {
    const { status, out } = await phusong('verify');
    expect(status).to.equal(0);
    expect(out).to.include('nguyên vẹn');
  });

  it('examines the machine', async () => {
    const { status, out } = await phusong('doctor');
    expect(out).to.include('✓ Node.js').and.to.include('✓ ffmpeg').and.to.include('✓ Phông chữ tiếng Việt');
    expect(status).to.equal(out.includes('✗') ? 1 : 0);
  });

  it('says how it is used', async () => {
    expect((await phusong('help')).out).to.include('phusong plan import');
    const wrong = await phusong('coverage', '--nothing');
    expect([wrong.status, wrong.said]).to.deep.equal([
      64,
      'Cách dùng: phusong coverage ID [--by line|unit|channel|period] [--period KỲ] [--json] [usage]',
    ]);
    expect((await phusong('dance')).status).to.equal(64);
    expect((await phusong('coverage', 'nowhere')).said).to.include('not-found');
    expect((await phusong('report', 'x', '--format', 'pdf')).said).to.include('input-invalid');
  });
});
