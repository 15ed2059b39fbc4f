import argon2 from '@node-rs/argon2'

/** Argon2id with the library's defaults: 19 MiB, two passes (OWASP's minimum). */
export const hashPassword = (password: string): Promise<string> => argon2.hash(password)

/** A hash of nothing anybody knows: checking it costs as much as checking a real one. */
const unknownHash = argon2.hash(crypto.randomUUID())

/** Whether the password is right. Answers in the same time whether the person exists or not. */
export async function isRightPassword(known: string | null, password: string): Promise<boolean> {
  const isRight = await argon2.verify(known ?? (await unknownHash), password)
  return isRight && known !== null
}
