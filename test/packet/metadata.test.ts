import { DOMParser } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import { bind } from '../../src/packet/bind/bind.js';
import { onePage } from './made.js';
import { attachment, packetOf } from './packet.js';
import { read } from './read.js';

const titles = { zh: '申报材料（A&B）', en: 'Filing <A & B>' };
const title = `${titles.zh} ${titles.en}`;

describe('What a packet says of itself', () => {
  let info: Record<string, unknown>;
  let xmp: Document;

  beforeAll(async () => {
    const stranger = onePage('x', { catalog: '/Metadata 5 0 R', objects: ['<</Producer (another)>>'] });
    const { pdf } = await bind(packetOf([attachment(stranger)], { title, titles, date: '2026-02-28' }));
    info = (await read(pdf)).info;
    // An archive looks for it without unpacking the file.
    const [raw = ''] = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(Buffer.from(pdf).toString('utf8')) ?? [];
    const errors: string[] = [];
    xmp = new DOMParser({ errorHandler: (_, message: string) => void errors.push(message) }).parseFromString(raw);
    expect(errors).toEqual([]);
  });

  const texts = (name: string) => Array.from(xmp.getElementsByTagName(name), each => each.textContent);
  const items = (name: string) =>
    Array.from(xmp.getElementsByTagName(name)[0]?.getElementsByTagName('rdf:li') ?? [], each => [
      each.getAttribute('xml:lang'),
      each.textContent,
    ]);

  it('is its title, as a whole and in each language', () => {
    expect(info.Title).toBe(title);
    expect(items('dc:title')).toEqual([
      ['x-default', title],
      ['zh-CN', titles.zh],
      ['en', titles.en],
    ]);
    expect(items('dc:language').map(([, language]) => language)).toEqual(['zh-CN', 'en']);
  });

  it('is the day of its case, the same in both places', () => {
    expect([info.CreationDate, info.ModDate]).toEqual(['D:20260228120000Z', 'D:20260228120000Z']);
    expect([texts('xmp:CreateDate'), texts('xmp:ModifyDate')]).toEqual([
      ['2026-02-28T12:00:00Z'],
      ['2026-02-28T12:00:00Z'],
    ]);
  });

  it('is who made it, which its attachments do not change', () => {
    expect([info.Producer, info.Creator]).toEqual(['wenshu', 'wenshu']);
    expect([texts('pdf:Producer'), texts('xmp:CreatorTool')]).toEqual([['wenshu'], ['wenshu']]);
  });
});
