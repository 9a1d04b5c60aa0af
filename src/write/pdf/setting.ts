import type { Language } from '../../language/language.js';
import type { Fonts } from '../../style/fonts.js';
import type { Sheet } from '../../style/sheets.js';
import type { Setting } from '../writer.js';
import type { SealedElement } from './seal.js';
import type { Structure } from './structure.js';

/** What every block is set with. */
export interface Context {
  readonly sheet: Sheet;
  readonly fonts: Fonts;
  readonly structure: Structure;
  readonly sealed?: SealedElement | undefined;
  /** Left edge and width of the type area, pt. */
  readonly left: number;
  readonly width: number;
  readonly placed?: Setting['placed'];
  readonly stands?: Setting['stands'];
}

/** The language of most of a document: Chinese wherever it is one of two. */
export function mainLanguage(layout: string): Language {
  return layout === 'en' ? 'en' : 'zh';
}

export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
