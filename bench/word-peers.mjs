/** The template engines: a Word file with tags, filled from an object of values. */
import Docxtemplater from 'docxtemplater';
import { TemplateHandler } from 'easy-template-x';
import PizZip from 'pizzip';

/** A template object is spent by rendering, so each document opens the file anew, as its manual has it. */
export function docxtemplater(template) {
  return values => {
    const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
    document.render(values);
    return document.toBuffer({ compression: 'DEFLATE' });
  };
}

export function easyTemplateX(template) {
  const handler = new TemplateHandler();
  return values => handler.process(template, values);
}
