#!/bin/sh
# Version: nodemailer 10.6.0
# nodemailer 10.6.0: no timeout ends a delivery as long as the mail server says something now and then.
#
# connectionTimeout and greetingTimeout cover the beginning, socketTimeout counts silence. An answer of
# many lines (RFC 5321 allows them) starts it again with each line, so that sendMail waits for as
# long as the server takes, ten times the timeout here. There is no option for a whole delivery.
#
# Seen with socketTimeout 300 ms: a silent server ends in ETIMEDOUT after some 0.3 s; one that sends a
#   line each 0.1 s for 3 s is waited for, and the mail is sent after more than 3 s.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund nodemailer@10.6.0 >>npm.log

cat >run.mjs <<'JS'
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import nodemailer from 'nodemailer';

// A mail server that answers EHLO by `lines` lines of greeting, 0.1 s apart, or not at all.
async function deliver(lines) {
  const server = createServer((socket) => {
    let inMessage = false;
    socket.on('error', () => {});
    socket.on('data', async (data) => {
      const said = data.toString();
      if (inMessage) {
        if (!said.endsWith('\r\n.\r\n')) return;
        inMessage = false;
        socket.write('250 taken\r\n');
      } else if (said.startsWith('EHLO')) {
        for (let line = 0; line < lines; line++) {
          socket.write('250-mail.example.org\r\n');
          await sleep(100);
        }
        if (lines > 0) socket.write('250 SIZE 1000000\r\n');
      } else if (said.startsWith('DATA')) {
        inMessage = true;
        socket.write('354 go on\r\n');
      } else socket.write('250 fine\r\n');
    });
    socket.write('220 mail.example.org\r\n');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const timeout = 300;
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: server.address().port,
    ignoreTLS: true,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
  });
  const mail = { from: 'desk@example.org', to: 'anna@example.org', text: 'Hello' };
  const start = Date.now();
  const end = await transport.sendMail(mail).then(
    () => 'sent',
    ({ code }) => code,
  );
  const took = Date.now() - start;
  server.close();
  console.log(`${lines} lines: ${end} after ${took} ms`);
  return { end, took };
}

const silent = await deliver(0);
const slow = await deliver(30);
if (silent.end !== 'ETIMEDOUT' || slow.end !== 'sent' || slow.took < 3000) {
  console.log('Changed: a delivery ends in another way.');
  process.exitCode = 1;
}
JS
node run.mjs
