/** The highest definition format that this version reads. */
export const FORMAT = 1;
