/** CSV by RFC 4180, for spreadsheets and programs. */
import { stringify } from 'csv-stringify/sync'

/**
 * A header, then a line for each row; a cell of what is undefined or null is empty. A text that a spreadsheet would run as a formula is
 * led by an apostrophe.
 */
export function toCsv<T extends object>(rows: readonly T[], columns: readonly (keyof T & string)[]): string {
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    // With a delimiter of its own, the package no longer quotes a cell that holds a lone line feed, unless told to.
    quote_record_delimiter: true,
    escape_formulas: true,
  })
}
