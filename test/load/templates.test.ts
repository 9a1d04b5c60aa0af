import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exitStatus, explain, lines, WenshuError } from '../../src/errors.js';
import { openWenshu } from '../../src/wenshu.js';
import { emptyFolder, root } from '../cli/run.js';

const own = 'cybersecurity-review';
const bundled = (file: string) => readFileSync(join(root, 'templates', own, file), 'utf8');
const kind = `title: { zh: 试样, en: Trial }
about: { zh: 试样, en: A trial }
issuer: office
addressee: operator
articles: [opinions]
sheet: filing
numbering: official
dated: notice-issued
occasion: [procurement]
variables:
  type: object
  properties:
    days: { type: integer, minimum: 2, default: 5 }
    place: { $ref: '#/$defs/text', x-title: { zh: 地点, en: place } }
`;

interface Told {
  readonly said: string;
  readonly status: number;
}

/** What is said of a folder of templates that holds these files. */
function told(files: Readonly<Record<string, string>>, language: 'zh' | 'en' = 'en'): Told {
  const templates = emptyFolder();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(templates, file)), { recursive: true });
    writeFileSync(join(templates, file), text);
  }
  try {
    openWenshu({ templates });
  } catch (error) {
    if (!(error instanceof WenshuError)) throw error;
    const said = error.problems.map(each => lines(explain(each, language))).join('\n');
    return { said: said.replaceAll(`${templates}/`, ''), status: exitStatus(error.code) };
  }
  return { said: '', status: 0 };
}

const toldOfKind = (from: string, to: string) => {
  expect(kind).toContain(from);
  return told({ [`${own}/kinds/trial/kind.yaml`]: kind.replace(from, to) });
};
const toldOfProcedure = (from: string, to: string) => {
  const procedure = bundled('procedure.yaml');
  expect(procedure).toContain(from);
  return told({ [`${own}/procedure.yaml`]: procedure.replace(from, to) });
};

const { roles: allRoles, events: allEvents } = parse(bundled('procedure.yaml')) as Record<'roles' | 'events', object>;
const roles = Object.keys(allRoles).join(', ');
const events = Object.keys(allEvents).join(', ');
const file = `${own}/kinds/trial/kind.yaml`;

