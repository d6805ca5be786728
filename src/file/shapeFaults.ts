/**
 * What in a value does not fit a schema, place by place. zod alone lists every fault and overflows its stack at some
 * 100,000 of them; this walk asks zod about one small value at a time and stops at `mostFaults`.
 */
import * as z from 'zod/mini';
import { addFault, type Fault, mostFaults, type Path } from './fault.ts';
import { fileLimits } from './limits.ts';
import type { FaultFacts, ProblemKey } from './words.ts';

/** `path`: where the value stands; lengthened and shortened again on the way through it. */
export function addShapeFaults(
  schema: z.core.$ZodType,
  value: unknown,
  path: (string | number)[],
  faults: Fault[],
): void {
  if (faults.length >= mostFaults) return;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'default' || def.type === 'optional') {
    if (value !== undefined) addShapeFaults(def.innerType, value, path, faults);
  } else if (def.type === 'nullable') {
    if (value !== null) addShapeFaults(def.innerType, value, path, faults);
  } else if (def.type === 'object' && isObject(value)) {
    const { shape } = def;
    for (const key in shape) {
      const inner = shape[key];
      if (inner) addInnerFaults(inner, Object.hasOwn(value, key) ? value[key] : undefined, key, path, faults);
    }
  } else if (def.type === 'record' && isObject(value)) {
    const keys = Object.keys(value);
    if (keys.length > fileLimits.people) addFault(faults, path, 'too-many', { limit: fileLimits.people });
    else {
      for (const key of keys) {
        addSmallFaults(def.keyType, key, [...path, key], faults);
        addInnerFaults(def.valueType, value[key], key, path, faults);
      }
    }
  } else if (def.type === 'array' && Array.isArray(value)) {
    const limit = mostRowsOf(def);
    if (value.length > limit) addFault(faults, path, 'too-many', { limit });
    else for (const [index, each] of value.entries()) addInnerFaults(def.element, each, index, path, faults);
  } else if (def.type === 'object' || def.type === 'record') {
    addFault(faults, path, value === undefined ? 'missing' : 'not-object');
  } else if (def.type === 'array') {
    addFault(faults, path, value === undefined ? 'missing' : 'not-list');
  } else addSmallFaults(schema, value, path, faults);
}

function addInnerFaults(
  schema: z.core.$ZodType,
  value: unknown,
  step: string | number,
  path: (string | number)[],
  faults: Fault[],
): void {
  path.push(step);
  addShapeFaults(schema, value, path, faults);
  path.pop();
}

function mostRowsOf(def: z.core.$ZodArrayDef): number {
  const checks: readonly object[] = def.checks?.map((check) => check._zod.def) ?? [];
  return checks.reduce<number>((most, check) => ('maximum' in check ? Number(check.maximum) : most), fileLimits.rows);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function addSmallFaults(schema: z.core.$ZodType, value: unknown, path: Path, faults: Fault[]): void {
  const result = z.safeParse(schema, value);
  if (result.success) return;
  for (const issue of result.error.issues) {
    const [problem, facts] = problemOf(issue, issue.path.reduce<unknown>(inside, value));
    addFault(
      faults,
      [...path, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))],
      problem,
      facts,
    );
  }
}

function inside(value: unknown, step: PropertyKey): unknown {
  return (value as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[step];
}

const expectedProblems: Readonly<Record<string, ProblemKey>> = {
  string: 'not-text',
  number: 'not-number',
  int: 'not-whole-number',
  boolean: 'not-boolean',
  array: 'not-list',
  object: 'not-object',
  record: 'not-object',
  template_literal: 'not-text',
};

function problemOf(issue: z.core.$ZodIssue, value: unknown): [ProblemKey, FaultFacts?] {
  if (value === undefined) return ['missing'];
  switch (issue.code) {
    case 'invalid_type':
      return [expectedProblems[issue.expected] ?? 'unreadable'];
    case 'too_big':
      if (issue.origin === 'number') return ['above', { limit: Number(issue.maximum) }];
      return [issue.origin === 'string' ? 'too-long' : 'too-many', { limit: Number(issue.maximum) }];
    case 'too_small':
      return [issue.origin === 'string' ? 'empty-id' : 'negative'];
    case 'not_multiple_of':
      return ['not-in-steps', { limit: Number(issue.divisor) }];
    case 'invalid_value':
      return ['not-one-of', { options: issue.values.map(String) }];
    case 'invalid_union':
      return [
        'not-one-of',
        { options: 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [] },
      ];
    case 'invalid_format':
      if (issue.format === 'date') return ['not-date'];
      if (issue.format === 'datetime') return ['not-date-time'];
      return [issue.pattern?.startsWith('^person:') ? 'not-person-id' : 'not-rib-id'];
    case 'custom':
      return [issue.params?.problem === 'reserved-id' ? 'reserved-id' : 'unreadable'];
    default:
      return ['unreadable'];
  }
}
