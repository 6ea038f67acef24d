import { anyOf, everyone, nobody, own, role } from '#src/access/atoms.ts'

/** Who runs the studio: its managers and admins. */
const manager = role('admin', 'studio_manager')

/** What everybody sees and the studio edits. */
export const published = {
  create: anyOf(manager),
  read: anyOf(everyone),
  update: anyOf(manager),
  delete: anyOf(manager),
}

/** Written by the program; the studio and the guest with an account read. */
export const record = {
  create: anyOf(nobody),
  read: anyOf(manager, own('user')),
  update: anyOf(nobody),
  delete: anyOf(nobody),
}

export const managersOnly = { read: anyOf(manager), update: anyOf(manager) }
