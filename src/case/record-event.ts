import { isDeepStrictEqual } from 'node:util';
import { fail, WenshuError } from '../errors.js';
import type { Case, CaseEvent } from './case.js';
import { insertEvent } from './insert-event.js';
import type { Insertions } from './insert-in-flow.js';
import { type CaseForm, checkedCase } from './read-case.js';
import { type Path, readSource, type Source, spell } from './source.js';
import type { NewEvent } from './spelled-event.js';
import { parseYaml } from './yaml.js';

/** A case before and after an event was recorded, and the text of its file after. */
export interface Recorded {
  readonly text: string;
  readonly before: Case;
  readonly after: Case;
}

/**
 * Puts an event into the text of a case file, YAML or JSON, after the last event that is not later. Nothing else of the text
 * changes: comments, layout, quotes, anchors and line ends stay. The case is checked with the event as it is when it is
 * read, and the new text is read again: it must hold what it held and the event. Throws what reading throws, the fields of
 * the event named by their own names; `case/event-recorded` where the same event stands there already; and
 * `case/cannot-record` for a text into which no event can be put so.
 *
 * @example
 * recordEvent('…events:\n  - { event: received, on: 2026-01-05 }\n', 'case.yaml', { event: 'asked', on: '2026-01-07' }, formOf)
 * // text: '…events:\n  - { event: received, on: 2026-01-05 }\n  - { event: asked, on: 2026-01-07 }\n'
 */
export function recordEvent(
  text: string,
  file: string,
  given: NewEvent,
  formOf: (data: unknown) => CaseForm,
  check: (read: Case) => unknown = () => {},
): Recorded {
  // As data: without fields that are undefined, and nothing more than an object.
  const event = JSON.parse(JSON.stringify(given)) as NewEvent;
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const plain = text.slice(mark.length);
  const source = readSource(plain, file);
  const before = checkedCase(source, formOf, check);
  const twin = eventsIn(source).findIndex(each => isDeepStrictEqual(each, event));
  if (twin >= 0) fail('case/event-recorded', source.place([list, twin]), { event: event.event, on: event.on });
  const index = before.events.map(({ on }) => on <= event.on).lastIndexOf(true) + 1;
  const wanted = withEvent(source, index, event);
  const after = checkedCase(wanted, formOf, check);
  const ways = insertEvent(plain, parseYaml(plain, file).document, index, event).map(way => inserted(plain, way));
  const found = ways.find(each => holds(each, wanted.data, file) && (!isJson(plain) || isJson(each)));
  if (found === undefined) return fail('case/cannot-record', source.place([list]));
  return { text: mark + found, before, after };
}

const list = 'events';

function eventsIn({ data }: Source): readonly unknown[] {
  return (data as { readonly [list]?: readonly CaseEvent[] })[list] ?? [];
}

/** The case with the event, before it is in the file: each part has its place there, and the event's own is its name. */
function withEvent(source: Source, index: number, event: NewEvent): Source {
  const events = [...eventsIn(source)];
  events.splice(index, 0, event);
  return {
    data: { ...(source.data as object), [list]: events },
    place: path => {
      const own = within(path, index);
      return own ? { path: spell(own) || 'event' } : source.place(inFile(path, index));
    },
    written: path => (within(path, index) ? undefined : source.written(inFile(path, index))),
  };
}

/** The path inside the event at `index`; undefined for any other. */
function within([first, at, ...rest]: Path, index: number): Path | undefined {
  return first === list && at === index ? rest : undefined;
}

/** A path of the case with the event as a path of the file without it. */
function inFile(path: Path, index: number): Path {
  const [first, at, ...rest] = path;
  return first === list && typeof at === 'number' && at > index ? [list, at - 1, ...rest] : path;
}

function inserted(text: string, way: Insertions): string {
  const ends = [...way.map(({ at }) => at), text.length];
  return text.slice(0, ends[0]) + way.map((each, i) => each.text + text.slice(each.at, ends[i + 1])).join('');
}

function holds(text: string, data: unknown, file: string): boolean {
  try {
    return isDeepStrictEqual(readSource(text, file).data, data);
  } catch (error) {
    if (error instanceof WenshuError) return false;
    throw error;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
