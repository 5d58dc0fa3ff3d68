import { cartridge } from '../support/cartridge.ts';
import type { FixtureGroup } from '../support/fixture.ts';

export const zipFixtures: FixtureGroup = {
  title: 'zip',
  base: () => cartridge(1),
  for: [],
  fixtures: [
    { name: 'zip-untouched-valid', change: () => undefined, expect: [] },
    { name: 'zip-comment-valid', change: (d) => d.zip({ comment: 'made on a Monday' }), expect: [] },
    { name: 'zip-stored-valid', change: (d) => d.entry('images/map.png', { method: 'stored' }), expect: [] },
    {
      name: 'zip-descriptor-deflated-valid',
      change: (d) => d.entry('images/map.png', { descriptor: true }),
      expect: [],
    },
    {
      name: 'zip-stored-with-descriptor-warning',
      change: (d) => d.entry('images/map.png', { method: 'stored', descriptor: true }),
      expect: ['zip/stored-with-descriptor @ images/map.png'],
    },
    {
      name: 'zip-prefixed-warning',
      change: (d) => d.zip({ prefix: Buffer.from('#!/bin/sh\n') }),
      expect: ['zip/prefixed @ .'],
    },
    { name: 'zip64-warning', change: (d) => d.zip({ zip64: true }), expect: ['zip/zip64 @ .'] },
    { name: 'zip-multi-part-error', change: (d) => d.zip({ disk: 1 }), expect: ['zip/multi-part @ .'] },
    { name: 'zip-count-error', change: (d) => d.zip({ count: 99 }), expect: ['zip/directory-damaged @ .'] },
    {
      name: 'zip-encrypted-error',
      change: (d) => d.entry('images/map.png', { encrypted: true }),
      expect: ['zip/encrypted @ images/map.png'],
    },
    {
      name: 'zip-method-error',
      change: (d) => d.entry('images/map.png', { methodNumber: 12 }),
      expect: ['zip/unsupported-method @ images/map.png'],
    },
    {
      name: 'zip-crc-error',
      change: (d) => d.entry('images/map.png', { claims: { crc32: 1 } }),
      expect: ['zip/entry-damaged @ images/map.png'],
    },
    {
      name: 'zip-size-error',
      change: (d) => d.entry('images/map.png', { claims: { size: 5 } }),
      expect: ['zip/entry-damaged @ images/map.png'],
    },
    {
      name: 'zip-local-name-error',
      change: (d) => d.entry('images/map.png', { localName: 'images/mop.png' }),
      expect: ['zip/local-header-damaged @ images/map.png'],
    },
    {
      name: 'zip-local-offset-error',
      change: (d) => d.entry('images/map.png', { claims: { offset: 7 } }),
      expect: ['zip/local-header-damaged @ images/map.png', 'zip/overlap @ imsmanifest.xml'],
    },
    {
      name: 'zip-bomb-error',
      change: (d) => d.entry('images/map.png', { data: Buffer.alloc(20 * 1024 * 1024) }),
      expect: ['zip/bomb @ images/map.png'],
    },
    {
      name: 'zip-too-large-error',
      change: (d) => d.entry('images/map.png', { claims: { size: 0xfffffff0 } }),
      expect: ['zip/too-large @ .'],
    },
    {
      name: 'name-absolute-error',
      change: (d) => d.set('/etc/x.txt', 'x'),
      expect: ['cc/file-not-listed @ /etc/x.txt', 'zip/name-absolute @ /etc/x.txt'],
    },
    {
      name: 'name-drive-error',
      change: (d) => d.set('C:/x.txt', 'x'),
      expect: ['cc/file-not-listed @ C:/x.txt', 'zip/name-absolute @ C:/x.txt'],
    },
    {
      name: 'name-escapes-error',
      change: (d) => d.set('../x.txt', 'x'),
      expect: ['cc/file-not-listed @ ../x.txt', 'zip/name-escapes @ ../x.txt'],
    },
    {
      name: 'name-empty-part-error',
      change: (d) => d.set('a//x.txt', 'x'),
      expect: ['cc/file-not-listed @ a//x.txt', 'zip/name-empty @ a//x.txt'],
    },
    {
      name: 'name-control-error',
      change: (d) => d.set('a\nb.txt', 'x'),
      expect: ['cc/file-not-listed @ a\nb.txt', 'zip/name-control @ a\nb.txt'],
    },
    {
      name: 'name-backslash-warning',
      change: (d) => d.set('a\\x.txt', 'x'),
      expect: ['cc/file-not-listed @ a\\x.txt', 'zip/name-backslash @ a\\x.txt'],
    },
    {
      name: 'name-windows-character-warning',
      change: (d) => d.set('why?.txt', 'x'),
      expect: ['cc/file-not-listed @ why?.txt', 'zip/name-windows @ why?.txt'],
    },
    {
      name: 'name-windows-device-warning',
      change: (d) => d.set('con.txt', 'x'),
      expect: ['cc/file-not-listed @ con.txt', 'zip/name-windows @ con.txt'],
    },
    {
      name: 'name-not-ascii-warning',
      change: (d) => d.set('план.txt', 'x'),
      expect: ['cc/file-not-listed @ план.txt', 'zip/name-not-ascii @ план.txt'],
    },
    {
      name: 'name-encoding-warning',
      change: (d) => d.set('план.txt', 'x').entry('план.txt', { utf8: false }),
      expect: ['cc/file-not-listed @ план.txt', 'zip/name-encoding @ план.txt', 'zip/name-not-ascii @ план.txt'],
    },
    {
      name: 'name-code-page-437-warning',
      change: (d) =>
        d.set('é.txt', 'x').entry('é.txt', { rawName: Buffer.from([0x82, 0x2e, 0x74, 0x78, 0x74]), utf8: false }),
      expect: ['cc/file-not-listed @ é.txt', 'zip/name-encoding @ é.txt', 'zip/name-not-ascii @ é.txt'],
    },
    {
      name: 'name-collision-warning',
      change: (d) => d.set('images/MAP.png', 'x'),
      expect: ['cc/file-not-listed @ images/MAP.png', 'zip/name-collision @ images/MAP.png'],
    },
    {
      name: 'name-repeated-error',
      change: (d) => d.set('twice', 'x').entry('twice', { rawName: Buffer.from('images/map.png') }),
      expect: ['zip/name-repeated @ images/map.png'],
    },
    {
      name: 'file-and-folder-error',
      change: (d) => d.set('images', 'x'),
      expect: ['cc/file-not-listed @ images', 'zip/file-and-folder @ images'],
    },
    {
      name: 'symlink-error',
      change: (d) => d.set('link', '/etc/passwd').entry('link', { symlink: true }),
      expect: ['cc/file-not-listed @ link', 'zip/symlink @ link'],
    },
    {
      name: 'system-file-valid',
      change: (d) => d.set('__MACOSX/._a', 'x').set('.DS_Store', 'x'),
      expect: ['zip/system-file @ __MACOSX/._a'],
    },
    { name: 'folder-entry-valid', change: (d) => d.set('images/', ''), expect: [] },
  ],
};
