import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { identityHash, identityUuid } from '../../src/model/identity.ts';

const parts = ['7b0c1a52-0f3b-4d55-9a63-0f6f0e6a2d11', 'example', 'opening'];

it('hashes an identity with SHA-256', () => {
  expect(identityHash(parts)).toBe(createHash('sha256').update(parts.join('/')).digest('hex'));
});

it('makes UUIDs of version 8 (RFC 9562) of it, the same each time', () => {
  expect(identityUuid(parts)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(identityUuid(parts)).toBe(identityUuid(parts));
  expect(identityUuid(parts)).not.toBe(identityUuid([...parts, 'part']));
});
