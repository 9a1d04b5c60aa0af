import { dictionary, PdfArray, PdfDict, type PdfObject, PdfRef, PdfString } from './objects.js';
import type { Source } from './source.js';
import type { Transfer } from './transfer.js';

/** The layers of the attachments (optional content, ISO 32000-1, 8.11): what is not seen in one is not seen in the packet. */
export interface Layers {
  take(source: Source, transfer: Transfer): void;
  /** The entry of the catalogue, undefined if no part has layers. */
  finish(): PdfDict | undefined;
}

export function layersOf(): Layers {
  const groups: PdfObject[] = [];
  const off: PdfObject[] = [];
  const uses: PdfObject[] = [];
  return {
    take({ catalog, resolve }, transfer) {
      const properties = resolve(catalog.get('OCProperties'));
      if (!(properties instanceof PdfDict)) return;
      const list = (object: PdfObject | undefined) => {
        const found = resolve(object);
        return found instanceof PdfArray ? found.toArray() : [];
      };
      const settings = resolve(properties.get('D'));
      const setting = (key: string) => (settings instanceof PdfDict ? settings.get(key) : undefined);
      const all = list(properties.get('OCGs')).filter(each => each instanceof PdfRef);
      const base = resolve(setting('BaseState'));
      const on = new Set(list(setting('ON')).map(String));
      const hidden = base?.type === 'name' && base.value === 'OFF' ? all.filter(each => !on.has(String(each))) : [];
      groups.push(...all.map(each => transfer.copy(each)));
      off.push(
        ...[...new Map([...hidden, ...list(setting('OFF'))].map(each => [String(each), each])).values()].map(each =>
          transfer.copy(each),
        ),
      );
      uses.push(...list(setting('AS')).map(each => transfer.copy(each)));
    },
    finish() {
      if (groups.length === 0) return undefined;
      const D = { Name: PdfString.fromString('packet'), OFF: off, Order: groups, ...(uses.length > 0 && { AS: uses }) };
      return dictionary({ OCGs: groups, D });
    },
  };
}
