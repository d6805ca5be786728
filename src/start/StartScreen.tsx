/** Where work begins: new, open, paste, import, templates, and what was last on the desk. */
import { ClipboardPaste, FileSpreadsheet, FolderOpen, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useId, useMemo } from 'react';
import { useWatched } from '../desk/desk.ts';
import { newChart, openExample, openFile } from '../desk/deskVerbs.ts';
import { lasting, lookWhetherLasting } from '../desk/lasting.ts';
import { exampleChain } from '../domain/sample.ts';
import { Picture } from '../picture/Picture.tsx';
import { type TemplateKey, templateKeys } from '../templates/templateSeats.ts';
import { templateChain } from '../templates/templates.ts';
import { type RunningApp, useApp, useLanguage, useWords } from '../ui/app.ts';
import { timeNow } from '../ui/clock.ts';
import { onWindow } from '../ui/front.ts';
import { newId } from '../ui/ids.ts';
import { keyText } from '../ui/Keys.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { LookSwitch } from '../ui/LookSwitch.tsx';
import { startWords } from '../words/start.ts';
import { HeroFish } from './HeroFish.tsx';
import { OwnTemplates } from './OwnTemplates.tsx';
import { openTemplate } from './ownTemplates.ts';
import { Recent } from './Recent.tsx';
import './start.css';
import { isComposingKey } from '../ui/keyTable.ts';

type Props = {
  readonly onPaste: (app: RunningApp, text: string, html: string) => void;
  readonly onPasteButton: () => void;
  readonly onImport: () => void;
};

export function StartScreen({ onPaste, onPasteButton, onImport }: Props) {
  const app = useApp();
  const words = useWords(startWords);
  const language = useLanguage();
  const id = useId();
  const isLasting = useWatched(lasting);
  const example = useMemo(() => exampleChain(language), [language]);
  useEffect(() => {
    void lookWhetherLasting();
  }, []);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || !event.clipboardData || isField(event.target)) return;
      event.preventDefault();
      onPaste(app, event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html'));
    };
    const key = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat && !isComposingKey(event);
      const isFree = document.querySelector('[role="dialog"], [role="menu"]') === null;
      if (isPlain && isFree && !isField(event.target) && event.key.toLowerCase() === 'n') {
        event.preventDefault();
        newChart(app);
      }
    };
    return onWindow(app, { paste, keydown: key });
  }, [onPaste, app]);
  return (
    <main className="start">
      <div className="start-page">
        <header className="start-head">
          <div>
            <h1>{words.title}</h1>
            <p>{words.lead}</p>
          </div>
          <div className="start-choices">
            <LookSwitch />
            <LanguageSwitch />
          </div>
        </header>
        <div className="start-fish">
          <HeroFish chain={example} label={words.example} />
        </div>
        <section className="start-doors" aria-labelledby={`${id}doors`}>
          <h2 id={`${id}doors`}>{words.start}</h2>
          <Door
            icon={<Plus size={19} />}
            title={words.newChart}
            hint={words.newHint}
            keys="N"
            onClick={() => newChart(app)}
          />
          <Door
            icon={<FolderOpen size={18} />}
            title={words.open}
            hint={words.openHint}
            keys="Ctrl O"
            onClick={() => void openFile(app)}
          />
          <Door
            icon={<ClipboardPaste size={18} />}
            title={words.paste}
            hint={words.pasteHint}
            keys="Ctrl V"
            onClick={onPasteButton}
          />
          <Door icon={<FileSpreadsheet size={18} />} title={words.import} hint={words.importHint} onClick={onImport} />
          <KnownColumns />
        </section>
        <div className="start-right">
          <section aria-labelledby={`${id}templates`}>
            <div className="start-section-head">
              <h2 id={`${id}templates`}>{words.templates}</h2>
              <button type="button" className="link" onClick={() => void openTemplate(app)}>
                {words.openTemplate}
              </button>
            </div>
            <ul className="start-templates">
              <li>
                <button type="button" onClick={() => void openExample(app)}>
                  <span className="start-thumb">
                    <Picture chain={example} label="" />
                  </span>
                  <b>{words.example}</b>
                  <small>{words.exampleHint}</small>
                </button>
              </li>
              {templateKeys.map((key) => (
                <Template key={key} template={key} />
              ))}
            </ul>
          </section>
          <OwnTemplates />
          <Recent />
        </div>
        <footer className="start-foot">
          <span>{isLasting ? words.onlyHere : `${words.onlyHere}${words.mayGo}`}</span>
          <span>{words.drop}</span>
        </footer>
      </div>
    </main>
  );
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea');
}

function Door({
  icon,
  title,
  hint,
  keys,
  onClick,
}: {
  icon: ReactNode;
  title: string;
  hint: string;
  keys?: string;
  onClick: () => void;
}) {
  return (
    <button type="button" className="start-door" onClick={onClick}>
      {icon}
      <span>
        <b>{title}</b>
        <small>{hint}</small>
      </span>
      {keys && <kbd>{keyText(keys)}</kbd>}
    </button>
  );
}

function Template({ template }: { template: TemplateKey }) {
  const app = useApp();
  const words = useWords(startWords);
  const language = useLanguage();
  const chain = useMemo(() => templateChain(template, language, newId, timeNow()), [template, language]);
  return (
    <li>
      <button type="button" onClick={() => newChart(app, templateChain(template, language, newId, timeNow()))}>
        <span className="start-thumb">
          <Picture chain={chain} label="" />
        </span>
        <b>{words.template[template]}</b>
        <small>{words.chains(chain.ribs.length, Object.keys(chain.people).length)}</small>
      </button>
    </li>
  );
}

function KnownColumns() {
  const words = useWords(startWords);
  return (
    <div className="start-columns">
      <p>{words.columns}</p>
      <table>
        <thead>
          <tr>
            {words.sample.split('|').map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {words.sampleRows.split(';').map((row) => (
            <tr key={row}>
              {row.split('|').map((cell) => (
                <td key={cell}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
