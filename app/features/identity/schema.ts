import { z } from 'zod'
import { email, line, optionalLine, password } from '~/domain/form-fields'

export const signInSchema = z.object({ email, password: z.string('required').min(1, 'required') })

export const setUpSchema = z.object({
  companyZh: line,
  companyEn: optionalLine,
  nameZh: line,
  nameEn: optionalLine,
  email,
  password,
})
export type SetUp = z.infer<typeof setUpSchema>

export const chooseDigestSchema = z.object({
  digest: z.enum(['yes', 'no'], 'choice').transform((value) => value === 'yes'),
})

export const changePasswordSchema = z.object({ currentPassword: z.string('required').min(1, 'required'), password })
export type ChangePassword = z.infer<typeof changePasswordSchema>
