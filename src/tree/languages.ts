import type { Language } from '../language/language.js';
import type { Layout } from './tree.js';

const printed: Readonly<Record<Layout, readonly Language[]>> = {
  zh: ['zh'],
  en: ['en'],
  stacked: ['zh', 'en'],
  'side-by-side': ['zh', 'en'],
};

/** The languages that a layout prints, Chinese first. */
export function languagesOf(layout: Layout): readonly Language[] {
  return printed[layout];
}
