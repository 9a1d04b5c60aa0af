import type { Block, Inline, Item, Row, Table } from '../../src/tree/tree.js';

/** Inline nodes as one readable line: values in ⟦ ⟧, blanks in ⟦? ⟧, breaks as ⏎, references as ⟨id text⟩. */
export function inlineLine(children: readonly Inline[]): string {
  return children
    .map(each => {
      if (each.type === 'text') return each.from === undefined ? each.text : `⟦${each.text}⟧`;
      if (each.type === 'strong') return `<b>${inlineLine(each.children)}</b>`;
      if (each.type === 'emphasis') return `<i>${inlineLine(each.children)}</i>`;
      if (each.type === 'break') return '⏎';
      if (each.type === 'reference') return `⟨${each.to}${each.text && ` ${each.text}`}⟩`;
      return `⟦?${each.text}⟧`;
    })
    .join('');
}

/** A block as one line (a table as one line a row). */
export function blockLine(block: Block): string {
  if (block.type === 'table') return tableLines(block);
  if (block.type === 'pair') return `pair\n  ${blockLine(block.zh)}\n  ${blockLine(block.en)}`;
  const id = 'id' in block && block.id !== undefined ? ` #${block.id}` : '';
  const marker = 'marker' in block && block.marker !== '' ? ` ${block.marker}` : '';
  const text = inlineLine(block.children);
  const name = {
    title: () => 'title',
    heading: () => `heading${'level' in block ? block.level : ''}`,
    paragraph: () => ('role' in block ? block.role : ''),
    item: () =>
      block.type === 'item'
        ? `${block.ordered ? 'item' : 'bullet'}${block.level}${block.role === 'body' ? '' : `.${block.role}`}${labelOf(block)}`
        : '',
  }[block.type]();
  return `${name}${id}${marker} | ${text}`.trimEnd();
}

/** A printed label in brackets, one that only makes room in double ones. */
function labelOf({ label }: Item): string {
  if (!label) return '';
  return label.first ? ` [${label.text}]` : ` [[${label.text}]]`;
}

function tableLines({ columns, head, rows, halves, whole }: Table): string {
  const name = `${halves ? 'halves' : 'table'}${whole ? ' whole' : ''} ${columns.map(({ align }) => align).join(' ')}`;
  return [name, ...(head ? [`  head${rowLine(head)}`] : []), ...rows.map(each => `  row${rowLine(each)}`)].join('\n');
}

function rowLine({ cells, height }: Row): string {
  const texts = cells.map(({ lines }) => ` | ${lines.map(({ children }) => inlineLine(children)).join(' // ')}`);
  return `${height === undefined ? '' : ` ${height}mm`}${texts.join('')}`.trimEnd();
}
