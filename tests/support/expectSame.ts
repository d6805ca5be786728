import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/**
 * As `toEqual`, for laws that compare thousands of values: it is asked only where the two are not strictly the same, for
 * it takes far longer to say that they are.
 */
export function expectSame(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
}
