import { forgotPassword, resendVerification, resetPassword, verify } from '#src/endpoints/auth/letters.ts'
import { openIdCallback, startOpenId } from '#src/endpoints/auth/openid.ts'
import {
  adminForgotPassword,
  adminResetPassword,
  adminVerify,
  firstRegister,
  unlock,
} from '#src/endpoints/auth/payloadDoors.ts'
import { register } from '#src/endpoints/auth/register.ts'
import { login, logout, refresh } from '#src/endpoints/auth/signIn.ts'

/** Accounts: registration, sign-in, letters. */
export const authEndpoints = [
  register,
  verify,
  resendVerification,
  login,
  refresh,
  logout,
  startOpenId,
  openIdCallback,
  forgotPassword,
  resetPassword,
  firstRegister,
  unlock,
  adminForgotPassword,
  adminResetPassword,
  adminVerify,
]
