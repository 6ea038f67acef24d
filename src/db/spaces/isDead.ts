/** Whether the deadline of booking `b`, a pending one or a hold, is over: it counts as cancelled, whether or not the worker has seen it. */
export const isDeadSql = (b: string): string =>
  `coalesce((${b}.status = 'pending' AND ${b}.attach_deadline <= now()) OR (${b}.status = 'pending_payment' AND ${b}.hold_expires_at <= now()), false)`
