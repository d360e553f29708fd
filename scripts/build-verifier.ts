/**
 * Builds public/verifier.html: one file with everything in it, that checks a report's proof offline with the portal's own
 * engine (PRODUCT N6). It may load nothing and talk to nobody: its own policy forbids it. Run by `npm run build`.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const STYLE = `:root{color-scheme:light dark;font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
body{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem}
button,label{font:inherit;display:inline-block;padding:.5rem 1rem;border:1.5px solid;border-radius:4px;background:none;color:inherit;cursor:pointer}
#language{float:right;border-color:transparent;text-decoration:underline}
input{position:absolute;opacity:0}input:focus-visible+label,button:focus-visible{outline:3px solid Highlight;outline-offset:2px}
.good{color:light-dark(#14632d,#7bd497)}.bad{color:light-dark(#a3181f,#ff9d98)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1.5rem}dd{margin:0;font-variant-numeric:tabular-nums}
code,td{overflow-wrap:anywhere}div:has(>table){overflow-x:auto}
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid}
@media print{button,label,#drop{display:none}}`;

/** The whole page as text. */
export async function verifierPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join("scripts", "verifier", "main.ts")],
    ...{ bundle: true, write: false, minify: true, format: "iife", target: "es2022", charset: "utf8" },
  });
  const script = (outputFiles[0]?.text ?? "").replaceAll("</script", "<\\/script");
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(STYLE)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Backstop</title>
<style>${STYLE}</style>
</head>
<body>
<button id="language" type="button"></button>
<main>
<h1 id="title"></h1>
<p id="lead"></p>
<p><input id="file" type="file" accept="application/json,.json"><label id="choose" for="file"></label> <span id="drop"></span></p>
<section id="verdict" aria-live="polite"></section>
</main>
<script>${script}</script>
</body>
</html>
`;
}

if (process.argv[1]?.endsWith("build-verifier.ts")) {
  mkdirSync("public", { recursive: true });
  writeFileSync(join("public", "verifier.html"), await verifierPage());
  process.exit(0);
}
