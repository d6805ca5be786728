/** Asks for a snapshot's name, one being proposed. */
import { useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogChoice } from '../ui/DialogChoice.tsx';
import { isComposingKey } from '../ui/keyTable.ts';

type Props = {
  readonly title: string;
  readonly action: string;
  readonly label: string;
  readonly help?: string;
  readonly onLabel: (label: string) => void;
  readonly onClose: () => void;
};

export function LabelDialog({ title, action, label, help, onLabel, onClose }: Props) {
  const [text, setText] = useState(label);
  const done = () => {
    onLabel(text.trim() || label);
    onClose();
  };
  return (
    <Dialog
      title={action}
      isOpen
      onClose={onClose}
      width={420}
      footer={<DialogChoice action={action} onAction={done} onCancel={onClose} />}
    >
      <div className="field is-bare">
        <input
          data-first=""
          aria-label={title}
          value={text}
          maxLength={120}
          onChange={(event) => setText(event.target.value)}
          onFocus={(event) => event.target.select()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposingKey(event.nativeEvent)) return;
            event.preventDefault();
            done();
          }}
        />
      </div>
      {help && <p className="label-help">{help}</p>}
    </Dialog>
  );
}
