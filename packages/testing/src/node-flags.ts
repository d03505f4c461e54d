/** For a child of a test: the embedded database is compiled once, and what runs often not a second time. It is over before that pays. */
export const COMPILE_ONCE = ['--liftoff-only'];
