import type { Logo } from '../source/workspace-logo.ts';
import type { LogoAsset } from '../targets/page-source.ts';

/** Who publishes the modules, as the workspace says it. */
export interface Institution {
  readonly publisher?: string;
  readonly logo?: Logo;
}

/** No asset's id holds an underscore, so that none is taken for it. */
const LOGO_ID = '_logo';

/** The logo as targets get it. */
export function logoAsset({ file, extension, mediaType, alt, svg, address }: Logo): LogoAsset {
  const content = svg === undefined ? file : { text: svg };
  return { id: LOGO_ID, fileName: `${LOGO_ID}.${extension}`, mediaType, alt, content, address };
}
