import type { Tool } from '../../../schema/types.generated.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sentName, toolParameter } from '../../model/tool-parameters.ts';
import { looksSecret, secretInAddress } from '../../written/secrets.ts';
import { resolveCodes } from '../codes.ts';
import { placedActivities } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

/** An external tool is launched from a known place, over https, and with no secret of anybody's. */
export function checkTools(session: ResolveSession): readonly Diagnostic[] {
  return placedActivities(session.definition).flatMap(({ part, pointer }) =>
    part.type === 'tool' ? [...addressOf(part, pointer, session), ...parametersOf(part, pointer, session)] : [],
  );
}

/** This machine, whatever it is called. */
const THIS_MACHINE = /^(?:localhost|(?:.*\.)localhost|127(?:\.\d+){3}|\[::1\])$/;

const WHOSE_SECRET =
  'Delete it. Key and secret are entered on the platform, by its administrator or the teacher, where the tool is registered; LTI 1.3 needs none at all.';

function addressOf({ url, title }: Tool, pointer: string, session: ResolveSession): readonly Diagnostic[] {
  const place = session.place(`${pointer}/url`);
  if (!URL.canParse(url))
    return [
      resolveCodes.report('tool-address', {
        message: `The address of “${title}” is not one that a browser understands.`,
        hint: 'Copy the launch address from the tool’s instructions: https://tool.example.org/launch.',
        place,
      }),
    ];
  const { origin, hostname, protocol } = new URL(url);
  const secret = secretInAddress(url);
  const secrets =
    secret === undefined
      ? []
      : [
          resolveCodes.report('tool-secret', {
            message: `In the address of “${title}”, ${secret} looks like a key or a secret, and anyone who gets a package could read it.`,
            hint: WHOSE_SECRET,
            place,
          }),
        ];
  if (THIS_MACHINE.test(hostname))
    return [
      ...secrets,
      resolveCodes.report('tool-local', {
        message: `“${title}” is on this machine (${origin}): no student can open it.`,
        hint: 'Write the public address before you share the module.',
        place,
      }),
    ];
  if (protocol !== 'https:')
    return [
      ...secrets,
      resolveCodes.report('tool-address', {
        message: `“${title}” is launched without https. Anyone along the way could read who the student is, and browsers do not show such a page inside a platform’s page.`,
        hint: `Write https if the tool has it: https${url.slice(url.indexOf(':'))}`,
        place,
      }),
    ];
  if (session.workspace.remoteOrigins.includes(origin)) return secrets;
  return [
    ...secrets,
    resolveCodes.report('tool-origin', {
      message: `“${title}” opens ${origin} inside the course, a site that no workspace allows: a platform tells a tool who opens it.`,
      hint: `If you know the tool, add "${origin}" to \`remoteOrigins\` in cartwright.json.`,
      place,
    }),
  ];
}

function parametersOf({ parameters = [], title }: Tool, pointer: string, session: ResolveSession): Diagnostic[] {
  const first = new Map<string, number>();
  return parameters.flatMap((written, index): Diagnostic[] => {
    const { name, value } = toolParameter(written);
    const place = session.place(`${pointer}/parameters/${index}`);
    const earlier = first.get(sentName(name));
    if (earlier === undefined) first.set(sentName(name), index);
    return [
      ...(looksSecret(name, value)
        ? [
            resolveCodes.report('tool-secret', {
              message: `The parameter “${name}” of “${title}” looks like a key or a secret, and anyone who gets a package could read it.`,
              hint: WHOSE_SECRET,
              place,
            }),
          ]
        : []),
      ...(earlier === undefined
        ? []
        : [
            resolveCodes.report('tool-parameter-twice', {
              message: `The parameter “${name}” of “${title}” is given twice, and platforms send only one of the two.`,
              hint: 'Delete one. Capital letters and punctuation make no difference to a tool.',
              place,
              related: [{ ...session.place(`${pointer}/parameters/${earlier}`), message: 'first given here' }],
            }),
          ]),
    ];
  });
}
