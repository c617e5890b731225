import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // In hexadecimal digits, which the publisher of the site takes for a hash: such a file is kept for a year.
    rolldownOptions: { output: { hashCharacters: 'hex' } },
  },
  // The styles shared with the technical note stand beside this folder.
  server: { fs: { allow: ['..'] }, proxy: { '/api': 'http://127.0.0.1:5080' } },
});
