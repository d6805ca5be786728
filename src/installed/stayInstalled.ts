/** What makes the served app one that can be installed: it starts without a network, opens chart files, and is renewed. */

import { openLaunched } from '../desk/deskVerbs.ts';
import type { FileHandle } from '../disk/chartFile.ts';
import type { RunningApp } from '../ui/app.ts';
import { notify } from '../ui/notices.ts';
import { attempt } from '../ui/pieces.ts';
import { installedWords } from '../words/installed.ts';

/** How a browser hands over the files an installed app was opened with. */
type LaunchQueue = {
  readonly setConsumer: (take: (launch: { readonly files?: readonly FileHandle[] }) => void) => void;
};

const anHour = 3_600_000;

/** Over plain http, and in old browsers, there is nothing to install and nothing happens. */
export async function stayInstalled(app: RunningApp): Promise<void> {
  takeLaunched(app);
  if (!('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register('./serviceWorker.js', { updateViaCache: 'none' });
    watchVersions(app, registration);
    setInterval(() => void registration.update().catch(() => undefined), anHour);
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage('bring rare');
  } catch (error) {
    // The app runs as well without; the next start tries again.
    console.info(error);
  }
}

function takeLaunched(app: RunningApp): void {
  const { launchQueue } = window as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    const [handle] = files;
    if (handle) void attempt(app, () => openLaunched(app, handle));
  });
}

/** Offers a version that waits; the one on screen goes on as it is until somebody wants the new one. */
function watchVersions(app: RunningApp, registration: ServiceWorkerRegistration): void {
  const offer = () => {
    // The first version of all waits for nobody.
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    const restart = { text: () => app.words(installedWords).restart, run: () => renew(registration) };
    notify(app, 'info', () => app.words(installedWords).newVersion, restart, { about: 'edition', stays: true });
  };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  offer();
}

/** Starts this window anew with the new version; others keep the old one's code until they are started anew themselves. */
function renew({ waiting }: ServiceWorkerRegistration): void {
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('take over');
}
