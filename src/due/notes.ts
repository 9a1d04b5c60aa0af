import type { Straddling } from '../case/version.js';
import type { Bilingual } from '../language/data.js';
import type { Locales } from '../language/locale.js';
import { spellDate } from '../language/spell.js';

/** Printed where an extension was decided only after the period had ended without it. */
export const lateExtension: Bilingual = {
  zh: '延长的决定在原期限届满后作出；此处仍将延长的工作日计入，延长是否有效应当另行核实。',
  en: 'The extension was decided after the period had ended without it; its working days are counted here all the same, and whether it is valid is to be verified.',
};

/** Printed where a review lies across a change of the law and a period ends on that day or later. `title` is the rule's. */
export function acrossVersions(title: Bilingual, { law, change, chosen }: Straddling, locales: Locales): Bilingual {
  const { version, short } = law;
  const [zh, en] = [spellDate(locales.zh, change), spellDate(locales.en, change)];
  return {
    zh: `审查于${zh}前开始，“${title.zh}”的期限未在该日前届满，《${short.zh}》未规定过渡，此处按${chosen ? '案件指明的' : ''}${version}年版本计算。`,
    en: `The review was opened before ${en} and the period for the ${title.en} had not ended by then; the ${short.en} have no transitional provision, and the version of ${version} is applied here${chosen ? ', as the case says' : ''}.`,
  };
}
