// For each line `MOMENT DIRECTORY` on standard input: tries to lock the directory at that very moment and says how it went.
import { createInterface } from 'node:readline';
import { lockDirectory } from '@steunpad/database/embedded/lock.ts';

console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const [moment = '', directory = ''] = line.split(' ');
  // Waiting on the clock itself: a timer would come too late to meet the others.
  while (Date.now() < Number(moment)) {}
  console.log(
    await lockDirectory(directory).then(
      () => 'won',
      (error: Error) => error.message,
    ),
  );
}
