// The command line beside a running embedded server: only one process may touch the data directory,
// so a second one has the first run its command.
export { forwardCommand, tryForwardCommand } from './local/forward-command.ts';
export type { CommandIo, RunCommand } from './local/io.ts';
export { serveCommands } from './local/serve-commands.ts';
