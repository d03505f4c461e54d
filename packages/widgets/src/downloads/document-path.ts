/** The path of the list of everything that is handed over. */
export const handoverPath = (municipality: string): string => `/f/${municipality}/handover`;

/** The path of a document, of a heading in it, or of one of its files. */
export const documentPath = (
  municipality: string,
  name: string,
  { file = '', anchor = null }: { readonly file?: string; readonly anchor?: string | null } = {},
): string =>
  `${handoverPath(municipality)}/${name}${file && `.${file}`}${anchor === null ? '' : `#${anchor}`}`;
