/** Running apps for tests: made anew each time, in Chinese unless told. */
import type { ReactNode } from 'react';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { createPreferences, type Preferences } from '../../src/store/preferences.ts';
import { Announcer } from '../../src/ui/Announcer.tsx';
import { AppContext, createApp, type RunningApp } from '../../src/ui/app.ts';
import { DragGhost } from '../../src/ui/DragGhost.tsx';
import { Notices } from '../../src/ui/Notices.tsx';
import { SidePlace } from '../../src/ui/SidePlace.tsx';

export function newApp(chain: DecisionChain = exampleChain(), chosen: Partial<Preferences> = {}): RunningApp {
  const preferences = createPreferences({ read: () => null, write: () => {} }, 'zh');
  // It keeps nothing: nobody ends it, and what it tries again later would be written into the storage of another test.
  preferences.set({ isAutosaveOn: false, ...chosen });
  return createApp(preferences, chain);
}

/** A room of the app with what the page says beside it and what is dragged from it. */
export function aloneInApp(app: RunningApp, room: ReactNode): ReactNode {
  return inApp(
    app,
    <>
      {room}
      <SidePlace />
      <DragGhost />
      <Notices />
      <Announcer />
    </>,
  );
}

export function inApp(app: RunningApp, children: ReactNode): ReactNode {
  return <AppContext value={app}>{children}</AppContext>;
}