describe('A kind.yaml', () => {
  it('that is sound is taken', () => {
    expect(told({ [file]: kind })).toEqual({ said: '', status: 0 });
  });

  it.each([
    [
      'an issuer',
      'issuer: office',
      'issuer: offise',
      `3:1 issuer: There is no role "offise". Did you mean "office"? [template/no-such-name]\n  → There are: ${roles}, each.`,
    ],
    [
      'an addressee',
      'addressee: operator',
      'addressee: court',
      `4:1 addressee: There is no role "court". [template/no-such-name]\n  → There are: ${roles}.`,
    ],
    [
      'a role of each',
      'addressee: operator',
      'each: [members, supplier]',
      `4:17 each[1]: There is no role "supplier". Did you mean "suppliers"? [template/no-such-name]\n  → There are: ${roles}.`,
    ],
    [
      'an event that dates it',
      'dated: notice-issued',
      'dated: notice-isued',
      `8:1 dated: There is no event "notice-isued". Did you mean "notice-issued"? [template/no-such-name]\n  → There are: ${events}.`,
    ],
    [
      'a numbering',
      'numbering: official',
      'numbering: oficial',
      '7:1 numbering: There is no numbering "oficial". Did you mean "official"? [template/no-such-name]\n  → There are: official, clauses.',
    ],
    [
      'a numbering that every object has',
      'numbering: official',
      'numbering: toString',
      '7:1 numbering: There is no numbering "toString". [template/no-such-name]\n  → There are: official, clauses.',
    ],
    [
      'a sheet',
      'sheet: filing',
      'sheet: filling',
      '6:1 sheet: There is no sheet "filling". Did you mean "filing"? [template/no-such-name]\n  → There are: official, letter, filing, contract, register, cover, divider.',
    ],
  ])('is refused with %s that there is not', (_, from, to, said) => {
    expect(toldOfKind(from, to)).toEqual({ said: `${file}:${said}`, status: 30 });
  });

  it('is refused with an article or an occasion that there is not, both at once', () => {
    const { said } = told({
      [file]: kind.replace('[opinions]', '[opinion]').replace('[procurement]', '[constructor]'),
    });
    const [articles, , occasion] = said.split('\n');
    expect(articles).toBe(
      `${file}:5:12 articles[0]: There is no article "opinion". Did you mean "opinions"? [template/no-such-name]`,
    );
    expect(occasion).toBe(
      `${file}:9:12 occasion[0]: There is no event or part of a case "constructor". [template/no-such-name]`,
    );
  });

  it('is refused in Chinese, too', () => {
    expect(told({ [file]: kind.replace('issuer: office', 'issuer: offise') }, 'zh').said).toBe(
      `${file}:3:1 issuer: 没有“offise”这一角色。是否应为“office”？ [template/no-such-name]\n  → 可用：${roles}, each。`,
    );
  });

  it.each([
    [
      'a type that there is not',
      'type: integer',
      'type: integr',
      '13:13 variables.properties.days.type: There is no "integr" here; did you mean "integer"? [template/invalid]',
    ],
    [
      'a keyword that would do nothing',
      'minimum: 2',
      'minimun: 2',
      '13:28 variables.properties.days.minimun: There is no field "minimun"; did you mean "minimum"? [template/invalid]',
    ],
    [
      'a reference that leads nowhere',
      '#/$defs/text',
      '#/$defs/txt',
      `14:14 variables.properties.place.$ref: There is no "#/$defs/txt" here; did you mean "#/$defs/text"? [template/invalid]`,
    ],
    [
      'a pattern that is none',
      'type: integer, minimum: 2, default: 5',
      `type: string, pattern: '('`,
      '13:27 variables.properties.days.pattern: The JSON Schema is wrong here: Invalid regular expression: /(/: Unterminated group. [template/schema]',
    ],
    [
      'a default that its own schema refuses',
      'default: 5',
      'default: 1',
      '13:40 variables.properties.days.default: The JSON Schema is wrong here: the default does not fit the rest of this schema. [template/schema]',
    ],
    [
      'a required field that it does not have',
      'type: object\n',
      'type: object\n  required: [dais]\n',
      '12:14 variables.required[0]: There is no field "dais". Did you mean "days"? [template/no-such-name]',
    ],
    [
      'another whole than an object',
      'type: object\n',
      'type: array\n',
      '11:3 variables.type: The JSON Schema is wrong here: the type of the whole must be object. [template/schema]',
    ],
  ])('is refused with a schema of its variables that has %s', (_, from, to, said) => {
    const found = toldOfKind(from, to);
    expect({ ...found, said: found.said.split('\n')[0] }).toEqual({ said: `${file}:${said}`, status: 30 });
  });
});

describe('A procedure.yaml', () => {
  it.each([
    [
      'by',
      '    by: operator\n',
      '    by: operater\n',
      'events.pre-assessment-completed.by: There is no role "operater". Did you mean "operator"?',
    ],
    [
      'follows',
      'follows: [pre-assessment-completed]',
      'follows: [pre-assesment-completed]',
      'events.materials-filed.follows[0]: There is no event "pre-assesment-completed". Did you mean "pre-assessment-completed"?',
    ],
    [
      'each',
      'each: [members, protection-departments, relevant-departments]',
      'each: [member]',
      'events.suggested-conclusion-sent.each[0]: There is no role "member". Did you mean "members"?',
    ],
    [
      'opens',
      'opens: [materials-received, ex-officio-decided]',
      'opens: [received]',
      'opens[0]: There is no event "received".',
    ],
    [
      'versions of a role',
      'versions: ["2022"]',
      'versions: ["2021"]',
      'roles.relevant-departments.versions[0]: There is no version of the law "2021". Did you mean "2020"?',
    ],
  ])('is refused where %s names what there is not', (_, from, to, said) => {
    const found = toldOfProcedure(from, to);
    expect(found.said).toMatch(/^cybersecurity-review\/procedure\.yaml:\d+:\d+ /);
    expect(found.said.split('\n')[0]?.replace(/^\S+ /, '')).toBe(`${said} [template/no-such-name]`);
    expect(found.status).toBe(30);
  });

  it('is refused where a schema of facts has a type that there is not', () => {
    const { said, status } = toldOfProcedure('facts:\n  type: object', 'facts:\n  type: objct');
    expect(said).toMatch(
      /^cybersecurity-review\/procedure\.yaml:\d+:3 facts\.type: There is no "objct" here; did you mean "object"\? \[template\/invalid\]/,
    );
    expect(status).toBe(30);
  });

  it('is refused where a fixed role has no party', () => {
    const { said } = toldOfProcedure('    from: law\n', '    from: fixed\n');
    expect(said).toMatch(
      /:\d+:3 roles\.members: The role "members" is fixed \(from: fixed\) but names no party\. \[template\/no-party\]/,
    );
  });
});

