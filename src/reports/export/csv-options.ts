/** How a CSV file is written; left out, for a program that reads RFC 4180 in English. */
export type CsvOptions = {
  /** Language of the heads, such as `fr` or `pt-BR`: where a head has none in it, English. By default `en`. */
  readonly language?: string
  /** Heads by the id of their column, before those of the table: another language, or other words. */
  readonly headers?: Readonly<Record<string, string>>
  /** Between cells: by default `,`. Spreadsheets of continental Europe expect `;`. */
  readonly separator?: Separator
  /** Between the whole part and the decimals of a number: by default `.`. French spreadsheets read `1200.00` as text. */
  readonly decimalMark?: DecimalMark
  /** Whether the file begins with a byte order mark, by which Excel knows UTF-8; by default not. */
  readonly byteOrderMark?: boolean
  /**
   * Whether each cell of an `id` column begins with `'`, so that no spreadsheet makes a number of `00012`, a date of
   * `1-2` or 100,000 of `1E5`. The mark stays visible there, and whoever reads the file takes it off. By default not.
   */
  readonly idsAsText?: boolean
  /**
   * Whether texts are written as they are, even those that a spreadsheet would run as formulas; by default not. Only
   * for a program that reads the file and shows it to nobody.
   */
  readonly unsafeRawCells?: boolean
}

/** What may stand between two cells. */
export type Separator = (typeof separators)[number]

/** What may stand before decimals. */
export type DecimalMark = (typeof decimalMarks)[number]

/** Every separator. */
export const separators = [',', ';', '\t'] as const

/** Every decimal mark. */
export const decimalMarks = ['.', ','] as const
