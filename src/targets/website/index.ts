import { fullHtmlProfile } from '../../content/profiles.ts';
import { everyCapability } from '../../interactions/capabilities.ts';
import type { Target } from '../target.ts';
import { emitWebsite } from './emit.ts';
import { websiteLosses } from './losses.ts';
import { planWebsite, type WebsitePlan } from './plan.ts';

export const website: Target<WebsitePlan> = {
  name: 'website',
  description: 'A website to preview, to read offline by double click, and to print',
  versions: [{ id: '1', suffix: '.website.zip', platforms: [] }],
  unit: true,
  capabilities: everyCapability,
  losses: websiteLosses.specs,
  profiles: { page: fullHtmlProfile, question: fullHtmlProfile },
  shownBy: 'browser',
  answersReadable: true,
  plan: planWebsite,
  emit: emitWebsite,
};
