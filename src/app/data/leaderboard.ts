import { cached } from '#src/app/data/cached.ts'
import { type Leaderboard, leaderboard } from '#src/db/community/leaderboard.ts'
import type { Locale } from '#src/domain/locale.ts'

/** Best events and clubs, most active people; renewed with the reviews (`clubs`). */
export const loadLeaderboard = (locale: Locale): Promise<Leaderboard> =>
  cached(['clubs'], ['leaderboard', locale], () => leaderboard(locale))
