import type { ReactNode } from 'react'

/** Pages that depend on who asks, or on the query: made for each request. The others are made once and kept. */
export const dynamic = 'force-dynamic'

export default ({ children }: { children: ReactNode }) => children
