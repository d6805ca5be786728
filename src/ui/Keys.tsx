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

/** The key that Ctrl means on this machine is held: on a Mac Ctrl and a click open the menu. */
export function isCommandKey({ ctrlKey, metaKey }: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean {
  return isMac ? metaKey : ctrlKey;
}

export function Keys({ keys, text }: { keys: string; text?: string }) {
  return (
    <span className="keys">
      <kbd>{keyText(keys)}</kbd>
      {text}
    </span>
  );
}
