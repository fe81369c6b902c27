import { expect } from 'chai';
import path from 'node:path';
import { Failure } from '../../../src/domain/errors.js';
import { createAssetRenderer } from '../../../src/infra/image/asset-renderer.js';
import { createRenderPool, type RenderPool } from '../../../src/infra/image/render-pool.js';

const templatesDir = path.join(import.meta.dirname, '../../../templates');
const request = (slogan: string) =>
  ({ designId: 'slogan', fields: { slogan }, size: { width: 192, height: 64 }, format: 'png' }) as const;

describe('the render pool', () => {
  let pool: RenderPool;
  before(async () => {
    pool = await createRenderPool({ templatesDir, children: 1 });
  });
  after(() => pool.close());

  it('draws the same bytes as a renderer in this process', async () => {
    const here = await createAssetRenderer({ templatesDir });
    const [[inside], [outside]] = await Promise.all([
      here.render(request('Ẫ Ổ Ữ')),
      pool.render(request('Ẫ Ổ Ữ')),
    ]);
    expect(outside!.bytes.equals(inside!.bytes)).to.equal(true);
    expect(pool.designs().map(({ id }) => id)).to.deep.equal(here.designs().map(({ id }) => id));
  });

  it('hands refusals over with their fields', async () => {
    const refused = await pool.render(request('Chào 😀')).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(Failure);
    expect((refused as Failure).code).to.equal('fields-invalid');
    expect((refused as Failure).fields[0]?.path).to.equal('slogan');
  });

  it('loses only the request whose child dies', async () => {
    const first = pool.render(request('Một')).catch((error: unknown) => error);
    const others = [pool.render(request('Hai')), pool.render(request('Ba'))];
    process.kill(pool.pids()[0]!, 'SIGKILL');
    expect(await first)
      .to.be.instanceOf(Failure)
      .with.property('code', 'render-crashed');
    for (const images of await Promise.all(others)) expect(images).to.have.length(1);
  });

  it('draws several sizes and tells how far it is; one that cannot be drawn spoils no other', async () => {
    const told: string[] = [];
    const sizes = pool.sizes().filter(({ id }) => ['led-192x64', 'led-384x192', 'led-640x384'].includes(id));
    const results = await pool.renderAll(
      { designId: 'hotline', fields: { purpose: 'Báo cháy', phone: '114 – '.repeat(3) + '114' }, sizes },
      (done, of) => told.push(`${String(done)}/${String(of)}`),
    );
    expect(told).to.deep.equal(['1/3', '2/3', '3/3']);
    expect(results.map((result) => result.size.id)).to.deep.equal(sizes.map(({ id }) => id));
    expect(results.some((result) => result.ok)).to.equal(true);
  });
});
