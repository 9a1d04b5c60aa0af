import type { Bilingual } from '../language/data.js';

/** Printed where an extension was decided only after the period had ended without it. */
export const lateExtension: Bilingual = {
  zh: '延长的决定在原期限届满后作出；此处仍将延长的工作日计入，延长是否有效应当另行核实。',
  en: 'The extension was decided after the period had ended without it; its working days are counted here all the same, and whether it is valid is to be verified.',
};
