import type { and } from 'drizzle-orm'
import type { Name, NoticeSubject } from '~/domain/vocabulary'
import type { SubjectAddress } from '~/lib/links'
import type { Statements } from '~db/client.server'
import type { GateAsked } from './addresses'

/** What is talked about: its name, where it is, and who answers for it. */
export interface Subject extends SubjectAddress {
  id: number
  name: Name
  /** The sub-process it belongs to; null for a wave. */
  code: string | null
  /** The branch it is at, where it is at one. */
  unit: Name | null
  /** Which gate was asked for; null for everything else. */
  gate: GateAsked | null
  answerers: (number | null)[]
}

/** What somebody is told of: a subject, or what executives were reported, were asked or advised. */
export type NoticeAbout = Omit<Subject, 'subject'> & {
  subject: NoticeSubject
  /** Of what executives were asked or advised: whether it still waits for an answer. */
  isOpen?: boolean
}

/** Finds the subjects of one kind in a programme, by one statement. */
export type Reader = (on: Statements, programmeId: number, which: ReturnType<typeof and>) => Promise<Subject[]>
