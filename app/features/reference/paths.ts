/** Where the practices of a sub-process are edited, and one of them: the part of its key after the code names it. */
export const referencePath = (code: string) => `/company/reference/${code}`
export const practicePath = (key: string) => `/company/reference/${key}`
export const keyOf = (code: string | undefined, practice: string | undefined) => `${code}/${practice}`
