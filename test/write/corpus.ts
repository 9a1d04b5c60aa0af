import { readFileSync } from 'node:fs';
import type { Language } from '../../src/language/language.js';
import { type SheetName, sheetFor } from '../../src/style/sheets.js';
import { arrange, type Blocks } from '../../src/tree/arrange.js';
import { plain } from '../../src/tree/plain.js';
import { type Layout, layouts, type Tree } from '../../src/tree/tree.js';
import { numbered } from '../tree/text.js';

/** The documents that every writer must render, with the sheet and the numbering each is set in. */
const documents: readonly (readonly [name: string, sheet: SheetName, scheme: string])[] = [
  ['notice', 'official', 'official'],
  ['tables', 'filing', 'official'],
  ['clauses', 'contract', 'clauses'],
];

export interface Sample {
  readonly name: string;
  readonly tree: Tree;
  readonly sheet: ReturnType<typeof sheetFor>;
}

/** Every document of the corpus in every layout; the stacked ones are drafts. */
export const corpus: readonly Sample[] = documents.flatMap(([name, sheet, scheme]) =>
  layouts.map(layout => ({
    name: `${name}.${layout}`,
    tree: treeOf(name, sheet, scheme, layout),
    sheet: sheetFor(sheet, layout),
  })),
);

function treeOf(name: string, sheet: SheetName, scheme: string, layout: Layout): Tree {
  const [zh, en] = [textOf(name, 'zh', scheme), textOf(name, 'en', scheme)];
  return {
    type: 'document',
    title: { zh: titleOf(zh), en: titleOf(en) },
    layout,
    sheet,
    mark: layout === 'stacked' ? '草稿 DRAFT' : '',
    date: '2026-03-16',
    blocks: arrange(zh, en, layout),
  };
}

function textOf(name: string, language: Language, scheme: string): Blocks {
  const file = new URL(`corpus/${name}.${language}.md`, import.meta.url);
  return { file: `${name}.${language}.md`, blocks: numbered(readFileSync(file, 'utf8'), language, scheme) };
}

function titleOf({ blocks: [first] }: Blocks): string {
  return first?.type === 'title' ? plain(first.children) : '';
}
