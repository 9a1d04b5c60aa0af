import { writeHtml } from './html/index.js';
import { writeMarkdown } from './markdown/index.js';
import { writeText } from './text/index.js';
import type { Format, Writer } from './writer.js';

/** Every format and its writer. The two heavy ones are loaded when first asked for, so that the command starts quickly. */
export const writers = {
  docx: async (tree, setting) => (await import('./docx/index.js')).writeDocx(tree, setting),
  pdf: async (tree, setting) => (await import('./pdf/index.js')).writePdf(tree, setting),
  html: writeHtml,
  md: writeMarkdown,
  txt: writeText,
} satisfies Record<Format, Writer>;
