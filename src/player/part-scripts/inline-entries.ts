import { provide, provideWidget } from '../provided.ts';
import { inlineEntriesWidget } from '../widgets/inline-entries.ts';

provideWidget('inlineEntries', inlineEntriesWidget);
provide('inline-entries');
