import type { ReactNode } from 'react';

export function Section({ title, aside, children }: { title?: string; aside?: string; children: ReactNode }) {
  return (
    <section className="inspector-section">
      {title && (
        <h3>
          {title}
          {aside && <span>{aside}</span>}
        </h3>
      )}
      {children}
    </section>
  );
}
