import { useSaid } from './announce.ts';

/** Speaks what `say` is told. */
export function Announcer() {
  const { text, count } = useSaid();
  return (
    <div className="unseen" aria-live="polite" role="status">
      <span key={count}>{text}</span>
    </div>
  );
}
