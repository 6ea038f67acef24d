import { z } from 'zod'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { readForm } from '#src/endpoints/kit/form.ts'
import { check } from '#src/endpoints/kit/run.ts'
import { readStudentCsv } from '#src/endpoints/people/studentCsv.ts'
import { HubError } from '#src/lib/errors.ts'
import { importStudents } from '#src/services/accounts/importStudents.ts'

const largestFile = 1024 * 1024
const fields = z.object({ mode: z.enum(['check', 'all', 'good']).default('check') })

export const importStudentsEndpoint = defineEndpoint({
  path: '/students/import',
  method: 'post',
  summary:
    'Accounts from a CSV list (multipart/form-data: file, mode): `check` only looks, `all` takes all lines or none, `good` the right ones',
  tag: 'People',
  access: 'admin',
  hot: true,
  rawBody: true,
  maxBody: largestFile,
  rateLimit: { limit: 60, windowSeconds: 600 },
  body: fields.extend({ file: z.file() }),
  output: z.object({
    applied: z.boolean(),
    created: z.number().int(),
    refused: z.number().int(),
    lines: z.array(
      z.object({
        line: z.number().int().describe('As in a spreadsheet: the header is 1'),
        email: z.string(),
        status: z.enum(['ready', 'created', 'refused']),
        problem: z
          .enum(['invalid_input', 'email_domain_not_allowed', 'duplicate_in_list', 'email_taken', 'sdu_id_taken'])
          .optional(),
        field: z.string().optional(),
      }),
    ),
  }),
  handler: async ({ request, actor, ip, requestId }) => {
    const { values, files } = await readForm(request, largestFile)
    if (!files.file) throw new HubError('invalid_input', { field: 'file', params: { field: 'file' } })
    const { mode } = check(fields, values) as z.infer<typeof fields>
    return importStudents(actor, readStudentCsv(files.file), mode, { ip, requestId })
  },
})
