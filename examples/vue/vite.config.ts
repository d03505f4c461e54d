import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const STEUNPAD = process.env['STEUNPAD_URL'] ?? 'http://localhost:4000';
const isCustomElement = (tag: string) => tag.startsWith('steunpad-');

export default defineConfig({
  base: './',
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
  server: { proxy: { '/widgets': STEUNPAD, '/public': STEUNPAD } },
});
