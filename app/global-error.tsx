"use client";
import "./globals.css";
import en from "@/messages/en/errors.json";
import zh from "@/messages/zh/errors.json";

/** The last net, when not even the document could be made: both languages, nothing that could fail again. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <main className="mx-auto max-w-text space-y-10 px-4 pt-16">
          <title>{zh.failed.title}</title>
          {[
            { lang: "zh-CN", words: zh.failed },
            { lang: "en", words: en.failed },
          ].map(({ lang, words }) => (
            <section key={lang} lang={lang} className="border-t-2 border-ink pt-3">
              <h1 className="text-2xl font-semibold">{words.title}</h1>
              <p className="mt-2 text-muted">{words.body}</p>
              {error.digest ? (
                <p className="mt-2">
                  {words.reference} <code>{error.digest}</code>
                </p>
              ) : null}
              <button type="button" onClick={reset} className="mt-4 min-h-10 border border-ink px-4">
                {words.retry}
              </button>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
