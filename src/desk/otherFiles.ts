import { perApp, type RunningApp } from '../ui/app.ts';

/** Who takes a file that is no chart by its name, wherever it came in; nobody while no one offers. */
export const otherFiles = perApp(() => ({ take: null as ((app: RunningApp, file: File) => void) | null }));
