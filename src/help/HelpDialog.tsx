/** F1: the keys, and the method on one page. */
import { useApp, useWords } from '../ui/app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { shellDesk, useShellDesk } from '../ui/shellDesk.ts';
import { keyWords } from '../words/keys.ts';
import { methodWords } from '../words/method.ts';
import { KeyList } from './KeyList.tsx';
import { MethodPage } from './MethodPage.tsx';
import './help.css';

export function HelpDialog() {
  const app = useApp();
  const words = useWords(methodWords);
  const keys = useWords(keyWords);
  const dialog = useShellDesk((desk) => desk.dialog);
  const isMethod = dialog === 'method';
  return (
    <Dialog
      title={isMethod ? words.title : keys.title}
      isOpen={isMethod || dialog === 'keys'}
      onClose={() => shellDesk(app).setState({ dialog: null })}
      width={900}
      isText
    >
      <Segmented
        className="help-pages"
        label={words.pages}
        options={[
          { value: 'keys', label: words.keysPage },
          { value: 'method', label: words.title },
        ]}
        value={isMethod ? 'method' : 'keys'}
        onChange={(next) => shellDesk(app).setState({ dialog: next })}
      />
      {isMethod ? <MethodPage /> : <KeyList />}
    </Dialog>
  );
}
