/** The canvas as it is on the screen, framed by title, date and confidentiality above and the marks' meaning below. */
import type { DecisionChain } from '../domain/chain.ts';
import { standardMeasure } from '../layout/measure.ts';
import { screenFrame } from '../scene/screenFrame.ts';
import type { RunningApp } from '../ui/app.ts';
import { canvasDesk } from '../ui/canvasDesk.ts';
import { tagLegend } from '../ui/cardTag.ts';
import { colourWords } from '../words/colour.ts';
import { exportingWords } from '../words/exporting.ts';
import { scaleWords } from '../words/scales.ts';
import type { ExportSettings } from './settings.ts';

/** `scale`: pixels a unit of the canvas. Undefined where it was no longer wanted when its turn came. */
export async function canvasPicture(
  app: RunningApp,
  chain: DecisionChain,
  settings: ExportSettings,
  scale: number,
  isWanted: () => boolean = () => true,
): Promise<Blob | undefined> {
  const { screenPicture } = await import('../export/screen.ts');
  const { view } = canvasDesk(app).getState();
  const drawing = view?.drawing();
  if (!view || !drawing) throw new Error(app.words(exportingWords).noCanvas);
  const { title, date, confidentiality, isTransparent, hasLegend } = settings;
  const { language, colourBy } = app.preferences.getState();
  const mark = confidentiality ? scaleWords[language].confidentiality[confidentiality] : '';
  const words = colourWords[language];
  const texts = {
    title: title || chain.target,
    meta: [date, mark].filter(Boolean).join(' · '),
    language,
    colourTerm: words.colour[colourBy],
    colours: tagLegend(chain, colourBy, language),
    hasLegend,
  };
  return screenPicture(drawing, view.fishbone().bounds, {
    scale,
    isTransparent,
    margin: 24,
    isShown: view.isDrawn,
    isWanted,
    frameOf: (size) => screenFrame(chain, size, texts, standardMeasure),
  });
}