describe('A folder of templates', () => {
  const procedure = bundled('procedure.yaml').replace('    versions: ["2022"]\n', '');

  it('is refused where a procedure has no version of its law', () => {
    expect(told({ 'other/procedure.yaml': procedure })).toEqual({
      said:
        'other/law: The procedure "other" has no version of its law. [template/no-law]\n' +
        '  → Put a file named after its year into the folder law, for example law/2022.yaml; docs/adding-a-law.md says how.',
      status: 30,
    });
  });

  it('is refused where a law file would not be read', () => {
    expect(told({ [`${own}/law/2024.yml`]: 'version: "2024"\n' }).said.split('\n')[0]).toBe(
      `${own}/law/2024.yml: "2024.yml" would not be read as a version of the law. [template/stray-law]`,
    );
  });

  it('is refused where the folder of a kind has a name that cannot be an id', () => {
    expect(told({ [`${own}/kinds/My Letter/kind.yaml`]: kind }).said.split('\n')[0]).toBe(
      `${own}/kinds/My Letter: "My Letter" cannot be the name of the folder of a procedure or a kind. [template/bad-name]`,
    );
  });

  it('is refused where a kind has texts but no kind.yaml', () => {
    expect(told({ [`${own}/kinds/trial/zh.md`]: '# 题\n' }).said.split('\n')[0]).toBe(
      `${own}/kinds/trial: The kind "trial" is incomplete: ${own}/kinds/trial/kind.yaml is missing. [template/no-kind]`,
    );
  });
});

describe('The exit status', () => {
  it('of a law file that cannot be read or is no YAML is that of the law', () => {
    const files = {
      'other/procedure.yaml': bundled('procedure.yaml'),
      'other/law/2020.yaml': bundled('law/2020.yaml'),
    };
    expect(told(files)).toMatchObject({ said: expect.stringContaining('[law/unreadable]'), status: 20 });
    expect(told({ [`${own}/law/2020.yaml`]: 'version: [' })).toMatchObject({
      said: expect.stringMatching(/^cybersecurity-review\/law\/2020\.yaml:1:11: .* \[law\/invalid\]/),
      status: 20,
    });
    expect(told({ [`${own}/law/2020.yaml`]: bundled('law/2020.yaml').replace('inForce', 'inforce') })).toMatchObject({
      said: expect.stringMatching(/did you mean "inForce"\? \[law\/invalid\]/),
      status: 20,
    });
  });
});

describe('A packet of a procedure.yaml', () => {
  it.each([
    [
      'a kind',
      'kind: suggested-conclusion\n        article',
      'kind: suggested-conclusions\n        article',
      'kind',
      'suggested-conclusions',
      'suggested-conclusion',
    ],
    [
      'a material',
      'material: analysis-report\n        article',
      'material: analysis-reports\n        article',
      'material',
      'analysis-reports',
      'analysis-report',
    ],
    [
      'an article',
      'article: preliminary-review',
      'article: preliminary-reviews',
      'article',
      'preliminary-reviews',
      'preliminary-review',
    ],
    [
      'a role',
      'each: [members, protection-departments, relevant-departments]\n    occasion',
      'each: [member, protection-departments, relevant-departments]\n    occasion',
      'role',
      'member',
      'members',
    ],
    [
      'a subject',
      'subjects: [procurement, listing]',
      'subjects: [procurements, listing]',
      'subject',
      'procurements',
      'procurement',
    ],
  ])('that names %s wrongly is told what is meant', (_, from, to, label, found, meant) => {
    const { said, status } = toldOfProcedure(from, to);
    expect(said).toContain(`There is no ${label} "${found}". Did you mean "${meant}"? [template/no-such-name]`);
    expect(status).toBe(30);
  });

  it('that needs neither a material nor a kind is refused', () => {
    const { said } = toldOfProcedure('- material: declaration\n        article', '- article');
    expect(said).toContain(
      'packets.filing.needs[0]: This must name a material or a kind, and not both. [template/need-of-what]',
    );
  });
});
