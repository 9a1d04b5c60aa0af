import { XmlAttributeComponent, XmlComponent } from 'docx';

/** A mark of a field in a run (w:fldChar): where it begins, where its instruction ends, and where it ends. */
export function fieldPart(type: 'begin' | 'separate' | 'end'): XmlComponent {
  return new FieldPart(type);
}

/** What a field shows (w:instrText). */
export function instruction(text: string): XmlComponent {
  return new Instruction(text);
}

class FieldPart extends XmlComponent {
  constructor(type: string) {
    super('w:fldChar');
    this.root.push(new Type({ type }));
  }
}

class Type extends XmlAttributeComponent<{ readonly type: string }> {
  protected override readonly xmlKeys = { type: 'w:fldCharType' };
}

class Instruction extends XmlComponent {
  constructor(text: string) {
    super('w:instrText');
    this.root.push(new Space({ space: 'preserve' }), text);
  }
}

class Space extends XmlAttributeComponent<{ readonly space: string }> {
  protected override readonly xmlKeys = { space: 'xml:space' };
}
