import type { Name } from '~/domain/vocabulary'
import type { SubProcessCode } from './types'

/**
 * A way of working at one sub-process, as the reference model proposes it; a programme adopts, adapts, rejects or
 * postpones it.
 */
export interface ReferencePractice {
  /** Code of the sub-process, a slash and a kebab-case name: `LTC-ML-1/source-plan`. Never changes once shipped. */
  key: string
  subProcessCode: SubProcessCode
  /** Tells one what to do: up to 60 characters in English, 20 in Chinese. */
  title: Name
  /** What is done, by whom, when, and how one knows that it works, in two or three sentences. */
  text: Name
  /** What usually goes wrong when it is rolled out, in one sentence. */
  pitfall: Name
}
