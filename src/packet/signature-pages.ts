import type { Language } from '../language/language.js';
import { form } from '../language/spell.js';
import { languagesOf } from '../tree/languages.js';
import { formTree, type Packed } from './forms.js';
import type { Pagination } from './paginate.js';

/**
 * The pages of a packet that are to be signed or sealed, to be sent round: each as it stands in the packet, with its number
 * there, and with a line that says of which document it is. undefined if there is none.
 */
export async function signaturePages(packed: Packed, at: Pagination): Promise<Uint8Array | undefined> {
  const { plan, parts, making } = packed;
  const { wish, library, binder } = making;
  const languages = languagesOf(wish.layout);
  const words = (key: 'page' | 'signaturePage', values: (language: Language) => Record<string, string | number>) =>
    languages.map(language => form(library.locales[language].packet[key], values(language)));
  const chosen = parts.flatMap((each, index) => {
    const place = at.places[index];
    if (!('tree' in each) || !place || each.toSign.length === 0) return [];
    const { title: whole } = each;
    const title = (language: Language) => (typeof whole === 'string' ? whole : (whole[language] ?? whole.zh ?? ''));
    const count = place.last - place.first + 1;
    const pages = each.toSign.map(page => {
      const label = place.first + page - 1;
      const foot = words('page', () => ({ page: label, total: at.total })).join(' / ');
      const lines = words('signaturePage', language => ({ title: title(language), page, count }));
      return { page, label, foot, lines };
    });
    return [{ pdf: each.pdf, name: each.name, pages }];
  });
  if (chosen.length === 0) return undefined;
  const { title, date } = formTree(plan.packet.front[0] ?? '', at, packed);
  const lang = wish.layout === 'en' ? 'en' : 'zh';
  const whole = languages.map(language => title[language]).join(' ');
  return binder.excerpt({ parts: chosen, title: whole, lang, date });
}
