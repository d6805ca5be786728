/** What the browser tests do at the desk, in the words of the outside (file-format.md, last section). */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

export const samples = new URL('./samples/', import.meta.url).pathname;

/** Opens the app and waits until chart and table stand; on a machine that has seen no chart it shows the example. */
export async function start(page: Page, query = ''): Promise<void> {
  await page.goto(query || '?');
  await expect(page.locator('[data-fishbone]')).toBeVisible();
  await expect(page.locator('.dock-place')).toHaveCount(0);
}

/** A new, empty chart, with the target's field open. */
export async function startEmpty(page: Page, query = ''): Promise<void> {
  await start(page, query);
  await page.locator('.chart-title').click();
  await page.getByRole('menuitem', { name: /^(新建|New)$/ }).click();
  await expect(page.locator('[data-rib-id]')).toHaveCount(0);
}

/** Pages that have the program of axe already. */
const withAxe = new WeakSet<Page>();

/** Every rule of axe; the app has no frames to look into, and only what it violates is asked. */
export function axe(page: Page): AxeBuilder {
  const axeSource = withAxe.has(page) ? ';' : undefined;
  if (!axeSource) {
    withAxe.add(page);
    page.once('domcontentloaded', () => withAxe.delete(page));
  }
  return new AxeBuilder({ page, ...(axeSource && { axeSource }) })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode();
}

/** Called just so, and not only beginning so: Mim is not Mimi. */
function called(all: string, name: string): string {
  return ['，', ', '].map((comma) => `${all}[aria-label^="${name}${comma}"]`).join(', ');
}

export function person(within: Page | Locator, name: string) {
  return within.locator(called('[data-fishbone] [data-person-id]', name));
}

export function rib(within: Page | Locator, name: string) {
  return within.locator(called('[data-rib-id]', name));
}

export function grid(page: Page) {
  return page.getByRole('grid', { name: /^(客户关系评估表|Relationship assessment)$/ });
}

export function row(page: Page, name: string) {
  return grid(page)
    .locator('[role="row"][data-person-id]')
    .filter({ has: page.locator(`[data-column="name"]:text-is("${name}"), [data-column="name"] :text-is("${name}")`) });
}

export function cell(page: Page, name: string, column: string) {
  return row(page, name).locator(`[data-column^="${column}"]`).first();
}

/** Lets the page draw; what happens with every frame, or is put off to the next, has then happened. */
export function frames(page: Page, count: number): Promise<void> {
  return page.evaluate(async (left) => {
    for (let frame = 0; frame < left; frame++) await new Promise(requestAnimationFrame);
  }, count);
}

/** All is drawn, and nothing glides any more. */
export async function settled(page: Page): Promise<void> {
  await frames(page, 2);
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((each) => Number.isFinite(each.effect?.getComputedTiming().endTime))
        .map((each) => each.finished),
    ),
  );
}

export type Picture = {
  readonly ribs: readonly { readonly name: string; readonly people: readonly string[] }[];
  readonly red: readonly string[];
};

/** What a reader sees: chains by nearness to the head, people by nearness to the spine, the red ones by rank. */
export async function picture(page: Page): Promise<Picture> {
  await settled(page);
  return page.evaluate(() => {
    const spine = document.querySelector('[data-spine]')?.getBoundingClientRect();
    const spineY = spine ? spine.top + spine.height / 2 : 0;
    const head = document.querySelector('[data-target]')?.getBoundingClientRect();
    const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? '').split(/[，,]/)[0] ?? '';
    const bones = [...document.querySelectorAll<SVGGElement>('.bone')].map((bone) => ({
      id: bone.dataset.bone ?? '',
      joint: bone.querySelector('circle')?.getBoundingClientRect().x ?? 0,
    }));
    bones.sort((a, b) => Math.abs(a.joint - (head?.x ?? 0)) - Math.abs(b.joint - (head?.x ?? 0)));
    const boneOf = (element: Element) => {
      const box = element.getBoundingClientRect();
      const middle = box.y + box.height / 2;
      const near = bones
        .map((bone) => {
          const path = document.querySelector<SVGPathElement>(`[data-bone="${bone.id}"] path`);
          const matrix = path?.getScreenCTM();
          if (!path || !matrix) return { id: bone.id, gap: Number.POSITIVE_INFINITY };
          const from = path.getPointAtLength(0).matrixTransform(matrix);
          const to = path.getPointAtLength(path.getTotalLength()).matrixTransform(matrix);
          const share = (middle - from.y) / (to.y - from.y);
          const x = from.x + share * (to.x - from.x);
          const isBeside = share > 0 && share < 1.02;
          return {
            id: bone.id,
            gap: isBeside ? Math.min(Math.abs(box.right - x), Math.abs(box.left - x)) : Number.POSITIVE_INFINITY,
          };
        })
        .sort((a, b) => a.gap - b.gap)[0];
      return near?.id ?? '';
    };
    const cards = [...document.querySelectorAll('[data-fishbone] [data-person-id]')].map((card) => {
      const box = card.getBoundingClientRect();
      return {
        name: nameOf(card),
        rank: Number(card.getAttribute('data-top-rank') ?? 0),
        away: Math.abs(box.y + box.height / 2 - spineY),
        bone: boneOf(card),
      };
    });
    return {
      ribs: bones.map((bone) => ({
        name: nameOf(document.querySelector(`[data-rib-id="${bone.id}"]`) ?? document.body),
        people: cards
          .filter((card) => card.bone === bone.id)
          .sort((a, b) => a.away - b.away)
          .map((card) => card.name),
      })),
      red: cards
        .filter((card) => card.rank > 0)
        .sort((a, b) => a.rank - b.rank)
        .map((card) => card.name),
    };
  });
}

export async function peopleOf(page: Page, ribName: string): Promise<readonly string[]> {
  const { ribs } = await picture(page);
  return ribs.find((each) => each.name === ribName)?.people ?? [];
}

/** Drags with the mouse in small steps, as a hand does; `isDropped` false leaves the button down. */
export async function drag(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
  isDropped = true,
): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 3);
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await frames(page, 2);
  if (isDropped) await page.mouse.up();
}

export async function middleOf(page: Page, name: string, dy = 0): Promise<{ x: number; y: number }> {
  await settled(page);
  const box = await person(page, name).boundingBox();
  if (!box) throw new Error(`${name} is not on the canvas`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 + dy };
}
