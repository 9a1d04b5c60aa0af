import { fail } from '../errors.js';
import { type Manifest, manifestSchema } from './manifest.js';

/** A manifest from the bytes of its file; `packet/bad-manifest` where it is none. */
export function readManifest(bytes: Uint8Array, name: string): Manifest {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail('packet/bad-manifest', { file: name }, { zh: message, en: message });
  }
  const { success, data: manifest, error } = manifestSchema.safeParse(data);
  if (success) return manifest;
  const path = error.issues[0]?.path.join('.') ?? '';
  return fail('packet/bad-manifest', { file: name, path }, { zh: `${path} 不合格式`, en: `${path} has not its form` });
}
