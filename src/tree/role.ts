import type { Role } from './tree.js';

const known: Record<Role, true> = {
  body: true,
  number: true,
  addressee: true,
  closing: true,
  attachment: true,
  annex: true,
  caption: true,
  signature: true,
  date: true,
  quote: true,
  note: true,
  remark: true,
};

export const roles = Object.keys(known) as readonly Role[];

export function isRole(name: string): name is Role {
  return Object.hasOwn(known, name);
}
