import { z } from 'zod'
import { checkbox, email, id, optionalId, optionalLine, version } from '~/domain/form-fields'
import { UNIT_KINDS } from '~/domain/vocabulary'

const names = { nameZh: optionalLine, nameEn: optionalLine }
const hasName = (value: { nameZh: string; nameEn: string }) => value.nameZh !== '' || value.nameEn !== ''
const nameFault = { path: ['nameZh'], message: 'nameNeeded' }

const unitFields = { parentId: optionalId, kind: z.enum(UNIT_KINDS, 'choice'), isBusiness: checkbox, ...names }

export const createUnitSchema = z.object(unitFields).refine(hasName, nameFault)
export type CreateUnit = z.infer<typeof createUnitSchema>

export const updateUnitSchema = z.object({ ...unitFields, id, version }).refine(hasName, nameFault)
export type UpdateUnit = z.infer<typeof updateUnitSchema>

const personFields = {
  email,
  ...names,
  titleZh: optionalLine,
  titleEn: optionalLine,
  unitId: optionalId,
  isAdministrator: checkbox,
}

export const createPersonSchema = z.object(personFields).refine(hasName, nameFault)
export type CreatePerson = z.infer<typeof createPersonSchema> & {
  /** Can be entered by one click while the server is bound to loopback. */
  isSample?: boolean
  /** Only for the sample: no form asks for it. */
  password?: string
}

export const updatePersonSchema = z.object({ ...personFields, id, version }).refine(hasName, nameFault)
export type UpdatePerson = z.infer<typeof updatePersonSchema>

/** A row and the version of it that was shown. */
export const archiveSchema = z.object({ id, version })
export type Archive = z.infer<typeof archiveSchema>
