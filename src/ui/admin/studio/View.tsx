import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { personOf } from '#src/access/atoms.ts'
import { StudioCalendar } from '#src/ui/admin/studio/Calendar.tsx'

/** `/admin/studio`, for the studio's managers and admins. */
export function StudioView({ initPageResult, params, searchParams, i18n, payload }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const roles = personOf(req)?.roles ?? []
  if (!roles.includes('admin') && !roles.includes('studio_manager')) redirect('/admin')
  return (
    <DefaultTemplate
      i18n={i18n}
      payload={payload ?? req.payload}
      permissions={permissions}
      visibleEntities={visibleEntities}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      {...(searchParams ? { searchParams } : {})}
      {...(req.user ? { user: req.user } : {})}
    >
      <StudioCalendar now={Date.now()} timeZone="Asia/Almaty" />
    </DefaultTemplate>
  )
}
