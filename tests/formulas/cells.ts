import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** What a formula looks like: its picture as a number, and how much ink it has, in wholly dark pixels. */
export interface Drawn {
  readonly picture: number;
  readonly ink: number;
}

const STYLES = readFileSync(new URL('../../templates/default/assets/formulas.css', import.meta.url), 'utf8');

const CELL = { width: 620, height: 110 };
const COLUMNS = 2;
const ROWS = 60;

/** The pictures of formulas in MathML, drawn with the theme's stylesheet, or with none. */
export async function drawAll(
  page: Page,
  formulas: readonly string[],
  styles: string = STYLES,
): Promise<readonly Drawn[]> {
  const drawn: Drawn[] = [];
  for (let from = 0; from < formulas.length; from += COLUMNS * ROWS) {
    const cells = formulas.slice(from, from + COLUMNS * ROWS);
    const rows = Math.ceil(cells.length / COLUMNS);
    await page.setViewportSize({ width: CELL.width * COLUMNS, height: CELL.height * rows });
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>${styles}
        body { margin: 0; display: grid; grid-template-columns: repeat(${COLUMNS}, ${CELL.width}px); font-size: 20px }
        div { box-sizing: border-box; height: ${CELL.height}px; overflow: hidden; padding: 24px 8px 0 } math { margin: 0 !important; text-align: left }
      </style>${cells.map((cell) => `<div>${cell}</div>`).join('')}`,
    );
    const png = (await pictureOf(page)).toString('base64');
    drawn.push(...(await page.evaluate(measure, { png, count: cells.length, cell: CELL, columns: COLUMNS })));
  }
  return drawn;
}

/** Right after a change of its size a window sometimes has no picture yet. */
async function pictureOf(page: Page, tries = 10): Promise<Buffer> {
  try {
    return await page.screenshot({ type: 'png' });
  } catch (error) {
    if (tries === 0) throw error;
    await page.waitForTimeout(100);
    return pictureOf(page, tries - 1);
  }
}

interface Sheet {
  readonly png: string;
  readonly count: number;
  readonly cell: { readonly width: number; readonly height: number };
  readonly columns: number;
}

/** Runs in the page. */
async function measure({ png, count, cell, columns }: Sheet): Promise<Drawn[]> {
  const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('No canvas.');
  context.drawImage(picture, 0, 0);
  return Array.from({ length: count }, (_, index) => {
    const x = (index % columns) * cell.width;
    const y = Math.floor(index / columns) * cell.height;
    const { data } = context.getImageData(x, y, cell.width, cell.height);
    let hash = 0x811c9dc5;
    let ink = 0;
    for (let at = 0; at < data.length; at += 4) {
      const dark = 255 - Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255);
      ink += dark / 255;
      hash = Math.imul(hash ^ ((data[at] ?? 0) * 65_536 + (data[at + 1] ?? 0) * 256 + (data[at + 2] ?? 0)), 0x01000193);
    }
    return { picture: hash, ink: Math.round(ink) };
  });
}
