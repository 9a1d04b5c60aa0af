import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { lawSchema, statutesSchema } from '../../src/law/law.js';

const folder = 'templates/cybersecurity-review';
const yaml = (file: string): unknown => parse(readFileSync(`${folder}/${file}`, 'utf8'));

export const lawData = yaml('law/2020.yaml');
/** The Measures of 2020, and those of 2022. */
export const law = lawSchema.parse(lawData);
export const law2022 = lawSchema.parse(yaml('law/2022.yaml'));
export const laws = [law, law2022];
export const statutes = statutesSchema.parse(yaml('law/statutes.yaml'));
export const procedure = yaml('procedure.yaml') as {
  roles: Record<string, unknown>;
  events: Record<string, { outcomes?: Record<string, unknown> }>;
};
