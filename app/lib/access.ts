import type { Action } from '~/domain/permissions'

/** Who a page or a form is for: anybody, anybody signed in, or whoever may do the action. */
export type AccessRule = 'public' | 'signedIn' | Action

/**
 * Each route says in its `handle` who may read it and who may send to it. A test enumerates all routes and fails on
 * one without; another runs each against the matrix.
 */
export interface RouteAccess {
  read?: AccessRule
  change?: AccessRule
}
