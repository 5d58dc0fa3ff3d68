import { useEffect, useState } from 'preact/hooks';
import type { ThingToFinish } from '../../browser.ts';
import type { OpenState } from '../state/open-module.ts';
import { pictureTypeOf } from '../state/picture-types.ts';
import { holderOf, textAt } from '../state/values.ts';

/** The picture that a thing is about. As a picture, a drawing of a stranger’s runs no script. */
export function Thumbnail({ thing, state }: { readonly thing: ThingToFinish; readonly state: OpenState }) {
  const [address, setAddress] = useState<string>();
  const { pointer = '', item = '' } = thing;
  const holder = holderOf(pointer);
  const file = holder.startsWith('/assets') ? textAt(state.definitions[item], `${holder}/file`) : undefined;
  const content = file === undefined ? undefined : state.files[`${item}/${file}`];
  const type = pictureTypeOf(file);
  useEffect(() => {
    if (content === undefined || type === undefined) return;
    const url = URL.createObjectURL(new Blob([content], { type }));
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [content, type]);
  return address === undefined ? null : <img class="thumbnail" src={address} alt="" />;
}
