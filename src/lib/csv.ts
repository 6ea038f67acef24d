import Papa from 'papaparse'

export type CsvValue = string | number | null

/** What a spreadsheet takes for a formula, also in full width and after white space. https://owasp.org/www-community/attacks/CSV_Injection */
const formula = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/

/**
 * A table as CSV (RFC 4180) that spreadsheets open as they should: UTF-8 with a mark, every cell in quotes, texts that look like a
 * formula behind an apostrophe.
 */
export const toCsv = (header: readonly string[], rows: readonly (readonly CsvValue[])[]): string =>
  `\uFEFF${Papa.unparse(
    { fields: [...header], data: rows.map((row) => [...row]) },
    { quotes: true, escapeFormulae: formula, newline: '\r\n' },
  )}\r\n`
