/** What is still read of one document. */
export const XML_LIMITS = {
  bytes: 32 * 1024 ** 2,
  depth: 256,
} as const;
