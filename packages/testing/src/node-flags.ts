/** The embedded database is compiled once, and what runs often not a second time: a test is over before that pays. */
export const COMPILE_ONCE = ['--liftoff-only'];
