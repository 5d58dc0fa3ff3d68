import { interactionsOf12, interactionsOf2004 } from '../lms/interactions.ts';
import { provide } from '../provided.ts';

provide('reports', { reports: { interactionsOf12, interactionsOf2004 } });
