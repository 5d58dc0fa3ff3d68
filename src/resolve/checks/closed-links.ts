import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { closedAddress } from '../../written/web-places.ts';
import { resolveCodes } from '../codes.ts';
import { placedTexts } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

const ADDRESS = /https?:\/\/[^\s<>()[\]"'`]+/gi;

/**
 * Links that do not lead where they seem to: those that open for the author and nobody else (edit links, own drives,
 * pages of one course), and those that hide their host behind a name.
 */
export function checkClosedLinks(session: ResolveSession): readonly Diagnostic[] {
  return placedTexts(session.definition).flatMap(({ part, pointer }) =>
    [...part.matchAll(ADDRESS)].flatMap(({ 0: address, index }) => {
      const place = () => session.place(pointer, { offset: index });
      return [...closed(address, place), ...hidden(address, place)];
    }),
  );
}

function closed(address: string, place: () => Place): readonly Diagnostic[] {
  const found = closedAddress(address);
  if (found === undefined) return [];
  return [
    resolveCodes.report('link-closed', {
      message: `The link ${found.what}, and perhaps nobody else can open it: \`${shortened(address)}\`.`,
      hint: found.instead,
      place: place(),
    }),
  ];
}

/** `https://known.example@other.example/` leads to other.example; a password would be sent along in public. */
function hidden(address: string, place: () => Place): readonly Diagnostic[] {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || (url.username === '' && url.password === '')) return [];
  return [
    resolveCodes.report('link-hides-host', {
      message: `The link seems to lead to \`${shortened(url.username)}\`, but leads to \`${url.host}\`: the part before the @ is a user name.`,
      hint: `Write \`${shortened(url.href.replace(/\/\/[^@/]*@/, '//'))}\` if that is where students should go.`,
      place: place(),
    }),
  ];
}

function shortened(address: string): string {
  return address.length > 80 ? `${address.slice(0, 77)}…` : address;
}
