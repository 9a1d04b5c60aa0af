import { expect, it } from 'vitest';
import { kindSchema } from '../../src/kind/kind.js';
import { casePath } from '../../src/template/case-path.js';
import { copiesFor } from '../../src/template/copies.js';

const titles = { title: { zh: '函', en: 'Letter' }, about: { zh: '函', en: 'Letter' } };
const kind = {
  ...kindSchema.parse({
    ...titles,
    issuer: 'buyer',
    each: ['sellers'],
    sheet: 'letter',
    numbering: 'official',
    dated: 'sent',
  }),
  id: 'letter',
};

it('gives a party without an id a copy of its own, whatever ids the others have', () => {
  const sellers = [{ name: '甲' }, { id: 'sellers-1', name: '乙' }, { name: '丙' }, { id: 'sellers-3', name: '丁' }];
  const ids = copiesFor(kind, { events: [] }, { sellers }).map(({ id }) => id);
  expect(ids).toEqual(['sellers-2', 'sellers-1', 'sellers-4', 'sellers-3']);
});

it('gives a kind that is issued by events one copy for each event, for the party it names or for all', () => {
  const sellers = [
    { id: 'one', name: '甲' },
    { id: 'two', name: '乙' },
  ];
  const events = [
    { event: 'sent', on: '2021-01-20', party: 'two' },
    { event: 'paid', on: '2021-01-21' },
    { event: 'sent', on: '2021-02-01' },
    { event: 'sent', on: '2021-02-01', party: 'one' },
  ];
  const copies = copiesFor({ ...kind, copies: 'event' }, { events }, { sellers });
  expect(copies.map(({ id, party, event }) => [id, party?.name, event])).toEqual([
    ['two.2021-01-20', '乙', events[0]],
    ['one.2021-02-01', '甲', events[2]],
    ['two.2021-02-01', '乙', events[2]],
    ['one.2021-02-01-2', '甲', events[3]],
  ]);
  const [first] = copiesFor(
    { ...kind, each: [], copies: 'event' },
    { events: [events[1], events[2]].flatMap(each => each ?? []) },
    { sellers },
  );
  expect(first).toEqual({ id: '2021-02-01', party: undefined, event: events[2] });
});

it('a user writes what a kind has its own name for at the place that the name stands for', () => {
  const named = { ...kind, issuer: 'each', names: { asked: 'documents.letter', told: 'own.events.received' } };
  const read = { procedure: 'p', reference: 'r', status: 'draft', parties: { sellers: [] }, events: [] } as const;
  expect(casePath('asked.number', read, named)).toBe('documents.letter.number');
  expect(casePath('told.on', read, named)).toBe('events.received.on');
});

it.each([
  ['issuer.code', 'parties.buyer.code'],
  ['addressee.name.en', 'parties.sellers[1].name.en'],
  ['document.date', 'events.sent.on'],
  ['document.number', 'documents.letter.number'],
  ['variables.rate', 'documents.letter.variables.rate'],
  ['procurement.products[0].supplier.address', 'parties.sellers[1].address'],
  ['procurement.number', 'procurement.number'],
  ['subject.name.en', 'procurement.name.en'],
])('a user writes what a template calls %s at %s', (name, place) => {
  const sellers = [{ name: '甲' }, { id: 'two', name: '乙' }];
  const procurement = { name: '购', products: [{ name: '品', category: 'other', supplier: 'two' }] };
  const read = {
    procedure: 'p',
    reference: 'r',
    status: 'draft',
    parties: { sellers },
    procurement,
    events: [],
  } as const;
  expect(casePath(name, read, kind, { party: sellers[1], subject: 'procurement.name' })).toBe(place);
});
