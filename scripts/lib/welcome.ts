import { seconds } from './output.ts'

export interface WelcomeOptions {
  publicUrl: string
  isDemo: boolean
  isEmbedded: boolean
  withDemoData: boolean
  tookMs: number
}

const demoAccounts = `
  Demo accounts (name / password)
    admin                          admin123     everything
    head@sdu.edu.kz                head12345    heads a club
    student001@stu.sdu.edu.kz      student123   a student; … to student120@stu.sdu.edu.kz, all the same password`

/** What a person needs to know once the hub is up. */
export function welcome({ publicUrl, isDemo, isEmbedded, withDemoData, tookMs }: WelcomeOptions): string {
  return [
    '',
    `Event Hub is ready (${seconds(tookMs)}):  ${publicUrl}`,
    `  Administration:  ${publicUrl}/admin`,
    isDemo && withDemoData ? demoAccounts : '',
    isDemo ? '\n  This is the demo mode: payments are not real, mail stays readable in the administration.' : '',
    isEmbedded ? '  The database is in .data/postgres. Set DATABASE_URL for another one.' : '',
    '  Stop with Ctrl-C.',
    '',
  ]
    .filter((line, index) => line !== '' || index === 0)
    .join('\n')
    .concat('\n')
}
