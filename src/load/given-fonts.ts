import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import { fail } from '../errors.js';
import { type FaceName, faceNamed } from '../style/face-names.js';
import { type FontHeader, fontHeaders, forbidden } from '../style/font-header.js';
import { type Font, type Fonts, openGivenFont } from '../style/fonts.js';
import type { Face } from '../style/sheets.js';
import { loadFonts } from './fonts.js';

/** A font taken for a face. */
export interface GivenFont {
  readonly face: Face;
  /** PostScript name. */
  readonly font: string;
  readonly file: string;
}

/** A font that cannot be used: a web font, one whose licence forbids it, or one that cannot be read. */
export interface UnusableFont {
  readonly file: string;
  readonly font?: string | undefined;
  readonly reason: 'web-font' | 'damaged' | 'restricted' | 'whole-only' | 'bitmap-only';
}

/** What was found in the folders that a user names. */
export interface FontsReport {
  readonly given: readonly GivenFont[];
  readonly unusable: readonly UnusableFont[];
}

export interface GivenFonts {
  readonly fonts: Fonts;
  readonly report: FontsReport;
}

/** The name that stands for the folders of the operating system. */
const system = 'system';

/** Fails with `usage/no-such-folder` for a folder or file that is not there. */
export function checkFontPlaces(places: readonly string[]): void {
  for (const place of places)
    if (place !== system && !statSync(place, { throwIfNoEntry: false }))
      fail('usage/no-such-folder', { file: place }, { option: '--fonts' });
}

/**
 * The package's fonts with those for the faces of Chinese that the places hold. An earlier place goes before a later one, and
 * in a place the name that stands first in the table of names.
 */
export function loadGivenFonts(places: readonly string[]): GivenFonts {
  const unusable: UnusableFont[] = [];
  const candidates = places.flatMap(place =>
    filesAt(place)
      .flatMap(file => candidatesIn(file, unusable))
      .sort(byRank),
  );
  const taken = new Map<Face, { given: GivenFont; opened: Font }>();
  for (const { face, file, header } of candidates) {
    if (taken.has(face)) continue;
    const font = header.postScript;
    const reason = forbidden(header.embedding);
    const opened = reason === undefined ? opening(file, header) : undefined;
    if (opened) taken.set(face, { given: { face, font, file }, opened });
    else unusable.push({ file, font, reason: reason ?? 'damaged' });
  }
  const faces = Object.fromEntries([...taken].map(([face, { opened }]) => [face, opened]));
  return {
    fonts: { ...loadFonts(), faces },
    report: { given: [...taken.values()].map(({ given }) => given), unusable },
  };
}

interface Candidate extends FaceName {
  readonly file: string;
  readonly header: FontHeader;
}

function byRank(a: Candidate, b: Candidate): number {
  return a.rank - b.rank;
}

function candidatesIn(file: string, unusable: UnusableFont[]): Candidate[] {
  if (/\.woff2?$/i.test(file)) {
    unusable.push({ file, reason: 'web-font' });
    return [];
  }
  try {
    return headersIn(file).flatMap(header => {
      const found = faceNamed(header.names);
      return found ? [{ ...found, file, header }] : [];
    });
  } catch {
    unusable.push({ file, reason: 'damaged' });
    return [];
  }
}

function headersIn(file: string): FontHeader[] {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    return fontHeaders((at, length) => {
      if (at + length > size) throw new Error('the file ends too early');
      const bytes = new Uint8Array(length);
      readSync(handle, bytes, 0, length, at);
      return new DataView(bytes.buffer);
    });
  } finally {
    closeSync(handle);
  }
}

/** A font whose outlines cannot be found is no use, whatever its names say. */
function opening(file: string, { postScript, start }: FontHeader): Font | undefined {
  try {
    const font = openGivenFont(postScript, readFileSync(file), start);
    font.outline(font.glyph(0x4e00));
    return font;
  } catch {
    return undefined;
  }
}

/** The font files of a place, folders within it included, in the order of their paths. */
function filesAt(place: string): string[] {
  if (place === system)
    return systemFolders().flatMap(folder => (statSync(folder, { throwIfNoEntry: false }) ? filesAt(folder) : []));
  if (!statSync(place).isDirectory()) return [place];
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' });
  return files
    .filter(file => /\.(?:ttf|ttc|otf|otc|woff2?)$/i.test(file))
    .map(file => join(place, file))
    .filter(file => statSync(file, { throwIfNoEntry: false })?.isFile())
    .sort();
}

function systemFolders(): string[] {
  const home = (...parts: string[]) => join(homedir(), ...parts);
  if (platform() === 'win32') return ['C:\\Windows\\Fonts', home('AppData', 'Local', 'Microsoft', 'Windows', 'Fonts')];
  if (platform() === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', home('Library', 'Fonts')];
  return ['/usr/share/fonts', '/usr/local/share/fonts', home('.local', 'share', 'fonts'), home('.fonts')];
}
