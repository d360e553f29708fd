import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  // Sentences are compiled at build time: the browser gets a formatter without a parser (P-03).
  experimental: {
    messages: { path: ["./messages/zh", "./messages/en"], format: "json", locales: "infer", precompile: true },
  },
});

const security = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const config: NextConfig = {
  poweredByHeader: false,
  // `npm run check` types the whole tree, tests and scripts too; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  serverExternalPackages: ["pg", "pino", "nodemailer", "chinese-days", "date-holidays"],
  headers: async () => [
    { source: "/(.*)", headers: security },
    // To be kept and opened offline; its scripts would not run under the portal's own policy.
    {
      source: "/verifier.html",
      headers: [{ key: "Content-Disposition", value: 'attachment; filename="backstop-verifier.html"' }],
    },
    // Named by what stands on them.
    { source: "/og/(.*)", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }] },
  ],
  // An article's Markdown twin lies beside it; a folder's name cannot end in a parameter and `.md`.
  rewrites: async () => [
    {
      source: "/:locale(zh|en)/help/:collection([a-z0-9-]+)/:slug([a-z0-9-]+).md",
      destination: "/:locale/help/:collection/:slug/article.md",
    },
  ],
};

export default withNextIntl(config);
