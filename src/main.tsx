import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/drag.css';
import './app.css';
import { App } from './App.tsx';
import { openAtStart } from './desk/deskVerbs.ts';
import { startKeeping } from './desk/keeping.ts';
import { loadFontIfNeeded } from './ui/font.ts';
import { tellWhenTopTenIsChosen } from './ui/topTenNotice.ts';

loadFontIfNeeded();
startKeeping();
tellWhenTopTenIsChosen();
await openAtStart();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);

// Menus and dialogs come when the page has settled, so that the first one opens at once.
setTimeout(
  () =>
    void import('./desk/ChartMenu.tsx')
      .then(() => import('./diagram/CanvasMenu.tsx'))
      .then(() => import('./help/KeysDialog.tsx')),
  800,
);
