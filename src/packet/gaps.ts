import type { Attachment } from '../case/case.js';
import { type Problem, problem } from '../errors.js';
import type { Packet, PacketNeed } from '../kind/packet.js';
import { spellCitation } from '../language/cite.js';
import type { Bilingual } from '../language/data.js';
import { type Text, textIn } from '../language/language.js';
import type { Locales } from '../language/locale.js';
import { form } from '../language/spell.js';
import { articleNumber } from '../law/cite.js';
import type { Law } from '../law/law.js';
import type { ProcedureSet } from '../load/procedure-set.js';
import type { Gap, Part } from './part.js';

/** What gaps are seen by. */
export interface Seeing {
  readonly parts: readonly Part[];
  /** The attachments that the packet takes, those without a file included. */
  readonly taken: ReadonlySet<Attachment>;
  readonly packet: Packet;
  readonly law: Law;
  /** What the case is about. */
  readonly subject: string | undefined;
  readonly set: ProcedureSet;
  readonly locales: Locales;
}

/** What the law requires and the packet has not, and attachments that are listed but not there. */
export function gapsIn(seeing: Seeing): Gap[] {
  const { packet, subject, taken, parts, locales } = seeing;
  const needs = packet.needs.filter(
    ({ subjects }) => !subjects || (subject !== undefined && subjects.includes(subject)),
  );
  const unmet = needs.filter(need => !isMet(need, seeing));
  const kinds = new Set(parts.flatMap(part => (part.source === 'document' ? part.kind : [])));
  const absent = [...taken].filter(({ file, document }) => !file && !(document && kinds.has(document)));
  const remedy = { zh: locales.zh.packet.noFile, en: locales.en.packet.noFile };
  const unnamed = unmet.filter(
    ({ material }) => !absent.some(each => each.material !== undefined && each.material === material),
  );
  return [
    ...unnamed.flatMap(need => gapOf(need, seeing)),
    ...absent.map(({ title, material }): Gap => {
      const need = unmet.find(each => material !== undefined && each.material === material);
      const citation = need && gapOf(need, seeing)[0]?.citation;
      return { why: 'file', title, ...(citation && { citation }), remedy };
    }),
  ];
}

/** A version of the law that does not know a material does not require it. */
function isMet({ material, kind }: PacketNeed, { parts, law }: Seeing): boolean {
  if (material !== undefined && !law.materials.some(({ id }) => id === material)) return true;
  return parts.some(part => {
    if (part.source === 'form') return false;
    if (part.source === 'attachment') {
      const { attachment } = part;
      return material === undefined ? attachment.document === kind : attachment.material === material;
    }
    return material === undefined ? part.kind === kind : part.material === material;
  });
}

function gapOf({ material, kind = '', article, paragraph, item, remedy }: PacketNeed, seeing: Seeing): Gap[] {
  const { law, set, locales } = seeing;
  const title = law.materials.find(({ id }) => id === material)?.name ?? set.kinds[kind]?.kind.title;
  const number = articleNumber(law, article);
  if (!title || number === undefined) return [];
  const cited = (language: 'zh' | 'en') =>
    form(locales[language].packet.source, {
      law: law.title[language],
      article: spellCitation(locales[language], number, paragraph, item),
    });
  return [{ why: 'required', title, citation: { zh: cited('zh'), en: cited('en') }, remedy }];
}

const codes = {
  required: 'packet/missing',
  file: 'packet/no-file',
  blanks: 'packet/blanks',
  pages: 'packet/wrong-pages',
} as const;

/** A gap as a problem: for one who does not ask for a packet with gaps. */
export function gapProblem({ why, title, citation, remedy }: Gap, name: string): Problem {
  const said = (language: keyof Bilingual) => both(title, language) + bracketed(citation, language);
  return problem(
    codes[why],
    {},
    {
      packet: name,
      zh: said('zh'),
      en: said('en'),
      labelZh: both(remedy, 'zh'),
      labelEn: both(remedy, 'en'),
    },
  );
}

function both(text: Text, language: keyof Bilingual): string {
  return textIn(text, language) ?? textIn(text, language === 'zh' ? 'en' : 'zh') ?? '';
}

function bracketed(citation: Text | undefined, language: keyof Bilingual): string {
  if (citation === undefined) return '';
  return language === 'zh' ? `（${both(citation, 'zh')}）` : ` (${both(citation, 'en')})`;
}
