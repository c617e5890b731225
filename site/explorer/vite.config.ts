import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
  // The styles shared with the technical note stand beside this folder.
  server: { fs: { allow: ['..'] }, proxy: { '/api': 'http://127.0.0.1:5080' } },
});
