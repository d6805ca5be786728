/** One dialog for every format: what goes in, on what paper, how much of it, and the pages as they will be. */
import { AlertTriangle } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { fitNoteText } from '../export/fitNoteText.ts';
import { areaOf } from '../export/pptx/area.ts';
import { csvTable, workbookTables } from '../export/xlsx/fileTables.ts';
import { furtherSheetsOf, leavingTables } from '../export/xlsx/furtherTables.ts';
import { documentPages } from '../scene/document.ts';
import { outgoing } from '../scene/outgoing.ts';
import { pageKindIds } from '../scene/page.ts';
import { pagesAt } from '../scene/pageKinds.ts';
import { pageOnSlide } from '../scene/pageOnSlide.ts';
import { useApp, useChain, useLanguage, useWords } from '../ui/app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { notify } from '../ui/notices.ts';
import { shellDesk, useShellDesk } from '../ui/shellDesk.ts';
import { useView } from '../ui/views.ts';
import { exportingWords } from '../words/exporting.ts';
import { tableWords } from '../words/tables.ts';
import { CopyPicture } from './CopyPicture.tsx';
import { DoubtList } from './DoubtList.tsx';
import { ExportOptions } from './ExportOptions.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import { draftFor, exportDesk, useExportDesk } from './exportDesk.ts';
import './exporting.css';
import { openErrors } from './openErrors.ts';
import { type Progress, runExport } from './runExport.ts';
import { ScreenPreview } from './ScreenPreview.tsx';
import { type DialogFormat, isOfScreen, pageOptionsOf, remember, settingsFor } from './settings.ts';
import { TablePreview } from './TablePreview.tsx';
import { templateNotes } from './templateNotes.ts';

const paged: readonly DialogFormat[] = ['pdf', 'pptx', 'png', 'svg', 'print'];
const all = { pages: pageKindIds };

const aboutExport = { about: 'export' };

export function ExportDialog({ format, onClose }: { format: DialogFormat; onClose: () => void }) {
  const app = useApp();
  const words = useWords(exportingWords);
  const language = useLanguage();
  const chain = useChain();
  const wanted = useShellDesk((desk) => desk.wantedPages);
  const view = useView()?.[1];
  const [settings, setSettings] = useState(
    () => draftFor(app, format, chain.id)?.settings ?? settingsFor(app, format, chain, wanted, view?.page),
  );
  const kept = useExportDesk((desk) => desk.template);
  const template = format === 'pptx' ? kept : null;
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);
  const isScreen = isOfScreen(format, settings);
  const isPaged = paged.includes(format) && !isScreen;
  const asked = useDeferredValue(settings);
  const area = useMemo(() => (template ? areaOf(template.layout) : undefined), [template]);
  const made = useMemo(
    () =>
      isPaged && pagesAt(chain, pageOptionsOf(app, asked)).leaving.length > 0
        ? documentPages(chain, pageOptionsOf(app, asked, area))
        : null,
    [chain, asked, isPaged, area, app],
  );
  const notes = [
    ...(template ? templateNotes(template, words) : []),
    ...(made?.notes ?? []).map((note) => fitNoteText(note, language)),
  ];
  const isOne = made?.notes.some(({ kind }) => kind === 'one-page') ?? false;
  const isSeveral = made?.notes.some((note) => note.kind === 'continued' && note.page === 'fishbone') ?? false;
  const fitNow = settings.fit ?? (isOne ? 'one' : isSeveral ? 'pages' : null);
  const doubts = useMemo(
    () =>
      isScreen || asked.depth !== 'anonymous'
        ? []
        : (made?.doubts ?? outgoing(chain, pageOptionsOf(app, asked)).doubts),
    [chain, asked, made, isScreen, app],
  );
  const errors = useMemo(() => openErrors(chain), [chain]);
  const shownPages = useMemo(
    () => (format === 'pptx' ? (made?.pages ?? []).map((page) => pageOnSlide(page)) : (made?.pages ?? [])),
    [made, format],
  );
  useEffect(() => exportDesk(app).setState({ draft: null }), [app]);

  // Pages asked for by a view are not a choice to be kept, and how much may leave is one only of what has left.
  const keep = (hasLeft: boolean) => {
    const { pages, depth } = settingsFor(app, format, chain);
    remember(app, format, chain, { ...settings, ...(wanted && { pages }), ...(!hasLeft && { depth }) });
  };
  const run = async (target: 'download' | 'clipboard') => {
    const controller = new AbortController();
    running.current = controller;
    setProgress({ share: null, isFont: false });
    keep(false);
    const outcome = await runExport(app, {
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
    if (outcome.kind === 'failed') notify(app, 'problem', outcome.text, undefined, aboutExport);
    else if (outcome.kind === 'stopped')
      notify(app, 'info', () => app.words(exportingWords).stopped, undefined, aboutExport);
    else {
      keep(true);
      onClose();
      if (outcome.text) notify(app, 'info', outcome.text, undefined, aboutExport);
    }
  };
  const close = () => {
    running.current?.abort();
    keep(false);
    onClose();
  };
  const further = useMemo(
    () =>
      format === 'xlsx' || format === 'csv'
        ? furtherSheetsOf(chain, { ...pageOptionsOf(app, asked), ...(format === 'csv' && all) })
        : [],
    [app, chain, asked, format],
  );
  const people = { id: 'people' as const, name: tableWords[language].people };
  const fileTables = useMemo(() => {
    const options = pageOptionsOf(app, asked);
    if (format === 'csv') return [csvTable(chain, { ...options, ...all }, asked.table)];
    return format === 'xlsx' && leavingTables(chain, options).length > 0 ? workbookTables(chain, options) : [];
  }, [app, chain, asked, format]);
  const chosen = pageOptionsOf(app, settings);
  const isEmpty =
    format === 'xlsx'
      ? leavingTables(chain, chosen).length === 0
      : isPaged && pagesAt(chain, chosen).leaving.length === 0;
  const canRun = progress === null && !isEmpty;

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
                    exportDesk(app).setState({ draft: { format, chartId: chain.id, settings } });
                    onClose();
                    shellDesk(app).setState({ panel: 'checks' });
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
          {format === 'png' && <CopyPicture isDisabled={!canRun} onCopy={() => void run('clipboard')} />}
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
          fitNow={fitNow}
          template={template}
          onTemplate={(next) => exportDesk(app).setState({ template: next })}
          tables={[people, ...further.map(({ id, name }) => ({ id, name }))]}
          onChange={(change) => setSettings((before) => ({ ...before, ...change }))}
        />
        <section className="export-preview" aria-label={words.preview}>
          <DoubtList doubts={doubts} />
          {made ? (
            <ExportPreview
              pages={shownPages}
              first={view ? Math.max(0, made.kinds.indexOf(view.page)) : 0}
              notes={notes}
              template={template}
              isTransparent={settings.isTransparent && format === 'png'}
            />
          ) : isScreen ? (
            <ScreenPreview settings={asked} />
          ) : fileTables.length > 0 ? (
            <TablePreview tables={fileTables} note={format === 'csv' ? words.csvPreview : ''} />
          ) : (
            <p className="quiet">{words.nothing}</p>
          )}
        </section>
      </div>
    </Dialog>
  );
}
