import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console, as `npm run build:admin` builds it and `npm run dev:admin` serves it before a running service. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  plugins: [react()],
  build: {
    outDir: '../dist/.admin-draft',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
