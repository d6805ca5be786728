import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/drag.css';
import './app.css';
import { App } from './App.tsx';
import { exampleChain } from './domain/sample.ts';
import { chart } from './ui/app.ts';

chart.verbs.open(exampleChain());
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
