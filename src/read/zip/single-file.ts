import { memorySource } from '../byte-source.ts';
import type { Findings } from '../findings.ts';
import { portableHasher } from '../hasher.ts';
import { ZipArchive } from './archive.ts';
import { crc32 } from './crc32.ts';
import { STORED } from './local-header.ts';

/** A file by itself, as a package that holds nothing else. */
export function singleFile(path: string, bytes: Uint8Array, findings: Findings): ZipArchive {
  const entry = {
    name: path,
    rawName: new TextEncoder().encode(path),
    directory: false,
    method: STORED,
    flags: 0,
    crc32: crc32(bytes),
    packedSize: bytes.length,
    size: bytes.length,
    localOffset: 0,
    dataOffset: 0,
    symlink: false,
  };
  return new ZipArchive(memorySource(bytes), [entry], findings, portableHasher);
}
