/** A table exported without names (method.md §10): places stand for people, so nobody can be found by it. */
import { nameKey } from '../domain/sameName.ts';
import { fishWords } from '../words/fish.ts';
import { languages } from '../words/language.ts';
import type { Field } from './field.ts';
import type { ImportRow } from './importRow.ts';
import type { Understood } from './understood.ts';

const ownColumns: readonly Field[] = ['rank', 'name', 'jobTitle', 'chain', 'stance', 'level', 'targetLevel'];

/** True for our own columns without ids, where most names are a chain and a place on it: "采购部-2". */
export function isAnonymised({ columns, people }: Understood): boolean {
  const isOurs = ownColumns.every((field) =>
    columns.some((column) => column.field === field && column.by === 'header'),
  );
  if (!isOurs || people.some((one) => one.personId !== null)) return false;
  const named = people.filter((one) => one.name !== '');
  return named.length > 0 && named.filter(isPlace).length * 2 > named.length;
}

/** Chains of one name are told apart by a number: "采购部 3-2". */
function isPlace({ name, chain }: ImportRow): boolean {
  const before = /^(.*?)(?: \d+)?-\d+$/su.exec(name)?.[1];
  const chains = [chain, ...languages.map((language) => fishWords[language].namelessRib)];
  return before !== undefined && chains.some((each) => nameKey(each) === nameKey(before));
}
