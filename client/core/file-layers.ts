/**
 * The files that are shown over the picture: held in this page alone, and gone with it. For each the store is asked once
 * which of its entities it has; they are no part of the view, so neither undo nor a link knows of them.
 */
import { count } from "../../model/counted.ts";
import { AppError } from "../../model/errors.ts";
import { type ImportedLayer, MAX_LAYER_ENTITIES } from "../../model/import.ts";
import type { Api, UploadOptions } from "./api-port.ts";
import { type FileLayer, isOnlyIn, type KnownToStore, knownFrom, readAs } from "./file-layer.ts";
import { freeNumber } from "./layer-sign.ts";
import { idsOfMerged, mergedIn } from "./load-picture.ts";
import { createStore, type Readable } from "./store.ts";

/** Entities of all layers together: a canvas with more could not be moved any longer. */
const MOST_ENTITIES = 2 * MAX_LAYER_ENTITIES;
const UNFILTERED = { asOf: null, knownOn: null, speech: false, speaker: null, against: null } as const;

export interface FileLayers {
  readonly all: Readable<readonly FileLayer[]>;
  /** Throws an AppError for what cannot be shown; nothing has changed then. */
  open(file: File, options: UploadOptions): Promise<FileLayer>;
  setShown(id: number, isShown: boolean): void;
  remove(id: number): void;
  /** The store has changed: asks anew what of them it has. */
  refresh(): Promise<void>;
  /** Files have it and the store has not, so the store is not to be asked for it. */
  isForeign(key: string): boolean;
}

export function createFileLayers(api: Pick<Api, "showFile" | "induced">): FileLayers {
  const all = createStore<readonly FileLayer[]>([]);
  const contents = new Map<number, ImportedLayer>();
  let last = 0;

  async function ask({ graph }: ImportedLayer, signal?: AbortSignal): Promise<KnownToStore> {
    const ids = graph.nodes.map(({ key }) => key);
    const answer = await api.induced(ids, UNFILTERED, signal);
    return knownFrom(answer, idsOfMerged(mergedIn(answer)));
  }

  async function open(file: File, { signal, onProgress }: UploadOptions): Promise<FileLayer> {
    const content = await api.showFile(file, { signal, onProgress });
    if (content.graph.nodes.length === 0) {
      throw new AppError("validation", `${file.name} has no entities in it, so there is nothing to draw.`);
    }
    const together = all.get().reduce((sum, { nodes }) => sum + nodes.size, content.graph.nodes.length);
    if (together > MOST_ENTITIES) {
      const most = `With it the open files would have ${count(together)} entities, and the canvas takes ${count(MOST_ENTITIES)} of them.`;
      throw new AppError("too-large", `${most} Remove a layer in the legend first, or load the file into the store.`);
    }
    onProgress({ stage: "comparing", done: 0, total: 0 });
    const known = await ask(content, signal);
    signal.throwIfAborted();
    last++;
    const number = freeNumber(all.get().map((layer) => layer.number));
    const layer: FileLayer = { ...readAs(content, known), id: last, number, name: nameFor(file.name), isShown: true };
    contents.set(layer.id, content);
    all.update((list) => [...list, layer]);
    return layer;
  }

  function nameFor(name: string): string {
    const taken = new Set(all.get().map((layer) => layer.name));
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name} (${number})`;
    return free;
  }

  const change = (id: number, part: Partial<FileLayer>): void =>
    all.update((list) => list.map((layer) => (layer.id === id ? { ...layer, ...part } : layer)));

  return {
    all,
    open,
    setShown: (id, isShown) => change(id, { isShown }),
    remove: (id) => {
      contents.delete(id);
      all.update((list) => list.filter((layer) => layer.id !== id));
    },
    refresh: async () => {
      for (const [id, content] of [...contents]) {
        // While the store is away, what it had before is the best that is known.
        const known = await ask(content).catch(() => null);
        if (known && contents.has(id)) change(id, readAs(content, known));
      }
    },
    isForeign: (key) => all.get().some((layer) => isOnlyIn(layer, key)),
  };
}
