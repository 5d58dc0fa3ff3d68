import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { closedAddress } from '../../written/web-places.ts';
import { resolveCodes } from '../codes.ts';
import { placedTexts } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

const ADDRESS = /https?:\/\/[^\s<>()[\]"'`]+/gi;

/** Links that open for the author and for nobody else: edit links, own drives, pages of one course. */
export function checkClosedLinks(session: ResolveSession): readonly Diagnostic[] {
  return placedTexts(session.definition).flatMap(({ part, pointer }) =>
    [...part.matchAll(ADDRESS)].flatMap(({ 0: address, index }) => {
      const closed = closedAddress(address);
      if (closed === undefined) return [];
      return [
        resolveCodes.report('link-closed', {
          message: `The link ${closed.what}, and may open for nobody else: \`${shortened(address)}\`.`,
          hint: closed.instead,
          place: session.place(pointer, { offset: index }),
        }),
      ];
    }),
  );
}

function shortened(address: string): string {
  return address.length > 80 ? `${address.slice(0, 77)}…` : address;
}
