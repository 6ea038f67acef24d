import type pg from 'pg'

/** From here on this connection is told the plan of every statement, of those inside functions and triggers too, with what it really read. */
export const explainEverything = (db: pg.Client, { isAnalysed = false } = {}): Promise<unknown> =>
  db.query(
    `LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0; SET auto_explain.log_nested_statements = on; SET auto_explain.log_level = notice;
     SET auto_explain.log_analyze = ${isAnalysed ? 'on' : 'off'}; SET client_min_messages = notice`,
  )

/** Runs some work and hands back the plan of every statement in it. The connection is one of {@link explainEverything}. */
export async function plansOf(db: pg.Client, work: (db: pg.Client) => Promise<unknown>): Promise<string[]> {
  const plans: string[] = []
  const keep = ({ message }: { message?: string | undefined }): void => {
    if (message?.includes('Query Text:')) plans.push(message)
  }
  db.on('notice', keep)
  await work(db)
  db.off('notice', keep)
  return plans
}
