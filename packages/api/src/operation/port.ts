/**
 * Something that a module needs done and that a module above it does: the one below declares the port and may not know
 * which module stands behind it. `modules/ports.ts` connects them all; a port used before it is connected fails at
 * once.
 */
export function port<Handler extends object>(name: string) {
  let connected: Handler | null = null;
  return {
    connect(handler: Handler): void {
      connected = handler;
    },
    get handler(): Handler {
      if (!connected) throw new Error(`Nothing is connected to ${name}: import modules/ports.ts.`);
      return connected;
    },
  };
}
