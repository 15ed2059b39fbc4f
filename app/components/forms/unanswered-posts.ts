/** A posted form that waits for its answer. */
export interface UnansweredPost {
  /** Whether it has failed at least once, so that the person has to be told. */
  isLost: boolean
  /** Ends the waiting; what was typed stays on the page. */
  giveUp: () => void
}

const posts = new Set<UnansweredPost>()
const listeners = new Set<() => void>()

export function addPost(post: UnansweredPost): void {
  posts.add(post)
  notify()
}

export function markLost(post: UnansweredPost): void {
  post.isLost = true
  notify()
}

export function removePost(post: UnansweredPost): void {
  posts.delete(post)
  notify()
}

/** Whether something typed here has been sent and nobody knows whether it arrived. */
export function hasUnanswered(): boolean {
  return posts.size > 0
}

/** Whether some post is tried again and again. */
export function hasLost(): boolean {
  return [...posts].some(({ isLost }) => isLost)
}

export function giveUpAll(): void {
  for (const post of [...posts]) post.giveUp()
}

export function subscribeToPosts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function notify(): void {
  for (const listener of listeners) listener()
}
