/** 1 for ↓, −1 for ↑, 0 for any other key. */
export function verticalStep(key: string): 1 | -1 | 0 {
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
}

/** Where ↓ and ↑ lead in a list that goes round; null for any other key, and where nothing is listed. */
export function listStep(key: string, at: number, count: number): number | null {
  const step = verticalStep(key);
  return step === 0 || count === 0 ? null : (at + step + count) % count;
}
