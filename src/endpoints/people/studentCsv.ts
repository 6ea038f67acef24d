import Papa from 'papaparse'
import { z } from 'zod'
import type { ReadLine } from '#src/domain/studentImport.ts'
import { emailAddress, faculty, locale, personName, sduId, yearOfStudy } from '#src/endpoints/kit/schemas.ts'
import { HubError } from '#src/lib/errors.ts'

/** More at once would hold one transaction for too long. */
export const mostStudents = 2_000

/** Headings as people write them, in lower case and without anything but letters and digits. */
const headings: Readonly<Record<string, string>> = {
  name: 'name',
  fullname: 'name',
  имя: 'name',
  фио: 'name',
  имяифамилия: 'name',
  атыжөні: 'name',
  email: 'email',
  mail: 'email',
  почта: 'email',
  электроннаяпочта: 'email',
  пошта: 'email',
  sduid: 'sduId',
  id: 'sduId',
  faculty: 'faculty',
  факультет: 'faculty',
  year: 'yearOfStudy',
  yearofstudy: 'yearOfStudy',
  курс: 'yearOfStudy',
  locale: 'locale',
  language: 'locale',
  язык: 'locale',
  тіл: 'locale',
}

const blank = (value: unknown): unknown => (value === '' ? undefined : value)
const row = z.object({
  name: personName,
  email: emailAddress,
  sduId: z.preprocess(blank, sduId.optional()),
  faculty: z.preprocess(blank, faculty.optional()),
  yearOfStudy: z.preprocess(blank, yearOfStudy.optional()),
  locale: z.preprocess((value) => blank(String(value ?? '').toLowerCase()), locale.default('ru')),
})

/** UTF-8 with or without a mark, else what Excel in Russian writes (Windows-1251). */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/** What stands most often in the header line. The parser's own guess counts empty lines as lines of one column. */
function delimiterOf(text: string): string {
  const header = text.split(/\r?\n/, 1)[0] ?? ''
  const count = (delimiter: string): number => header.split(delimiter).length
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best))
}

/**
 * Reads a list of students with a header line; columns in any order, separated by commas, semicolons or tabs, others are ignored.
 * @throws HubError invalid_input 400 naming `file` when it is no such list, is empty, has no name or e-mail column, or more than 2000 lines
 */
export function readStudentCsv(bytes: Buffer): ReadLine[] {
  const refused = (reason: string): HubError =>
    new HubError('invalid_input', { field: 'file', params: { field: 'file' }, details: { reason } })
  const text = decode(bytes).replace(/^\ufeff/, '')
  const { data, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter: delimiterOf(text),
    skipEmptyLines: false,
    transform: (value) => value.trim(),
    transformHeader: (heading) => headings[heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')] ?? heading,
  })
  if (!meta.fields?.includes('name') || !meta.fields.includes('email')) throw refused('columns name and email')
  const lines = data.flatMap((values, index) =>
    Object.values(values).every((value) => !value) ? [] : [{ line: index + 2, values }],
  )
  if (lines.length === 0) throw refused('no lines')
  if (lines.length > mostStudents) throw refused(`more than ${mostStudents} lines`)
  return lines.map(({ line, values }) => {
    const checked = row.safeParse(values)
    const email = String(values.email ?? '').slice(0, 254)
    if (!checked.success) return { line, email, row: null, field: String(checked.error.issues[0]?.path[0] ?? 'name') }
    const { sduId: id = null, faculty: of = null, yearOfStudy: year = null, ...rest } = checked.data
    return { line, email: rest.email, row: { ...rest, sduId: id, faculty: of, yearOfStudy: year } }
  })
}
