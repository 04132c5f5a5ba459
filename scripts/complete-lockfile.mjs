/**
 * Lists every platform's optional package in package-lock.json, so that `npm ci` works on macOS, Windows and Linux
 * from a lockfile that was made on one of them: npm leaves out those that it could not look up. Run it after
 * `npm install`; it adds what is missing and changes nothing else. An added entry has no integrity hash, for the
 * package was not there to be hashed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const OS = { android: "android", darwin: "darwin", linux: "linux", win32: "win32", freebsd: "freebsd", openharmony: "openharmony" };
const CPU = ["arm64", "x64", "ia32", "arm", "riscv64", "ppc64", "s390x", "loong64"];
const LIBC = { gnu: "glibc", glibc: "glibc", musl: "musl" };

/** What a platform package runs on, by the words of its name; null when the name is not of that form. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = words.map((word) => OS[word]).find(Boolean);
  const cpu = words.find((word) => CPU.includes(word));
  const libc = words.map((word) => LIBC[word]).find(Boolean);
  if (!os || !cpu) return null;
  return { cpu: [cpu], ...(os === "linux" && libc && { libc: [libc] }), os: [os] };
}

const path = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const lock = JSON.parse(readFileSync(path, "utf8"));
const added = [];
for (const [from, { optionalDependencies = {}, dev, engines }] of Object.entries(lock.packages)) {
  if (from === "") continue;
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const key = `node_modules/${name}`;
    const platform = platformOf(name);
    if (lock.packages[key] || !platform || !/^\d/.test(version)) continue;
    const { cpu, libc, os } = platform;
    lock.packages[key] = { version, cpu, ...(dev && { dev }), ...(libc && { libc }), optional: true, os, ...(engines && { engines }) };
    added.push(`${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? "The lockfile lists every platform." : `Added ${added.length}: ${added.join(", ")}`);
