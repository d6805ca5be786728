import { fc, test } from '@fast-check/vitest';
import { expect, vi } from 'vitest';
import { faultsText } from '../../src/file/faultText.ts';
import { migrated, migrationSteps } from '../../src/file/migrate.ts';
import { readChain } from '../../src/file/read.ts';
import { version } from '../../src/file/schema.ts';
import { writeChain } from '../../src/file/write.ts';
import { fullChain, randomJson } from '../support/fullChain.ts';
import { asVersion0, stepsFrom0 } from '../support/olderVersion.ts';

vi.setConfig({ testTimeout: 60_000 });

test('no step is left out between the oldest version that can be read and today’s', () => {
  const from = Object.keys(migrationSteps).map(Number);
  expect(from.sort((a, b) => a - b)).toEqual(from.map((_, index) => version - from.length + index));
});

test.prop([fullChain(), fc.constantFrom('also 0' as const, 'at 1' as const)], { numRuns: 60 })(
  'an older file and its snapshots are the same chart as today’s',
  (chain, newest) => {
    const file = JSON.parse(writeChain(chain));
    const older = JSON.stringify({ ...asVersion0(file, newest), version: 0 });
    expect(readChain(older, undefined, stepsFrom0)).toEqual({ chain });
    expect(readChain(older)).toMatchObject({ faults: [{ path: 'version', problem: 'unknown-version' }] });
    expect(readChain(writeChain(chain), undefined, stepsFrom0)).toEqual({ chain });
  },
);

test.prop([fullChain()], { numRuns: 20 })('today’s file may hold a snapshot of an older version', (chain) => {
  const file = JSON.parse(writeChain(chain));
  for (const each of file.snapshots) each.chart = { ...asVersion0(each.chart), version: 0 };
  expect(readChain(JSON.stringify(file), undefined, stepsFrom0)).toEqual({ chain });
});

test('of several steps each is taken once, in turn', () => {
  const taken: unknown[] = [];
  const step = (chart: object) => {
    taken.push('version' in chart && chart.version);
    return { ...chart };
  };
  const file = { format: 'decision-chain-fishbone', version: -1, target: 'GU', ribs: [], people: {} };
  expect('chart' in migrated(file, { [-1]: step, 0: step })).toBe(true);
  expect(taken).toEqual([-1, 0]);
  expect('faults' in migrated({ ...file, version: -2 }, { [-2]: step, 0: step })).toBe(true);
});

test('a newer file or snapshot is refused in a sentence that says what to do', () => {
  const newer = { format: 'decision-chain-fishbone', version: 2, target: 'GU', ribs: [], people: {} };
  const read = readChain(JSON.stringify(newer), undefined, stepsFrom0);
  expect('faults' in read && faultsText(read.faults, 'zh')).toBe('文件来自更新的版本（第 2 版），请先升级本程序');
});

test.prop([randomJson, fc.array(randomJson)])(
  'whatever an older file holds, reading it ends in words',
  (value, snapshots) => {
    const file = {
      ...(typeof value === 'object' ? value : {}),
      snapshots,
      format: 'decision-chain-fishbone',
      version: 0,
    };
    const read = readChain(JSON.stringify(file), undefined, stepsFrom0);
    const broken = readChain(JSON.stringify(file), undefined, {
      0: () => {
        throw new TypeError('broken step');
      },
    });
    expect('faults' in read && faultsText(read.faults, 'en')).toBeTruthy();
    expect('faults' in broken && faultsText(broken.faults, 'en')).toBeTruthy();
  },
);
