import { expect } from 'chai';
import { type PageBlocks, joinPages } from '../../../src/infra/documents/pdf-paragraphs.js';

const HEAD = ['TT', 'Nhiệm vụ', 'Chủ trì'];

const table = (rows: readonly (readonly string[])[], openAbove = false, openBelow = false): PageBlocks => [
  { kind: 'table', table: { top: 700, bottom: 100, columns: [0, 50, 300, 500], rows, openAbove, openBelow } },
];

describe('a table over two pages', () => {
  const cases: readonly (readonly [title: string, pages: readonly PageBlocks[], text: string])[] = [
    [
      'joins a row left open at the page end, whatever its words',
      [table([HEAD, ['1', 'Treo băng rôn.', 'Sở']], false, true), table([['', 'Nội vụ.', '']], true)],
      'TT\tNhiệm vụ\tChủ trì\n1\tTreo băng rôn. Nội vụ.\tSở',
    ],
    [
      'joins a row whose parts are each closed, when a cell goes on in the middle of a sentence',
      [table([HEAD, ['1', 'Theo Kế hoạch số 15/KH-', 'Sở Nội']]), table([['', 'UBND của tỉnh.', 'vụ']])],
      'TT\tNhiệm vụ\tChủ trì\n1\tTheo Kế hoạch số 15/KH-UBND của tỉnh.\tSở Nội vụ',
    ],
    [
      'leaves two rows apart when a rule closes the first and none stands over the second',
      [table([HEAD, ['1', 'Treo băng rôn', 'Sở']]), table([['', 'nội vụ', 'Xã']], true)],
      'TT\tNhiệm vụ\tChủ trì\n1\tTreo băng rôn\tSở\n\tnội vụ\tXã',
    ],
    [
      'leaves a numbered row apart',
      [table([HEAD, ['1', 'Treo băng rôn', 'Sở']]), table([['2', 'phát thanh', 'Xã']])],
      'TT\tNhiệm vụ\tChủ trì\n1\tTreo băng rôn\tSở\n2\tphát thanh\tXã',
    ],
    [
      'says the head once on three pages, and never goes on in it',
      [
        table([HEAD, ['1', 'Treo băng rôn.', 'Sở']]),
        table([HEAD, ['2', 'Phát thanh.', 'Xã'], HEAD]),
        table([HEAD, ['', 'ngày 02 lần', 'Xã']]),
      ],
      'TT\tNhiệm vụ\tChủ trì\n1\tTreo băng rôn.\tSở\n2\tPhát thanh.\tXã\nTT\tNhiệm vụ\tChủ trì\n\tngày 02 lần\tXã',
    ],
  ];
  for (const [title, pages, text] of cases) it(title, () => expect(joinPages(pages)).to.equal(text));
});
