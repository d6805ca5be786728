import { Download, X } from 'lucide-react';
import { useId, useMemo } from 'react';
import { newChart } from '../desk/deskVerbs.ts';
import { Picture } from '../picture/Picture.tsx';
import { useApp, usePreferences, useWords } from '../ui/app.ts';
import { startWords } from '../words/start.ts';
import { downloadTemplate, fromTemplate, ownTemplates, removeTemplate } from './ownTemplates.ts';

export function OwnTemplates() {
  const app = useApp();
  const words = useWords(startWords);
  const headingId = useId();
  const kept = usePreferences((each) => each.templates);
  const { readable, newer } = useMemo(() => ownTemplates(kept), [kept]);
  if (readable.length + newer === 0) return null;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>{words.own}</h2>
      {newer > 0 && <p className="start-none">{words.newerTemplates(newer)}</p>}
      <ul className="start-templates">
        {readable.map(({ key, chain }) => {
          const title = chain.title || words.untitled;
          return (
            <li key={key}>
              <button type="button" onClick={() => newChart(app, fromTemplate(app, chain))}>
                <span className="start-thumb">
                  <Picture chain={chain} label="" />
                </span>
                <b>{title}</b>
                <small>{words.chains(chain.ribs.length, Object.keys(chain.people).length)}</small>
              </button>
              <span className="start-template-tools">
                <button
                  type="button"
                  className="icon-button"
                  aria-label={words.downloadTemplate(title)}
                  title={words.downloadTemplate(title)}
                  onClick={() => downloadTemplate(app, chain)}
                >
                  <Download size={15} />
                </button>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={words.removeTemplate(title)}
                  title={words.removeTemplate(title)}
                  onClick={() => removeTemplate(app, key)}
                >
                  <X size={15} />
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
