import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLines, longestLine } from '../../src/cli/count-lines.js';
import { calendar } from '../dates/bundled.js';

async function answersTo(...chunks: (string | Uint8Array)[]): Promise<string> {
  let answered = '';
  for await (const answer of countLines(chunks, calendar)) answered += answer;
  return answered;
}

/** The answers as data; an error without its sentences. */
async function dataFrom(...lines: string[]): Promise<unknown[]> {
  const answered = await answersTo(`${lines.join('\n')}\n`);
  return answered
    .trimEnd()
    .split('\n')
    .map(line => {
      const { due, error: { message, ...error } = {} as Record<string, unknown> } = JSON.parse(line);
      return due === undefined ? error : due;
    });
}

describe('a line of a query', () => {
  it('is answered with the due date and nothing else', async () => {
    expect(await answersTo('{"from":"2026-09-14","workingDays":15}\n')).toBe('{"due":"2026-10-10"}\n');
  });

  it('can hold pauses, closed and open', async () => {
    expect(
      await dataFrom(
        '{"from":"2026-03-02","workingDays":10,"pauses":[]}',
        '{"from":"2026-03-02","workingDays":10,"pauses":[["2026-03-04","2026-03-06"]]}',
        '{"from":"2026-03-02","workingDays":10,"pauses":[["2026-03-04",null]]}',
        '{"from":"2026-03-02","workingDays":10,"pauses":[["2026-03-17",null],["2026-03-04","2026-03-04"]]}',
      ),
    ).toEqual(['2026-03-16', '2026-03-18', { code: 'law/paused', counted: 2, remaining: 8 }, '2026-03-16']);
  });

  it('beyond the calendar is answered with how far it came', async () => {
    const reach = { reach: '2026-12-31', counted: 29, remaining: 1 };
    expect(await dataFrom('{"from":"2026-11-22","workingDays":30}')).toEqual([
      { code: 'law/beyond-calendar', ...reach },
    ]);
  });

  it.each([
    ['', 'usage/invalid-query'],
    ['   ', 'usage/invalid-query'],
    ['{', 'usage/invalid-query'],
    ['null', 'usage/invalid-query'],
    ['[]', 'usage/invalid-query'],
    ['"2026-03-02"', 'usage/invalid-query'],
    ['{}', 'usage/missing-field'],
    ['{"from":"2026-03-02"}', 'usage/missing-field'],
    ['{"from":20260302,"workingDays":3}', 'usage/wrong-field'],
    ['{"from":"2026-03-02","workingDays":"3"}', 'usage/wrong-field'],
    ['{"from":"2026-03-02","workingDays":3,"pauses":null}', 'usage/wrong-field'],
    ['{"from":"2026-03-02","workingDays":3,"pauses":["2026-03-03"]}', 'usage/wrong-field'],
    ['{"from":"2026-03-02","workingDays":3,"pauses":[["2026-03-03"]]}', 'usage/wrong-field'],
    ['{"from":"2026-03-02","workingDays":3,"pauses":[[null,"2026-03-03"]]}', 'usage/wrong-field'],
    ['{"from":"2026-03-02","workingDays":3,"pause":[["2026-03-03",null]]}', 'usage/unknown-field'],
    ['{"from":"2026-03-02","workingDays":3,"__proto__":{}}', 'usage/unknown-field'],
    ['{"from":"2026-02-30","workingDays":3}', 'usage/invalid-date'],
    ['{"from":"2026-3-2","workingDays":3}', 'usage/date-form'],
    ['{"from":"2026-03-02T00:00:00Z","workingDays":3}', 'usage/invalid-date'],
    ['{"from":"2018-12-31","workingDays":3}', 'law/before-calendar'],
    ['{"from":"2026-03-02","workingDays":0}', 'usage/invalid-length'],
    ['{"from":"2026-03-02","workingDays":1e9}', 'usage/invalid-length'],
    ['{"from":"2026-03-02","workingDays":3,"pauses":[["2026-03-04","2026-03-03"]]}', 'usage/pause-order'],
  ])('that is wrong is answered with an error on its own line: %s', async (line, code) => {
    const good = '{"from":"2026-03-02","workingDays":1}';
    expect(await dataFrom(good, line, good)).toEqual(['2026-03-03', expect.objectContaining({ code }), '2026-03-03']);
  });

  it.each([
    [
      '{"from":"2026-03-02","workingDays":"3"}',
      {
        code: 'usage/wrong-field',
        field: 'workingDays',
        found: '"3"',
        form: '"workingDays":30',
        path: 'workingDays',
        message: { zh: '“workingDays”的写法不对："3"。', en: 'The field "workingDays" is not in the right form: "3".' },
      },
    ],
    [
      '{"workingDays":3}',
      {
        code: 'usage/missing-field',
        field: 'from',
        form: '"from":"2026-03-02"',
        path: 'from',
        message: { zh: '查询缺少“from”一项。', en: 'The query lacks the field "from".' },
      },
    ],
  ])('is told which of its fields is wrong: %s', async (line, error) => {
    expect(JSON.parse(await answersTo(line))).toEqual({ error });
  });

  it('that is wrong is told with its place and in both languages', async () => {
    expect(JSON.parse(await answersTo('{"from":"2026-02-30","workingDays":3}'))).toEqual({
      error: {
        code: 'usage/invalid-date',
        value: '2026-02-30',
        path: 'from',
        message: { zh: '“2026-02-30”不是有效的日期。', en: '"2026-02-30" is not a date that exists.' },
      },
    });
  });
});

