import { type Problem, problem } from '../errors.js';
import { schemaProblems } from './check-schema.js';
import { unknownNames } from './known-name.js';
import type { Procedure } from './procedure.js';

/**
 * What is wrong in a procedure.yaml beyond its form: a name that names nothing (`template/no-such-name`), a fixed role without
 * its party (`template/no-party`), a fault in the schema of its facts (`template/schema`).
 */
export function procedureProblems(procedure: Procedure, versions: readonly string[]): Problem[] {
  const { roles, events, subjects, opens, facts } = procedure;
  const role = { label: { zh: '角色', en: 'role' }, names: Object.keys(roles) };
  const event = { label: { zh: '事件', en: 'event' }, names: Object.keys(events) };
  const version = { label: { zh: '法律版本', en: 'version of the law' }, names: versions };
  const subject = { label: { zh: '审查对象', en: 'subject' }, names: Object.keys(subjects) };
  return [
    ...Object.entries(roles).flatMap(([id, each]) => [
      ...unknownNames(`roles.${id}.versions`, each.versions, version),
      ...(Array.isArray(each.required) ? unknownNames(`roles.${id}.required`, each.required, subject) : []),
      ...(each.from === 'fixed' && !each.party
        ? [problem('template/no-party', { path: `roles.${id}` }, { role: id })]
        : []),
    ]),
    ...Object.entries(events).flatMap(([id, { by, follows, each, versions: own }]) => [
      ...unknownNames(`events.${id}.by`, by, role),
      ...unknownNames(`events.${id}.follows`, follows, event),
      ...unknownNames(`events.${id}.each`, each, role),
      ...unknownNames(`events.${id}.versions`, own, version),
    ]),
    ...Object.entries(subjects).flatMap(([id, each]) =>
      unknownNames(`subjects.${id}.versions`, each.versions, version),
    ),
    ...unknownNames('opens', opens, event),
    ...schemaProblems(facts, 'facts'),
  ];
}
