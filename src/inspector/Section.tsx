import type { ReactNode } from 'react';

/** `field` names what the section edits, for jumps from the checks. */
export function Section({
  title,
  aside,
  field,
  children,
}: {
  title?: string;
  aside?: string;
  field?: string;
  children: ReactNode;
}) {
  return (
    <section className="inspector-section" data-field={field}>
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
