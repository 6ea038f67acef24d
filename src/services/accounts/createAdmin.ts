import { accountByLogin } from '#src/db/accountByLogin.ts'
import { audit } from '#src/db/audit.ts'
import { addRoles, insertAccount } from '#src/db/insertAccount.ts'
import { transaction } from '#src/db/transaction.ts'
import { refusedAdminPassword } from '#src/domain/adminPassword.ts'
import { demoPasswords, env } from '#src/lib/env.ts'
import { hashPassword } from '#src/lib/password.ts'

export type AdminRequest = {
  email: string
  /** Not needed to promote an existing account, which keeps its own. */
  password?: string
  name?: string
  /** Make an existing account an admin. */
  promote?: boolean
}

export type AdminOutcome = 'created' | 'promoted' | 'already an admin'

const defaultName = 'Administrator'

/**
 * Makes an administrator, or promotes an account. Calling it again changes nothing.
 * @throws Error that says what to do: a password that is missing or too weak, an account that exists and is not to be promoted
 */
export async function createAdmin(request: AdminRequest): Promise<AdminOutcome> {
  const { password, name = defaultName, promote = false } = request
  const email = request.email.trim().toLowerCase()
  const existing = await accountByLogin(email)
  if (existing?.roles.includes('admin')) return 'already an admin'
  if (existing && !promote)
    throw new Error(`${email} has an account already. Pass --promote to make it an administrator.`)
  if (existing) {
    await transaction(async (tx) => {
      await addRoles(tx, existing.id, ['admin'])
      await audit(tx, {
        action: 'user.update',
        actor: null,
        actorName: 'admin:create',
        subjectType: 'users',
        subject: existing.id,
        changes: { roles: [existing.roles, [...existing.roles, 'admin']] },
      })
    })
    return 'promoted'
  }
  if (!password) throw new Error('A new administrator needs a password: --password or ADMIN_PASSWORD.')
  const refused = refusedAdminPassword(password, { isProduction: env.isProduction, known: demoPasswords })
  if (refused) throw new Error(`Refused: ${refused}.`)
  const stored = await hashPassword(password)
  const created = await transaction(async (tx) => {
    const id = await insertAccount(tx, { name, email, ...stored, roles: ['admin'] })
    if (!id) return false
    await audit(tx, {
      action: 'user.create',
      actor: null,
      actorName: 'admin:create',
      subjectType: 'users',
      subject: id,
      changes: { roles: [null, ['admin']] },
    })
    return true
  })
  // Somebody else made the account a moment ago: now it is an existing one.
  return created ? 'created' : createAdmin(request)
}
