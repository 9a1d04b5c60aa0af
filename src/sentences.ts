import { attachmentSentences } from './sentences/attachment.js';
import { caseSentences } from './sentences/case.js';
import { courseSentences } from './sentences/course.js';
import { lawSentences } from './sentences/law.js';
import { packetSentences } from './sentences/packet.js';
import { templateSentences } from './sentences/template.js';
import { treeSentences } from './sentences/tree.js';
import { usageSentences } from './sentences/usage.js';
import { writeSentences } from './sentences/write.js';

/**
 * Every error of wenshu: its sentence and the next step, in both languages. `{name}` is filled from the problem's values.
 * The first part of a code is the stage (usage, case, law, template, tree, write, packet) and gives the exit status.
 */
export const sentences = {
  ...usageSentences,
  ...caseSentences,
  ...courseSentences,
  ...lawSentences,
  ...templateSentences,
  ...treeSentences,
  ...writeSentences,
  ...packetSentences,
  ...attachmentSentences,
} as const;

export type Code = keyof typeof sentences;
