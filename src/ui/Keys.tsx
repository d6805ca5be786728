/** Keys in the platform's own style: Ctrl or ⌘, Alt or ⌥. */
const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

const macKeys: Readonly<Record<string, string>> = {
  Ctrl: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Del: '⌫',
  Backspace: '⌫',
};

/** "Ctrl Z" as the keyboard prints it: "Ctrl Z", on a Mac "⌘Z". */
export function keyText(keys: string): string {
  if (!isMac) return keys;
  return keys
    .split(' ')
    .map((key) => macKeys[key] ?? key)
    .join('');
}

export function Keys({ keys, text }: { keys: string; text?: string }) {
  return (
    <span className="keys">
      <kbd>{keyText(keys)}</kbd>
      {text}
    </span>
  );
}
