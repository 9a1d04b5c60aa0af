/**
 * Stands for pako inside dist/libpdf.js: zlib of Node, which stops at a limit. A stream that would expand further is left
 * empty and noted in `bounds`, where the reader of the file looks. A stream cut short gives what there is of it, as pako does.
 */
import { constants, deflateSync, inflateSync } from 'node:zlib';

/** `lost`: an object that was asked for is not where its place says, or cannot be read. */
export const bounds = { limit: 256 * 1024 * 1024, exceeded: false, lost: false };

export function inflate(data) {
  try {
    const bytes = inflateSync(data, { maxOutputLength: bounds.limit, finishFlush: constants.Z_SYNC_FLUSH });
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch (error) {
    if (error.code !== 'ERR_BUFFER_TOO_LARGE') throw error;
    bounds.exceeded = true;
    return new Uint8Array(0);
  }
}

export function deflate(data) {
  return new Uint8Array(deflateSync(data));
}

/** What pako falls back on for a stream that is damaged: here nothing is left to try. */
export class Inflate {
  push() {
    throw new Error('the stream is damaged');
  }
}

export default { inflate, deflate, Inflate };
