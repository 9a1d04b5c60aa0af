import { nearest } from '../case/nearest.js';
import type { DueDate } from '../due/due-dates.js';
import { fail } from '../errors.js';

/**
 * The periods that a name on the command line means: that of a rule, all that a rule gives its addressees, or, after a colon,
 * that of one of them. Throws `usage/unknown-period`.
 *
 * @example
 * periodsNamed('opinions:mof', dates) // the period of the Ministry of Finance
 */
export function periodsNamed<Period extends DueDate>(name: string, dates: readonly Period[]): readonly Period[] {
  const found = dates.filter(each => name === each.rule.id || name === nameOf(each));
  return found.length > 0 ? found : unknown(name, dates);
}

function nameOf({ rule, party }: DueDate): string {
  return party?.id === undefined ? rule.id : `${rule.id}:${party.id}`;
}

/** Of a rule that is known, its addressees are named; otherwise the rules. */
function unknown(period: string, dates: readonly DueDate[]): never {
  const rules = [...new Set(dates.map(({ rule }) => rule.id))];
  const [rule = '', party = ''] = period.split(':');
  const parties = dates.flatMap(each => (each.rule.id === rule ? (each.party?.id ?? []) : []));
  const ofRule = parties.map(id => `${rule}:${id}`);
  const near = ofRule.length > 0 ? nearest(party, parties) : undefined;
  const meant = near ? `${rule}:${near}` : nearest(period, ofRule.length > 0 ? [] : [...rules, ...dates.map(nameOf)]);
  const known = (ofRule.length > 0 ? ofRule : rules).join(', ');
  const asked = { zh: meant ? `是否应为 ${meant}？` : '', en: meant ? ` Did you mean ${meant}?` : '' };
  fail('usage/unknown-period', { path: '--explain' }, { period, known, ...asked });
}
