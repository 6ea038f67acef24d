export const dynamic = 'force-dynamic'

/** What Next's router costs around nothing (yardstick F of bench/README.md). */
export const GET = (): Response => Response.json({})
