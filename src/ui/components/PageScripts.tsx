import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bootScript } from '#src/ui/boot.ts'

const versionFile = join(process.cwd(), 'public/ui/hub.json')
const version = existsSync(versionFile)
  ? (JSON.parse(readFileSync(versionFile, 'utf8')) as { version: string }).version
  : 'dev'

/** Pages are fetched when a finger comes down on their link; the API, the admin and personal pages are not guessed at. */
const speculation = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: ['/api/*', '/admin/*', '/*me/*', '/*checkout*'] } },
          { not: { selector_matches: '[rel~=nofollow],[download]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
}

/** The scripts of a public page, for <head>. `data-keep` is what stripRuntime leaves in. */
export function PageScripts() {
  return (
    <>
      <script data-keep="">{bootScript}</script>
      <script data-keep="" src={`/ui/hub.js?v=${version}`} defer />
      <script data-keep="" type="speculationrules">
        {JSON.stringify(speculation)}
      </script>
    </>
  )
}
