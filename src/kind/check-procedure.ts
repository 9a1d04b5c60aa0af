import { type Problem, problem } from '../errors.js';
import { schemaProblems } from './check-schema.js';
import { unknownNames } from './known-name.js';
import type { Procedure } from './procedure.js';

/**
 * What is wrong in a procedure.yaml beyond its form: a name that names nothing (`template/no-such-name`), a fixed role without
 * its party (`template/no-party`), a fault in the schema of its facts (`template/schema`).
 */
export function procedureProblems(procedure: Procedure, versions: readonly string[]): Problem[] {
  const { roles, events, opens, facts } = procedure;
  const role = { label: { zh: '角色', en: 'role' }, names: Object.keys(roles) };
  const event = { label: { zh: '事件', en: 'event' }, names: Object.keys(events) };
  const version = { label: { zh: '法律版本', en: 'version of the law' }, names: versions };
  return [
    ...Object.entries(roles).flatMap(([id, each]) => [
      ...unknownNames(`roles.${id}.versions`, each.versions, version),
      ...(each.from === 'fixed' && !each.party
        ? [problem('template/no-party', { path: `roles.${id}` }, { role: id })]
        : []),
    ]),
    ...Object.entries(events).flatMap(([id, { by, follows, each }]) => [
      ...unknownNames(`events.${id}.by`, by, role),
      ...unknownNames(`events.${id}.follows`, follows, event),
      ...unknownNames(`events.${id}.each`, each, role),
    ]),
    ...unknownNames('opens', opens, event),
    ...schemaProblems(facts, 'facts'),
  ];
}
