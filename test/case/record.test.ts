import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { WenshuError } from '../../src/errors.js';
import { openWenshu } from '../../src/wenshu.js';

const wenshu = openWenshu();

const head = `procedure: cybersecurity-review
reference: CASE-1 # ours
parties:
  operator: { name: 示例运营者 }
  suppliers: [ { id: one, name: 示例提供者 } ]
  protection-departments:
    - { id: department, name: 示例部门 }
`;

type New = Parameters<typeof wenshu.record>[1];
const asked: New = { event: 'supplement-requested', on: '2021-03-12' };

/** The text after an event was recorded in a case that goes on as given. */
const after = (rest: string, event: New = asked) => wenshu.record(head + rest, event).text.slice(head.length);

interface Example {
  readonly before: string;
  readonly after: string;
  readonly event?: New;
}

const block = `events:
  # The first step
  - event: materials-received
    on: 2021-03-09   # by hand
    # in three copies
  # The last step
  - event: supplement-requested
    on: 2021-03-15
    note: { zh: 说明, en: A note }

# What was found
findings: []
`;

const yaml: Record<string, Example> = {
  'Without events, a list is begun at the end': {
    before: 'status: draft\n# The end\n',
    after: 'status: draft\n# The end\nevents:\n  - { event: supplement-requested, on: 2021-03-12 }\n',
  },
  'Without events and without a last line end, none is added': {
    before: 'status: draft',
    after: 'status: draft\nevents:\n  - { event: supplement-requested, on: 2021-03-12 }',
  },
  'Without events, a list is begun before the end mark of the document': {
    before: 'status: draft\n...\n',
    after: 'status: draft\nevents:\n  - { event: supplement-requested, on: 2021-03-12 }\n...\n',
  },
  'An empty list is filled in its place': {
    before: 'events: [] # none yet\nstatus: draft\n',
    after: 'events: [{ event: supplement-requested, on: 2021-03-12 }] # none yet\nstatus: draft\n',
  },
  'An empty list with a blank keeps it on both sides': {
    before: 'events: [ ]\n',
    after: 'events: [ { event: supplement-requested, on: 2021-03-12 } ]\n',
  },
  'An event between two others stands under the comments of the one before and above those of the one after': {
    before: block,
    after: block.replace(
      '  # The last step\n',
      '  - event: supplement-requested\n    on: 2021-03-12\n  # The last step\n',
    ),
  },
  'An event before all others stands above the comment of the first': {
    before: block,
    event: { event: 'materials-filed', on: '2021-03-08' },
    after: block.replace('  # The first', '  - event: materials-filed\n    on: 2021-03-08\n  # The first'),
  },
  'An event after all others stands before the blank line and the comment of the next part': {
    before: block,
    event: { event: 'notice-issued', on: '2021-03-22', outcome: 'needed', number: '网审办通〔2021〕12号' },
    after: block.replace(
      'A note }\n',
      'A note }\n  - event: notice-issued\n    on: 2021-03-22\n    outcome: needed\n    number: 网审办通〔2021〕12号\n',
    ),
  },
  'Of two events on one day the new one is the second': {
    before: 'events:\n- {event: materials-received, on: 2021-03-12}\n- {event: supplement-requested, on: 2021-03-13}\n',
    after:
      'events:\n- {event: materials-received, on: 2021-03-12}\n- {event: supplement-requested, on: 2021-03-12}\n- {event: supplement-requested, on: 2021-03-13}\n',
  },
  'Lines end as they do in the file, and a last line that is open stays so': {
    before: 'events:\r\n  - { event: materials-received, on: 2021-03-09 }',
    after:
      'events:\r\n  - { event: materials-received, on: 2021-03-09 }\r\n  - { event: supplement-requested, on: 2021-03-12 }',
  },
  'Quotes are those of the neighbour, and text that needs them has them': {
    before: "events:\n  - { event: materials-received, on: '2021-03-09', number: '1' }\n",
    event: { ...asked, number: '12', note: { zh: '逗号, 冒号: ', en: "It's #1" } },
    after:
      "events:\n  - { event: materials-received, on: '2021-03-09', number: '1' }\n" +
      "  - { event: supplement-requested, on: '2021-03-12', number: '12', note: { zh: '逗号, 冒号: ', en: 'It''s #1' } }\n",
  },
  'Fields stand in the order of the nearest event that has them': {
    before:
      'events:\n  - { event: materials-received, on: 2021-03-09 }\n  - { event: supplement-requested, party: one, on: 2021-03-20 }\n',
    event: { ...asked, party: 'one' },
    after:
      'events:\n  - { event: materials-received, on: 2021-03-09 }\n  - { event: supplement-requested, party: one, on: 2021-03-12 }\n  - { event: supplement-requested, party: one, on: 2021-03-20 }\n',
  },
  'A long note stands in lines of its own where the events do': {
    before: 'events:\n  - event: materials-received\n    on: 2021-03-09\n',
    event: { ...asked, note: { zh: '请提供说明', en: `the description ${'of the interface '.repeat(6)}in full` } },
    after:
      'events:\n  - event: materials-received\n    on: 2021-03-09\n  - event: supplement-requested\n    on: 2021-03-12\n' +
      `    note:\n      zh: 请提供说明\n      en: the description ${'of the interface '.repeat(6)}in full\n`,
  },
  'Anchors and aliases stay': {
    before: `events:
  - &received { event: materials-received, on: &day 2021-03-09 }
  - { event: supplement-requested, on: *day }
contract: { title: x, state: signed, date: *day }
`,
    after: `events:
  - &received { event: materials-received, on: &day 2021-03-09 }
  - { event: supplement-requested, on: *day }
  - { event: supplement-requested, on: 2021-03-12 }
contract: { title: x, state: signed, date: *day }
`,
  },
  'Blank lines that a text keeps stay with it': {
    before: 'events:\n  - event: materials-received\n    on: 2021-03-09\n    note: |+\n      x\n\n\nstatus: draft\n',
    after:
      'events:\n  - event: materials-received\n    on: 2021-03-09\n    note: |+\n      x\n\n\n  - event: supplement-requested\n    on: 2021-03-12\nstatus: draft\n',
  },
  'In brackets on one line': {
    before:
      'events: [{ event: materials-received, on: 2021-03-09 }, { event: supplement-requested, on: 2021-03-15 }]\n',
    after:
      'events: [{ event: materials-received, on: 2021-03-09 }, { event: supplement-requested, on: 2021-03-12 }, { event: supplement-requested, on: 2021-03-15 }]\n',
  },
  'In brackets over several lines, the comma before the comment': {
    before: 'events: [\n    { event: materials-received, on: 2021-03-09 } # by hand\n  ]\n',
    after:
      'events: [\n    { event: materials-received, on: 2021-03-09 }, # by hand\n    { event: supplement-requested, on: 2021-03-12 }\n  ]\n',
  },
  'In brackets with a last comma': {
    before: 'events: [\n    { event: materials-received, on: 2021-03-09 }, # by hand\n  ]\n',
    after:
      'events: [\n    { event: materials-received, on: 2021-03-09 }, # by hand\n    { event: supplement-requested, on: 2021-03-12 },\n  ]\n',
  },
};

