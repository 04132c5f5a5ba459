/** Headers of every answer. The policy allows this server's own files and nothing inline, whatever is on the page. */
import type { RequestHandler } from "express";
import helmet from "helmet";

const SELF = "'self'";
const NONE = "'none'";

export const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [NONE],
        scriptSrc: [SELF],
        styleSrc: [SELF],
        imgSrc: [SELF, "data:"],
        connectSrc: [SELF],
        workerSrc: [SELF],
        fontSrc: [SELF],
        baseUri: [NONE],
        formAction: [SELF],
        frameAncestors: [NONE],
      },
    },
    // Only whoever puts TLS in front of the server can promise that it stays there.
    strictTransportSecurity: false,
    // Not no-referrer: with that, a browser hides the origin of our own login form as well.
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });
