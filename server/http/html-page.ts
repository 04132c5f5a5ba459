/** The frame of the few pages that the server writes itself: no script, no inline style, readable in both themes. */

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** `body` is HTML; whoever makes it escapes what came from outside. */
export const htmlPage = (title: string, body: string, layout: "narrow" | "wide"): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} · Tamga</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/login/style.css">
</head>
<body>
<main class="${layout}">
${body}
</main>
</body>
</html>
`;

export const PAGE_STYLE = `:root { color-scheme: light dark; --ink: #1c2024; --soft: #60646c; --paper: #fcfcfd; --line: #d9d9e0; --accent: #0b68cb; --code: #f0f0f3; }
@media (prefers-color-scheme: dark) { :root { --ink: #edeef0; --soft: #b0b4ba; --paper: #111113; --line: #363a3f; --accent: #70b8ff; --code: #212225; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.45 system-ui, sans-serif; }
main { margin: 0 auto; padding: 24px 16px 64px; }
main.narrow { max-width: 420px; padding-top: 15vh; }
main.wide { max-width: 960px; }
h1 { font-size: 24px; } h2 { font-size: 18px; margin-top: 40px; border-top: 1px solid var(--line); padding-top: 16px; } h3 { font-size: 15px; }
a { color: var(--accent); }
code, pre { font-family: ui-monospace, monospace; font-size: 13px; background: var(--code); border-radius: 6px; }
code { padding: 1px 4px; overflow-wrap: anywhere; } pre { padding: 12px; overflow-x: auto; } pre code { padding: 0; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); }
.scroll { overflow-x: auto; } .soft { color: var(--soft); } .method { font-weight: 600; text-transform: uppercase; }
form { display: grid; gap: 8px; } label { font-weight: 600; }
input, button { font: inherit; padding: 8px 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: inherit; }
button { background: var(--accent); border-color: var(--accent); color: var(--paper); cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
[role="alert"] { border-left: 4px solid #ce2c31; padding-left: 12px; }
`;
