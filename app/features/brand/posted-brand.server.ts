import { createHash } from 'node:crypto'
import { type PostedForm, postedFields } from '~/lib/form-receipts.server'

/**
 * The form with its logo, which the limit of every form's size bounds; null for `logo` where no file was chosen. The
 * hash of the file stands for it in the form's key.
 */
export async function postedBrand(
  request: Request,
  personId: number,
): Promise<{ fields: FormData; logo: Uint8Array | null; form: PostedForm | undefined }> {
  const fields = await request.formData()
  const file = fields.get('logo')
  const logo = file instanceof Blob && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null
  const told = [...fields].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  const mark = logo ? createHash('sha256').update(logo).digest('hex') : ''
  return { fields, logo, form: postedFields(request, personId, [...told, ['logo', mark]]) }
}
