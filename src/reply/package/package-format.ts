/** Grows when the files that follow from the text come out otherwise: then an older package is not made again here. */
export const PACKAGE_FORMAT = 3;
