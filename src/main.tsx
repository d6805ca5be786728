import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import './ui/look.css';
import './ui/tokens.css';
import './ui/forced.css';
import './ui/forcedDrawings.css';
import './ui/drag.css';
import './app.css';
import { App } from './App.tsx';
import { openAtStart } from './desk/deskVerbs.ts';
import { startKeeping } from './desk/keeping.ts';
import { createApp } from './ui/app.ts';
import { browserPreferences } from './ui/browserPreferences.ts';
import { isOneFile } from './ui/edition.ts';
import { loadFontIfNeeded } from './ui/font.ts';
import { followLook } from './ui/look.ts';
import { watchFront } from './ui/openFields.ts';
import { attempt, bringAllCode } from './ui/pieces.ts';
import { tellTopTenChanges } from './ui/topTenNotice.ts';

const app = createApp(browserPreferences());
followLook(app);
loadFontIfNeeded(app);
startKeeping(app);
watchFront(app);
tellTopTenChanges(app);
const root = document.getElementById('root');

const install = () => attempt(app, async () => (await import('./installed/stayInstalled.ts')).stayInstalled(app));
// Once the first chart stands, everything that may be wanted later is fetched, so that the network may go. Not in the first
// moments, which belong to the user's first keys; an installed app may have been opened with a file, and has it all here.
// Whoever asks the browser to save data gets each piece when it is wanted.
const moments = matchMedia('(display-mode: standalone)').matches ? 0 : 1500;
const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData: boolean } };

async function start(): Promise<void> {
  await openAtStart(app);
  // Effects too, and what they ask for: React Flow draws once it knows its place, and that would be a frame later.
  if (root) flushSync(() => createRoot(root).render(<App app={app} />));
  if (import.meta.env.PROD && !isOneFile && !connection?.saveData)
    setTimeout(() => void bringAllCode(() => void install()), moments);
}

void start();
