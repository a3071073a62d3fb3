/** From so many articles on threads save more than it takes to begin them. */
export const WORTH_THREADS = 5000
