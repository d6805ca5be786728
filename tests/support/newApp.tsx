/** Running apps for tests: made anew each time, remembered nowhere, in Chinese unless told. */
import type { ReactNode } from 'react';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { createPreferences, type Preferences } from '../../src/store/preferences.ts';
import { AppContext, createApp, type RunningApp } from '../../src/ui/app.ts';

export function newApp(chain: DecisionChain = exampleChain(), chosen: Partial<Preferences> = {}): RunningApp {
  const preferences = createPreferences({ read: () => null, write: () => {} }, 'zh');
  preferences.set(chosen);
  return createApp(preferences, chain);
}

export function inApp(app: RunningApp, children: ReactNode): ReactNode {
  return <AppContext value={app}>{children}</AppContext>;
}
