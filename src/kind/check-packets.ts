import { type Problem, problem } from '../errors.js';
import { unknownNames } from './known-name.js';
import type { PacketNeed, PacketPart } from './packet.js';
import type { Procedure } from './procedure.js';

/** The names that a packet may use. */
export interface PacketNames {
  readonly versions: readonly string[];
  readonly kinds: readonly string[];
  readonly materials: readonly string[];
  readonly articles: readonly string[];
  /** The parts that a case can have. */
  readonly parts: readonly string[];
}

/**
 * What is wrong in the packets of a procedure.yaml beyond their form: a name that names nothing (`template/no-such-name`), a
 * need of no material and no kind, or of both (`template/need-of-what`).
 */
export function packetProblems({ packets, roles, events, subjects }: Procedure, known: PacketNames): Problem[] {
  const role = { label: { zh: '角色', en: 'role' }, names: Object.keys(roles) };
  const version = { label: { zh: '法律版本', en: 'version of the law' }, names: known.versions };
  const subject = { label: { zh: '审查对象', en: 'subject' }, names: Object.keys(subjects) };
  const occasion = {
    label: { zh: '事件或案件部分', en: 'event or part of a case' },
    names: [...Object.keys(events), ...known.parts],
  };
  return Object.entries(packets).flatMap(([id, packet]) => {
    const at = `packets.${id}`;
    return [
      ...unknownNames(`${at}.versions`, packet.versions, version),
      ...unknownNames(`${at}.issuer`, packet.issuer, role),
      ...unknownNames(`${at}.addressee`, packet.addressee, role),
      ...unknownNames(`${at}.each`, packet.each, role),
      ...unknownNames(
        `${at}.occasion`,
        packet.occasion.map(path => path.split('.')[0] ?? path),
        occasion,
      ),
      ...packet.parts.flatMap((part, index) => partProblems(part, `${at}.parts[${index}]`, known)),
      ...packet.needs.flatMap((need, index) => [
        ...needProblems(need, `${at}.needs[${index}]`, known),
        ...unknownNames(`${at}.needs[${index}].subjects`, need.subjects, subject),
      ]),
    ];
  });
}

function partProblems(part: PacketPart, at: string, known: PacketNames): Problem[] {
  if ('kind' in part) return unknownNames(`${at}.kind`, part.kind, kinds(known));
  if ('material' in part) return unknownNames(`${at}.material`, part.material, materials(known));
  return 'events' in part ? unknownNames(`${at}.except`, part.except, kinds(known)) : [];
}

function needProblems({ material, kind, article }: PacketNeed, at: string, known: PacketNames): Problem[] {
  const one = (material === undefined) !== (kind === undefined);
  return [
    ...(one ? [] : [problem('template/need-of-what', { path: at })]),
    ...unknownNames(`${at}.material`, material, materials(known)),
    ...unknownNames(`${at}.kind`, kind, kinds(known)),
    ...unknownNames(`${at}.article`, article, { label: { zh: '条文', en: 'article' }, names: known.articles }),
  ];
}

const kinds = ({ kinds: names }: PacketNames) => ({ label: { zh: '文种', en: 'kind' }, names });
const materials = ({ materials: names }: PacketNames) => ({ label: { zh: '材料', en: 'material' }, names });
