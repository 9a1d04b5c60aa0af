/** Where the operators of a page are laid ready: content in the order in which it is read, all else marked as no content. */
export interface Desk {
  /** Begins content; that of a lower order stands before that of a higher. */
  open(operator: string, order: number): void;
  put(operators: string): void;
  close(): void;
  /** Puts out what is ready. */
  clear(): void;
}

/** What is no content lies below all content. */
const below = -1;

export function deskOf(doc: PDFKit.PDFDocument): Desk {
  const piles = new Map<number, string[]>();
  let order = below;
  const put = (operators: string) => {
    const pile = piles.get(order) ?? [];
    pile.push(operators);
    piles.set(order, pile);
  };
  return {
    put,
    open(operator, at) {
      order = at;
      put(operator);
    },
    close() {
      put('EMC');
      order = below;
    },
    clear() {
      for (const at of [...piles.keys()].sort((one, other) => one - other)) {
        const operators = (piles.get(at) as string[]).join('\n');
        doc.addContent(at === below ? `/Artifact BMC\n${operators}\nEMC` : operators);
      }
      piles.clear();
    },
  };
}
