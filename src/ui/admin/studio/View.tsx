import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { personOf } from '#src/access/atoms.ts'
import { AdminFrame } from '#src/ui/admin/AdminFrame.tsx'
import { StudioCalendar } from '#src/ui/admin/studio/Calendar.tsx'

/** `/admin/studio`, for the studio's managers and admins. */
export function StudioView(props: AdminViewServerProps) {
  const roles = personOf(props.initPageResult.req)?.roles ?? []
  if (!roles.includes('admin') && !roles.includes('studio_manager')) redirect('/admin')
  return (
    <AdminFrame view={props}>
      <StudioCalendar now={Date.now()} timeZone="Asia/Almaty" />
    </AdminFrame>
  )
}
