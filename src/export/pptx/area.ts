import type { Area } from '../../scene/paper.ts';
import type { TemplateLayout } from './layouts.ts';
import { emuPerUnit } from './placement.ts';

/** What is free on a layout's slides, as pages measure it. */
export function areaOf({ area }: TemplateLayout): Area {
  return { width: area.w / emuPerUnit, height: area.h / emuPerUnit };
}
