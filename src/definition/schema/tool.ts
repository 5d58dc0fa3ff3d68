import { activity } from './activity.ts';
import { httpUrl } from './library.ts';
import { list, markdown, oneOfWords, orToDo, type Schema, type SchemaVariant } from './parts.ts';

/** `name=value`, as the instructions of tools and the forms of platforms write it; the name is also a name of XML. */
export const PARAMETER_PATTERN = '^[A-Za-z_][A-Za-z0-9_.-]{0,99}=[^\\r\\n]*$';

/** An external tool: LTI 1.1 and 1.3, launched by its address. */
export function toolSchema(variant: SchemaVariant, points: Schema): Schema {
  return activity(
    'tool',
    'A tool of another provider that opens inside the course (LTI).',
    {
      url: httpUrl('The address at which the platform launches the tool, with https.'),
      description: orToDo(markdown('What the tool is for and what to do there.', variant)),
      points: { ...points, description: 'What the tool’s grade is worth. Leave out if the tool reports no grade.' },
      parameters: list(
        { type: 'string', pattern: PARAMETER_PATTERN, maxLength: 1000 },
        'Custom parameters, as the tool’s own instructions give them: `"chapter=3"`. No keys and no secrets.',
        { maxItems: 50 },
        { matchedBy: { before: '=' } },
      ),
      opens: oneOfWords('In the page of the course, or in a window of its own.', ['embedded', 'window'], 'embedded'),
    },
    ['url', 'description'],
  );
}
