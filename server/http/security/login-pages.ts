/** Where a person trades the token for a session: a form that works without scripts, limited in tries. */
import express, { type Response, type Router } from "express";
import { loginRequest } from "../../../model/api.ts";
import type { HttpConfig } from "../../config.ts";
import { htmlPage, PAGE_STYLE } from "../html-page.ts";
import { perMinute } from "../per-minute.ts";
import { createSession, isSameSecret, SESSION_COOKIE, SESSION_SECONDS } from "./session.ts";

const FORM = `<form method="post" action="/login">
<input value="tamga" autocomplete="username" hidden>
<label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
<button type="submit">Log in</button>
</form>`;

const WRONG = '<p role="alert">That is not the token of this server.</p>';
const WHY = "<p>This server asks for the token that it was started with (TAMGA_TOKEN).</p>";

export function loginPages({ token, loginsPerMinute }: HttpConfig): Router {
  const router = express.Router();
  router.get("/login/style.css", (_request, response) => {
    response.type("css").set("Cache-Control", "no-cache").send(PAGE_STYLE);
  });
  if (token === null) return router;
  router.get("/login", (request, response) => sendForm(response, request.query.wrong === undefined ? WHY : WRONG));
  router.post(
    "/login",
    perMinute(loginsPerMinute, "tries to log in"),
    express.urlencoded({ extended: false, limit: 4096 }),
    (request, response) => {
      const given = loginRequest.safeParse(request.body);
      if (!given.success || !isSameSecret(given.data.token, token)) {
        return response.redirect(303, "/login?wrong");
      }
      response.cookie(SESSION_COOKIE, createSession(token), {
        httpOnly: true,
        sameSite: "strict",
        secure: request.get("Origin")?.startsWith("https:") ?? false,
        path: "/",
        maxAge: SESSION_SECONDS * 1000,
        encode: String,
      });
      response.redirect(303, "/");
    },
  );
  router.post("/logout", (_request, response) => {
    response.clearCookie(SESSION_COOKIE, { httpOnly: true, sameSite: "strict", path: "/" });
    response.redirect(303, "/login");
  });
  return router;
}

const sendForm = (response: Response, lead: string) =>
  response
    .type("html")
    .set("Cache-Control", "no-store")
    .send(htmlPage("Log in", `<h1>Tamga</h1>\n${lead}\n${FORM}`, "narrow"));