describe.each(Object.entries(yaml))('%s', (_, { before, after: expected, event }) => {
  it('in YAML', () => {
    expect(after(before, event)).toBe(expected);
  });
});

describe('A byte order mark', () => {
  it('stays at the beginning', () => {
    const { text } = wenshu.record(`\uFEFF${head}`, asked);
    expect(text).toBe(`\uFEFF${wenshu.record(head, asked).text}`);
  });
});

describe('A case in JSON', () => {
  const data = (events?: readonly object[]) => ({
    ...(parse(head) as object),
    ...(events && { events }),
    status: 'draft',
  });
  const received = { event: 'materials-received', on: '2021-03-09' };
  const filed = { event: 'materials-filed', on: '2021-03-08' };
  const full: New = { ...asked, days: 3, note: { zh: '“引号”与\\', en: 'a "quote"\tand a tab' } };
  const last: New = { ...full, on: '2021-04-01' };

  describe.each([
    ['two blanks', 2],
    ['four blanks', 4],
    ['tabs', '\t'],
    ['one line', 0],
  ])('with %s', (_, indent) => {
    const set = (events?: readonly object[]) => JSON.stringify(data(events), null, indent);

    it.each([
      ['with one event', [received], full, [received, full]],
      ['before the first event', [received, last], filed as New, [filed, received, last]],
      ['between events', [filed, last], full, [filed, full, last]],
      ['in an empty list', [], full, [full]],
    ])('is what JSON.stringify gives %s', (_, before, event, expected) => {
      expect(wenshu.record(set(before), event).text).toBe(set(expected));
    });

    it('without events, has them at the end', () => {
      const expected = JSON.stringify({ ...data(), events: [full] }, null, indent);
      expect(wenshu.record(set(), full).text).toBe(expected);
      expect(wenshu.record(`${set()}\n`, full).text).toBe(`${expected}\n`);
    });
  });

  it('keeps lines that end in CR LF and braces that open in the line of the bracket', () => {
    const set = (events: readonly object[]) =>
      JSON.stringify(data(events), null, 2)
        .replace(/\[\n {4}\{\n {6}"event"/, '[{\n      "event"')
        .replace(/,\n {4}\{\n {6}"event"/g, ', {\n      "event"')
        .replaceAll('\n', '\r\n');
    const text = wenshu.record(set([received]), asked).text;
    expect(JSON.parse(text)).toEqual(data([received, asked]));
    expect(text).not.toMatch(/[^\r]\n/);
    expect(text).toContain('}, {\r\n');
  });
});

describe('Nothing is recorded', () => {
  const received = `${head}events:\n  - { event: materials-received, on: 2021-03-09, number: '7' }\n`;

  const told = (event: New, text = received) => {
    try {
      wenshu.record(text, event, 'case.yaml');
    } catch (error) {
      if (error instanceof WenshuError)
        return error.problems.map(({ code, place: { line, path } }) => [code, line, path]);
    }
    return 'recorded';
  };

  it.each<[string, New, unknown]>([
    ['where the event is unknown', { event: 'lost', on: '2021-03-10' }, [['case/no-such-value', undefined, 'event']]],
    ['where the day does not exist', { ...asked, on: '2021-02-30' }, [['case/not-a-date', undefined, 'on']]],
    ['where the party is unknown', { ...asked, party: 'nobody' }, [['case/unknown-party', undefined, 'party']]],
    [
      'where the party is not of this version',
      { ...asked, party: 'csrc' },
      [['case/not-in-version', undefined, 'party']],
    ],
    [
      'without the outcome it needs',
      { event: 'notice-issued', on: '2021-03-22' },
      [['case/missing-outcome', undefined, 'outcome']],
    ],
    ['with an outcome it has not', { ...asked, outcome: 'needed' }, [['case/no-outcome', undefined, 'outcome']]],
    ['before what it follows from', { ...asked, on: '2021-03-08' }, [['case/events-out-of-order', undefined, 'on']]],
    [
      'where another event would stand before what it follows from',
      { event: 'materials-filed', on: '2021-03-10' },
      [['case/events-out-of-order', 9, 'events[0].on']],
    ],
    [
      'a second time where it happens once',
      { event: 'materials-received', on: '2021-03-10' },
      [['case/event-twice', undefined, 'event']],
    ],
    [
      'where the very same event is there',
      { event: 'materials-received', on: '2021-03-09', number: '7' },
      [['case/event-recorded', 9, 'events[0]']],
    ],
    [
      'as an answer to nothing',
      { event: 'supplement-received', on: '2021-03-12' },
      [['case/nothing-to-answer', 8, 'events']],
    ],
    ['with a blank note', { ...asked, note: { zh: ' ' } }, [['case/blank', undefined, 'note.zh']]],
    [
      'with a character no document holds',
      { ...asked, number: 'a\u0007' },
      [['case/unsettable-character', undefined, 'number']],
    ],
  ])('%s', (_, event, expected) => {
    expect(told(event)).toEqual(expected);
  });

  it('where the case is wrong without it, and then only that is told', () => {
    expect(told(asked, received.replace('2021-03-09', '2021-03-32'))).toEqual([['case/not-a-date', 9, 'events[0].on']]);
  });

  it('where the list of events stands elsewhere', () => {
    const text = `${head}findings: &none []\nevents: *none\n`;
    expect(told(asked, text)).toEqual([['case/cannot-record', 9, 'events']]);
  });

  it('where the list of events is also another list', () => {
    const text = `${head}events: &none []\nfindings: *none\n`;
    expect(told(asked, text)).toEqual([['case/cannot-record', 8, 'events']]);
  });
});

describe('Whatever the layout', () => {
  const day = fc.integer({ min: 1, max: 28 }).map(date => `2021-03-${String(date).padStart(2, '0')}`);
  const comment = fc.constantFrom('# 备注', '#', '# - { event: x, on: 2021-01-01 }', '# a: "b', '#\t]', '# }, {');
  const event = 'supplement-requested';
  const texts = fc
    .constantFrom('文书', 'a b', '"#"', "it's", 'x: y', '- x', '[', '1e3', '', '2021-03-01')
    .map(text => `${text}.`);

  const flowItem = fc
    .record({ on: day, style: fc.nat(4), note: fc.option(texts, { nil: undefined }) })
    .map(({ on, style, note }) => {
      const said = note === undefined ? '' : `, note: ${JSON.stringify(note)}`;
      return (
        [
          `{ event: ${event}, on: ${on}${said} }`,
          `{event: ${event}, on: '${on}'${said}}`,
          `{ "event": "${event}", "on":"${on}"${said} }`,
          `{on: "${on}"${said},\n      event: ${event} }`,
          `{ event: ${event}, # }\n      on: ${on}${said},\n      }`,
        ][style] ?? ''
      );
    });

  const blockItem = fc
    .record({ on: day, style: fc.nat(4), gap: fc.constantFrom(' ', '   ') })
    .map(({ on, style, gap }) => {
      const pad = ' '.repeat(gap.length + 1);
      const note = [
        '',
        'note: |\n~  # text\n\n~  - x',
        'note: >-\n~  # folded\n~  [',
        'note: "a\n~  # b\n\n~  c"',
        "number: '1' # }",
      ][style];
      return `${gap}event: ${event}\n~on: ${on}${note === '' ? '' : `\n~${note}`}`.replaceAll('~', `@${pad}`);
    });

  const around = fc.array(fc.tuple(fc.constantFrom('', '@', '@  ', '   '), fc.option(comment, { nil: '' })), {
    maxLength: 3,
  });
  const lines = (some: readonly (readonly [string, string])[]) =>
    some.map(([indent, said]) => (said === '' ? '\n' : `${indent}${said}\n`)).join('');

  const blockList = fc
    .tuple(
      fc.constantFrom('', '  ', '    '),
      fc.array(
        fc.tuple(
          around,
          fc.oneof(
            flowItem.map(item => ` ${item}`),
            blockItem,
          ),
          fc.option(comment, { nil: '' }),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      around,
    )
    .map(([indent, items, end]) => {
      const all = items.map(([above, item, beside]) => {
        const isOpen = item.includes('\n') && !item.endsWith('}');
        return `${lines(above)}@-${item}${beside === '' || isOpen ? '' : ` ${beside}`}\n`;
      });
      return `events:\n${all.join('')}${lines(end)}`.replaceAll('@', indent);
    });

  const gap = fc.constantFrom('', ' ', '\n    ', ' # c ]\n    ', '\n\n    # , d\n    ');
  const flowList = fc
    .tuple(gap, fc.array(fc.tuple(flowItem, gap, gap), { maxLength: 4 }), fc.boolean())
    .map(([first, items, comma]) => {
      const all = items.map(([item, before, behind], index) => {
        const isLast = index === items.length - 1;
        return `${item}${isLast && !comma ? '' : `${before.replace(/^$/, '')},`}${behind}`;
      });
      return `events: [${first}${all.join('')}]\n`;
    });

  const layout = fc
    .record({
      list: fc.oneof({ weight: 4, arbitrary: blockList }, { weight: 3, arbitrary: flowList }, fc.constant('')),
      before: fc.constantFrom('', '\n# Events\n', 'status: draft\n'),
      behind: fc.constantFrom('', '\n# Findings\nfindings: []\n', 'options: {}\n', '# end\n...\n'),
      crlf: fc.boolean(),
      open: fc.boolean(),
    })
    .map(({ list, before, behind, crlf, open }) => {
      const text = (head + before + list + behind).replaceAll('\n', crlf ? '\r\n' : '\n');
      return open ? text.trimEnd() : text;
    })
    .filter(text => {
      try {
        wenshu.readCase(text);
        return true;
      } catch {
        return false;
      }
    });

  const added = fc
    .record({ event: fc.constant(event), on: day, number: texts.map(text => `new ${text}`) })
    .chain(each => fc.constantFrom<New>(each, { ...each, note: { zh: each.number, en: '#\n,"' } }));

  interface Data {
    readonly events?: readonly { readonly on: string }[];
  }

  it('the file has what it had and the event in its place, and every byte of it stays in its order', () => {
    let both = 0;
    fc.assert(
      fc.property(layout, added, (text, fresh) => {
        const { text: changed } = wenshu.record(text, fresh);
        const [was, is] = [text, changed].map(each => parse(each) as Data) as [Data, Data];
        const events = [...(was.events ?? [])];
        let index = events.length;
        while (index > 0 && (events[index - 1]?.on ?? '') > fresh.on) index--;
        events.splice(index, 0, fresh);
        expect(is).toEqual({ ...was, events });
        let from = 0;
        while (from < text.length && text[from] === changed[from]) from++;
        const rest = text.slice(from);
        if (!changed.endsWith(rest)) {
          // The one exception: a comma behind the item above, before its comment.
          both++;
          expect(changed[from]).toBe(',');
          let behind = from;
          while (text[behind] === changed[behind + 1]) behind++;
          expect(changed.endsWith(text.slice(behind))).toBe(true);
        }
        if (text.includes('\r\n')) expect(changed).not.toMatch(/[^\r]\n/);
      }),
      { numRuns: 400 },
    );
    expect(both).toBeLessThan(200);
  });
});

describe('Any text of an event', () => {
  const parts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'true',
      'null',
      '~',
      '012',
      '1e3',
      '.inf',
      ': ',
      ' #',
      "'",
      '"',
      '\\',
      ',',
      '{',
      '- ',
      '\n',
      '\t',
      '…',
      ' ',
    ),
  );
  // Blank text, control characters and halves of characters are refused.
  const text = fc
    .array(parts, { minLength: 1, maxLength: 4 })
    .map(all => all.join(''))
    .filter(all => /\S/.test(all) && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(all.replace(/[\n\t]/g, '')));

  const received = { event: 'materials-received', on: '2021-03-09' };
  const data = { ...(parse(head) as object), events: [received] };
  const files: readonly string[] = [
    `${head}events:\n  - { event: materials-received, on: 2021-03-09 }\n`,
    `${head}events:\n  - event: materials-received\n    on: 2021-03-09\n`,
    JSON.stringify(data),
    JSON.stringify(data, null, '\t'),
  ];

  it.each(files)('is read as it was given, in %j', file => {
    fc.assert(
      fc.property(text, text, text, (number, zh, en) => {
        const event: New = { ...asked, number, note: { zh, en } };
        expect(parse(wenshu.record(file, event).text)).toEqual({ ...data, events: [received, event] });
      }),
      { numRuns: 60 },
    );
  });
});
