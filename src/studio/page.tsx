import { render } from 'preact';
import { Preview } from './preview/preview.ts';
import { Studio } from './state/studio.ts';
import './styles/studio.css';
import { App } from './views/app.tsx';
import { NoStorage } from './views/no-storage.tsx';

declare const STUDIO_WORKER: string;

const root = document.getElementById('studio');
if (root === null) throw new Error('The page has no place for the studio.');
const place = root;

async function start(): Promise<void> {
  try {
    const studio = await Studio.start(new URL(STUDIO_WORKER, location.href).href);
    const preview = new Preview(studio.engine);
    await studio.follow();
    render(<App studio={studio} preview={preview} />, place);
  } catch {
    render(<NoStorage />, place);
  }
}

void start();
