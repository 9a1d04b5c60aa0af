import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { type Filled, type FilledValue, sign } from '../../src/language/filled.js';
import type { Language } from '../../src/language/language.js';
import { number } from '../../src/tree/number.js';
import type { Numbering, Scheme } from '../../src/tree/numbering.js';
import { parse } from '../../src/tree/parse.js';
import type { Single, Table } from '../../src/tree/tree.js';

/** A text as a template would hand it over: ⟦甲⟧ is the value 甲, ⟦?待填⟧ a blank, ⏎ inside them a line feed. */
export function filled(text: string, file = 'text.md'): Filled {
  const values: FilledValue[] = [];
  const slots = text.replace(/⟦(\??)([^⟧]*)⟧/g, (_, blank: string, value: string) => {
    values.push({ text: value.replaceAll('⏎', '\n'), from: 'value', blank: blank !== '' });
    return sign(values.length - 1);
  });
  return { file, text: slots, values };
}

const numberings: Record<Language, Numbering> = { zh: read('zh'), en: read('en') };

export function schemeOf(name: string, language: Language): Scheme {
  const scheme = numberings[language][name];
  if (!scheme) throw new Error(`No numbering ${name}`);
  return scheme;
}

export function numbered(text: string, language: Language, scheme: string): readonly (Single | Table)[] {
  const file = `${language}.md`;
  return number(parse(filled(text, file), language), schemeOf(scheme, language), file);
}

function read(language: Language): Numbering {
  const path = new URL(`../../locales/${language}.yaml`, import.meta.url);
  return (parseYaml(readFileSync(path, 'utf8')) as { numbering: Numbering }).numbering;
}