describe('a stream of lines', () => {
  const lines = Array.from({ length: 60 }, (_, index) =>
    index % 7 === 3
      ? '“坏”'
      : `{"from":"2026-03-${String((index % 31) + 1).padStart(2, '0')}","workingDays":${index + 1}}`,
  );
  const bytes = new TextEncoder().encode(lines.join('\n'));

  it('is answered line by line in its order, wherever it is cut', async () => {
    const one = await Promise.all(lines.map(line => answersTo(line)));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(bytes.length), { maxLength: 40 }), async cuts => {
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const chunks = at.slice(1).map((to, index) => bytes.slice(at[index], to));
        expect(await answersTo(...chunks)).toBe(one.join(''));
      }),
    );
  });

  it('may end its lines in the Windows way and begin with a byte order mark', async () => {
    const query = '{"from":"2026-03-02","workingDays":1}';
    const marked = new TextEncoder().encode(`\uFEFF${query}\r\n${query}\r\n`);
    expect(await answersTo(marked)).toBe('{"due":"2026-03-03"}\n{"due":"2026-03-03"}\n');
  });

  it('that is empty has no answer', async () => {
    expect(await answersTo()).toBe('');
    expect(await answersTo('', new Uint8Array())).toBe('');
  });

  it('goes on after bytes that are no text', async () => {
    const query = new TextEncoder().encode('\n{"from":"2026-03-02","workingDays":1}\n');
    const answered = await answersTo(new Uint8Array([0xff, 0xfe, 0xe4]), query);
    expect(answered.split('\n').slice(1)).toEqual(['{"due":"2026-03-03"}', '']);
  });

  it.each([1000, 300_000, longestLine * 5])(
    'gives a line without end one error and goes on: chunks of %i',
    async size => {
      const query = '{"from":"2026-03-02","workingDays":1}\n';
      const long = 'x'.repeat(longestLine * 2);
      const text = `${query}${long}\n${query.repeat(100)}${long}`;
      const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
        text.slice(at * size, (at + 1) * size),
      );
      const answered = (await answersTo(...chunks))
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line));
      const tooLong = 'usage/line-too-long';
      expect(answered.map(({ due, error }) => due ?? error.code)).toEqual([
        '2026-03-03',
        tooLong,
        ...Array(100).fill('2026-03-03'),
        tooLong,
      ]);
    },
  );

  it('is read no faster than its answers are taken', async () => {
    let read = 0;
    function* source() {
      for (; read < 1000; read++) yield '{"from":"2026-03-02","workingDays":1}\n';
    }
    let written = 0;
    let ahead = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write(_, __, done) {
        written++;
        ahead = Math.max(ahead, read - written);
        setImmediate(done);
      },
    });
    await pipeline(Readable.from(source(), { highWaterMark: 1 }), chunks => countLines(chunks, calendar), slow);
    expect(written).toBe(1000);
    expect(ahead).toBeLessThan(30);
  });
});
