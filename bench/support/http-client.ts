/** GET with kept-alive connections and as little else as there can be: node:http and JSON.parse. */
import { Agent, get } from "node:http";

export interface HttpClient {
  /** The parsed answer. Rejects for any status but 200. */
  getJson(path: string): Promise<unknown>;
  close(): void;
}

export function createHttpClient(url: string): HttpClient {
  const agent = new Agent({ keepAlive: true });
  const getJson = (path: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const request = get(`${url}${path}`, { agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.once("error", reject);
        response.once("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          if (response.statusCode === 200) resolve(JSON.parse(text));
          else reject(new Error(`${response.statusCode} for ${path}: ${text}`));
        });
      });
      request.once("error", reject);
    });
  return { getJson, close: () => agent.destroy() };
}
