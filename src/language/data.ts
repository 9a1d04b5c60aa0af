import { z } from 'zod';

/** A name in data: lower-case words joined by hyphens. */
export const identifier = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A text that must stand in both languages. */
export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.output<typeof bilingual>;

/** A civil day, YYYY-MM-DD, that exists in the calendar. */
export const isoDate = z.iso.date();
