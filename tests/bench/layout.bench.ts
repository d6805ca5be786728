/** Layout in Node: medians, and how the time grows. Run by `npm run bench`. */

import { checksOf } from '../../src/domain/checks/checks.ts';
import { editorStyle, exportCompactStyle } from '../../src/layout/style.ts';
import { bigChain } from '../support/bigChain.ts';
import { drawn } from '../support/fish.ts';

function median(run: () => void, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[times.length >> 1] ?? 0;
}

const sizes = [40, 200, 1000, 5000];
const table = new Map<number, number>();
for (const people of sizes) {
  const chain = bigChain(people);
  for (let warm = 0; warm < 30; warm++) drawn(chain);
  const time = median(() => drawn(chain), people > 1000 ? 30 : 80);
  table.set(people, time);
  const compact = median(
    () => drawn(chain, { style: exportCompactStyle, density: 'compact', frame: { width: 1792, height: 900 } }),
    30,
  );
  console.log(
    `layout ${String(people).padStart(5)} people: ${time.toFixed(2)} ms   compact export ${compact.toFixed(2)} ms`,
  );
}
console.log(`layout 1,000 → 5,000: × ${((table.get(5000) ?? 0) / (table.get(1000) ?? 1)).toFixed(2)}  (aim ≤ 5.5)`);
console.log(`layout 1,000 people: ${table.get(1000)?.toFixed(2)} ms  (aim ≤ 5 ms), style ${editorStyle.card.width}`);

const chain = bigChain(1000);
for (let warm = 0; warm < 20; warm++) checksOf({ ...chain }, '2026-11-23');
console.log(
  `checks 1,000 people: ${median(() => checksOf({ ...chain }, '2026-11-23'), 40).toFixed(2)} ms  (aim ≤ 10 ms)`,
);
