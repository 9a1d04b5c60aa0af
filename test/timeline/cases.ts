import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { Case } from '../../src/case/case.js';
import { openWenshu } from '../../src/wenshu.js';

export const wenshu = openWenshu();

/** An event as a case has it. */
export interface Told {
  readonly event: string;
  readonly on: string;
  readonly party?: string;
  readonly outcome?: string;
  readonly days?: number;
}

type Data = Record<string, unknown> & { parties: Record<string, unknown> };

/** The power grid case, or from 2022 the metro network, with other events, and where `change` says so with other facts. */
export function withEvents(events: readonly Told[], change: (data: Data) => void = () => {}): Case {
  const base = (events[0]?.on ?? '') > '2022' ? 'metro-network' : 'power-grid';
  const data = parse(readFileSync(`examples/${base}/case.yaml`, 'utf8')) as Data;
  data.events = events;
  delete data.version;
  change(data);
  return wenshu.readCase(stringify(data), 'case.yaml');
}

export const example = (name: string): Case =>
  wenshu.readCase(readFileSync(`examples/${name}/case.yaml`, 'utf8'), 'case.yaml');

const received = { event: 'materials-received', on: '2021-03-09' };
const issued = { event: 'notice-issued', on: '2021-03-22', outcome: 'needed' };
const members = 'cac ndrc miit mps mss mof mofcom pboc samr nrta nassp sca lanjiang-energy'.split(' ');

/** Every unit told and answered on a day of its own. */
const eachItsOwn = members.flatMap((party, at) => [
  { event: 'suggested-conclusion-sent', on: `2021-05-${String(6 + at).padStart(2, '0')}`, party },
  { event: 'suggested-conclusion-received', on: `2021-05-${String(7 + at).padStart(2, '0')}`, party },
  { event: 'opinion-received', on: `2021-06-${String(1 + at).padStart(2, '0')}`, party, outcome: 'agrees' },
]);

/** What a clerk may meet, each a case. */
export const cases: Readonly<Record<string, () => Case>> = {
  'the power grid': () => example('power-grid'),
  'the hospital cloud': () => example('hospital-cloud'),
  'the metro network': () => example('metro-network'),
  'nothing yet': () => withEvents([]),
  'one event': () => withEvents([received]),
  'a request that is not answered': () =>
    withEvents([received, issued, { event: 'supplement-requested', on: '2021-04-12' }]),
  'a period beyond the calendar': () =>
    withEvents([
      { event: 'materials-received', on: '2026-12-04' },
      { event: 'notice-issued', on: '2026-12-14', outcome: 'needed' },
    ]),
  'a start after the calendar': () =>
    withEvents([
      { event: 'materials-received', on: '2026-12-04' },
      { event: 'notice-issued', on: '2027-01-11', outcome: 'needed' },
    ]),
  'every unit on a day of its own': () => withEvents([received, issued, ...eachItsOwn]),
  'done too late': () => withEvents([received, { ...issued, on: '2021-04-20' }]),
  'five years': () =>
    withEvents([
      received,
      issued,
      { event: 'suggested-conclusion-sent', on: '2021-05-10' },
      { event: 'special-procedure-notified', on: '2025-11-03' },
    ]),
  'two requests, a long one over the Spring Festival': () =>
    withEvents([
      { event: 'materials-received', on: '2020-12-21' },
      { event: 'supplement-requested', on: '2020-12-24' },
      { event: 'supplement-received', on: '2020-12-28' },
      { ...issued, on: '2021-01-05' },
      { event: 'supplement-requested', on: '2021-02-05' },
      { event: 'supplement-received', on: '2021-02-22' },
      { event: 'extension-decided', on: '2021-02-26' },
    ]),
  'markup and very long names': () =>
    withEvents(
      [received, issued, { event: 'suggested-conclusion-sent', on: '2021-05-06', party: 'lanjiang-energy' }],
      data => {
        data.reference = '<b>&"甲"</b> ]]> <!-- -->';
        const departments = data.parties['protection-departments'] as { name: unknown; short?: unknown }[];
        for (const each of departments.slice(0, 1)) {
          delete each.short;
          each.name = {
            zh: '岚江省<script>能源</script>局&联合监督管理委员会办公室第一综合协调处'.repeat(3),
            en: `A&B <i>${'very long name '.repeat(14)}</i>`,
          };
        }
      },
    ),
};
