import { z } from 'zod'
import { checkbox } from '~/domain/form-fields'

export const setBrandSchema = z.object({
  colour: z
    .string('required')
    .trim()
    .min(1, 'required')
    .regex(/^#?[0-9a-f]{6}$/i, 'colour'),
  /** No logo from now on. */
  removeLogo: checkbox,
  /** 0 where nothing has been said yet. */
  version: z.coerce.number('required').int('required').min(0, 'required'),
})
/** `logo` is null where it stays as it is. */
export type SetBrand = z.infer<typeof setBrandSchema> & { logo: Uint8Array | null }
