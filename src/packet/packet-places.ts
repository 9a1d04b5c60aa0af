import { unzipSync } from 'fflate';
import { fail } from '../errors.js';
import type { PacketPlace } from './verify-packet.js';

/** Bytes to which a zip may expand. */
const largest = 4 * 1024 * 1024 * 1024;

/** A zip as a place of packets. A part of it that cannot be read is `packet/bad-zip`. */
export function zipPlace(bytes: Uint8Array, name: string): PacketPlace {
  let total = 0;
  const within = ({ originalSize }: { originalSize: number }) => {
    total += originalSize;
    if (total > largest) fail('packet/expands', { file: name }, { limit: largest / 1024 / 1024 });
    return true;
  };
  const files = unzipped(bytes, name, within);
  return {
    names: Object.keys(files),
    read: file => files[file] ?? fail('packet/bad-zip', { file: name }),
    closed: true,
  };
}

function unzipped(bytes: Uint8Array, name: string, filter: (file: { originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Error && error.name === 'WenshuError') throw error;
    return fail('packet/bad-zip', { file: name });
  }
}
