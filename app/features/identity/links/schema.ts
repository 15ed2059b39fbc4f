import { z } from 'zod'
import { password } from '~/domain/form-fields'

export const newPasswordSchema = z.object({ password })
