import { startServer } from './support/server.ts';

const s = await startServer();
console.log(s.url);
setTimeout(() => s.close().then(() => process.exit(0)), 240_000);
