import { X } from 'lucide-react';
import { useEffect } from 'react';
import { shellWords } from '../words/shell.ts';
import { useApp, useWords } from './app.ts';
import './notices.css';
import { dismiss, dismissSpent, useNotices } from './notices.ts';

export function Notices() {
  const app = useApp();
  const words = useWords(shellWords);
  const notices = useNotices();
  useEffect(() => app.chart.subscribe((now, was) => void (now.history !== was.history && dismissSpent(app))), [app]);
  return (
    <div className="notices">
      {notices.map((notice) => (
        <div
          key={notice.id}
          className={`notice is-${notice.kind}`}
          role={notice.kind === 'problem' ? 'alert' : 'status'}
        >
          <p>{notice.text}</p>
          {[notice.action, ...(notice.others ?? [])].map(
            (action) =>
              action && (
                <button
                  key={action.text}
                  type="button"
                  className="link"
                  onClick={() => {
                    action.run();
                    dismiss(app, notice.id);
                  }}
                >
                  {action.text}
                </button>
              ),
          )}
          <button
            type="button"
            className="notice-close"
            aria-label={words.close}
            onClick={() => dismiss(app, notice.id)}
          >
            <X size={15} />
          </button>
        </div>
      ))}
    </div>
  );
}
