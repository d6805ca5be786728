import type { Severity } from '../domain/checks/finding.ts';
import { WarningGlyph } from '../ui/Mark.tsx';
import { shade } from '../ui/shade.ts';

/** Three shapes, none of them red: a filled triangle, an outlined one, a ring. */
export function SeverityMark({ severity }: { severity: Severity }) {
  if (severity === 'warning') return <WarningGlyph size={15} />;
  return (
    <svg className="mark" width={15} height={15} viewBox="0 0 16 16" aria-hidden="true">
      {severity === 'error' ? (
        <>
          <path d="M8 1.2 15.4 14.4H.6Z" fill={shade('amber')} />
          <path d="M8 6v4" stroke={shade('paper')} strokeWidth={1.8} strokeLinecap="round" />
          <circle cx={8} cy={12.2} r={1} fill={shade('paper')} />
        </>
      ) : (
        <>
          <circle cx={8} cy={8} r={6.4} fill="none" stroke={shade('ink3')} strokeWidth={1.4} />
          <path d="M8 7.4v4" stroke={shade('ink3')} strokeWidth={1.6} strokeLinecap="round" />
          <circle cx={8} cy={4.9} r={0.95} fill={shade('ink3')} />
        </>
      )}
    </svg>
  );
}
