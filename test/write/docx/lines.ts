import { gapAfter } from '../../../src/tree/marker.js';
import { matterOf } from '../../../src/tree/matter.js';
import { plain } from '../../../src/tree/plain.js';
import { isOfHead } from '../../../src/tree/role.js';
import type { Block, Single, Tree } from '../../../src/tree/tree.js';
import { countedParagraphs } from './counted.js';

const singlesOf = (block: Block): Single[] =>
  block.type === 'pair' ? [block.zh, block.en] : block.type === 'table' ? [] : [block];

/**
 * Markers and texts as the tree has them, without line breaks: those of a title are the writer's. What stands above the title and at
 * the foot of the last page counts nothing.
 */
export const linesOf = ({ blocks }: Tree) =>
  matterOf(blocks)
    .main.filter(block => !isOfHead(block))
    .flatMap(singlesOf)
    .map(block => {
      const label =
        block.type === 'item' && block.label?.first ? `${block.label.text}${block.lang === 'en' ? ' ' : ''}` : '';
      const marker = 'marker' in block ? block.marker + gapAfter(block.marker) : '';
      return (label + marker + plain(block.children)).replaceAll('\n', '').replaceAll(/\s/g, ' ');
    });

/** What Word shows of the running text: a tab after a marker counts as a space. */
export function shown(parts: Readonly<Record<string, string>>): string[] {
  const document = (parts['word/document.xml'] ?? '')
    .replace(/<mc:AlternateContent>.*?<\/mc:AlternateContent>/gs, '')
    .replace(/<w:tbl>(?:(?!<\/w:tbl>).)*w:val="(Zh|En)(Cell|Head)".*?<\/w:tbl>/gs, '');
  const lines = countedParagraphs({
    ...parts,
    'word/document.xml': document.replace(
      /<w:p><w:pPr><w:pStyle w:val="(?:Gap|(?:Zh|En)(?:Letterhead|Number|Signer))"\/>.*?<\/w:p>/gs,
      '',
    ),
  });
  return lines.map(line => line.replaceAll('\n', '').replaceAll(/\s/g, ' '));
}
