import { defineConfig } from 'vite';

const STEUNPAD = process.env['STEUNPAD_URL'] ?? 'http://localhost:4000';

export default defineConfig({
  base: './',
  server: { proxy: { '/widgets': STEUNPAD, '/public': STEUNPAD } },
});
