import { provide, provideWidget } from '../provided.ts';
import { extendedTextWidget } from '../widgets/extended-text.ts';

provideWidget('extendedText', extendedTextWidget);
provide('extended-text');
