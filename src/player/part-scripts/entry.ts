import { provide, provideWidget } from '../provided.ts';
import { entryWidget } from '../widgets/entry.ts';

provideWidget('textEntry', entryWidget);
provideWidget('numericEntry', entryWidget);
provide('entry');
