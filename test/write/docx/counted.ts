/**
 * Reads the paragraphs of a Word file with the numbers that Word counts, as ISO/IEC 29500 part 1, 17.9 has it: lists of one
 * abstract definition go on with each other, a list with start overrides begins again where it is first used, a number begins
 * again after one of a level above. Numerals by hand, not by the code under test.
 */
export function countedParagraphs(parts: Readonly<Record<string, string>>): string[] {
  const numbering = numberingOf(parts['word/numbering.xml'] ?? '');
  const styled = stylesOf(parts['word/styles.xml'] ?? '');
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();

  function numberOf(list: string, at: number): string {
    const form = numbering.lists.get(list);
    const level = form && numbering.forms.get(form.form)?.[at];
    if (!form || !level) throw new Error(`No level ${at} of list ${list}`);
    const now = counters.get(form.form) ?? [];
    if (!begun.has(list)) for (const start of form.starts) now[start] = 0;
    begun.add(list);
    now.length = Math.max(now.length, at + 1);
    now[at] = (now[at] ?? 0) + 1;
    counters.set(form.form, now.slice(0, at + 1));
    const number = level.text.replace(/%(\d)/g, (_, place: string) => {
      const format = level.legal ? 'decimal' : numbering.forms.get(form.form)?.[Number(place) - 1]?.format;
      return numeral(format ?? '', now[Number(place) - 1] ?? 0);
    });
    return number + (level.format === 'none' ? '' : suffixes[level.suffix]);
  }

  return paragraphsOf(parts['word/document.xml'] ?? '').map(xml => {
    const style = styled.get(value(xml, 'pStyle') ?? '');
    const list = value(xml, 'numId') ?? style?.list;
    const level = Number(value(xml, 'ilvl') ?? style?.level ?? 0);
    return (list === undefined || list === '0' ? '' : numberOf(list, level)) + textOf(xml);
  });
}

const suffixes: Readonly<Record<string, string>> = { nothing: '', space: ' ', tab: '\t' };

function paragraphsOf(xml: string): string[] {
  return xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
}

export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
    .map(([, text, mark]) => (mark === 'tab' ? '\t' : mark === 'br' ? '\n' : (text ?? '')))
    .join('')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '');
}

function value(xml: string, name: string): string | undefined {
  return new RegExp(`<w:${name} w:val="([^"]*)"/>`).exec(xml)?.[1];
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly suffix: string;
  readonly legal: boolean;
}

function numberingOf(xml: string) {
  const forms = new Map<string, Level[]>();
  for (const [, id = '', inside = ''] of xml.matchAll(
    /<w:abstractNum w:abstractNumId="(\d+)">(.*?)<\/w:abstractNum>/gs,
  )) {
    const levels: Level[] = [];
    for (const [, at, level = ''] of inside.matchAll(/<w:lvl w:ilvl="(\d)">(.*?)<\/w:lvl>/gs)) {
      levels[Number(at)] = {
        format: value(level, 'numFmt') ?? '',
        text: value(level, 'lvlText') ?? '',
        suffix: value(level, 'suff') ?? 'tab',
        legal: level.includes('<w:isLgl/>'),
      };
    }
    forms.set(id, levels);
  }
  const lists = new Map<string, { form: string; starts: number[] }>();
  for (const [, id = '', inside = ''] of xml.matchAll(/<w:num w:numId="(\d+)">(.*?)<\/w:num>/gs)) {
    const starts = [...inside.matchAll(/w:ilvl="(\d)"><w:startOverride w:val="1"\/>/g)].map(([, at]) => Number(at));
    lists.set(id, { form: value(inside, 'abstractNumId') ?? '', starts });
  }
  return { forms, lists };
}

function stylesOf(xml: string): Map<string, { list: string; level: string }> {
  const styles = [...xml.matchAll(/w:styleId="(\w+)">(?:(?!<\/w:style>).)*<w:numPr>(.*?)<\/w:numPr>/gs)];
  return new Map(
    styles.map(([, id = '', inside = '']) => [
      id,
      { list: value(inside, 'numId') ?? '', level: value(inside, 'ilvl') ?? '0' },
    ]),
  );
}

const units = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const romans = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

function numeral(format: string, number: number): string {
  if (format === 'decimal') return String(number);
  if (format === 'none') return '';
  if (format === 'lowerLetter' && number <= 26) return 'abcdefghijklmnopqrstuvwxyz'[number - 1] ?? '';
  if (format === 'lowerRoman' && number <= 10) return romans[number] ?? '';
  if (format === 'chineseCountingThousand' && number < 100) {
    const [tens, ones] = [Math.floor(number / 10), number % 10];
    return `${tens > 1 ? units[tens] : ''}${tens > 0 ? '十' : ''}${units[ones]}`;
  }
  throw new Error(`No numeral ${format} of ${number}`);
}
