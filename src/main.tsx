import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/drag.css';
import './app.css';
import { App } from './App.tsx';
import { openAtStart } from './desk/deskVerbs.ts';
import { startKeeping } from './desk/keeping.ts';
import { createApp } from './ui/app.ts';
import { browserPreferences } from './ui/browserPreferences.ts';
import { loadFontIfNeeded } from './ui/font.ts';
import { watchFront } from './ui/openFields.ts';
import { bringAllCode } from './ui/pieces.ts';
import { tellTopTenChanges } from './ui/topTenNotice.ts';

const app = createApp(browserPreferences());
loadFontIfNeeded(app);
startKeeping(app);
watchFront(app);
tellTopTenChanges(app);
await openAtStart(app);
const root = document.getElementById('root');
if (root) createRoot(root).render(<App app={app} />);

// Once the first chart stands, everything that may be wanted later is fetched, so that the network may go. Not in the first
// moments, which belong to the user's first keys.
if (import.meta.env.PROD) setTimeout(() => void bringAllCode(), 1500);
