import type { Finding } from '../domain/checks/checks.ts';
import { thePerson, theRib, theTarget } from '../store/selection.ts';
import { chart, preferences } from '../ui/app.ts';

/** Selects what a finding is about and puts the keyboard into its field, where the inspector has one. */
export function goTo(finding: Finding): void {
  const [first] = finding.personIds;
  if (first) chart.verbs.select(thePerson(first));
  else if (finding.ribId) chart.verbs.select(theRib(finding.ribId));
  else chart.verbs.select(theTarget);
  preferences.set({ view: 'fishbone', isInspectorOpen: true });
  requestAnimationFrame(() => {
    const name = finding.field === 'targetLevel' ? 'level' : finding.field;
    const field = name && document.querySelector<HTMLElement>(`.inspector [data-field="${name}"]`);
    if (field) {
      field.scrollIntoView({ block: 'nearest' });
      field.focus();
    } else document.querySelector<HTMLElement>('.place-input')?.focus();
  });
}
