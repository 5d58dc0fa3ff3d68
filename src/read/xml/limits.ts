/** What is still read of one document. */
export const XML_LIMITS = {
  bytes: 32 * 1024 ** 2,
  depth: 256,
  /** In all documents of a package together: a thousand questions have fifty thousand. */
  elements: 2_000_000,
} as const;
