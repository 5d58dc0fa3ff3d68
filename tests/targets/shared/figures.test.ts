import { expect, it } from 'vitest';
import { fullHtmlProfile } from '../../../src/content/profiles.ts';
import { serialize } from '../../../src/content/serialize.ts';
import { referenceTo } from '../../../src/content/tree.ts';
import { withFigures } from '../../../src/targets/shared/figures.ts';
import { textFor } from '../../../src/text/text.ts';
import { richModule } from '../../render/rich-module.ts';

it('a picture in a question names its licence as people write it, and its description stands in a box of its own', async () => {
  const picture = referenceTo({ to: 'asset', id: 'map', block: true });
  const tree = withFigures([picture], await richModule(), textFor('en'));
  const html = serialize(tree, { profile: fullHtmlProfile, write: () => [] });
  expect(html).toContain('<small>City Archive, CC0 1.0.</small>');
  expect(html).toMatch(/<div class="cw-details"><p class="cw-details-title">.*<p>A river\.<\/p>\s*<\/div>$/s);
});
