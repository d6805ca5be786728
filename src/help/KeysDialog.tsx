import { useWords } from '../ui/app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { keyText } from '../ui/Keys.tsx';
import { shellDesk, useShellDesk } from '../ui/shellDesk.ts';
import { keyWords } from '../words/keys.ts';
import './help.css';

export function KeysDialog() {
  const words = useWords(keyWords);
  const isOpen = useShellDesk((desk) => desk.dialog === 'keys');
  const groups: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
    {
      title: words.entry,
      keys: [
        ['Enter', words.enter],
        ['Shift Enter', words.shiftEnter],
        ['Tab', words.tab],
        ['Ctrl Enter', words.ctrlEnter],
        ['A…Z', words.type],
        ['F2', words.f2],
        ['Esc', words.escape],
      ],
    },
    {
      title: words.move,
      keys: [
        ['↑ ↓ ← →', words.arrows],
        ['Shift ↑↓', words.shiftArrows],
        ['Alt ↑↓', words.altUpDown],
        ['Alt ←→', words.altLeftRight],
        ['Del', words.del],
      ],
    },
    {
      title: words.rate,
      keys: [
        ['Ctrl 1…0', words.rank],
        ['+ = −', words.stance],
        ['[ ]', words.level],
      ],
    },
    {
      title: words.view,
      keys: [
        ['Space', words.space],
        ['Ctrl F', words.find],
        ['Ctrl H', words.replace],
        ['Ctrl 0', words.fit],
        ['Ctrl + −', words.zoom],
        ['⇕', words.pan],
        ['Ctrl Z, Ctrl Shift Z', words.undo],
        ['Ctrl O, Ctrl S, Ctrl Shift S', words.files],
        ['Ctrl X C V', words.clip],
        ['Ctrl A', words.selectAll],
        ['Shift F10', words.menu],
      ],
    },
  ];
  return (
    <Dialog title={words.title} isOpen={isOpen} onClose={() => shellDesk.setState({ dialog: null })} width={860}>
      <div className="key-groups">
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(([keys, text]) => (
                <div key={keys}>
                  <dt>
                    {keys.split(', ').map((each) => (
                      <kbd key={each}>{keyText(each)}</kbd>
                    ))}
                  </dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="key-credit">{words.credit}</p>
    </Dialog>
  );
}
