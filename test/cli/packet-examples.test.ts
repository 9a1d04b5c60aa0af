import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Manifest, manifestSchema } from '../../src/packet/manifest.js';
import { read } from '../packet/read.js';
import { metro, run } from './run.js';

const squeezed = (text: string) => text.replace(/\s/g, '');

describe('The filing of the metro network, its papers from other programs, a scanner and a camera', () => {
  let found: Awaited<ReturnType<typeof read>>;
  let manifest: Manifest;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wenshu-test-'));
    const out = join(folder, 'filing.pdf');
    const { status, err } = run(['packet', 'filing', metro, '--layout', 'zh', '-o', out]);
    expect([status, err]).toEqual([0, expect.stringContaining('(6 items, 21 pages)')]);
    found = await read(readFileSync(out));
    manifest = manifestSchema.parse(JSON.parse(readFileSync(out.replace('.pdf', '.manifest.json'), 'utf8')));
    rmSync(folder, { recursive: true });
  });

  it('lacks nothing that Article 8 requires', () => {
    expect(manifest.gaps).toEqual([]);
    expect(manifest.parts.map(({ material }) => material)).toEqual([
      'declaration',
      'analysis-report',
      'procurement-documents',
      'procurement-documents',
      'other',
      'other',
    ]);
  });

  it('has each paper on the pages of the catalogue, the turned one across, the scan and the photograph upright', () => {
    const [tender, contract, commitment, notice] = manifest.parts
      .slice(2)
      .map(({ first, last }) => found.pages.slice(first - 1, last));
    expect(squeezed(tender?.[0]?.text ?? '')).toContain('LJGD-CG-2025-0119');
    const list = tender?.[1];
    expect(list?.size.map(Math.round)).toEqual([842, 595]);
    expect(list?.pieces.filter(({ text }) => text.includes('HV-9000')).map(({ angle }) => angle)).toEqual([0]);
    expect(squeezed(commitment?.[0]?.text ?? '')).toContain('赫尔维克通信公司（签章）');
    // Pictures: of them pdf.js reads the number of the page alone.
    for (const [page] of [contract ?? [], notice ?? []])
      expect([page?.size.map(Math.round), squeezed(page?.text ?? '')]).toEqual([
        [595, 842],
        expect.stringMatching(/^第\d+页共21页$/),
      ]);
  });
});
