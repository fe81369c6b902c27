import { createHash } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  type Link,
  canonicalJson,
  describeBreak,
  linkOf,
  verifyChain,
} from '../../../src/domain/audit/chain.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const json = fc.jsonValue();

function chainOf<T>(records: readonly T[]): Link<T>[] {
  const links: Link<T>[] = [];
  for (const record of records) links.push(linkOf(record, links.at(-1)?.hash ?? '', sha256));
  return links;
}

describe('canonical JSON', () => {
  it('sorts keys at every depth, leaves out what is undefined and keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1, { d: null, c: 'ữ' }], a: true, z: undefined })).to.equal(
      '{"a":true,"b":[2,1,{"c":"ữ","d":null}]}',
    );
  });

  it('reads back as the same value and does not see the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).to.equal(text);
      }),
      { seed: 7 },
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).to.equal(canonicalJson(value));
      }),
      { seed: 7 },
    );
  });

  it('writes a date as the text that JSON has for it, so that two dates differ', () => {
    expect(canonicalJson({ at: new Date(0) })).to.equal('{"at":"1970-01-01T00:00:00.000Z"}');
  });
});

describe('the audit chain', () => {
  it('has a hash that anyone can compute again with the common tools', () => {
    const { hash } = linkOf({ who: 'lan', what: 'waive' }, '', sha256);
    expect(hash).to.equal(sha256('{"previousHash":"","record":{"what":"waive","who":"lan"}}'));
  });

  it('holds as it was written, whole or in batches', () => {
    fc.assert(
      fc.property(fc.array(json, { minLength: 1 }), fc.nat(), (records, cut) => {
        const links = chainOf(records);
        const whole = verifyChain(links, sha256);
        expect(whole).to.deep.equal({ ok: true, count: records.length, head: links.at(-1)!.hash });
        const middle = cut % links.length;
        const first = verifyChain(links.slice(0, middle), sha256);
        expect(first.ok && verifyChain(links.slice(middle), sha256, first.head).ok).to.equal(true);
      }),
      { seed: 7 },
    );
  });

  it('names the first link that was changed, dropped, slipped in or moved', () => {
    const records = fc.array(fc.record({ n: fc.nat() }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(records, fc.nat(), (made, seed) => {
        const numbered = made.map((record, index) => ({ ...record, index }));
        const links = chainOf(numbered);
        const at = seed % (links.length - 1);
        const changed = links.with(at, { ...links[at]!, record: { ...numbered[at]!, n: -1 } });
        expect(verifyChain(changed, sha256)).to.include({ ok: false, at, reason: 'record-changed' });
        const dropped = links.toSpliced(at, 1);
        expect(verifyChain(dropped, sha256)).to.include({ ok: false, at, reason: 'order-broken' });
        const slipped = links.toSpliced(at, 0, linkOf({ n: -1, index: -1 }, 'elsewhere', sha256));
        expect(verifyChain(slipped, sha256)).to.include({ ok: false, reason: 'order-broken' });
        const moved = links.with(at, links[at + 1]!).with(at + 1, links[at]!);
        expect(verifyChain(moved, sha256)).to.include({ ok: false, at, reason: 'order-broken' });
      }),
      { seed: 7 },
    );
  });

  it('says in Vietnamese what broke', () => {
    expect(describeBreak(1, 'record-changed')).to.equal('Mắt xích thứ 2 đã bị sửa nội dung sau khi ghi.');
    expect(describeBreak(0, 'order-broken')).to.match(/^Mắt xích thứ 1 không nối tiếp/);
  });
});
