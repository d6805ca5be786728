import { shade } from './shade.ts';

export function Logo({ width = 26 }: { width?: number }) {
  return (
    <svg width={width} height={(width * 18) / 26} viewBox="0 0 26 18" aria-hidden="true">
      <path d="M1 9h17" stroke={shade('navy')} strokeWidth="1.8" />
      <path
        d="M8.5 9 5.6 3M13.7 9l-2.9-6M11 9l-2.9 6M16 9l-2.9 6"
        stroke={shade('navy')}
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <path d="M17.2 4.2C21 4.2 23.6 6.4 25.4 9c-1.8 2.6-4.4 4.8-8.2 4.8 1-3.2 1-6.4 0-9.6Z" fill={shade('navy')} />
      <circle cx="20.4" cy="7.6" r=".9" fill={shade('paper')} />
    </svg>
  );
}
