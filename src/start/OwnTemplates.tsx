import { X } from 'lucide-react';
import { useMemo } from 'react';
import { newChart } from '../desk/deskVerbs.ts';
import { usePreferences, useWords } from '../ui/app.ts';
import { MiniFish } from '../ui/MiniFish.tsx';
import { startWords } from '../words/start.ts';
import { fromTemplate, ownTemplates, removeTemplate } from './ownTemplates.ts';

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
                  <MiniFish chain={chain} label="" />
                </span>
                <b>{title}</b>
                <small>{words.chains(chain.ribs.length, Object.keys(chain.people).length)}</small>
              </button>
              <button
                type="button"
                className="icon-button start-remove"
                aria-label={words.removeTemplate(title)}
                onClick={() => removeTemplate(key)}
              >
                <X size={15} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
