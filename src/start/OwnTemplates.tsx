import { Download, X } from 'lucide-react';
import { useMemo } from 'react';
import { newChart } from '../desk/deskVerbs.ts';
import { Picture } from '../picture/Picture.tsx';
import { usePreferences, useWords } from '../ui/app.ts';
import { startWords } from '../words/start.ts';
import { downloadTemplate, fromTemplate, ownTemplates, removeTemplate } from './ownTemplates.ts';

export function OwnTemplates() {
  const words = useWords(startWords);
  const remembered = usePreferences((each) => each.remembered);
  const templates = useMemo(() => ownTemplates(remembered), [remembered]);
  if (templates.length === 0) return null;
  return (
    <section aria-labelledby="start-own">
      <h2 id="start-own">{words.own}</h2>
      <ul className="start-templates">
        {templates.map(({ key, chain }) => {
          const title = chain.title || words.untitled;
          return (
            <li key={key}>
              <button type="button" onClick={() => newChart(fromTemplate(chain))}>
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
                  onClick={() => downloadTemplate(chain)}
                >
                  <Download size={15} />
                </button>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={words.removeTemplate(title)}
                  title={words.removeTemplate(title)}
                  onClick={() => removeTemplate(key)}
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
