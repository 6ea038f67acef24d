'use client'
import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { LineReport, RowProblem } from '#src/domain/studentImport.ts'
import { type AdminWords, useWord } from '#src/ui/admin/usePost.ts'

type Mode = 'check' | 'all' | 'good'
type Report = { applied: boolean; created: number; refused: number; lines: LineReport[] }

const words = {
  open: { ru: 'Импорт студентов из CSV', en: 'Import students from CSV' },
  about: {
    ru: 'Столбцы: имя, email, SDU ID, факультет, курс, язык. Разделитель — запятая или точка с запятой. Сначала список проверяется, ничего не меняя; каждый новый студент получит письмо, чтобы задать пароль.',
    en: 'Columns: name, email, SDU ID, faculty, year, language, separated by commas or semicolons. The list is checked first and nothing changes; every new student gets a letter to set a password.',
  },
  file: { ru: 'Файл CSV', en: 'CSV file' },
  all: { ru: 'Импортировать все', en: 'Import all' },
  good: { ru: 'Импортировать правильные строки', en: 'Import the right lines' },
  ready: { ru: 'Готово к импорту: {n}', en: 'Ready to import: {n}' },
  created: { ru: 'Создано аккаунтов: {n}', en: 'Accounts created: {n}' },
  refused: { ru: 'Строк с ошибками: {n}', en: 'Lines with mistakes: {n}' },
  line: { ru: 'Строка', en: 'Line' },
  problem: { ru: 'Что не так', en: 'What is wrong' },
  failed: { ru: 'Не получилось. Попробуйте ещё раз.', en: 'That did not work. Try again.' },
} satisfies Record<string, AdminWords>

const problems: Record<RowProblem, AdminWords> = {
  invalid_input: { ru: 'Неверное поле: {field}', en: 'Wrong field: {field}' },
  email_domain_not_allowed: { ru: 'Почта не университетская', en: 'Not an address of the university' },
  duplicate_in_list: { ru: 'Уже есть выше в списке: {field}', en: 'Already above in the list: {field}' },
  email_taken: { ru: 'Аккаунт с этой почтой уже есть', en: 'There is an account with this e-mail' },
  sdu_id_taken: { ru: 'Аккаунт с этим SDU ID уже есть', en: 'There is an account with this SDU ID' },
}

/** Above the list of people: a CSV list is checked, line by line, and then taken. */
export function ImportStudents() {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const word = useWord()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [report, setReport] = useState<Report | null>(null)
  const [failure, setFailure] = useState('')
  const [isBusy, setBusy] = useState(false)

  const send = async (mode: Mode): Promise<void> => {
    const file = input.current?.files?.[0]
    if (!file || isBusy) return
    setBusy(true)
    setFailure('')
    const body = new FormData()
    body.set('file', file)
    body.set('mode', mode)
    const headers = { 'x-hub-locale': i18n.language }
    const response = await fetch(`${config.routes.api}/students/import`, {
      method: 'POST',
      credentials: 'include',
      headers,
      body,
    }).catch(() => null)
    const answer = (await response?.json().catch(() => null)) as (Report & { error?: { message?: string } }) | null
    if (response?.ok && answer) {
      setReport(answer)
      if (answer.applied) router.refresh()
    } else {
      setReport(null)
      setFailure(answer?.error?.message ?? word(words.failed))
    }
    setBusy(false)
  }

  const count = (text: AdminWords, n: number): string => word(text).replace('{n}', String(n))
  const refused = report?.lines.filter(({ status }) => status === 'refused') ?? []
  const ready = report && !report.applied ? report.lines.length - refused.length : 0
  return (
    <details className="hub-import">
      <summary>{word(words.open)}</summary>
      <p className="hub-muted">{word(words.about)}</p>
      <p>
        <label>
          {word(words.file)}{' '}
          <input accept=".csv,text/csv" onChange={() => void send('check')} ref={input} type="file" />
        </label>
      </p>
      <div aria-live="polite">
        {failure && <p role="alert">{failure}</p>}
        {report && (
          <p>
            <strong>{report.applied ? count(words.created, report.created) : count(words.ready, ready)}</strong>
            {report.refused > 0 && ` · ${count(words.refused, report.refused)}`}
          </p>
        )}
      </div>
      {refused.length > 0 && (
        <table className="hub-table">
          <thead>
            <tr>
              <th scope="col">{word(words.line)}</th>
              <th scope="col">E-mail</th>
              <th scope="col">{word(words.problem)}</th>
            </tr>
          </thead>
          <tbody>
            {refused.map(({ line, email, problem, field }) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                <td>{email}</td>
                <td>{word(problems[problem ?? 'invalid_input']).replace('{field}', field ?? '')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ready > 0 && (
        <Button
          disabled={isBusy}
          margin={false}
          onClick={() => void send(refused.length > 0 ? 'good' : 'all')}
          size="small"
        >
          {word(refused.length > 0 ? words.good : words.all)}
        </Button>
      )}
    </details>
  )
}
