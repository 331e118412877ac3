// Bundles every module of src/ to ../wwwroot/js. Files in folders below src/ are parts of those.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { build } from 'esbuild';

await build({
  entryPoints: readdirSync('src').filter(name => name.endsWith('.ts')).map(name => `src/${name}`),
  outdir: '../wwwroot/js',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
});

// The map reads its tiles in a worker of its own, which has to be a file.
mkdirSync('../wwwroot/js', { recursive: true });
copyFileSync('node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs', '../wwwroot/js/maplibre-gl-worker.mjs');
