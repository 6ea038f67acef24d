/** A line of the list that can become an account. */
export type StudentRow = {
  name: string
  /** In lower case. */
  email: string
  sduId: string | null
  faculty: string | null
  yearOfStudy: number | null
  locale: 'ru' | 'kk' | 'en'
}

/** `invalid_input` names the field; the others are about the whole list or the accounts there are. */
export type RowProblem =
  | 'invalid_input'
  | 'email_domain_not_allowed'
  | 'duplicate_in_list'
  | 'email_taken'
  | 'sdu_id_taken'

/** A line as it was read: `row` when its fields are right. `line` counts from 1 with the header, as in a spreadsheet. */
export type ReadLine = { line: number; email: string; row: StudentRow | null; field?: string }

export type LineReport = {
  line: number
  email: string
  status: 'ready' | 'created' | 'refused'
  problem?: RowProblem
  field?: string
}

/** Which lines repeat an e-mail or SDU ID of an earlier right line, with the field. */
export function repeatedLines(lines: readonly ReadLine[]): Map<number, 'email' | 'sduId'> {
  const seen = { email: new Set<string>(), sduId: new Set<string>() }
  const repeated = new Map<number, 'email' | 'sduId'>()
  for (const { line, row } of lines) {
    if (!row) continue
    const field = seen.email.has(row.email) ? 'email' : row.sduId && seen.sduId.has(row.sduId) ? 'sduId' : null
    if (field) {
      repeated.set(line, field)
      continue
    }
    seen.email.add(row.email)
    if (row.sduId) seen.sduId.add(row.sduId)
  }
  return repeated
}
