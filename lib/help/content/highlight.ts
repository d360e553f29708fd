/** Code colouring at build time: one highlighter per process, both themes in one markup, nothing sent to the browser. */
import "server-only";
import { createHighlighterCore } from "shiki/core";
import { createOnigurumaEngine } from "shiki/engine/oniguruma";

let shared: ReturnType<typeof create> | undefined;

export function highlighter() {
  shared ??= create();
  return shared;
}

/** `light-dark()` follows the page's own colour scheme, so the switch of theme needs no second rule. */
export const SHIKI_OPTIONS = {
  themes: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  defaultColor: "light-dark()",
  // The light theme's comments are made for white; ours stand on a tint.
  colorReplacements: { "#66707b": "#545d68" },
  fallbackLanguage: "text",
} as const;

function create() {
  return createHighlighterCore({
    themes: [
      import("shiki/themes/github-light-high-contrast.mjs"),
      import("shiki/themes/github-dark-high-contrast.mjs"),
    ],
    langs: [
      import("shiki/langs/swift.mjs"),
      import("shiki/langs/objective-c.mjs"),
      import("shiki/langs/kotlin.mjs"),
      import("shiki/langs/java.mjs"),
      import("shiki/langs/typescript.mjs"),
      import("shiki/langs/javascript.mjs"),
      import("shiki/langs/dart.mjs"),
      import("shiki/langs/go.mjs"),
      import("shiki/langs/python.mjs"),
      import("shiki/langs/php.mjs"),
      import("shiki/langs/bash.mjs"),
      import("shiki/langs/json.mjs"),
      import("shiki/langs/xml.mjs"),
      import("shiki/langs/yaml.mjs"),
      import("shiki/langs/http.mjs"),
      import("shiki/langs/sql.mjs"),
      import("shiki/langs/groovy.mjs"),
      import("shiki/langs/ruby.mjs"),
      import("shiki/langs/html.mjs"),
      import("shiki/langs/diff.mjs"),
      import("shiki/langs/ini.mjs"),
      import("shiki/langs/nginx.mjs"),
    ],
    engine: createOnigurumaEngine(import("shiki/wasm")),
  });
}
