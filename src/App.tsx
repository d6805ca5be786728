/** The composition root: knows every room, holds no logic. */
import { useEffect } from 'react';
import { Diagram } from './diagram/Diagram.tsx';
import { beginPerson } from './diagram/entry.ts';
import { Inspector } from './inspector/Inspector.tsx';
import { selectedRib } from './store/selection.ts';
import { Logo } from './toolbar/Logo.tsx';
import { Toolbar } from './toolbar/Toolbar.tsx';
import { Announcer } from './ui/Announcer.tsx';
import { chainNow, chart, useLanguage, usePreferences } from './ui/app.ts';
import { DragGhost } from './ui/DragGhost.tsx';
import { localeOf } from './words/language.ts';

export function App() {
  const language = useLanguage();
  const isInspectorOpen = usePreferences((each) => each.isInspectorOpen);
  useEffect(() => {
    document.documentElement.lang = localeOf[language];
  }, [language]);
  return (
    <div className="app">
      <Toolbar file={<Logo />} right={null} />
      <main className="workplace">
        <div className="workplace-main">
          <Diagram />
        </div>
        {isInspectorOpen && <Inspector onAddPerson={addPersonToSelectedRib} />}
      </main>
      <DragGhost />
      <Announcer />
    </div>
  );
}

function addPersonToSelectedRib(): void {
  const chain = chainNow();
  const id = selectedRib(chart.getState().selection, chain);
  if (id) beginPerson(id, chain.ribs.find((rib) => rib.id === id)?.personIds.length ?? 0);
}
