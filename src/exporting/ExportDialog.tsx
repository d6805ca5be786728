/** One dialog for every format: what goes in, on what paper, how much of it, and the pages as they will be. */
import { AlertTriangle, ChevronLeft, ChevronRight } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { fitNoteText } from '../export/fitNoteText.ts';
import { areaOf } from '../export/pptx/area.ts';
import { documentPages } from '../scene/document.ts';
import { pageOnSlide } from '../scene/pageOnSlide.ts';
import { useChain, useLanguage, useWords } from '../ui/app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { notify } from '../ui/notices.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { exportingWords } from '../words/exporting.ts';
import { ExportOptions } from './ExportOptions.tsx';
import './exporting.css';
import { openErrors } from './openErrors.ts';
import { PagePreview } from './PagePreview.tsx';
import { type Progress, runExport } from './runExport.ts';
import { SlidePreview, slideRatio } from './SlidePreview.tsx';
import { type DialogFormat, pageOptionsOf, remember, settingsFor } from './settings.ts';
import type { CompanyTemplate } from './TemplateChoice.tsx';
import { templateNotes } from './templateNotes.ts';

const paged: readonly DialogFormat[] = ['pdf', 'pptx', 'png', 'svg', 'print'];

export function ExportDialog({ format, onClose }: { format: DialogFormat; onClose: () => void }) {
  const words = useWords(exportingWords);
  const language = useLanguage();
  const chain = useChain();
  const [settings, setSettings] = useState(() => settingsFor(format, chain));
  const [template, setTemplate] = useState<CompanyTemplate | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [at, setAt] = useState(0);
  const running = useRef<AbortController | null>(null);
  const isPaged = paged.includes(format) && !(format === 'png' && settings.source === 'screen');
  const asked = useDeferredValue(settings);
  const area = useMemo(() => (template ? areaOf(template.layout) : undefined), [template]);
  const made = useMemo(
    () => (isPaged && asked.pages.length > 0 ? documentPages(chain, pageOptionsOf(asked, area)) : null),
    [chain, asked, isPaged, area],
  );
  const notes = [
    ...(template ? templateNotes(template, words) : []),
    ...(made?.notes ?? []).map((note) => fitNoteText(note, language)),
  ];
  const errors = useMemo(() => openErrors(chain), [chain]);
  const shown = made?.pages[Math.min(at, made.pages.length - 1)];
  const page = useMemo(() => (shown && format === 'pptx' ? pageOnSlide(shown) : shown), [shown, format]);

  const run = async (target: 'download' | 'clipboard') => {
    const controller = new AbortController();
    running.current = controller;
    setProgress({ share: null, isFont: false });
    remember(format, settings);
    const outcome = await runExport({
      format,
      chain,
      settings,
      template,
      target,
      signal: controller.signal,
      onProgress: setProgress,
    });
    running.current = null;
    setProgress(null);
    if (outcome.kind === 'failed') notify('problem', outcome.text);
    else if (outcome.kind === 'stopped') notify('info', words.stopped);
    else {
      onClose();
      if (outcome.text) notify('info', outcome.text);
    }
  };
  const close = () => {
    running.current?.abort();
    onClose();
  };
  const canRun = progress === null && (!isPaged || settings.pages.length > 0);

  return (
    <Dialog
      title={format === 'print' ? words.printTitle : words.titleOf(format.toUpperCase())}
      isOpen
      onClose={close}
      width={1060}
      footer={
        <>
          {progress ? (
            <div className="export-progress" role="status">
              <span>{progress.isFont ? words.loadingFont : words.working}</span>
              <progress max={1} {...(progress.share === null ? {} : { value: progress.share })} />
            </div>
          ) : (
            errors.length > 0 && (
              <p className="export-errors">
                <AlertTriangle size={15} aria-hidden="true" />
                {words.errors(errors.length)}
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    onClose();
                    shellDesk.setState({ panel: 'checks' });
                  }}
                >
                  {words.see}
                </button>
              </p>
            )
          )}
          <button type="button" className="button" onClick={progress ? () => running.current?.abort() : close}>
            {words.cancel}
          </button>
          {format === 'png' && (
            <button type="button" className="button" disabled={!canRun} onClick={() => void run('clipboard')}>
              {words.copy}
            </button>
          )}
          <button type="button" className="button is-primary" disabled={!canRun} onClick={() => void run('download')}>
            {format === 'print' ? words.print : words.export}
          </button>
        </>
      }
    >
      <div className="export-dialog">
        <ExportOptions
          format={format}
          settings={settings}
          template={template}
          onTemplate={setTemplate}
          onChange={(change) => setSettings((before) => ({ ...before, ...change }))}
        />
        <section className="export-preview" aria-label={words.preview}>
          {page && made ? (
            <>
              <div
                className={`export-sheet${settings.isTransparent && format === 'png' ? ' is-transparent' : ''}`}
                style={{ aspectRatio: template ? slideRatio(template) : `${page.width} / ${page.height}` }}
              >
                {template ? (
                  <SlidePreview page={page} template={template} />
                ) : (
                  <PagePreview page={page} label={page.title} />
                )}
              </div>
              <div className="export-pager">
                {made.pages.length > 1 && (
                  <>
                    <button
                      type="button"
                      className="icon-button"
                      aria-label={words.previous}
                      disabled={at === 0}
                      onClick={() => setAt((now) => Math.max(0, now - 1))}
                    >
                      <ChevronLeft size={17} />
                    </button>
                    <span>{words.pageOf(Math.min(at, made.pages.length - 1) + 1, made.pages.length)}</span>
                    <button
                      type="button"
                      className="icon-button"
                      aria-label={words.next}
                      disabled={at >= made.pages.length - 1}
                      onClick={() => setAt((now) => Math.min(made.pages.length - 1, now + 1))}
                    >
                      <ChevronRight size={17} />
                    </button>
                  </>
                )}
              </div>
              {notes.length > 0 && (
                <ul className="export-notes">
                  {notes.map((note) => (
                    <li key={note}>{note}</li>
                  ))}
                </ul>
              )}
            </>
          ) : (
            <p className="quiet">
              {format === 'xlsx'
                ? words.sheetPreview
                : format === 'csv'
                  ? words.csvPreview
                  : format === 'png'
                    ? words.screenHelp
                    : words.nothing}
            </p>
          )}
        </section>
      </div>
    </Dialog>
  );
}
