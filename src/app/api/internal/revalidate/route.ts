import { revalidateTag } from 'next/cache'
import { internalSecret } from '#src/endpoints/kit/run.ts'
import { sameSecret } from '#src/lib/crypto.ts'

/**
 * Expires cached pages of this process by tag, at once (the next visitor gets the new page). Called over loopback by the
 * process's own server when the worker announces tags; nobody outside knows the secret.
 */
export async function POST(request: Request): Promise<Response> {
  if (!sameSecret(request.headers.get('x-hub-internal') ?? '', internalSecret()))
    return new Response(null, { status: 404 })
  const { tags } = (await request.json()) as { tags: string[] }
  for (const tag of tags) revalidateTag(tag, { expire: 0 })
  return Response.json({ revalidated: tags.length })
}
